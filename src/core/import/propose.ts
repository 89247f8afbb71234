import { mode } from './delimiter.ts';
import { effortDirection } from './effort-direction.ts';
import { uniqueNames } from './header-names.ts';
import { isBlankLine, type Layout, type Records, recogniseLayout } from './layout.ts';
import { masked } from './personal.ts';
import { possibleRecipes } from './possible.ts';
import type { ColumnProposal, ImportProposal, Question, Warning } from './proposal.ts';
import type { ColumnRecipe, Delimiter, Encoding, Recipe } from './recipe.ts';
import { recipeOf, recogniseColumn } from './recognise-column.ts';
import type { Recognised } from './recognised.ts';
import { withSharedScales } from './same-scale.ts';
import { type ColumnSample, sampleColumn } from './sample.ts';
import { type DateHints, settleDateOrder } from './settle-dates.ts';

/** The beginning of a file, cut into records. */
export interface FileHead {
  readonly fileName: string;
  readonly bytes: number;
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  readonly records: Records;
  /** Whether the records are the whole file. */
  readonly complete: boolean;
  readonly decided?: { readonly preambleRows?: number | undefined; readonly headerRows?: number | undefined };
}

/** A column in the making. */
interface Draft {
  readonly sample: ColumnSample;
  readonly found: Recognised;
  readonly recipe: ColumnRecipe;
}

const rowsShown = 20;
const examplesShown = 5;

/** Header rows, data rows and the number of columns under a layout. */
function partsOf(records: Records, { preambleRows, headerRows }: Layout) {
  const table = records.slice(preambleRows).filter((row) => !isBlankLine(row));
  const headers = table.slice(0, headerRows);
  const rows = table.slice(headerRows).filter((row) => row.some((cell) => cell.trim() !== ''));
  const widest = Math.max(0, ...headers.map((row) => row.length));
  return { headers, rows, width: Math.max(widest, mode(rows.map((row) => row.length)).value) };
}

/** Number of columns that the beginning of a file has, before its header is known. */
export const columnsIn = (records: Records): number =>
  Math.max(records[0]?.length ?? 0, mode(records.map((row) => row.length)).value);

/** Only one date tells when the answer was given: the likeliest, the best filled, the first. */
function withAnsweredAt(drafts: readonly Draft[]): readonly Draft[] {
  const dates = drafts.filter(({ found }) => found.kind === 'date' && found.role === 'none' && found.confidence > 0.3);
  const rank = ({ found, sample }: Draft): number => found.confidence * sample.filled;
  const best = dates.reduce<Draft | null>((top, draft) => (top && rank(top) >= rank(draft) ? top : draft), null);
  return drafts.map((draft) =>
    draft === best ? { ...draft, recipe: { ...draft.recipe, role: 'answeredAt' as const } } : draft,
  );
}

/** Asks about effort questions whose text leaves the direction open, proposing what the other scores suggest. */
function effortQuestions(drafts: readonly Draft[]): { drafts: readonly Draft[]; questions: readonly Question[] } {
  const others = drafts.filter(({ recipe }) => recipe.role === 'nps' || recipe.role === 'csat');
  const questions: Question[] = [];
  const settled = drafts.map((draft) => {
    const { scale } = draft.recipe;
    if (!draft.found.directionInDoubt || !scale) return draft;
    const { goodEnd, reason } = effortDirection(draft, others);
    const proposed = { ...scale, goodEnd };
    questions.push({ ask: 'effort-direction', column: draft.recipe.id, scale: proposed, proposed: goodEnd, reason });
    return { ...draft, recipe: { ...draft.recipe, scale: proposed } };
  });
  return { drafts: settled, questions };
}

function dateQuestions(drafts: readonly Draft[], hints: DateHints) {
  const questions: Question[] = [];
  const settled = drafts.map((draft) => {
    if (!draft.found.orderInDoubt) return draft;
    const { proposed, reason } = settleDateOrder(
      drafts.map(({ found }) => found),
      hints,
    );
    const example = draft.sample.counts.keys().next().value ?? '';
    const options = ['dmy', 'mdy'] as const;
    questions.push({ ask: 'date-order', column: draft.recipe.id, example, proposed, options, reason });
    return { ...draft, recipe: { ...draft.recipe, dateOrder: proposed } };
  });
  return { drafts: settled, questions };
}

function proposalOf({ sample, found, recipe }: Draft): ColumnProposal {
  const personal = found.personal === true;
  const values = [...sample.counts.keys()].slice(0, examplesShown);
  return {
    recipe,
    headers: sample.headers,
    examples: personal ? values.map(masked) : values,
    confidence: found.confidence,
    reason: found.reason,
    filled: sample.filled,
    distinct: sample.counts.size,
    personal,
    possible: possibleRecipes(sample, recipe),
  };
}

const warningsOf = (drafts: readonly Draft[]): Warning[] =>
  drafts.flatMap(({ found, recipe }) => (found.warnings ?? []).map((warning) => ({ ...warning, column: recipe.id })));

/** Columns as each was recognised, then in the light of the others. */
function draftsOf(rows: Records, headers: Records, names: readonly string[]): readonly Draft[] {
  const recognised = names.map((name, index) => {
    const sample = sampleColumn(
      rows,
      index,
      name,
      headers.map((row) => row[index] ?? ''),
    );
    return { sample, found: recogniseColumn(sample) };
  });
  const settled = withSharedScales(recognised);
  return recognised.map(({ sample, found: alone }, i) => {
    const found = settled[i] ?? alone;
    return { sample, found, recipe: recipeOf(sample, found) };
  });
}

/** Proposes how to map a file whose beginning was cut into records: roles, kinds, scales, questions and warnings. */
export function proposeImport(head: FileHead): ImportProposal {
  const layout = recogniseLayout(head.records, head.decided);
  const { headers, rows, width } = partsOf(head.records, layout);
  const names = uniqueNames(layout.headerRows === 0 ? new Array<string>(width).fill('') : layout.names(headers, width));
  const dated = dateQuestions(withAnsweredAt(draftsOf(rows, headers, names)), { delimiter: head.delimiter, names });
  const { drafts, questions } = effortQuestions(dated.drafts);
  const recipe: Recipe = {
    formatVersion: 1,
    encoding: head.encoding,
    delimiter: head.delimiter,
    preambleRows: layout.preambleRows,
    headerRows: layout.headerRows,
    columns: drafts.map((draft) => draft.recipe),
  };
  return {
    fileName: head.fileName,
    bytes: head.bytes,
    recipe,
    format: 'delimited',
    profile: null,
    kind: { kind: 'responses', confidence: 0.5, reason: { code: 'kind-usual' } },
    parts: [{ name: head.fileName, rows: null }],
    columns: drafts.map(proposalOf),
    questions: [...dated.questions, ...questions],
    warnings: warningsOf(drafts),
    rowsSeen: rows.length,
    complete: head.complete,
    firstRows: rows.slice(0, rowsShown).map((row) => names.map((_, i) => row[i] ?? '')),
  };
}
