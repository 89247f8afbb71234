import { EcholotError } from '../problem.ts';
import type { TableKind } from '../table/kind.ts';
import { isScoreRole } from '../table/role.ts';
import { parseDate } from './dates.ts';
import { effortDirection } from './effort-direction.ts';
import type { Records } from './layout.ts';
import { masked } from './personal.ts';
import { possibleRecipes } from './possible.ts';
import type { ColumnProposal, ImportProposal, Question, SourcePart, Warning } from './proposal.ts';
import { proposeRules } from './propose-rules.ts';
import { countedTogether, withRatingParts } from './rating-parts.ts';
import type { ColumnRecipe, Delimiter, Encoding, Recipe, SourceFormat } from './recipe.ts';
import { recipeOf } from './recognise-column.ts';
import type { Recognised } from './recognised.ts';
import type { ColumnSample } from './sample.ts';
import { withSetParts } from './set-parts.ts';
import { withCustomer } from './settle-customer.ts';
import { type DateHints, settleDateOrder } from './settle-dates.ts';
import { settleDecimal } from './settle-decimals.ts';
import { settleGrades } from './settle-grades.ts';
import { TableCensus } from './table-census.ts';
import { type TableHead, tableHead } from './table-head.ts';
import { understand } from './understand.ts';

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
  /** By default `delimited`. */
  readonly format?: SourceFormat;
  /** The part that is read, where there are several; and all of them. */
  readonly part?: string;
  readonly parts?: readonly SourcePart[];
}

/** A column in the making. */
interface Draft {
  readonly sample: ColumnSample;
  readonly found: Recognised;
  readonly recipe: ColumnRecipe;
}

const rowsShown = 20;
const examplesShown = 5;

/** Only one date tells when the answer was given: the known one, else the likeliest, the best filled, the first. */
function withAnsweredAt(drafts: readonly Draft[], kind: TableKind): readonly Draft[] {
  if (kind !== 'responses' || drafts.some(({ recipe }) => recipe.role === 'answeredAt')) return drafts;
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

/** Settles which end of a 1–6 question is good where its text does not tell, and warns. */
function withGrades(drafts: readonly Draft[]): readonly Draft[] {
  const names = drafts.map(({ recipe }) => recipe.name);
  const others = drafts.filter(({ recipe, found }) => isScoreRole(recipe.role) && !found.gradesInDoubt);
  return drafts.map((draft) => {
    const { scale } = draft.recipe;
    if (!draft.found.gradesInDoubt || !scale) return draft;
    const { goodEnd, warning } = settleGrades(draft, others, names);
    const found = { ...draft.found, warnings: [...(draft.found.warnings ?? []), warning] };
    return { ...draft, found, recipe: { ...draft.recipe, scale: { ...scale, goodEnd } } };
  });
}

function dateQuestions(drafts: readonly Draft[], hints: DateHints) {
  const questions: Question[] = [];
  const settled = drafts.map((draft) => {
    if (!draft.found.orderInDoubt) return draft;
    const { proposed, reason } = settleDateOrder(
      drafts.map(({ found }) => found),
      hints,
    );
    const values = draft.sample.counts.keys();
    const example = smallest(values, differsByOrder) || smallest(draft.sample.counts.keys(), () => true);
    const options = ['dmy', 'mdy'] as const;
    questions.push({ ask: 'date-order', column: draft.recipe.id, example, proposed, options, reason });
    return { ...draft, recipe: { ...draft.recipe, dateOrder: proposed } };
  });
  return { drafts: settled, questions };
}

/** Asks how to read numbers that may have decimals or groups of thousands. */
function decimalQuestions(drafts: readonly Draft[], names: readonly string[]) {
  const questions: Question[] = [];
  const columns = drafts.map(({ found, sample }) => ({ found, answers: sample.counts.keys() }));
  const settled = drafts.map((draft) => {
    const { id, kind, role } = draft.recipe;
    if (!draft.found.decimalInDoubt || kind !== 'number' || role === 'skip') return draft;
    const { proposed, reason } = settleDecimal(columns, names);
    const example = smallest(draft.sample.counts.keys(), (value) => /\d[.,]\d{3}(?!\d)/.test(value));
    questions.push({ ask: 'decimal', column: id, example, proposed, reason });
    return { ...draft, recipe: { ...draft.recipe, decimal: proposed } };
  });
  return { drafts: settled, questions };
}

/** The first of some texts by their signs that passes a test, whatever their order; empty when none does. */
function smallest(texts: Iterable<string>, test: (text: string) => boolean): string {
  let first = '';
  for (const text of texts) if (test(text) && (first === '' || text < first)) first = text;
  return first;
}

/** Whether a date is another day in the other order. */
function differsByOrder(text: string): boolean {
  const [dmy, mdy] = [parseDate(text, 'dmy'), parseDate(text, 'mdy')];
  return dmy !== null && mdy !== null && dmy.day !== mdy.day;
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
    distinct: sample.distinct,
    personal,
    possible: possibleRecipes(sample, recipe),
  };
}

const warningsOf = (drafts: readonly Draft[]): Warning[] =>
  drafts.flatMap(({ found, recipe }) => (found.warnings ?? []).map((warning) => ({ ...warning, column: recipe.id })));

/** What is known of the columns, those that are one question together as one. */
function samplesOf({ layout, headers, names }: TableHead, census: TableCensus): readonly ColumnSample[] {
  const rated = withRatingParts(census.columns(names, headers), census);
  return withSetParts(rated, census, layout.profile?.match ?? null);
}

/** A census of the rows among the first records, for a file that is no longer. */
function censusOf({ rows, names }: TableHead): TableCensus {
  const census = new TableCensus(names.length, { groups: countedTogether(names) });
  for (const row of rows) census.add(row);
  return census;
}

/**
 * Proposes how to map a file: roles, kinds, scales, questions and warnings. The first records tell where the table
 * starts; `census` holds all of its rows, and without one the first records are taken for all.
 *
 * @throws EcholotError `table-aggregated`.
 */
export function proposeImport(head: FileHead, census?: TableCensus): ImportProposal {
  const start = tableHead(head.records, head.decided, head);
  const { layout, rows, names } = start;
  const seen = census ?? censusOf(start);
  const { profile } = layout;
  const { columns, kind, aggregatedBy } = understand(samplesOf(start, seen), profile);
  if (aggregatedBy !== null) {
    throw new EcholotError({ code: 'table-aggregated', fileName: head.fileName, column: aggregatedBy });
  }
  const drafted = withCustomer(columns).map((column) => ({ ...column, recipe: recipeOf(column.sample, column.found) }));
  const dated = dateQuestions(withGrades(withAnsweredAt(drafted, kind.kind)), { delimiter: head.delimiter, names });
  const counted = decimalQuestions(dated.drafts, names);
  const { drafts, questions } = effortQuestions(counted.drafts);
  const recipes = drafts.map((draft) => draft.recipe);
  const ruled = proposeRules({ kind: kind.kind, columns: recipes, rows, complete: head.complete }, profile);
  const recipe: Recipe = {
    formatVersion: 1,
    kind: kind.kind,
    ...(profile ? { profile: profile.found.id } : {}),
    ...(ruled.rules.length > 0 ? { rowRules: ruled.rules } : {}),
    ...(head.format && head.format !== 'delimited' ? { format: head.format } : {}),
    ...(head.part === undefined ? {} : { part: head.part }),
    encoding: head.encoding,
    delimiter: head.delimiter,
    preambleRows: layout.preambleRows,
    headerRows: layout.headerRows,
    columns: recipes,
  };
  return {
    fileName: head.fileName,
    bytes: head.bytes,
    recipe,
    format: head.format ?? 'delimited',
    profile: profile?.found ?? null,
    kind,
    parts: head.parts ?? [{ name: head.fileName, rows: null }],
    columns: drafts.map(proposalOf),
    questions: [...dated.questions, ...counted.questions, ...questions],
    warnings: [...(profile?.match.warnings ?? []), ...ruled.warnings, ...warningsOf(drafts)],
    rowsSeen: seen.rows,
    complete: census !== undefined || head.complete,
    firstRows: rows.slice(0, rowsShown).map((row) => names.map((_, i) => row[i] ?? '')),
  };
}
