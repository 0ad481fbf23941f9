import { heavyBall } from '../methods/heavy-ball.ts';
import type { Method, MethodParameters } from '../methods/method.ts';
import { nesterov } from '../methods/nesterov.ts';
import { fromKappa } from '../spectrum/from-kappa.ts';
import { optimalTuning } from '../tuning/optimal-tuning.ts';
import { standardTuning } from '../tuning/standard-tuning.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { polynomialOnCircle, traceAndDeterminant } from './polynomial-on-circle.ts';
import { steppedCompanion } from './stepped-companion.ts';

const POLYAK: number = 3 + 2 * Math.SQRT2;
const NESTEROV: number = 6 + 4 * Math.SQRT2;
const FREQUENCIES = 2000;

/** How far the circle criterion reaches. */
export const sectorThresholds: Claim = defineClaim({
  id: 'sector-thresholds',
  statement: {
    plain:
      'The circle criterion certifies Polyak’s constants for κ < 3 + 2√2 ≈ 5.83, and Nesterov’s of the textbooks for κ < 6 + 4√2 ≈ 11.66.',
    tex: String.raw`\operatorname{Re}\big[P_L(e^{i\omega})\overline{P_\mu(e^{i\omega})}\big] > 0 \iff \kappa < 3 + 2\sqrt2, \quad \kappa < 6 + 4\sqrt2`,
  },
  source: 'lessard2016',
  domain: {
    variables: { kappa: { least: 1.5, most: 60, scale: 'log' } },
    words: 'μ = 1, L = κ; at 2000 frequencies, the polynomials from stepped companion matrices; yes is 1',
  },
  expected: 'holds',
  predicted: ({ kappa }) => [Number(kappa < POLYAK), Number(kappa < NESTEROV)],
  measured({ kappa }) {
    const polyak = optimalTuning(heavyBall, fromKappa(kappa)).parameters;
    const textbook = standardTuning(nesterov, fromKappa(kappa)).parameters;
    return [Number(isInSector(heavyBall, polyak, kappa)), Number(isInSector(nesterov, textbook, kappa))];
  },
  tolerance: ({ kappa }) => (Math.min(Math.abs(kappa / POLYAK - 1), Math.abs(kappa / NESTEROV - 1)) < 1e-4 ? 1 : 0),
  toleranceReason: 'Yes or no, except at the thresholds, where frequencies between those tried decide.',
});

function isInSector<P extends MethodParameters>(method: Method<P>, parameters: P, kappa: number): boolean {
  const steep = traceAndDeterminant(steppedCompanion(method, parameters, kappa));
  const flat = traceAndDeterminant(steppedCompanion(method, parameters, 1));
  return Array.from({ length: FREQUENCIES }, (_, k) => (Math.PI * (k + 1)) / FREQUENCIES).every((omega) => {
    const [a, b] = [polynomialOnCircle(steep, omega), polynomialOnCircle(flat, omega)];
    return a.re * b.re + a.im * b.im > 0;
  });
}
