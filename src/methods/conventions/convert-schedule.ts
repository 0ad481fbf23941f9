import { inputRangeError } from '../../numeric/input-error.ts';
import type { BufferStep } from './buffer-step.ts';
import { completeFrom } from './complete-from.ts';
import type { Convention, ConventionParameters, NoEquivalent } from './convention.ts';
import { coupledSteps } from './coupled-steps.ts';
import { decoupledSteps } from './decoupled-steps.ts';
import { isNoEquivalent } from './is-no-equivalent.ts';
import { firstSolved } from './first-solved.ts';
import { plainSteps } from './plain-steps.ts';
import { refusalOf } from './refusal-of.ts';

/** A schedule in another convention, or the reason why there is none. */
export interface ScheduleConversion<Q extends ConventionParameters = ConventionParameters> {
  /** The source convention's name. */
  readonly from: string;
  /** The target convention's name. */
  readonly to: string;
  /** The target's parameters for each step; null when no exact equivalent exists. */
  readonly settings: readonly Q[] | null;
  /** Why no exact equivalent exists; null when one does. */
  readonly reason: string | null;
  /** The step, counted from 0, at which that shows; null when it shows at none by itself. */
  readonly step: number | null;
  /** Whether the target must be given −∇f, because it cannot be told to maximize. */
  readonly negateGradient: boolean;
}

/**
 * Says in one convention what a run with changing parameters means in another: the same points where gradients are
 * taken, from the first step on, each convention starting as it always does.
 *
 * A learning rate inside the buffer is one outside it with momentum $\beta_k = \beta\,\eta_k/\eta_{k-1}$. With look-ahead
 * that is not enough, for the same momentum looks ahead; QHM has three numbers a step and can follow any of the others.
 *
 * @param from - One of `CONVENTIONS`.
 * @param settings - Its parameters for each step; those with a default may be left out.
 * @param to - One of `CONVENTIONS`.
 * @returns The target's parameters for each step, to a few roundings each; a schedule in O(steps).
 * @throws TypeError or RangeError, naming the step, for parameters that the source convention refuses, and when some steps
 * maximize and others do not.
 * @example
 * ```ts
 * import { convertSchedule, keras, pytorch } from 'heavyball';
 * const halved = [0.2, 0.2, 0.1, 0.1].map((lr) => ({ lr, momentum: 0.8 }));
 * convertSchedule(pytorch, halved, keras).settings?.map(({ momentum }) => momentum); // => [ 0.8, 0.8, 0.4, 0.8 ]
 * ```
 */
export function convertSchedule<P extends ConventionParameters, Q extends ConventionParameters>(
  from: Convention<P>,
  settings: readonly Readonly<Partial<P>>[],
  to: Convention<Q>,
): ScheduleConversion<Q> {
  const source = settings.map((given, k) => completeFrom({ ...from, name: `${from.name}: step ${k}` }, given));
  const maximize = source.some((parameters) => from.toFamily(parameters).maximize);
  if (maximize && !source.every((parameters) => from.toFamily(parameters).maximize)) {
    throw inputRangeError(`${from.name}: maximize must be the same in every step, got both`);
  }
  const found =
    from.name === to.name
      ? source.map((parameters) => completeFrom(to, parameters))
      : settingsIn(to, from.bufferSteps(source), maximize);
  const common = { from: from.name, to: to.name };
  if (isNoEquivalent(found)) {
    return { ...common, settings: null, reason: found.reason, step: found.step ?? null, negateGradient: false };
  }
  const negateGradient = maximize && !Object.hasOwn(to.parameters, 'maximize');
  return { ...common, settings: found, reason: null, step: null, negateGradient };
}

function settingsIn<Q extends ConventionParameters>(
  to: Convention<Q>,
  given: readonly BufferStep[] | NoEquivalent,
  maximize: boolean,
): readonly Q[] | NoEquivalent {
  if (isNoEquivalent(given)) return given;
  const steps = to.decay === 'coupled' ? coupledSteps(given) : decoupledSteps(given);
  if (isNoEquivalent(steps)) return steps;
  const found = firstSolved(steps, plainSteps(steps), (candidate) => to.settingsOf(candidate));
  if (isNoEquivalent(found)) return found;
  const sense = maximize && Object.hasOwn(to.parameters, 'maximize') ? { maximize } : {};
  const settings = found.map((parameters) => ({ ...parameters, ...sense }));
  for (const [step, parameters] of settings.entries()) {
    const refusal = refusalOf(to, parameters);
    if (refusal !== null) return { reason: `${to.name}: ${refusal}`, step };
  }
  // What the convention itself cannot run, such as a step without momentum among others.
  const own = to.bufferSteps(settings);
  return isNoEquivalent(own) ? own : settings;
}
