import type { LookAheadLine, Method } from '../methods/method.ts';
import { roundDown } from '../numeric/round-down.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import { bestBetaOnLine } from './best-beta-on-line.ts';
import { heavyBallBeta } from './heavy-ball-beta.ts';
import type { BestParameters } from './tuning.ts';

const NO_LOOK_AHEAD: LookAheadLine = { constant: 0, slope: 0 };

/** The best momentum for a given learning rate above 0; null when none is stable. */
export function findBestBeta(
  method: Pick<Method, 'lookAhead'>,
  eta: number,
  spectrum: Spectrum,
): BestParameters | null {
  const line = method.lookAhead ?? NO_LOOK_AHEAD;
  const closedForm = line.constant === 0 && line.slope === 0;
  const best = closedForm ? heavyBallBeta(eta, spectrum) : bestBetaOnLine(line, eta, spectrum);
  if (best === null || !(best.rateGap > 0)) return null;
  const { oneMinusBeta: exact, ...rate } = best;
  const oneMinusBeta = roundDown(exact);
  const momentum = { beta: 1 - oneMinusBeta, oneMinusBeta };
  const lookAhead = method.lookAhead === null ? { gamma: 0 } : {};
  return { parameters: { ...momentum, ...lookAhead, eta }, ...rate, closedForm };
}
