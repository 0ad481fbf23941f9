import type { Trajectory } from '../dynamics/trajectory.ts';
import { formatNumber } from '../render/format-number.ts';
import { textTable } from '../render/text-table.ts';
import { pointText } from './describe-flow.ts';
import { facts, type Fact } from './facts.ts';
import { sampledSteps } from './sampled-steps.ts';

const STATUS_TEXT: Readonly<Record<Trajectory['status'], string>> = {
  converged: 'converged after',
  diverged: 'diverged after',
  'step-limit': 'not converged within',
};

/** Describes a simulation for a terminal: how it ended, its rate, and some of its iterates. */
export function describeTrajectory(trajectory: Trajectory, title: string, rates: readonly Fact[]): string {
  const { objective, status, iterations, iterates, steps, values } = trajectory;
  return [
    `${title} on ${objective}`,
    '',
    facts([['status', `${STATUS_TEXT[status]} ${iterations} iterations`], ...rates]),
    '',
    textTable(sampledSteps(iterates.length), [
      { head: 'k', cell: (i) => String(steps[i]) },
      { head: 'f', cell: (i) => formatNumber(values[i] ?? NaN) },
      { head: 'θ', cell: (i) => pointText(iterates[i] ?? []) },
    ]),
  ].join('\n');
}
