/**
 * The two "buy till you die" models. A customer buys at random with a rate of her own (gamma over customers), and may
 * leave for good with a probability of her own (beta over customers): under BG/NBD after each repeat purchase (Fader,
 * Hardie & Lee 2005, Marketing Science 24(2), 275–284), under MBG/NBD after each purchase, the first included
 * (Batislam, Denizel & Filiztekin 2007, International Journal of Research in Marketing 24(3), 201–209).
 */
export type BtydModelId = 'bgnbd' | 'mbgnbd';

/** Rates are gamma(shape r, rate alpha per unit of time), probabilities of leaving beta(a, b); all above 0. */
export interface BtydParameters {
  readonly r: number;
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
}

/** Names of the parameters, in the order of vectors and matrices. */
export const btydNames = ['r', 'alpha', 'a', 'b'] as const satisfies readonly (keyof BtydParameters)[];

/** Whether all parameters are finite and above 0. */
export const arePossible = (parameters: object): boolean =>
  Object.values(parameters).every((value) => value > 0 && value < Number.POSITIVE_INFINITY);

/**
 * How often a customer with x repeat purchases could have left: x times under BG/NBD, and once more under MBG/NBD.
 * The whole difference of the two models.
 */
export const chancesToLeave = (model: BtydModelId, x: number): number => (model === 'bgnbd' ? x : x + 1);
