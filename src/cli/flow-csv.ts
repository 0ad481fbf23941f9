import type { ComparedPoints } from './describe-flow.ts';
import type { ShownFlow } from './flow-equation.ts';

/**
 * Sets iterates and ODE at matched times as CSV, with all digits; where they are known, its closed form, its energy and its
 * Lyapunov function too.
 */
export function flowCsv(compared: ComparedPoints & Partial<Pick<ShownFlow, 'exact' | 'energy' | 'proved'>>): string {
  const { trajectory, solution, exact, energy, proved } = compared;
  const names = (of: string): string[] => (trajectory.iterates[0] ?? []).map((_, i) => `${of}${i + 1}`);
  const head = [
    ...['step', 'time', ...names('theta'), ...names('ode'), ...names('velocity')],
    ...(exact ? names('exact') : []),
    ...(energy ? ['energy'] : []),
    ...(proved ? ['lyapunov'] : []),
  ];
  const rows = trajectory.iterates.map((point, k) => [
    trajectory.steps[k],
    solution.times[k],
    ...point,
    ...(solution.positions[k] ?? []),
    ...(solution.velocities[k] ?? []),
    ...(exact?.positions[k] ?? []),
    ...(energy ? [energy.energies[k]] : []),
    ...(proved ? [proved.values[k]] : []),
  ]);
  return [head, ...rows].map((row) => `${row.join(',')}\n`).join('');
}
