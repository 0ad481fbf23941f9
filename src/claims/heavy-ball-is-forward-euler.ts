import { fromPhysical } from '../dynamics/from-physical.ts';
import { heavyBall } from '../methods/heavy-ball.ts';
import { Matrix } from '../numeric/matrix.ts';
import { analyzeMode } from '../stability/analyze-mode.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { DOUBLE_ROOT_TOLERANCE, eigenvaluesOf } from './stepped-companion.ts';

/** The discretization that gives heavy ball is semi-implicit: the position moves with the new velocity. */
export const heavyBallIsForwardEuler: Claim = defineClaim({
  id: 'heavy-ball-is-forward-euler',
  statement: {
    plain:
      'Forward Euler steps of mẍ = −∇f − dẋ are heavy ball with β = 1 − dΔ/m and η = Δ²/m, and so contract a mode by the same spectral radius.',
    tex: String.raw`x_+ = x + \Delta v,\ v_+ = v - \tfrac\Delta m(\lambda x + dv) \implies \rho = \rho_{\text{heavy ball}}\Big(\beta = 1 - \tfrac{d\Delta}{m},\ \eta = \tfrac{\Delta^2}{m}\Big)`,
  },
  source: 'widely repeated; settled by `hairer2006`',
  domain: {
    variables: {
      mass: { least: 0.1, most: 10, scale: 'log' },
      drag: { least: 0.1, most: 3, scale: 'log' },
      timeStep: { least: 0.01, most: 0.3, scale: 'log' },
      lambda: { least: 0.1, most: 10, scale: 'log' },
    },
    words: 'a particle of mass m with drag d in ½λx²',
  },
  expected: 'refuted',
  predicted({ mass, drag, timeStep, lambda }) {
    return [analyzeMode(heavyBall, fromPhysical({ mass, drag, timeStep }), lambda).spectralRadius];
  },
  measured({ mass, drag, timeStep, lambda }) {
    const step = new Matrix([
      [1, timeStep],
      [(-timeStep * lambda) / mass, 1 - (timeStep * drag) / mass],
    ]);
    return [Math.max(...eigenvaluesOf(step).map(({ re, im }) => Math.hypot(re, im)))];
  },
  tolerance: () => DOUBLE_ROOT_TOLERANCE,
  toleranceReason: 'At critical damping a general eigenvalue routine keeps half the digits.',
});
