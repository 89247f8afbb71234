import type { ColumnHint } from './profile.ts';

/** The answer of a tool that asks one metric at a time, by the type of survey it names; null for any other. */
export function answerOfType(types: readonly string[], scales: { readonly csat: 'three' | 'five' }): ColumnHint | null {
  const type = types.length === 1 ? (types[0] ?? '').toLowerCase() : '';
  if (type === 'nps') return { role: 'nps', kind: 'score', scale: { min: 0, max: 10, goodEnd: 'high' } };
  if (type === 'csat') {
    const scale = scales.csat === 'three' ? { min: 0, max: 2 } : { min: 1, max: 5 };
    return { role: 'csat', kind: 'score', scale: { ...scale, goodEnd: 'high' } };
  }
  if (type === 'ces') return { role: 'ces', kind: 'score', scale: { min: 1, max: 7, goodEnd: 'high' } };
  return null;
}
