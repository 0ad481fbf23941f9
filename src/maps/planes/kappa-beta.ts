import { lookAheadOf } from '../../stability/look-ahead-of.ts';
import { fastBestEta } from '../../tuning/fast-best-eta.ts';
import type { Plane } from '../plane.ts';
import { KAPPA } from './kappa-axis.ts';
import { familyOf } from './family-of.ts';
import { refuseParameters } from './refuse-parameters.ts';
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
    const { method } = subject;
    if (!takes(method, 'beta')) return `method must have momentum for this plane, got ${method.name}`;
    if (familyOf(method)?.lookAhead) return refuseParameters(subject, ['beta', 'eta']);
    return `method must have a look-ahead γ that β determines for this plane, got ${method.name}`;
  },

  // A method without momentum, which others are compared with here, is heavy ball at β = 0.
  cellAt({ method, spectrum: { L } }, kappa, beta) {
    const mu = L / kappa;
    const family = takes(method, 'beta') ? familyOf(method) : null;
    const eta =
      family === null
        ? fastBestEta({ constant: 0, slope: 0 }, 0, { mu, L })
        : fastBestEta(lookAheadOf('map', family), beta, { mu, L });
    return { parameters: { beta, eta }, mu, L };
  },

  rowAt: () => null,
};
