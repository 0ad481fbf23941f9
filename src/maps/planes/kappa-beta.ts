import { lookAheadOf } from '../../stability/look-ahead-of.ts';
import { fastBestEta } from '../../tuning/fast-best-eta.ts';
import type { Plane } from '../plane.ts';
import { KAPPA } from './kappa-axis.ts';
import { refuseMomentumAxis } from './refuse-momentum-axis.ts';
import { takes } from './takes.ts';

/** Condition number against momentum β, the learning rate being the best one for both; L is that of the spectrum. */
export const kappaBeta: Plane = {
  name: 'kappa-beta',
  title: '(κ, β) at the best η',
  x: KAPPA,
  // Within these every method has a stable η, as T → 1 + β and D → β for η → 0.
  y: { symbol: 'β', title: 'momentum β', scale: 'linear', least: -1, most: 1 },
  sameSpectrum: false,

  refusal(subject) {
    if (takes(subject.method, 'gamma')) {
      return `method must have a look-ahead γ that β determines for this plane, got ${subject.method.name}`;
    }
    return refuseMomentumAxis(subject);
  },

  // A method without momentum, which others are compared with here, is heavy ball at β = 0.
  cellAt({ method, spectrum: { L } }, kappa, beta) {
    const mu = L / kappa;
    const eta = takes(method, 'beta')
      ? fastBestEta(lookAheadOf('map', method), beta, { mu, L })
      : fastBestEta({ constant: 0, slope: 0 }, 0, { mu, L });
    return { parameters: { beta, eta }, mu, L };
  },

  rowAt: () => null,
};
