import type { Convention, ConventionParameters } from '../methods/conventions/convention.ts';
import { completeFrom } from '../methods/conventions/complete-from.ts';
import type { ParameterDescription, ParameterValue } from '../methods/method.ts';
import { checkFinite, checkInteger } from '../numeric/check.ts';
import { inputRangeError } from '../numeric/input-error.ts';
import { frequencyResponseIn } from './frequency-response-in.ts';

/** The frequency response of a convention's steps, for a picture. */
export interface FrequencyCurve {
  /** What to call it. */
  readonly label: string;
  /** The convention or method: its name, and what it calls its parameters. */
  readonly convention: Pick<Convention, 'name' | 'title'> & {
    /** How each parameter is written, and its default. */
    readonly parameters: Readonly<Record<string, Pick<ParameterDescription, 'symbol' | 'default'>>>;
  };
  /** Its parameters, complete. */
  readonly parameters: Readonly<Record<string, ParameterValue>>;
  /** Frequencies in radians per step, in geometric progression up to π. */
  readonly omegas: readonly number[];
  /** The amplitude of the steps at each. */
  readonly magnitudes: readonly number[];
  /** Their phase at each, in radians. */
  readonly phases: readonly number[];
}

/** What to call it, and how finely it is sampled. */
export interface FrequencyCurveOptions {
  /** The name in the legend. Default: the convention's title. */
  readonly label?: string;
  /** The lowest frequency, between 0 and π. Default 1e-3. */
  readonly from?: number;
  /** How many points, from 2 to 10000. Default 257. */
  readonly points?: number;
}

/**
 * The frequency response $H(\omega)$ of the steps of a convention over frequencies ω up to the fastest, π (gradients of alternating
 * sign): its magnitudes $|H(\omega)|$ and phases $\arg H(\omega)$.
 *
 * @param convention - One of `CONVENTIONS`.
 * @param parameters - Its parameters, in its own spelling.
 * @param options - Label and sampling.
 * @returns Magnitudes and phases, see {@link frequencyResponseIn}.
 * @throws TypeError or RangeError for parameters that the convention refuses, or options out of their ranges.
 * @example
 * ```ts
 * import { frequencyCurve, pytorch } from 'heavyball';
 * const { magnitudes } = frequencyCurve(pytorch, { lr: 1, momentum: 0.9 });
 * [magnitudes.at(0), magnitudes.at(-1)]; // => [ 9.99955, 0.526316 ]
 * ```
 */
export function frequencyCurve<P extends ConventionParameters>(
  convention: Convention<P>,
  parameters: Readonly<Partial<P>>,
  { label = convention.title, from = 1e-3, points = 257 }: FrequencyCurveOptions = {},
): FrequencyCurve {
  checkInteger('frequencyCurve', 'points', points, 2, 10_000);
  checkFinite('frequencyCurve', 'from', from);
  if (!(from > 0 && from < Math.PI)) {
    throw inputRangeError(`frequencyCurve: from must be between 0 and π, got ${from}`);
  }
  const omegas = Array.from({ length: points }, (_, i) => Math.PI * (from / Math.PI) ** (1 - i / (points - 1)));
  const responses = omegas.map((omega) => frequencyResponseIn(convention, parameters, omega));
  return {
    label,
    convention: { name: convention.name, title: convention.title, parameters: convention.parameters },
    parameters: completeFrom(convention, parameters),
    omegas,
    magnitudes: responses.map(({ magnitude }) => magnitude),
    phases: responses.map(({ phase }) => phase),
  };
}
