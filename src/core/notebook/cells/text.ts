import type { Plan } from '../../frame/plan.ts';
import type { TextCell } from '../cell.ts';
import { liveNumbersIn, planOfLiveNumber } from '../live-number.ts';
import { defineCellType } from './cell-type.ts';

/** Words of a person, in Markdown. Frames: one per live number, by what stands between its braces. */
export const textCell = defineCellType<TextCell>({
  type: 'text',
  defaults: () => ({ markdown: '' }),
  needs: () => [],
  plans: ({ markdown }, context) => {
    const plans: Record<string, Plan> = {};
    for (const source of liveNumbersIn(markdown)) {
      const plan = planOfLiveNumber(source, context);
      if (!('trouble' in plan)) plans[source] = plan;
    }
    return plans;
  },
});
