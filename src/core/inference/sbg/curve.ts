/**
 * The shifted-beta-geometric model: each customer leaves at every renewal with a constant chance of their own, and
 * these chances follow a beta distribution with both parameters above 0. So retention rises with age although no
 * customer becomes more loyal. Source: Fader & Hardie 2007, Journal of Interactive Marketing 21(1), 76–90.
 */
export interface SbgParameters {
  readonly alpha: number;
  readonly beta: number;
}

/** One age of an sBG curve. */
export interface SbgAge {
  readonly age: number;
  /** P(T = age): share of all customers lost at this age. */
  readonly lost: number;
  /** S(age): share still there. */
  readonly survival: number;
  /** Share of those at risk at this age who stay, (β + age − 1) / (α + β + age − 1). */
  readonly retention: number;
}

/** Share of those at risk at an age (1, 2, …) who stay (Fader & Hardie 2007, eq. 8). */
export const sbgRetention = ({ alpha, beta }: SbgParameters, age: number): number =>
  (beta + age - 1) / (alpha + beta + age - 1);

/** Mean chance to leave at the first renewal, α / (α + β). */
export const sbgMeanChurn = ({ alpha, beta }: SbgParameters): number => alpha / (alpha + beta);

/** The curve at the ages 1 to `lastAge`, in renewals; at age 0 everybody is there (Fader & Hardie 2007, eqs 5–8). */
export function sbgCurve(parameters: SbgParameters, lastAge: number): readonly SbgAge[] {
  const { alpha, beta } = parameters;
  const ages: SbgAge[] = [];
  let before = 1;
  for (let age = 1; age <= lastAge; age++) {
    const retention = sbgRetention(parameters, age);
    const survival = before * retention;
    ages.push({ age, lost: (before * alpha) / (alpha + beta + age - 1), survival, retention });
    before = survival;
  }
  return ages;
}
