/** Value of a polynomial by Horner's rule; coefficients from the highest power to the constant. */
export const polynomial = (coefficients: readonly number[], x: number): number =>
  coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);
