import type { HigherOrderMode } from '../mode/higher-order-mode.ts';
import type { Mode } from '../mode/mode.ts';
import { propagate, type ModeState } from '../mode/propagate.ts';
import { checkInteger } from '../numeric/check.ts';
import { companionPowerNorm } from './companion-power-norm.ts';
import { envelopeConstant } from './envelope-constant.ts';
import { peakTransient } from './peak-transient.ts';
import type { PeakTransient } from './transient.ts';
import { worstStart } from './worst-start.ts';

/**
 * How the state of a mode grows and decays, step by step; all sizes are those of $(\theta_k, \theta_{k-1})$, or of as many points as the
 * mode remembers, for a start of size 1.
 */
export interface TransientCurve {
  /** The mode. */
  readonly mode: Mode | HigherOrderMode;
  /** The steps k, ascending from 0. */
  readonly steps: readonly number[];
  /** $\lVert T^k \rVert_2$: the largest size from any start. */
  readonly norms: readonly number[];
  /** The size from rest. */
  readonly fromRest: readonly number[];
  /** The size from the start that grows to the peak; null where there is no peak, and for higher orders. */
  readonly fromWorst: readonly number[] | null;
  /**
   * The envelope: $K\rho^k$, or $Kk\rho^k$ (and 1 at k = 0) for a mode so near a double root that the first K would exceed 1e3;
   * null where both roots are 0, and it is gone after two steps, and for higher orders.
   */
  readonly envelope: readonly number[] | null;
  /** K, and which of the two it belongs to. */
  readonly constant: {
    /** K. */
    readonly value: number;
    /** `'geometric'`: $K\rho^k$. `'linear'`: $Kk\rho^k$. */
    readonly kind: 'geometric' | 'linear';
  };
  /** The peak. */
  readonly peak: PeakTransient;
}

/** How far to look. */
export interface TransientCurveOptions {
  /** The last step: a whole number from 1 to 1e9. Default: where the envelope is a thousandth, at most 1e6; 60 unless the mode is stable. */
  readonly steps?: number;
}

/** Points on a curve; the steps between them are left out of a longer one. */
const POINTS = 600;
/** A geometric envelope with a larger constant says less than the linear one. */
const LARGE = 1e3;
/** The envelope's value at the default last step, and limits of that step. */
const END = 1e-3;
const [FEWEST, MOST, UNSTABLE] = [10, 1e6, 60];

/**
 * The curves of a mode's transient: the largest growth from any start $\lVert T^k \rVert_2$, its envelope, the run from rest, and
 * the run from the worst start, which touches the first at its peak.
 *
 * @remarks Each value in time independent of k; accuracy as of {@link companionPowerNorm}. Source: `trefethen2005`.
 * @param mode - From `analyzeMode`.
 * @param options - The last step.
 * @returns The curves at every step, or at 600 even ones of a longer range.
 * @throws RangeError or TypeError if the last step is not such a number.
 * @example
 * ```ts
 * import { analyzeMode, heavyBall, transientCurve } from 'heavyball';
 * const { norms, peak } = transientCurve(analyzeMode(heavyBall, { beta: 0.81, eta: 1 }, 0.01), { steps: 20 });
 * norms[peak.step] === peak.peak; // => true
 * ```
 */
export function transientCurve(mode: Mode, { steps: last }: TransientCurveOptions = {}): TransientCurve {
  if (last !== undefined) checkInteger('transientCurve', 'steps', last, 1, 1e9);
  const { geometric, linear } = envelopeConstant(mode);
  const kind = geometric <= LARGE ? 'geometric' : 'linear';
  const value = kind === 'geometric' ? geometric : linear;
  const end = last ?? lastStepOf(mode, { value, kind });
  const count = Math.min(end, POINTS);
  const steps = Array.from({ length: count + 1 }, (_, i) => Math.round((i / count) * end));
  const peak = peakTransient(mode);
  const sizesFrom = (start: ModeState): readonly number[] =>
    steps.map((k) => {
      const { current, previous } = propagate(mode, k, start);
      return Math.hypot(current, previous);
    });
  return {
    mode,
    steps,
    norms: steps.map((k) => companionPowerNorm(mode, k)),
    fromRest: sizesFrom({ current: Math.SQRT1_2, previous: Math.SQRT1_2 }),
    fromWorst: peak.step > 0 && peak.step < Infinity ? sizesFrom(worstStart(mode, peak.step)) : null,
    envelope: value < Infinity ? steps.map((k) => envelopeAt(k, mode.decay, { value, kind })) : null,
    constant: { value, kind },
    peak,
  };
}

function envelopeAt(k: number, decay: number, { value, kind }: TransientCurve['constant']): number {
  if (kind === 'geometric') return value * Math.exp(-k * decay);
  return k === 0 ? 1 : value * k * Math.exp(-k * decay);
}

function lastStepOf({ stability, decay }: Mode, { value: constant, kind }: TransientCurve['constant']): number {
  if (stability !== 'stable') return UNSTABLE;
  if (constant === Infinity) return FEWEST;
  const steps = (Math.log(Math.max(constant, 1)) - Math.log(END)) / decay;
  // k ρᵏ takes ln k/(−ln ρ) steps longer.
  const longer = kind === 'linear' ? Math.log(Math.max(steps, 1)) / decay : 0;
  return Math.min(Math.max(Math.ceil(steps + longer), FEWEST), MOST);
}
