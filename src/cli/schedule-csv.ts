import type { ScheduleResponse } from '../response/schedule-response.ts';

/** Sets a schedule as CSV, a line for each step, with all digits; it can be read again as a schedule. */
export function scheduleCsv({ schedule, frozen, worst, ends }: ScheduleResponse): string {
  const names = ['step', 'beta', 'gamma', 'eta', 'frozen_rate', 'largest_gain', ...errorNames(ends.length)];
  const rows = schedule.eta.map((eta, i) => [
    i + 1,
    schedule.beta[i],
    schedule.gamma[i],
    eta,
    frozen.rates[i],
    worst.gains[i + 1],
    ...ends.map(({ residuals }) => residuals[i + 1]),
  ]);
  return [names, ...rows].map((row) => `${row.join(',')}\n`).join('');
}

function errorNames(ends: number): readonly string[] {
  return ends === 1 ? ['error'] : ['error_mu', 'error_L'];
}
