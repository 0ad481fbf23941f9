import type { LookAheadLine, Method, MethodParameters } from '../methods/method.ts';
import { roundDown } from '../numeric/round-down.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import { bestBetaOfOwn } from './best-beta-of-own.ts';
import { bestBetaOnLine } from './best-beta-on-line.ts';
import { heavyBallBeta } from './heavy-ball-beta.ts';
import type { BestParameters } from './tuning.ts';

const NO_LOOK_AHEAD: LookAheadLine = { constant: 0, slope: 0 };

/** The best momentum for given other parameters, η above 0 among them; null when none is stable. */
export function findBestBeta(
  where: string,
  method: Method,
  fixed: MethodParameters,
  spectrum: Spectrum,
): BestParameters | null {
  const line = method.lookAhead ?? NO_LOOK_AHEAD;
  const closedForm = method.coordinates === 'family' && line.constant === 0 && line.slope === 0;
  const best = closedForm
    ? heavyBallBeta(fixed.eta, spectrum)
    : method.coordinates === 'own'
      ? bestBetaOfOwn(where, method, fixed, spectrum)
      : bestBetaOnLine(line, fixed.eta, spectrum);
  if (best === null || !(best.rateGap > 0)) return null;
  const { oneMinusBeta: exact, ...rate } = best;
  const oneMinusBeta = roundDown(exact);
  const momentum = { beta: 1 - oneMinusBeta, oneMinusBeta };
  const lookAhead = method.coordinates === 'family' && method.lookAhead === null ? { gamma: 0 } : {};
  return { parameters: { ...fixed, ...momentum, ...lookAhead }, ...rate, closedForm };
}
