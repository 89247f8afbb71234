import { civilDate, isoDate } from '../time/day.ts';
import type { Bilingual, SampleCell, SampleLanguage, SampleRow } from './sample.ts';

/** Writes made-up responses as an export: English with commas and ISO dates, German with semicolons and day first. */
export function sampleCsv(columns: readonly Bilingual[], rows: readonly SampleRow[], language: SampleLanguage): string {
  const delimiter = language === 'de' ? ';' : ',';
  const header = columns.map((column) => quoted(column[language], delimiter));
  const lines = rows.map((row) => row.map((cell) => quoted(cellText(cell, language), delimiter)));
  return `${[header, ...lines].map((cells) => cells.join(delimiter)).join('\n')}\n`;
}

function cellText(cell: SampleCell, language: SampleLanguage): string {
  if (cell === null) return '';
  if (typeof cell !== 'object') return String(cell);
  if ('on' in cell) return language === 'de' ? germanDate(cell.on) : isoDate(cell.on);
  return cell[language];
}

function germanDate(on: number): string {
  const { year, month, day } = civilDate(on);
  return `${String(day).padStart(2, '0')}.${String(month).padStart(2, '0')}.${year}`;
}

const quoted = (text: string, delimiter: string): string =>
  text.includes(delimiter) || text.includes('"') || text.includes('\n') ? `"${text.replaceAll('"', '""')}"` : text;
