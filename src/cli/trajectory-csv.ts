import type { Trajectory } from '../dynamics/trajectory.ts';

/** Sets the recorded iterates as CSV: the step, f, and the coordinates, with all digits. */
export function trajectoryCsv({ steps, values, iterates }: Trajectory): string {
  const head = ['step', 'f', ...(iterates[0] ?? []).map((_, i) => `theta${i + 1}`)];
  const rows = iterates.map((point, k) => [steps[k], values[k], ...point]);
  return [head, ...rows].map((row) => `${row.join(',')}\n`).join('');
}
