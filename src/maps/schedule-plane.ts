import { METHODS } from '../methods/index.ts';
import type { Schedule } from '../methods/schedules/schedule.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import type { StabilityMap } from './stability-map.ts';
import { stabilityMapOf } from './stability-map-of.ts';

/**
 * The (β, η) plane on which a schedule moves: that of the method whose look-ahead every step has, over [μ, L].
 * Where the learning rate sits outside the buffer the constants given are meant.
 *
 * @param schedule - From a constructor of schedules.
 * @param spectrum - Only its μ and L matter.
 * @returns The plane; null where the steps look ahead as no method does, or the spectrum has no positive curvature.
 * @throws RangeError if L is infinite.
 * @example
 * ```ts
 * import { fromKappa, nesterovSchedule, schedulePlane } from 'heavyball';
 * schedulePlane(nesterovSchedule({ eta: 0.01, steps: 50 }), fromKappa(100))?.method; // => 'nesterov'
 * ```
 */
export function schedulePlane(schedule: Schedule, spectrum: Spectrum): StabilityMap | null {
  const { beta, gamma } = schedule.given ?? schedule;
  if (!(spectrum.mu > 0)) return null;
  const method = METHODS.find(({ lookAhead: line }) =>
    beta.every((value, i) => line !== null && gamma[i] === line.constant + line.slope * value),
  );
  return method === undefined ? null : stabilityMapOf(method, spectrum);
}
