import type { FlowComparison } from '../dynamics/compare-with-flow.ts';
import { formatNumber } from '../render/format-number.ts';
import { textTable } from '../render/text-table.ts';
import { facts } from './facts.ts';
import { sampledSteps } from './sampled-steps.ts';

/** Coordinates of a point that a table has room for. */
const SHOWN = 2;

/** Iterates and a sampled solution, of a method of any order. */
export type ComparedPoints = Pick<FlowComparison, 'trajectory'> & {
  readonly solution: Omit<FlowComparison['solution'], 'flow'>;
};

/** Describes iterates beside their ODE for a terminal. */
export function describeFlow(comparison: FlowComparison, title: string): string {
  const { flow, trajectory, solution, gap } = comparison;
  const { friction, timeStep, matching } = flow;
  return [
    `${title} on ${trajectory.objective}, ${matching} matching`,
    '',
    facts([
      ['friction', `c = ${formatNumber(friction, { digits: 6 })}`],
      ['time step', `h = ${formatNumber(timeStep, { digits: 6 })}`],
      ['start velocity', pointText(solution.velocities[0] ?? [])],
      ['largest gap', `${formatNumber(gap)} over ${trajectory.iterations} iterations`],
    ]),
    '',
    flowTable(comparison),
  ].join('\n');
}

/** Sets some iterates beside the ODE at their times. */
export function flowTable({ trajectory, solution }: ComparedPoints): string {
  const distance = (k: number): number =>
    Math.max(
      ...(trajectory.iterates[k] ?? []).map((value, i) => Math.abs(value - (solution.positions[k]?.[i] ?? NaN))),
    );
  return textTable(sampledSteps(trajectory.iterates.length), [
    { head: 'k', cell: (k) => String(trajectory.steps[k]) },
    { head: 'time', cell: (k) => formatNumber(solution.times[k] ?? NaN) },
    { head: 'iterate', cell: (k) => pointText(trajectory.iterates[k] ?? []) },
    { head: 'ODE', cell: (k) => pointText(solution.positions[k] ?? []) },
    { head: 'gap', cell: (k) => formatNumber(distance(k), { digits: 2 }) },
  ]);
}

/** A point by its first coordinates. */
export function pointText(point: readonly number[]): string {
  const shown = point.slice(0, SHOWN).map((value) => formatNumber(value));
  return `(${[...shown, ...(point.length > SHOWN ? ['…'] : [])].join(', ')})`;
}
