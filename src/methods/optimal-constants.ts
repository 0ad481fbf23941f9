import type { DoubleDouble } from '../numeric/double-double.ts';
import { minusLog } from '../numeric/minus-log.ts';
import { roundDown } from '../numeric/round-down.ts';
import type { OptimalConstants, ParameterValue } from './method.ts';

/** An optimum in double-double arithmetic. */
export interface Optimum {
  readonly eta: DoubleDouble;
  /** 1 − β; absent for a method without momentum. */
  readonly oneMinusBeta?: DoubleDouble;
  readonly rate: DoubleDouble;
  readonly gap: DoubleDouble;
}

/**
 * Rounds an optimum to doubles: η and 1 − β down, as it is stable only to just above them; β becomes 1 − `oneMinusBeta`, so
 * that the two agree. `others`: the values of the method's further parameters.
 */
export function optimalConstants(
  { eta, oneMinusBeta, rate, gap }: Optimum,
  others?: Readonly<Record<string, ParameterValue>>,
): OptimalConstants {
  return {
    eta: roundDown(eta),
    ...momentum(oneMinusBeta),
    ...(others && { others }),
    rate: rate.hi,
    rateGap: gap.hi,
    rateDecay: minusLog(rate, gap),
  };
}

function momentum(exact: DoubleDouble | undefined): Pick<OptimalConstants, 'beta' | 'oneMinusBeta'> {
  if (exact === undefined) return {};
  const oneMinusBeta = roundDown(exact);
  return { beta: 1 - oneMinusBeta, oneMinusBeta };
}
