import type { BatchFile } from '../../app/batch-plan.ts';
import { openQuestions } from '../mapping/head-words.ts';

/** How many questions about a file are open. */
export const openIn = ({ proposal, recipe }: Pick<BatchFile, 'proposal' | 'recipe'>): number =>
  proposal && recipe ? openQuestions(proposal, recipe).length : 0;
