import type { Plan } from '../../frame/plan.ts';
import type { TextCell } from '../cell.ts';
import { liveNumbersIn } from '../live-number.ts';
import { plansOfLivePart } from '../live-sentence.ts';
import { defineCellType } from './cell-type.ts';

/** Words of a person, in Markdown. Frames: those of each live number and sentence, named by `liveFrames`. */
export const textCell = defineCellType<TextCell>({
  type: 'text',
  defaults: () => ({ markdown: '' }),
  needs: () => [],
  plans: ({ markdown }, context) => {
    const plans: Record<string, Plan> = {};
    for (const source of liveNumbersIn(markdown)) {
      const asked = plansOfLivePart(source, context);
      if ('plans' in asked) Object.assign(plans, asked.plans);
    }
    return plans;
  },
});
