import type { FlowTrajectory } from '../dynamics/flow.ts';
import type { NesterovFlowTrajectory } from '../dynamics/nesterov-flow.ts';
import { nesterovLyapunov } from '../dynamics/nesterov-lyapunov.ts';
import { nesterovSequencePotential } from '../dynamics/nesterov-sequence-potential.ts';
import type { ScheduleTrajectory } from '../dynamics/simulate-schedule.ts';
import { stronglyConvexLyapunov } from '../dynamics/strongly-convex-lyapunov.ts';
import type { Objective } from '../objectives/objective.ts';
import { formatNumber } from '../render/format-number.ts';

/** A Lyapunov function along a solution, with what it proves. */
export interface ProvedCurve {
  /** What it is, in a formula. */
  readonly formula: string;
  /** What it proves, and where. */
  readonly words: string;
  /** V at each time. */
  readonly values: readonly number[];
  /** What V is at most at each time. */
  readonly bounds: readonly number[];
  /** The same of the iterates, where there is such a function. */
  readonly iterates: readonly number[] | null;
}

/** What rounding and integration may add to a rate, as a part of the first value. */
const NEGLIGIBLE = 1e-9;

/** The Lyapunov function of the rate √μ = c/2; null where f is not that convex along the solution, or its minimiser unknown. */
export function stronglyConvexCurve(solution: FlowTrajectory, objective: Objective): ProvedCurve | null {
  const root = solution.flow.friction / 2;
  if (!objective.minimizer || !(root > 0)) return null;
  const { values, rates, bounds } = stronglyConvexLyapunov(solution, objective);
  const [first = NaN] = values;
  if (!rates.every((rate, k) => rate <= bounds[k]! + NEGLIGIBLE * first * root)) return null;
  return {
    formula: 'f − f* + ½|θ̇ + ½c(θ − θ*)|²',
    words: `falls at the rate ${formatNumber(root)} = c/2 or faster: f is strongly convex enough along the solution`,
    values,
    bounds: solution.times.map((time) => first * Math.exp(-root * time)),
    iterates: null,
  };
}

/** The Lyapunov function of the rate 1/t²; null where it rises, as f is not convex, or its minimiser is unknown. */
export function convexCurve(
  solution: NesterovFlowTrajectory,
  trajectory: ScheduleTrajectory,
  objective: Objective,
): ProvedCurve | null {
  if (!objective.minimizer) return null;
  const { values, rates } = nesterovLyapunov(solution, objective);
  const [first = NaN] = values;
  if (!rates.every((rate) => rate <= NEGLIGIBLE * first)) return null;
  return {
    formula: 't²(f − f*) + 2|θ + ½tθ̇ − θ*|²',
    words: 'never rises: f − f* is at most 2|θ₀ − θ*|²/t²',
    values,
    bounds: values.map(() => first),
    iterates: nesterovSequencePotential(trajectory, objective).values,
  };
}
