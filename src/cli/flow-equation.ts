import type { AnyFlowTrajectory } from '../dynamics/any-flow-trajectory.ts';
import type { FlowComparison } from '../dynamics/compare-with-flow.ts';
import type { HighResolutionComparison } from '../dynamics/compare-with-high-resolution-flow.ts';
import type { NesterovFlowComparison } from '../dynamics/compare-with-nesterov-flow.ts';
import { exactSolution, type ExactSolution } from '../dynamics/exact-solution.ts';
import { flowEnergy, type FlowEnergy } from '../dynamics/flow-energy.ts';
import { iterationEnergy } from '../dynamics/iteration-energy.ts';
import type { Run } from '../dynamics/trajectory.ts';
import type { Method } from '../methods/method.ts';
import type { Objective } from '../objectives/objective.ts';
import { formatNumber } from '../render/format-number.ts';
import type { Fact } from './facts.ts';
import { convexCurve, stronglyConvexCurve, type ProvedCurve } from './proved-curve.ts';

/** Iterates beside an equation, its closed form and its energy. */
export interface ShownFlow {
  /** The equation and how it was matched, as people write it. */
  readonly words: string;
  /** Its constants. */
  readonly constants: readonly Fact[];
  /** The run; with look-ahead in a high-resolution equation its points are those of the gradients. */
  readonly trajectory: Run;
  readonly solution: AnyFlowTrajectory;
  readonly gap: number;
  /** The closed form, where there is one. */
  readonly exact: ExactSolution | null;
  readonly energy: FlowEnergy;
  /** The energy of the iterates, where they have one. */
  readonly iterationEnergies: readonly number[] | null;
  /** The Lyapunov function that proves a rate, where one does. */
  readonly proved: ProvedCurve | null;
}

/** θ̈ + cθ̇ + ∇f = 0. */
export function shownFlow(comparison: FlowComparison, method: Method, objective: Objective): ShownFlow {
  const { flow, trajectory, solution, gap } = comparison;
  const { beta, gamma, shift = 0 } = method.family(trajectory.parameters);
  const hasEnergy = gamma === 0 && shift === 0 && beta >= 0;
  return {
    words: `θ̈ + cθ̇ + ∇f = 0, ${flow.matching} matching`,
    constants: [
      ['friction', `c = ${digits(flow.friction)}`],
      ['time step', `h = ${digits(flow.timeStep)}`],
    ],
    ...{ trajectory, solution, gap },
    exact: exactSolution(solution, objective),
    energy: flowEnergy(solution, objective),
    iterationEnergies: hasEnergy ? iterationEnergy(method, trajectory).energies : null,
    proved: stronglyConvexCurve(solution, objective),
  };
}

/** θ̈ + (3/t)θ̇ + ∇f = 0. */
export function shownNesterovFlow(comparison: NesterovFlowComparison, objective: Objective): ShownFlow {
  const { timeStep, trajectory, solution, gap } = comparison;
  return {
    words: 'θ̈ + (3/t)θ̇ + ∇f = 0',
    constants: [['time step', `h = √η = ${digits(timeStep)}`]],
    ...{ trajectory, solution, gap },
    exact: exactSolution(solution, objective),
    energy: flowEnergy(solution, objective),
    iterationEnergies: null,
    proved: convexCurve(solution, trajectory, objective),
  };
}

/** θ̈ + cθ̇ + δ∇²f θ̇ + φ∇f = 0. */
export function shownHighResolutionFlow(comparison: HighResolutionComparison, objective: Objective): ShownFlow {
  const { flow, trajectory, points, solution, gap } = comparison;
  return {
    words: `θ̈ + cθ̇ ${flow.hessianDamping === 0 ? '' : '+ δ∇²f θ̇ '}+ φ∇f = 0`,
    constants: [
      ['friction', `c = ${digits(flow.friction)}`],
      ...(flow.hessianDamping === 0 ? [] : [['damping', `δ = ${digits(flow.hessianDamping)}`] as const]),
      ['force', `φ = ${digits(flow.force)}`],
      ['time step', `h = √η = ${digits(flow.timeStep)}`],
    ],
    trajectory: { ...trajectory, iterates: points },
    ...{ solution, gap },
    exact: exactSolution(solution, objective),
    energy: flowEnergy(solution, objective),
    iterationEnergies: null,
    proved: null,
  };
}

function digits(value: number): string {
  return formatNumber(value, { digits: 6 });
}
