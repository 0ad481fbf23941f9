import { bestEtaFor } from '../../tuning/best-eta-for.ts';
import { fromInterval } from '../../spectrum/from-interval.ts';
import type { Plane } from '../plane.ts';
import { refuseMomentumAxis, takes } from './family-line.ts';

/** Condition number against momentum β, the learning rate being the best one for both; L is that of the spectrum. */
export const kappaBeta: Plane = {
  name: 'kappa-beta',
  title: '(κ, β) at the best η',
  x: { symbol: 'κ', title: 'condition number κ', scale: 'log' },
  y: { symbol: 'β', title: 'momentum β', scale: 'linear' },
  sameSpectrum: false,

  refusal(subject) {
    if (takes(subject.method, 'gamma')) {
      return `method must have a look-ahead γ that β determines for this plane, got ${subject.method.name}`;
    }
    return refuseMomentumAxis(subject);
  },

  cellAt({ method, spectrum: { L } }, kappa, beta) {
    const mu = L / kappa;
    const { parameters } = bestEtaFor(method, { beta }, fromInterval(mu, L));
    return { parameters: { beta, eta: parameters.eta }, mu, L };
  },

  rowAt: () => null,
};
