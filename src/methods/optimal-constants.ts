import type { DoubleDouble } from '../numeric/double-double.ts';
import { minusLog } from '../numeric/minus-log.ts';
import type { OptimalConstants } from './method.ts';

/** An optimum in double-double arithmetic. */
interface Optimum {
  readonly eta: DoubleDouble;
  /** 1 − β; absent for a method without momentum. */
  readonly oneMinusBeta?: DoubleDouble;
  readonly rate: DoubleDouble;
  readonly gap: DoubleDouble;
}

/** Rounds an optimum to doubles; β becomes 1 − `oneMinusBeta`, so that the two agree. */
export function optimalConstants({ eta, oneMinusBeta, rate, gap }: Optimum): OptimalConstants {
  return {
    eta: eta.hi,
    ...(oneMinusBeta && { beta: 1 - oneMinusBeta.hi, oneMinusBeta: oneMinusBeta.hi }),
    rate: rate.hi,
    rateGap: gap.hi,
    rateDecay: minusLog(rate, gap),
  };
}
