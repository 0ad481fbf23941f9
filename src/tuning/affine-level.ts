import { add, multiply, negate, type DoubleDouble } from '../numeric/double-double.ts';
import type { AffineMode } from '../stability/affine-mode.ts';
import type { Level, LinearCondition } from './level-interval.ts';

const ONE: DoubleDouble = { hi: 1, lo: 0 };

/**
 * The conditions for ρ ≤ r on one curvature whose polynomial is affine in a parameter. With g = 1 − r:
 *
 * p(±r) = r p(±1) + g(D − r), D − r = g − (1 − D), r² − D = (1 − D) − g(1 + r),
 *
 * from D for small r and from 1 − D for r near 1, so that nothing cancels at either. Source: `jury1964`.
 */
export function affineLevel({ rate, gap }: Level, mode: AffineMode): readonly LinearCondition[] {
  const isSmall = rate.hi < 0.5;
  const product = isSmall ? mode.determinant : mode.oneMinusDeterminant;
  const sign = isSmall ? 1 : -1;
  // D − r.
  const beyond = shifted(times(product, { hi: sign, lo: 0 }), isSmall ? negate(rate) : gap);
  const room = isSmall ? multiply(rate, rate) : negate(multiply(gap, add(ONE, rate)));
  return [
    sum(times(mode.atOne, rate), times(beyond, gap)),
    sum(times(mode.atMinusOne, rate), times(beyond, gap)),
    shifted(times(product, { hi: -sign, lo: 0 }), room),
  ];
}

function times({ constant, slope }: LinearCondition, factor: DoubleDouble): LinearCondition {
  return { constant: multiply(constant, factor), slope: multiply(slope, factor) };
}

function shifted({ constant, slope }: LinearCondition, by: DoubleDouble): LinearCondition {
  return { constant: add(constant, by), slope };
}

function sum(a: LinearCondition, b: LinearCondition): LinearCondition {
  return { constant: add(a.constant, b.constant), slope: add(a.slope, b.slope) };
}
