import type { Warning } from './proposal.ts';

/** A header that is a number of a question alone: part, and number within the part. */
const numbered = /^(\d+)\.(\d+)$/;

/**
 * Warns of headers that a spreadsheet took for numbers: `1.2` after `1.19` was `1.20`.
 *
 * @param headers the last header row, and the id of each column.
 */
export function mangledHeaders(headers: readonly { readonly id: string; readonly header: string }[]): Warning[] {
  const warnings: Warning[] = [];
  let before = { part: '', number: 0 };
  for (const { id, header } of headers) {
    const [, part = '', digits = ''] = numbered.exec(header.trim()) ?? [];
    if (digits === '') {
      before = { part: '', number: 0 };
      continue;
    }
    const cut = before.part === part && Number(digits) * 10 === before.number + 1;
    const number = cut ? Number(digits) * 10 : Number(digits);
    if (cut) {
      const facts = { header: header.trim(), meant: `${part}.${number}` };
      warnings.push({ code: 'header-mangled', column: id, facts });
    }
    before = { part, number };
  }
  return warnings;
}
