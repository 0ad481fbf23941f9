import { chebyshevAttainsTheKrylovBound } from './chebyshev-attains-the-krylov-bound.ts';
import { circleCriterionClosedForm } from './circle-criterion-closed-form.ts';
import { circleCriterionIsSafe } from './circle-criterion-is-safe.ts';
import type { Claim } from './claim.ts';
import { compensatedMomentum } from './compensated-momentum.ts';
import { conjugateGradientsMeetTheKrylovBound } from './conjugate-gradients-meet-the-krylov-bound.ts';
import { earlyStepsAreTheLargest } from './early-steps-are-the-largest.ts';
import { heavyBallIsTheLimitOfChebyshev } from './heavy-ball-is-the-limit-of-chebyshev.ts';
import { heavyBallOneOverK } from './heavy-ball-one-over-k.ts';
import { nesterovOneOverKSquared } from './nesterov-one-over-k-squared.ts';
import { rateInsideOrOutside } from './rate-inside-or-outside.ts';
import { stableStepsAreStableTogether } from './stable-steps-are-stable-together.ts';

/** What changes when the parameters change from step to step. */
export const SCHEDULE_CLAIMS: readonly Claim[] = [
  heavyBallIsTheLimitOfChebyshev,
  chebyshevAttainsTheKrylovBound,
  conjugateGradientsMeetTheKrylovBound,
  nesterovOneOverKSquared,
  heavyBallOneOverK,
  rateInsideOrOutside,
  compensatedMomentum,
  earlyStepsAreTheLargest,
  stableStepsAreStableTogether,
  circleCriterionClosedForm,
  circleCriterionIsSafe,
];
