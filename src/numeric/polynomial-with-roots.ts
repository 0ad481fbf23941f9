import type { Arithmetic } from './arithmetic.ts';

/** 1, c₁, …, cₙ of ∏ (z − rᵢ). */
export function polynomialWithRoots<N>({ of, add, multiply, scale }: Arithmetic<N>, roots: readonly N[]): readonly N[] {
  let coefficients: readonly N[] = [of(1)];
  for (const root of roots) {
    const lowered = coefficients.map((c) => scale(multiply(c, root), -1));
    coefficients = [...coefficients, of(0)].map((c, i) => (i === 0 ? c : add(c, lowered[i - 1]!)));
  }
  return coefficients;
}
