import { add, divide, multiply, scale } from '../numeric/double-double.ts';
import type { IntervalRatios } from './interval-ratios.ts';
import type { Optimum } from './optimal-constants.ts';

/** Polyak's constants. With r = 1/√κ: 1 − β = 4r/(1 + r)², η = 4/(L(1 + r)²), ρ = (1 − r²)/(1 + r)², 1 − ρ = 2r/(1 + r). */
export function heavyBallOptimum({ rootRatio, spread, L }: IntervalRatios): Required<Optimum> {
  const onePlusRoot = add({ hi: 1, lo: 0 }, rootRatio);
  const square = multiply(onePlusRoot, onePlusRoot);
  return {
    eta: divide(divide({ hi: 4, lo: 0 }, square), L),
    oneMinusBeta: divide(scale(rootRatio, 4), square),
    rate: divide(spread, square),
    gap: divide(scale(rootRatio, 2), onePlusRoot),
  };
}
