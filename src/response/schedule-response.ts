import type { Schedule } from '../methods/schedules/schedule.ts';
import { inputRangeError } from '../numeric/input-error.ts';
import { checkSpectrum } from '../spectrum/check-spectrum.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import { frozenStability, type FrozenStability } from './frozen-stability.ts';
import { scheduleMode, type RepeatedSchedule, type ScheduleMode } from './schedule-mode.ts';
import { worstOfInterval, worstOfListed, type ScheduleSearch } from './search-schedule.ts';

/** What a schedule does to a whole spectrum. */
export interface ScheduleResponse {
  /** The schedule. */
  readonly schedule: Schedule;
  /** The spectrum. */
  readonly spectrum: Spectrum;
  /** Each step as if its constants stayed for ever. */
  readonly frozen: FrozenStability;
  /** The smallest and the largest curvature over the run; one entry where they are equal. */
  readonly ends: readonly ScheduleMode[];
  /** The curvature whose state can grow most, over the run. */
  readonly worst: ScheduleMode;
  /**
   * No curvature's state grows by more than this factor at any time, whatever the start. Of listed eigenvalues it is the largest
   * gain itself; of an interval a bound between the curvatures tried, or null where a long run leaves none.
   */
  readonly growthBound: number | null;
  /** The largest error after the last step, from rest and relative to the start, and its curvature. */
  readonly final: {
    /** $\max_\lambda |\theta_K/\theta_0|$. */
    readonly error: number;
    /** Where. */
    readonly lambda: number;
  };
  /** The factor a step that makes this error: its K-th root. */
  readonly averageRate: number;
  /** The schedule repeated for ever, on the curvature on which that is slowest or diverges fastest. */
  readonly repeated: RepeatedSchedule & {
    /** That curvature. */
    readonly lambda: number;
  };
  /**
   * The resonance, where every step by itself is stable and the schedule, repeated for ever, diverges all the same; else null.
   */
  readonly resonance: {
    /** The resonant curvature: the one that grows fastest. */
    readonly lambda: number;
    /** By what factor a step. */
    readonly factor: number;
  } | null;
  /** Which curvatures were tried; null for listed eigenvalues, of which all were. */
  readonly search: ScheduleSearch | null;
}

/** What {@link scheduleResponse} may be told. */
export interface ScheduleResponseOptions {
  /** Hears how many curvatures were followed through the schedule, of how many. */
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * What a schedule does to a spectrum, step by step and as a whole: stability of every step by itself, gains and errors over the
 * run, the worst curvature, and whether steps that are each stable are unstable together.
 *
 * $$\lVert\Phi_k(\lambda)\rVert_2, \quad \Phi_k = T_k \cdots T_1; \qquad \text{resonant: } \rho(T_k(\lambda)) < 1
 * \text{ for all } k, \lambda \text{ but } \rho(\Phi_K(\lambda)) > 1 \text{ for some } \lambda$$
 *
 * @remarks Listed eigenvalues are all tried. An interval is searched at the extrema of a Chebyshev polynomial (four for each step
 * up to 4096, fewer for runs beyond 5000 steps), and closely around the worst of them; `growthBound` holds between them too,
 * because the gains are polynomials. Source: `floquet1883`, `ehlich1964`.
 * @param schedule - From a constructor of schedules.
 * @param spectrum - Flat eigenvalues are left out; negative ones count.
 * @param options - `onProgress`, which hears of every curvature that was followed.
 * @returns See {@link ScheduleResponse}. Cost: the steps times the curvatures, about 100 nanoseconds each.
 * @throws RangeError if all eigenvalues are flat, or one is not finite; TypeError if it is no spectrum.
 * @example
 * ```ts
 * import { fromInterval, scheduleOf, scheduleResponse } from 'heavyball';
 * const alternating = scheduleOf({ eta: [3, 0.1], beta: 0.9 });
 * const { frozen, resonance } = scheduleResponse(alternating, fromInterval(0.5, 1));
 * frozen.stability; // => 'stable'
 * resonance?.lambda; // => 1
 * resonance?.factor; // => 1.88466
 * ```
 */
export function scheduleResponse(
  schedule: Schedule,
  spectrum: Spectrum,
  { onProgress = () => undefined }: ScheduleResponseOptions = {},
): ScheduleResponse {
  const lambdas = curvaturesOf(spectrum);
  const [mu = NaN, L = NaN] = [lambdas[0], lambdas.at(-1)];
  const searched = spectrum.kind === 'interval' && mu < L ? worstOfInterval(schedule, { mu, L }, onProgress) : null;
  const worst = searched ?? worstOfListed(schedule, lambdas, onProgress);
  const frozen = frozenStability(schedule, [mu, L]);
  const { logRadius, stability, lambda } = worst.repeated;
  const factor = Math.exp(logRadius / schedule.steps);
  const bound = searched === null ? worst.peak.logPeak : searched.logBound;
  return {
    schedule,
    spectrum,
    frozen,
    ends: (mu < L ? [mu, L] : [mu]).map((end) => scheduleMode(schedule, end)),
    worst: scheduleMode(schedule, worst.peak.lambda),
    growthBound: bound === null ? null : Math.exp(bound),
    final: { error: Math.exp(worst.final.logError), lambda: worst.final.lambda },
    averageRate: Math.exp(worst.final.logError / schedule.steps),
    repeated: { factor, stability, lambda },
    resonance: frozen.stability === 'stable' && stability === 'unstable' ? { lambda, factor } : null,
    search: searched?.search ?? null,
  };
}

/** The eigenvalues that are not flat, ascending. */
function curvaturesOf(spectrum: Spectrum): readonly number[] {
  checkSpectrum('scheduleResponse', spectrum);
  const { eigenvalues, flat, flatThreshold } = spectrum;
  const lambdas = eigenvalues.filter((lambda) => Math.abs(lambda) > flatThreshold);
  if (lambdas.length === 0) {
    throw inputRangeError(
      `scheduleResponse: spectrum must have an eigenvalue that is not flat, got ${flat} flat ones only`,
    );
  }
  const wrong = lambdas.find((lambda) => !Number.isFinite(lambda));
  if (wrong !== undefined) {
    throw inputRangeError(`scheduleResponse: every curvature must be finite, got ${wrong}`);
  }
  return lambdas;
}
