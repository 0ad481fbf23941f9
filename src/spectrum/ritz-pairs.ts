import type { Lanczos, SymmetricTimes } from '../numeric/lanczos.ts';

/** A Rayleigh quotient and its residual. */
export interface RitzPair {
  /** θ = yᵀHy/yᵀy. */
  readonly value: number;
  /** |Hy − θy|/|y|. */
  readonly residual: number;
}

/**
 * The Rayleigh quotients of two combinations of the vectors of a search, each as long as the search: of those that were kept, if
 * all were, and else of those of a second run. Residuals are from a product of their own: they hold however far the vectors have
 * lost their orthogonality.
 */
export function ritzPairs(
  times: SymmetricTimes,
  { kept }: Lanczos,
  secondRun: () => Lanczos,
  [first, second]: readonly [Float64Array, Float64Array],
): [RitzPair, RitzPair] {
  const dimension = kept[0]!.length;
  const [one, other] = [new Float64Array(dimension), new Float64Array(dimension)];
  const again = kept.length < first.length ? secondRun() : null;
  for (let k = 0; k < first.length; k++) {
    if (k > 0) again?.step();
    const vector = again === null ? kept[k]! : again.vector();
    addMultiple(one, first[k]!, vector);
    addMultiple(other, second[k]!, vector);
  }
  return [rayleigh(times, one), rayleigh(times, other)];
}

function addMultiple(sum: Float64Array, share: number, vector: Float64Array): void {
  for (let i = 0; i < sum.length; i++) sum[i]! += share * vector[i]!;
}

function rayleigh(times: SymmetricTimes, vector: Float64Array): RitzPair {
  const length = Math.sqrt(vector.reduce((sum, x) => sum + x * x, 0));
  const unit = vector.map((x) => x / length);
  const product = times(unit);
  let value = 0;
  for (let i = 0; i < unit.length; i++) value += unit[i]! * product[i]!;
  let squares = 0;
  for (let i = 0; i < unit.length; i++) squares += (product[i]! - value * unit[i]!) ** 2;
  return { value, residual: Math.sqrt(squares) };
}
