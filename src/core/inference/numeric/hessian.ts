/**
 * Second derivatives of `f` at `point` by central differences with one Richardson step (error of the order h⁴), h being
 * 1e-3 · max(1, |x|) unless told otherwise. Meant for parameters of a size around 1, such as logs.
 * Source: Abramowitz & Stegun 1964, 25.3.23 and 25.3.26; Richardson 1911.
 */
export function hessian(f: (point: readonly number[]) => number, point: readonly number[], step = 1e-3): number[][] {
  const centre = f(point);
  const size = (i: number): number => step * Math.max(1, Math.abs(point[i] ?? 0));
  const at = (i: number, di: number, j: number, dj: number): number =>
    f(point.map((x, k) => x + (k === i ? di : 0) + (k === j ? dj : 0)));
  const second = (i: number, j: number, scale: number): number => {
    const hi = scale * size(i);
    if (i === j) return (at(i, hi, i, 0) - 2 * centre + at(i, -hi, i, 0)) / (hi * hi);
    const hj = scale * size(j);
    return (at(i, hi, j, hj) - at(i, hi, j, -hj) - at(i, -hi, j, hj) + at(i, -hi, j, -hj)) / (4 * hi * hj);
  };
  const matrix = point.map(() => point.map(() => 0));
  for (let i = 0; i < point.length; i++) {
    for (let j = 0; j <= i; j++) {
      const value = (4 * second(i, j, 1) - second(i, j, 2)) / 3;
      (matrix[i] as number[])[j] = value;
      (matrix[j] as number[])[i] = value;
    }
  }
  return matrix;
}
