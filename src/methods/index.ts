import { emaHeavyBall } from './ema-heavy-ball.ts';
import { generalMomentum } from './general-momentum.ts';
import { gradientDescent } from './gradient-descent.ts';
import { heavyBallDecoupled } from './heavy-ball-decoupled.ts';
import { heavyBallL2 } from './heavy-ball-l2.ts';
import { heavyBall } from './heavy-ball.ts';
import type { Method } from './method.ts';
import { nesterovDecoupled } from './nesterov-decoupled.ts';
import { nesterovL2 } from './nesterov-l2.ts';
import { nesterov } from './nesterov.ts';
import { pidMomentum } from './pid-momentum.ts';
import { pytorchSgd } from './pytorch-sgd.ts';
import { quasiHyperbolic } from './quasi-hyperbolic.ts';
import { robustMomentum } from './robust-momentum.ts';
import { tripleMomentum } from './triple-momentum.ts';

/**
 * Every method that the toolkit knows, in the order in which they are listed. A new method is one file and one line here.
 *
 * @example
 * ```ts
 * import { METHODS } from 'heavyball';
 * METHODS.slice(0, 3).map((method) => method.name); // => [ 'gradient-descent', 'heavy-ball', 'nesterov' ]
 * ```
 */
export const METHODS: readonly Method[] = [
  gradientDescent,
  heavyBall,
  nesterov,
  generalMomentum,
  tripleMomentum,
  robustMomentum,
  quasiHyperbolic,
  emaHeavyBall,
  pidMomentum,
  pytorchSgd,
  heavyBallL2,
  nesterovL2,
  heavyBallDecoupled,
  nesterovDecoupled,
];
