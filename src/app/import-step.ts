import type { ImportProposal } from '../core/import/proposal.ts';
import type { ImportReport } from '../core/import/report.ts';
import type { TableMeta } from '../core/table/table.ts';
import type { Progress } from '../worker/questions.ts';

/** Where an import stands. A failure does not move it: what was decided stays on screen, with the problem. */
export type ImportStep =
  | { readonly step: 'idle' }
  | {
      readonly step: 'reading';
      readonly fileName: string;
      /** Null until the first word of the engine. */
      readonly progress: Progress | null;
    }
  | { readonly step: 'mapping'; readonly file: File; readonly proposal: ImportProposal }
  | {
      readonly step: 'importing';
      readonly file: File;
      readonly proposal: ImportProposal;
      /** Null until the first word of the engine. */
      readonly progress: Progress | null;
      /** Milliseconds since 1970. */
      readonly startedAt: number;
    }
  | { readonly step: 'done'; readonly project: string; readonly table: TableMeta; readonly report: ImportReport };
