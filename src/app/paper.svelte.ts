import { remember, remembered } from './remembered.ts';

/** Sizes of paper that reports are laid out for. */
export const paperSizes = ['a4', 'letter'] as const;

/** One of {@link paperSizes}. */
export type PaperSize = (typeof paperSizes)[number];

const storageKey = 'echolot.paper';

/** Regions that print on Letter (Unicode CLDR, `paperSize`); everywhere else it is A4. */
const letterRegions = ['US', 'CA', 'MX', 'PH', 'CL', 'CO', 'CR', 'GT', 'NI', 'PA', 'PR', 'SV', 'VE', 'BZ'];

/** The paper that is usual where a language tag such as `en-US` is at home; A4 for a tag without a region. */
const usualPaper = (tag: string): PaperSize =>
  letterRegions.includes(tag.split('-').findLast((part) => /^[A-Z]{2}$/.test(part)) ?? '') ? 'letter' : 'a4';

/** What reports of this device consist of; only the paper is remembered. */
class PaperChoice {
  #size = $state.raw<PaperSize | null>(null);
  notes = $state.raw(true);
  methods = $state.raw(true);
  comments = $state.raw(true);

  get size(): PaperSize {
    const stored = this.#size ?? remembered(storageKey);
    return paperSizes.find((size) => size === stored) ?? usualPaper(navigator.language);
  }

  choose = (size: PaperSize): void => {
    this.#size = size;
    remember(storageKey, size);
  };
}

/** The one choice of the page. */
export const paper = new PaperChoice();
