import { badgeOfAnalysis } from '../certificates/badge-of-analysis.ts';
import type { Badge } from '../certificates/badge-of.ts';
import { circleCriterion, type SwitchingCertificate } from '../certificates/circle-criterion.ts';
import { heavyBall } from '../methods/heavy-ball.ts';
import { extremesOf } from '../numeric/extremes-of.ts';
import type { ScheduleResponse } from '../response/schedule-response.ts';
import { krylovBound } from '../tuning/krylov-bound.ts';
import { lowerBound, type Rate } from '../tuning/lower-bound.ts';
import { optimalTuning } from '../tuning/optimal-tuning.ts';

/** What a schedule is measured against; null where the spectrum has no positive curvature, or momentum changes. */
export interface ScheduleComparison {
  /** The rate of the best constants on [μ, L], as a limit. */
  readonly bestConstants: Rate | null;
  /** Whether these, heavy ball’s, are safe beyond quadratics; null at a saddle too. */
  readonly badge: Badge | null;
  /** The smallest error that any first-order method can promise on [μ, L] after as many steps. */
  readonly krylovBound: number | null;
  /** Whether learning rates that change at will between the schedule's smallest and largest are safe. */
  readonly switching: SwitchingCertificate | null;
}

/** Measures a schedule against the best constants, the Krylov bound and arbitrary switching. */
export function scheduleComparison({ schedule, spectrum }: ScheduleResponse): ScheduleComparison {
  if (!(spectrum.mu > 0)) return { bestConstants: null, badge: null, krylovBound: null, switching: null };
  const [beta = NaN, gamma = NaN] = [schedule.beta[0], schedule.gamma[0]];
  const isConstant =
    spectrum.negative.length === 0 &&
    schedule.beta.every((value) => value === beta) &&
    schedule.gamma.every((value) => value === gamma);
  const [leastEta, mostEta] = extremesOf(schedule.eta);
  return {
    bestConstants: lowerBound(spectrum),
    badge: badgeOfAnalysis(optimalTuning(heavyBall, spectrum).attained),
    krylovBound: krylovBound(spectrum, schedule.steps),
    switching: isConstant ? circleCriterion({ beta, gamma, leastEta, mostEta }, spectrum) : null,
  };
}
