import type { Frame } from '../frame/frame.ts';
import { fewestForClaim } from '../metrics/metric.ts';
import { type BucketParts, bucketParts } from '../time/bucket.ts';
import { parseIsoDate } from '../time/day.ts';
import type { Grain } from '../time/grain.ts';
import type { Compare } from '../time/period.ts';
import { type GroupHeadline, groupHeadline } from './group-headline.ts';
import { type Takeaway, takeawayOf } from './headline.ts';
import { type Judged, judge, judgeRow } from './judged.ts';
import { judgeGroups } from './judged-groups.ts';
import { restRow } from './rest-row.ts';
import { controlNeeds, controlOf, type SeriesLevel } from './series-control.ts';

/** What a live sentence says, as data; it claims what the verdicts allow and no more. */
export type Telling =
  | {
      readonly tells: 'change';
      readonly code: Takeaway;
      readonly judged: Judged;
      readonly compare: Compare;
    }
  | {
      readonly tells: 'level';
      /** `too-short`: fewer buckets with answers than a step can be looked for in. */
      readonly code: 'moved' | 'same' | 'too-short' | 'no-answers';
      readonly judged: Judged;
      readonly grain: Grain;
      readonly needed: number;
      /** The last step: where the later level begins, both levels, and how many steps there are; null without one. */
      readonly step: {
        readonly since: BucketParts;
        readonly earlier: number;
        readonly later: number;
        readonly steps: number;
      } | null;
    }
  | {
      readonly tells: 'groups';
      readonly code: GroupHeadline['code'];
      readonly judged: Judged;
      readonly headline: GroupHeadline;
      /** The number of the group that differs most; null without one. */
      readonly strongest: Judged | null;
    };

/** What became of a number since the period that it is compared with; null for frames without rows. */
export function tellChange(whole: Frame, before: Frame | null, compare: Compare): Telling | null {
  const judged = judge(whole, before);
  return judged && { tells: 'change', code: takeawayOf(judged), judged, compare };
}

/** Since when a number is on another level: the last step of its finished buckets, if both levels rest on 30 answers. */
export function tellLevel(whole: Frame, series: Frame, grain: Grain): Telling | null {
  const judged = judge(whole, null);
  if (!judged) return null;
  const rows = series.rows;
  const { steps, levels } = controlOf(series, rows, { limits: false, steps: true });
  const answersOf = ({ from, to }: SeriesLevel) => rows.slice(from, to + 1).reduce((sum, { n }) => sum + n, 0);
  const firm = levels.every((level) => answersOf(level) >= fewestForClaim);
  const [earlier, later] = levels.slice(-2);
  const day = later && parseIsoDate(rows[later.from]?.periodStart ?? '');
  const step =
    firm && earlier && later && day != null
      ? {
          since: bucketParts(day, grain, series.yearStart),
          earlier: earlier.value,
          later: later.value,
          steps: levels.length - 1,
        }
      : null;
  const code = judged.now.n === 0 ? 'no-answers' : steps === 'refused' ? 'too-short' : step ? 'moved' : 'same';
  return { tells: 'level', code, judged, grain, needed: controlNeeds.steps, step };
}

/** Which group differs most from all others, all groups tested together. */
export function tellGroups(whole: Frame, groups: Frame): Telling | null {
  const [all] = whole.rows;
  if (!all) return null;
  const judged = judgeRow(whole, all, null);
  const compared = judgeGroups(groups, (row) => restRow(groups, row, all));
  const headline = groupHeadline(compared, judged, 'rest');
  const strongest = compared.find(({ group }) => group === headline.strongest?.group)?.judged ?? null;
  return { tells: 'groups', code: headline.code, judged, headline, strongest };
}
