/** Value of a polynomial by Horner's rule; coefficients from the highest power to the constant. */
export function polynomial(coefficients: readonly number[], x: number): number {
  let sum = 0;
  for (let power = 0; power < coefficients.length; power++) sum = sum * x + (coefficients[power] as number);
  return sum;
}
