import { masked, namesPerson, namesPersonal } from '../import/personal.ts';
import type { ColumnMeta } from './column.ts';
import { idRoles } from './role.ts';

/**
 * Whether a column holds personal data by its name: e-mail addresses, names, phone numbers, IP addresses. Columns of
 * ids are not; an address among them is told by its looks.
 */
export const isPersonalColumn = ({ name, kind, role }: Pick<ColumnMeta, 'name' | 'kind' | 'role'>): boolean =>
  (kind === 'text' || kind === 'category') && !idRoles.includes(role) && namesPersonal(name);

const email = /[^\s@<>()[\],;:"']{1,64}@[^\s@<>()[\],;:"']{1,255}\.[^\s@<>()[\],.;:"'!?]{2,24}/g;
const ipV4 = /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])/g;
const phone = /(?<![\w+.,])(?:\+|00|0)\d[\d ()/-]{6,18}\d(?![\w.,]\d)/g;

/** A text with the e-mail and IP addresses inside it made unreadable; phone numbers too, where people write freely. */
function maskPersonal(text: string, free: boolean): string {
  let shown = text;
  if (shown.includes('@')) shown = shown.replace(email, masked);
  if (shown.includes('.')) shown = shown.replace(ipV4, masked);
  return free ? shown.replace(phone, masked) : shown;
}

/** Columns that say what people are called. */
export const nameColumns = (columns: readonly ColumnMeta[]): readonly ColumnMeta[] =>
  columns.filter(({ name, kind }) => (kind === 'text' || kind === 'category') && namesPerson(name));

/** Shorter parts of a name are words like any other. */
const fewestLetters = 3;

/** A text in which every part of these names is unreadable, also with an s behind it, whatever its case. */
export function maskNames(text: string, names: readonly string[]): string {
  const parts = names
    .flatMap((name) => name.match(/[\p{L}\p{M}]+/gu) ?? [])
    .filter((part) => part.length >= fewestLetters);
  const lower = text.toLowerCase();
  if (!parts.some((part) => lower.includes(part.toLowerCase()))) return text;
  const pattern = `(?<![\\p{L}\\p{N}])(?:${parts.join('|')})s?(?![\\p{L}\\p{N}])`;
  return text.replace(new RegExp(pattern, 'giu'), masked);
}

/** How the texts of a column are shown to someone who did not ask for personal data. */
export function maskOf(column: Pick<ColumnMeta, 'name' | 'kind' | 'role'>): (text: string) => string {
  if (isPersonalColumn(column)) return masked;
  return (text) => maskPersonal(text, column.role === 'comment');
}
