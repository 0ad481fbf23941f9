import type { DoubleDouble } from '../numeric/double-double.ts';
import { minusLog } from '../numeric/minus-log.ts';
import { roundDown } from '../numeric/round-down.ts';
import type { OptimalConstants } from './method.ts';

/** An optimum in double-double arithmetic. */
interface Optimum {
  readonly eta: DoubleDouble;
  /** 1 − β; absent for a method without momentum. */
  readonly oneMinusBeta?: DoubleDouble;
  readonly rate: DoubleDouble;
  readonly gap: DoubleDouble;
}

/**
 * Rounds an optimum to doubles: η and 1 − β down, as it is stable only to just above them; β becomes 1 − `oneMinusBeta`, so
 * that the two agree.
 */
export function optimalConstants({ eta, oneMinusBeta, rate, gap }: Optimum): OptimalConstants {
  return {
    eta: roundDown(eta),
    ...momentum(oneMinusBeta),
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
