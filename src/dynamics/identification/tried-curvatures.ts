import type { Shared } from './family-tie.ts';
import type { Observed } from './mode-columns.ts';

/** Curvatures that are tried for a mode, as fractions of the largest stable one, ascending; a few beyond it grow. */
const FRACTIONS: readonly number[] = [
  ...[-0.1, -0.01, 1e-4, 3e-4, 1e-3, 3e-3],
  ...Array.from({ length: 40 }, (_, i) => ((i + 3) / 43) ** 2),
  ...[1.01, 1.1, 1.3],
];

/** The ηλ that are tried for a mode where β and γ are known. */
export function triedCurvatures({ beta, gamma }: Shared, observed: Observed): readonly number[] {
  const limit = (2 * (1 + beta)) / (1 + 2 * gamma);
  // A loss does not tell a mode without look-ahead from its mirror beyond the middle.
  const isMirrored = observed === 'loss' && gamma === 0;
  return FRACTIONS.flatMap((fraction) => (isMirrored && fraction > 0.5 ? [] : [fraction * limit]));
}
