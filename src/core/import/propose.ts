import { EcholotError } from '../problem.ts';
import type { TableKind } from '../table/kind.ts';
import type { Draft } from './draft.ts';
import { dateQuestions, decimalQuestions, effortQuestions } from './draft-questions.ts';
import type { Records } from './layout.ts';
import { mangledHeaders } from './mangled-headers.ts';
import { masked } from './personal.ts';
import { possibleRecipes } from './possible.ts';
import type { ColumnProposal, ImportProposal, SourcePart, Warning } from './proposal.ts';
import { proposeRules } from './propose-rules.ts';
import { countedTogether, withRatingParts } from './rating-parts.ts';
import type { Delimiter, Encoding, Recipe, SourceFormat } from './recipe.ts';
import { recipeOf } from './recognise-column.ts';
import type { ColumnSample } from './sample.ts';
import { withSetParts } from './set-parts.ts';
import { withAnsweredAt } from './settle-answered-at.ts';
import { withCustomer } from './settle-customer.ts';
import { withGrades } from './settle-grades.ts';
import { withTimes } from './settle-times.ts';
import { TableCensus } from './table-census.ts';
import { type TableHead, tableHead } from './table-head.ts';
import { withoutTotals } from './total-rows.ts';
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
  readonly decided?: {
    readonly preambleRows?: number | undefined;
    readonly headerRows?: number | undefined;
    readonly kind?: TableKind | undefined;
  };
  /** How often bytes are not valid in the encoding and stand for U+FFFD; by default never. */
  readonly damaged?: number;
  /** By default `delimited`. */
  readonly format?: SourceFormat;
  /** The part that is read, where there are several; and all of them. */
  readonly part?: string;
  readonly parts?: readonly SourcePart[];
}

const rowsShown = 20;
const examplesShown = 5;

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

const headersOf = (drafts: readonly Draft[]) =>
  drafts.map(({ recipe, sample }) => ({ id: recipe.id, header: sample.headers.at(-1) ?? '' }));

const damageOf = ({ damaged = 0 }: FileHead): Warning[] =>
  damaged === 0 ? [] : [{ code: 'characters-replaced', facts: { count: damaged } }];

/** What is known of the columns, those that are one question together as one. */
function samplesOf({ layout, headers, names }: TableHead, census: TableCensus): readonly ColumnSample[] {
  const rated = withRatingParts(census.columns(names, headers), census);
  return withSetParts(rated, census, layout.profile?.match ?? null);
}

/** A census of the rows among the first records, for a file that is no longer. */
function censusOf({ rows, names }: TableHead): TableCensus {
  const census = new TableCensus(names.length, { groups: countedTogether(names) });
  for (const row of withoutTotals(rows, names.length)) census.add(row);
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
  const { columns, kind, aggregatedBy } = understand(samplesOf(start, seen), profile, head.decided?.kind);
  if (aggregatedBy !== null) {
    throw new EcholotError({ code: 'table-aggregated', fileName: head.fileName, column: aggregatedBy });
  }
  const drafted = withCustomer(columns).map((column) => ({ ...column, recipe: recipeOf(column.sample, column.found) }));
  const dated = dateQuestions(withTimes(withGrades(withAnsweredAt(drafted, kind.kind))), {
    delimiter: head.delimiter,
    names,
  });
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
    ...(profile?.match.braces ? { braces: true } : {}),
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
    warnings: [
      ...damageOf(head),
      ...(profile?.match.warnings ?? []),
      ...ruled.warnings,
      ...warningsOf(drafts),
      ...mangledHeaders(headersOf(drafts)),
    ],
    rowsSeen: census?.rows ?? rows.length,
    complete: census !== undefined || head.complete,
    firstRows: rows.slice(0, rowsShown).map((row) => names.map((_, i) => row[i] ?? '')),
  };
}
