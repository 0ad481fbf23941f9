import { simulateSchedule } from '../dynamics/simulate-schedule.ts';
import { chebyshevSchedule } from '../methods/schedules/chebyshev.ts';
import { diagonalQuadratic } from '../objectives/diagonal-quadratic.ts';
import { fromKappa } from '../spectrum/from-kappa.ts';
import { krylovBound } from '../tuning/krylov-bound.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';

/** Heavy ball with Chebyshev's varying constants is the best that gradients allow, at every k. */
export const chebyshevAttainsTheKrylovBound: Claim = defineClaim({
  id: 'chebyshev-attains-the-krylov-bound',
  statement: {
    plain:
      'k steps of heavy ball with the constants of Chebyshev’s semi-iteration reduce the error on both ends of [μ, L] by exactly 2ρᵏ/(1 + ρ²ᵏ), ρ = (√κ − 1)/(√κ + 1); no mode between them keeps a larger one.',
    tex: String.raw`\max_{\lambda\in[\mu,L]} \frac{|\theta_k|}{|\theta_0|} = \frac{1}{T_k\big(\frac{\kappa+1}{\kappa-1}\big)} = \frac{2\rho^k}{1+\rho^{2k}}`,
  },
  source: 'golub1961',
  domain: {
    variables: {
      kappa: { least: 1.5, most: 1e3, scale: 'log' },
      steps: { least: 1, most: 60, scale: 'integer' },
      share: { least: 0, most: 1, scale: 'linear' },
    },
    words:
      'μ = 1, L = κ; errors at μ, at L, and whether that at μ + share · (L − μ) is no larger, relative to the bound',
  },
  expected: 'holds',
  predicted({ kappa, steps }) {
    const bound = krylovBound(fromKappa(kappa), steps);
    return [bound, bound, 1];
  },
  measured({ kappa, steps, share }) {
    const errorAt = (lambda: number): number => Math.abs(chebyshevIterate(kappa, steps, lambda));
    const atMu = errorAt(1);
    return [atMu, errorAt(kappa), Number(errorAt(1 + share * (kappa - 1)) <= atMu + ROUNDING)];
  },
  tolerance: ({ kappa, steps }) => ROUNDING * Math.min(1, krylovBound(fromKappa(kappa), steps) * 1e3),
  toleranceReason: 'The roundings of at most 60 steps, whose errors decay no slower than the iterates.',
});

const ROUNDING = 1e-11;

/** θ_k on ½λθ² from θ₀ = 1, by the steps of the schedule. */
function chebyshevIterate(kappa: number, steps: number, lambda: number): number {
  const schedule = chebyshevSchedule({ mu: 1, L: kappa }, steps);
  const { iterates } = simulateSchedule(schedule, diagonalQuadratic([lambda]), { tolerance: 0 });
  return iterates.at(-1)?.[0] ?? NaN;
}
