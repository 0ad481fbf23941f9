import { add, divide, multiply, scale, squareRoot } from '../numeric/double-double.ts';
import type { IntervalRatios } from './interval-ratios.ts';
import type { Optimum } from './optimal-constants.ts';

/**
 * Nesterov's best constants on quadratics. With r = 1/√κ and v = √(3 + r²): η = 4/(L v²), 1 − β = 4r/(v + 2r),
 * ρ = 3(1 − r²)/(v(v + 2r)), 1 − ρ = 2r/v.
 */
export function nesterovOptimum({ ratio, rootRatio, spread, L }: IntervalRatios): Required<Optimum> {
  const square = add({ hi: 3, lo: 0 }, ratio);
  const root = squareRoot(square);
  const twice = scale(rootRatio, 2);
  const sum = add(root, twice);
  return {
    eta: divide(divide({ hi: 4, lo: 0 }, square), L),
    oneMinusBeta: divide(scale(rootRatio, 4), sum),
    rate: divide(multiply({ hi: 3, lo: 0 }, spread), multiply(root, sum)),
    gap: divide(twice, root),
  };
}

/** Nesterov's textbook constants. With r = 1/√κ: η = 1/L, 1 − β = 2r/(1 + r), ρ = (1 − r²)/(1 + r), 1 − ρ = r. */
export function nesterovStandard({ rootRatio, spread, L }: IntervalRatios): Required<Optimum> {
  const one = { hi: 1, lo: 0 };
  const onePlusRoot = add(one, rootRatio);
  return {
    eta: divide(one, L),
    oneMinusBeta: divide(scale(rootRatio, 2), onePlusRoot),
    rate: divide(spread, onePlusRoot),
    gap: rootRatio,
  };
}
