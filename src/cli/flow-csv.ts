import type { ComparedPoints } from './describe-flow.ts';

/** Sets iterates and ODE at matched times as CSV, with all digits. */
export function flowCsv({ trajectory, solution }: ComparedPoints): string {
  const names = (of: string): string[] => (trajectory.iterates[0] ?? []).map((_, i) => `${of}${i + 1}`);
  const rows = trajectory.iterates.map((point, k) => [
    trajectory.steps[k],
    solution.times[k],
    ...point,
    ...(solution.positions[k] ?? []),
    ...(solution.velocities[k] ?? []),
  ]);
  return [['step', 'time', ...names('theta'), ...names('ode'), ...names('velocity')], ...rows]
    .map((row) => `${row.join(',')}\n`)
    .join('');
}
