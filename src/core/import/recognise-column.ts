import { isMissingCode, usualMissingTexts } from './missing.ts';
import { looksLikeNumber } from './numbers.ts';
import type { ColumnRecipe } from './recipe.ts';
import type { Recognised } from './recognised.ts';
import { recognisers } from './roles/index.ts';
import type { ColumnSample } from './sample.ts';

/** What is recognised of a column: the first recogniser's answer, with what to know of its values. */
export function recogniseColumn(column: ColumnSample): Recognised {
  const found = firstAnswer(column);
  const { damaged } = column;
  if (!damaged) return found;
  return { ...found, warnings: [...(found.warnings ?? []), { code: 'cells-damaged', facts: damaged }] };
}

function firstAnswer(column: ColumnSample): Recognised {
  for (const recognise of recognisers) {
    const found = recognise(column);
    if (found) return found;
  }
  return { role: 'none', kind: 'text', confidence: 0, reason: { code: 'other-text' } };
}

/**
 * Missing texts of a column: those seen, and where values are numbers or dates also the usual ones, because later rows
 * may hold them and they cannot be values there.
 */
function missingOf(sample: ColumnSample, found: Recognised): readonly string[] {
  const usual = ['category', 'set', 'text'].includes(found.kind) ? codesAmongWords(sample) : usualMissingTexts;
  return [...new Set([...sample.missing, ...(found.missing ?? []), ...usual])];
}

/** Negative codes such as −99 among words, which are no answers there; in a column of numbers they may be. */
function codesAmongWords({ counts }: ColumnSample): readonly string[] {
  const codes = [...counts.keys()].filter(isMissingCode);
  const hasNumbers = [...counts.keys()].some((value) => looksLikeNumber(value) && !isMissingCode(value));
  return codes.length === counts.size || hasNumbers ? [] : codes;
}

/** The recipe of a column as it was recognised. */
export function recipeOf(sample: ColumnSample, found: Recognised): ColumnRecipe {
  const { role, kind, scale, labels, dateOrder, decimal, timeZone, pseudonym, separator, options } = found;
  const notChosen = [...new Set([...(sample.notChosen ?? []), ...(sample.parts ? (found.notChosen ?? []) : [])])];
  return {
    index: sample.index,
    id: sample.id,
    name: sample.name,
    ...(sample.parts ? { parts: sample.parts } : {}),
    ...(notChosen.length > 0 ? { notChosen } : {}),
    ...(separator && kind === 'set' && !sample.parts ? { separator } : {}),
    ...(options && kind === 'set' ? { options } : {}),
    role,
    kind,
    ...(scale ? { scale } : {}),
    ...(labels && Object.keys(labels).length > 0 ? { labels } : {}),
    ...(dateOrder ? { dateOrder } : {}),
    ...(timeZone ? { timeZone } : {}),
    ...(decimal ? { decimal } : {}),
    ...(pseudonym ? { pseudonym } : {}),
    missing: missingOf(sample, found),
  };
}
