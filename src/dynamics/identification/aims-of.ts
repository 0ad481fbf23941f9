import type { FamilyTie } from './family-tie.ts';
import type { Aim } from './likelihood-region.ts';
import { polynomialAt, radiusOf } from './polynomial-at.ts';

/** What intervals are wanted of: β and γ, and of every mode ηλ, T, D and ρ. */
export function aimsOf(tie: FamilyTie, modes: number): readonly Aim[] {
  const shared = (['beta', 'gamma'] as const).map(
    (name): Aim =>
      (point) =>
        tie.at(point)?.[name] ?? NaN,
  );
  return [
    ...(tie.dimension === 0 ? [] : shared.slice(0, tie.dimension)),
    ...Array.from({ length: modes }, (_, i) => tie.dimension + i).flatMap((at): Aim[] => {
      const { traceOf, determinantOf } = polynomialAt(tie, at);
      return [(point) => point[at]!, traceOf, determinantOf, (point) => radiusOf(traceOf(point), determinantOf(point))];
    }),
  ];
}
