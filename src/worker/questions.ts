import type { Inquiry, InquiryAnswer } from '../core/customers/inquiry.ts';
import type { Frame } from '../core/frame/frame.ts';
import type { Plan } from '../core/frame/plan.ts';
import type { DryRun } from '../core/import/dry-run.ts';
import type { ImportProposal } from '../core/import/proposal.ts';
import type { Recipe } from '../core/import/recipe.ts';
import type { ImportReport } from '../core/import/report.ts';
import type { PurchaseAnswer, PurchaseQuestion } from '../core/inference/btyd/answer-purchases.ts';
import type { LinkReport, TableLink } from '../core/link/link.ts';
import type { ContactChoice, ContactPreview } from '../core/people/contact-list.ts';
import type { Predicate } from '../core/segments/predicate.ts';
import type { ColumnSummary, ExportChoice, PageChoice, RowPage, SummaryChoice } from '../core/table/rows.ts';
import type { TableShapes } from '../core/table/shape.ts';
import type { TableMeta } from '../core/table/table.ts';
import type { TextComparison, TextQuestion } from '../core/text/text-comparison.ts';

/** Every question the page may ask the engine; the one place to add one. A question without a handler does not compile. */
export type Questions = {
  /** Goes over a file and proposes how to map it. `override` decides parts of what would be recognised. */
  previewFile: {
    args: {
      file: File;
      override?: Partial<Pick<Recipe, 'kind' | 'encoding' | 'delimiter' | 'headerRows' | 'preambleRows' | 'part'>>;
    };
    answer: ImportProposal;
  };
  /** What importing a file would give; nothing is stored. Values of the columns in `personal` are masked. */
  dryRun: {
    args: { file: File; recipe: Recipe; observedUntil: string; personal: readonly string[] };
    answer: DryRun;
  };
  /** Imports a file as a new table, atomically: until the answer, nothing of it is visible anywhere. */
  importFile: {
    args: { file: File; recipe: Recipe; observedUntil: string };
    answer: { table: TableMeta; report: ImportReport };
  };
  /** What {@link Questions.appendFile} would do; nothing is changed. */
  compareFile: { args: AppendArgs; answer: { report: ImportReport } };
  /**
   * Adds a file to a table, atomically: the answer's table is a new one that holds the rows of both, those known
   * already once. The table itself stays as it is.
   */
  appendFile: { args: AppendArgs; answer: { table: TableMeta; report: ImportReport } };
  /** What is known of a table without its rows. */
  tableMeta: { args: { table: string } & Shaped; answer: TableMeta };
  /** When a table was stored, in milliseconds since 1970. */
  tableStoredAt: { args: { table: string }; answer: number | null };
  importReport: { args: { table: string }; answer: ImportReport };
  /** One frame per plan, in their order; plans of one table share their scan. */
  answerPlans: { args: { plans: readonly Plan[] } & Shaped; answer: readonly Frame[] };
  /** What is asked about customers and their money. */
  answerInquiry: { args: { inquiry: Inquiry } & Shaped; answer: InquiryAnswer };
  /** How many rows a predicate selects. */
  countRows: { args: { table: string; predicate: Predicate } & Shaped; answer: { selected: number; rows: number } };
  /** The most frequent values of a column, with their counts; `shown` where a value holds an address or the like. */
  columnValues: {
    args: { table: string; column: string; limit: number } & Shaped;
    answer: { values: readonly { value: string; shown?: string; count: number }[]; distinct: number; missing: number };
  };
  /** Some rows of a table, chosen and sorted. E-mail addresses and the like are unreadable unless `personal`. */
  tableRows: { args: { table: string } & PageChoice & Shaped; answer: RowPage };
  /** What chosen rows hold in one column. */
  columnSummary: {
    args: { table: string } & SummaryChoice & Shaped;
    answer: ColumnSummary;
  };
  /** The words that tell the texts of two groups of rows apart. */
  compareTexts: { args: { table: string } & TextQuestion & Shaped; answer: TextComparison };
  /** Chosen rows as a CSV file. */
  exportRows: { args: { table: string } & ExportChoice & Shaped; answer: Blob };
  /** What a contact list of chosen rows will hold. */
  previewContacts: { args: { table: string } & ContactChoice & Shaped; answer: ContactPreview };
  /** A contact list of chosen rows as a CSV file. */
  exportContacts: { args: { table: string } & ContactChoice & Shaped; answer: Blob };
  /** How the rows of two tables find each other by their customers or accounts. */
  linkTables: { args: Pick<TableLink, 'left' | 'right' | 'role' | 'rules'> & Shaped; answer: LinkReport };
  /** Fits models of customers' purchases, and of what they spend where it is known; refusals are answers. */
  fitPurchases: { args: PurchaseQuestion; answer: PurchaseAnswer };
  /** Deletes tables that no project uses any more and leftovers of interrupted imports. */
  sweepTables: { args: { keep: readonly string[] }; answer: { deleted: number } };
};

/** A file that is to be added to a table. `day`: ISO date of all its rows where it has none itself. */
export interface AppendArgs {
  readonly file: File;
  readonly table: string;
  readonly recipe: Recipe;
  readonly observedUntil: string;
  readonly day: string | null;
}

/** Makes a question see tables as the project that asks shapes them; tables without a shape are as they were read. */
interface Shaped {
  readonly shapes?: TableShapes;
}

/**
 * How far a long question has come. `done` and `total` are bytes of the file, or shares of the work while fitting;
 * `rows` the rows read so far, or the customers of the fit.
 */
export interface Progress {
  readonly stage: 'reading' | 'storing' | 'fitting';
  readonly done: number;
  readonly total: number;
  readonly rows: number;
}

/** One handler per question. */
export type Handlers = {
  [Q in keyof Questions]: (
    args: Questions[Q]['args'],
    context: { signal: AbortSignal; progress: (progress: Progress) => void },
  ) => Promise<Questions[Q]['answer']>;
};

/** Asks the engine. Aborting the signal rejects with the problem `cancelled`. */
export type Ask = <Q extends keyof Questions>(
  question: Q,
  args: Questions[Q]['args'],
  options?: { readonly signal?: AbortSignal; readonly progress?: (progress: Progress) => void },
) => Promise<Questions[Q]['answer']>;
