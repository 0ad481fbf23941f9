import { circleCriterion } from '../certificates/circle-criterion.ts';
import { generalMomentum } from '../methods/general-momentum.ts';
import { fromInterval } from '../spectrum/from-interval.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { scanLeast } from './scan-least.ts';
import { steppedCompanion } from './stepped-companion.ts';

/** How many frequencies are scanned before the least value is looked at closely. */
const PLACES = 200;

/** The frequency sweep of the circle criterion, done once and for all. */
export const circleCriterionClosedForm: Claim = defineClaim({
  id: 'circle-criterion-closed-form',
  statement: {
    plain:
      'On the unit circle the real part of P_A times the conjugate of P_B is a quadratic in 1 − cos ω: its least value needs no sweep of frequencies.',
    tex: String.raw`\min_\omega \operatorname{Re}\big[P_A\overline{P_B}\big] = \min_{0\le u\le2} AB + \big(2(1-\beta)^2 - (A+B)(1+\beta-2\gamma(1-\beta)) + 2AB\gamma(1+\gamma)\big)u + \big(4\beta - 2\gamma(A+B)\big)u^2`,
  },
  source: 'zames1966',
  domain: {
    variables: {
      beta: { least: -0.9, most: 1, scale: 'linear' },
      ahead: { least: 0, most: 1, scale: 'linear' },
      most: { least: 0.01, most: 3, scale: 'log' },
      ratio: { least: 1e-3, most: 1, scale: 'log' },
    },
    words: 'A = most, B = ratio · most, γ = ahead · β; the polynomials from the stepped companion matrices',
  },
  expected: 'holds',
  predicted({ beta, ahead, most, ratio }) {
    const switching = { beta, gamma: ahead * beta, leastEta: ratio * most, mostEta: most };
    return [circleCriterion(switching, fromInterval(1, 1)).margin];
  },
  measured({ beta, ahead, most, ratio }) {
    const [atMost, atLeast] = [most, ratio * most].map((eta) => {
      const companion = steppedCompanion(generalMomentum, { beta, gamma: ahead * beta, eta }, 1);
      const trace = companion.get(0, 0) + companion.get(1, 1);
      const determinant = companion.get(0, 0) * companion.get(1, 1) - companion.get(0, 1) * companion.get(1, 0);
      return (omega: number): readonly [number, number] => [
        Math.cos(2 * omega) - trace * Math.cos(omega) + determinant,
        Math.sin(2 * omega) - trace * Math.sin(omega),
      ];
    });
    const realPart = (omega: number): number => {
      const [[a = NaN, b = NaN], [c = NaN, d = NaN]] = [atMost?.(omega) ?? [], atLeast?.(omega) ?? []];
      return a * c + b * d;
    };
    return [scanLeast(realPart, 0, Math.PI, PLACES)];
  },
  tolerance: () => 1e-9,
  toleranceReason:
    'The least value of a scan, whose frequency is right to some 1e-7; the rest is rounding of numbers below 100.',
});
