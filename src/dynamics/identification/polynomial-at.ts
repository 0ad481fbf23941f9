import type { FamilyTie } from './family-tie.ts';
import type { Aim } from './likelihood-region.ts';

/** T and D of a mode as functions of the unknowns, among which its ηλ has a place. */
export function polynomialAt(
  tie: Pick<FamilyTie, 'at'>,
  at: number,
): { readonly traceOf: Aim; readonly determinantOf: Aim } {
  const determinantOf: Aim = (point) => {
    const { beta = NaN, gamma = NaN } = tie.at(point) ?? {};
    return beta - gamma * point[at]!;
  };
  return { determinantOf, traceOf: (point) => 1 + determinantOf(point) - point[at]! };
}

/** ρ in doubles, for an interval. */
export function radiusOf(trace: number, determinant: number): number {
  const discriminant = trace ** 2 - 4 * determinant;
  return discriminant < 0 ? Math.sqrt(determinant) : (Math.abs(trace) + Math.sqrt(discriminant)) / 2;
}
