import { exactBeta } from '../methods/check-parameters.ts';
import type { Method, MethodParameters } from '../methods/method.ts';
import { add, type DoubleDouble } from '../numeric/double-double.ts';
import { inputRangeError } from '../numeric/input-error.ts';
import { roundDown } from '../numeric/round-down.ts';
import { twoSum } from '../numeric/two-sum.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import { lookAheadOf } from '../stability/look-ahead-of.ts';
import { bestEtaOfOwn } from './best-eta-of-own.ts';
import { bestEtaOnLine } from './best-eta-on-line.ts';
import { heavyBallEta } from './heavy-ball-eta.ts';
import type { BestParameters } from './tuning.ts';

/** The best learning rate for the other parameters; null when none is stable. Throws a RangeError where it is beyond the doubles. */
export function findBestEta(
  where: string,
  method: Method,
  fixed: Partial<MethodParameters>,
  spectrum: Spectrum,
): BestParameters | null {
  const found = method.coordinates === 'own' ? ofOwn(method, fixed, spectrum) : onLine(where, method, fixed, spectrum);
  if (found.best === null) return null;
  const { eta: exact, ...rate } = found.best;
  const eta = roundDown(exact);
  if (!(eta > 0 && eta < Infinity)) {
    const got = Object.entries({ ...fixed, mu: spectrum.mu, L: spectrum.L }).map(
      ([name, value]) => `${name} = ${value}`,
    );
    throw inputRangeError(`${where}: the best learning rate must be a double, got none for ${got.join(', ')}`);
  }
  return { parameters: { ...fixed, eta }, ...rate, closedForm: found.closedForm };
}

interface Found {
  readonly best: ReturnType<typeof bestEtaOnLine>;
  readonly closedForm: boolean;
}

function ofOwn(method: Method, fixed: Partial<MethodParameters>, spectrum: Spectrum): Found {
  const best = bestEtaOfOwn(method, fixed, spectrum);
  return { best: best !== null && best.rateGap > 0 ? best : null, closedForm: false };
}

function onLine(where: string, method: Method, momentum: Partial<MethodParameters>, spectrum: Spectrum): Found {
  const line = lookAheadOf(where, method);
  const terms = exactBeta(where, momentum);
  const oneMinusBeta = terms.length === 1 ? twoSum(1, -terms[0]!) : { hi: -terms[1]!, lo: 0 };
  const closedForm = line.constant === 0 && line.slope === 0;
  const best = closedForm ? onPolyaksLine(where, oneMinusBeta, spectrum) : bestEtaOnLine(line, oneMinusBeta, spectrum);
  return { best, closedForm };
}

/** Without look-ahead no η is stable unless |β| < 1. */
function onPolyaksLine(
  where: string,
  oneMinusBeta: DoubleDouble,
  spectrum: Spectrum,
): ReturnType<typeof bestEtaOnLine> {
  const isStable = oneMinusBeta.hi > 0 && add(oneMinusBeta, { hi: -2, lo: 0 }).hi < 0;
  return isStable ? heavyBallEta(where, oneMinusBeta, spectrum) : null;
}
