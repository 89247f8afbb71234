import { formats, language } from '../../../app/language.svelte.ts';
import type { Segment } from '../../../core/segments/predicate.ts';
import type { TableMeta } from '../../../core/table/table.ts';
import { describeSegment } from '../../../i18n/describe-segment.ts';

/** What a segment is called: its own name, else what it selects. Reactive inside components. */
export const segmentName = (segment: Segment, table: TableMeta): string =>
  segment.name || describeSegment(segment.predicate, table, language.translate, formats());
