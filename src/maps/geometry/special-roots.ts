import type { CriticalCurve } from '../../stability/critical-curves.ts';

/** A scaled curvature with a double root, or with a root 0. */
export interface SpecialRoot {
  /** Which. */
  readonly kind: CriticalCurve['kind'] | 'zero-root';
  /** ηλ there. */
  readonly etaLambda: number;
}

/** A double root closer to 0 than this is 0, but for rounding. */
const NEGLIGIBLE = 2 ** -48;

/**
 * The ηλ > 0 at which a mode of given β and γ has a double root, T² = 4D, or a root 0, D = β − γηλ = 0:
 *
 * $$\eta\lambda = \Big(\frac{1 - \beta}{1 + \sqrt b}\Big)^2, \qquad \eta\lambda = \Big(\frac{1 + \sqrt b}{1 + \gamma}\Big)^2,
 * \qquad b = \beta - \gamma(1 - \beta) \ge 0.$$
 */
export function specialRoots(beta: number, oneMinusBeta: number, gamma: number): readonly SpecialRoot[] {
  const root = Math.sqrt(beta - gamma * oneMinusBeta);
  // The double root itself is T/2 = (1 + β − (1 + γ)ηλ)/2, here without cancellation.
  const first = { etaLambda: (oneMinusBeta / (1 + root)) ** 2, double: (beta + root) / (1 + root) };
  const second = { etaLambda: ((1 + root) / (1 + gamma)) ** 2, double: (gamma - root) / (1 + gamma) };
  const doubles = (root === 0 ? [first] : [first, second]).map(({ etaLambda, double }) => ({
    kind: kindOf(double),
    etaLambda,
  }));
  const zero = { kind: 'zero-root' as const, etaLambda: beta / gamma };
  const isOneStep = doubles.some(({ kind }) => kind === 'one-step');
  return [...(isOneStep ? [] : [zero]), ...doubles].filter(({ etaLambda }) => etaLambda > 0 && etaLambda < Infinity);
}

function kindOf(double: number): CriticalCurve['kind'] {
  if (Math.abs(double) <= NEGLIGIBLE) return 'one-step';
  return double > 0 ? 'critical' : 'alternating-critical';
}
