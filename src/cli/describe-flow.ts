import type { FlowComparison } from '../dynamics/compare-with-flow.ts';
import { formatNumber } from '../render/format-number.ts';
import { textTable } from '../render/text-table.ts';
import { facts } from './facts.ts';
import { sampledSteps } from './sampled-steps.ts';

/** Coordinates of a point that a table has room for. */
const SHOWN = 2;

/** Describes iterates beside their ODE for a terminal. */
export function describeFlow({ flow, trajectory, solution, gap }: FlowComparison, title: string): string {
  const { friction, timeStep, matching } = flow;
  const distance = (k: number): number =>
    Math.max(
      ...(trajectory.iterates[k] ?? []).map((value, i) => Math.abs(value - (solution.positions[k]?.[i] ?? NaN))),
    );
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
    textTable(sampledSteps(trajectory.iterates.length), [
      { head: 'k', cell: (k) => String(trajectory.steps[k]) },
      { head: 'time', cell: (k) => formatNumber(solution.times[k] ?? NaN) },
      { head: 'iterate', cell: (k) => pointText(trajectory.iterates[k] ?? []) },
      { head: 'ODE', cell: (k) => pointText(solution.positions[k] ?? []) },
      { head: 'gap', cell: (k) => formatNumber(distance(k), { digits: 2 }) },
    ]),
  ].join('\n');
}

/** A point by its first coordinates. */
export function pointText(point: readonly number[]): string {
  const shown = point.slice(0, SHOWN).map((value) => formatNumber(value));
  return `(${[...shown, ...(point.length > SHOWN ? ['…'] : [])].join(', ')})`;
}
