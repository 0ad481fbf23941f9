import { completeFrom } from './complete-from.ts';
import type { ConventionFamily, FirstStep } from './convention-family.ts';
import type { Convention, ConventionParameters, NoEquivalent, StoredVariable } from './convention.ts';
import type { Conversion, ConversionStart } from './conversion.ts';
import { isNoEquivalent } from './is-no-equivalent.ts';
import { firstSolved } from './first-solved.ts';
import { plainFamily } from './plain-family.ts';
import { rateChangeOf } from './rate-change-of.ts';
import { refusalOf } from './refusal-of.ts';

/**
 * Says in one convention what constant parameters mean in another: exactly, on any objective, or with the reason why not.
 * Both are read as
 *
 * $$\theta_{k+1} = \theta_k + \beta(\theta_k - \theta_{k-1}) - \eta\,\nabla f\big(\theta_k + \gamma(\theta_k - \theta_{k-1})\big)$$
 *
 * with weight decay, sign and first step beside it.
 *
 * Two runs count as the same when they take their gradients at the same points, from the first step on. `start` says
 * what the target must start from for that, as when PyTorch's dampening spares the first gradient. For parameters that
 * change from step to step see {@link convertSchedule}.
 *
 * @param from - One of `CONVENTIONS`.
 * @param parameters - Its parameters, in its own spelling; those with a default may be left out.
 * @param to - One of `CONVENTIONS`.
 * @returns The target's parameters, to a few roundings, and what else must be minded.
 * @throws TypeError or RangeError for parameters that the source convention refuses.
 * @example
 * ```ts
 * import { convert, ema, keras, pytorch } from 'heavyball';
 * convert(pytorch, { lr: 0.1, momentum: 0.9 }, keras).parameters?.learning_rate; // => 0.1
 * convert(pytorch, { lr: 0.1, momentum: 0.9 }, ema).parameters?.alpha; // => 1
 * convert(pytorch, { lr: 0.1, momentum: 0.9, nesterov: true }, ema).reason; // => 'it has no look-ahead, and here γ = 0.9'
 * ```
 */
export function convert<P extends ConventionParameters, Q extends ConventionParameters>(
  from: Convention<P>,
  parameters: Readonly<Partial<P>>,
  to: Convention<Q>,
): Conversion<Q> {
  const source = completeFrom(from, parameters);
  const family = from.toFamily(source);
  const common = { from: from.name, source, family, to: to.name };
  const found = firstSolved(family, plainFamily(family), (candidate) => equivalentOf(candidate, to));
  if (isNoEquivalent(found)) {
    const nothing = { parameters: null, negateGradient: false, start: null, stored: null, rateChange: null };
    return { ...common, ...nothing, reason: found.reason };
  }
  const stored = { from: storedBy(from, source), to: storedBy(to, found.parameters) };
  const rateChange = rateChangeOf(from, to, { ...to.toFamily(found.parameters), decay: family.decay });
  return { ...common, ...found, reason: null, stored, rateChange };
}

/** Without look-ahead the two sequences are one, and it is called the iterate. */
function storedBy<P extends ConventionParameters>(convention: Convention<P>, parameters: P): StoredVariable {
  return convention.toFamily(parameters).gamma === 0 ? 'iterate' : convention.stores;
}

function equivalentOf<Q extends ConventionParameters>(
  family: ConventionFamily,
  to: Convention<Q>,
): (Pick<Conversion, 'negateGradient' | 'start'> & { readonly parameters: Q }) | NoEquivalent {
  const fit = to.fromFamily(family);
  if (isNoEquivalent(fit)) return fit;
  const refusal = refusalOf(to, fit.parameters);
  if (refusal !== null) return { reason: `${to.name}: ${refusal}` };
  const start = startOf(to, fit.parameters, fit.firstStep);
  if (start && isNoEquivalent(start)) return start;
  const negateGradient = family.maximize && !to.toFamily(fit.parameters).maximize;
  return { parameters: fit.parameters, negateGradient, start };
}

/** The start whose buffer makes the first step's peculiarity. */
function startOf<Q extends ConventionParameters>(
  to: Convention<Q>,
  parameters: Q,
  { gradient, point }: FirstStep,
): ConversionStart | NoEquivalent | null {
  if (gradient === 0 && point === 0) return null;
  const steps = to.bufferSteps([parameters, parameters]);
  if (isNoEquivalent(steps)) return steps;
  const { keep, push } = steps[1]!;
  if (keep * push === 0) return { reason: 'its first step cannot differ from the others, as it has no momentum' };
  const buffer = { gradient: gradient / (keep * push), point: point / (keep * push) };
  // The buffer is minus a displacement: the iterate is ahead of the point where the gradient is taken by γ of it.
  const lead = to.stores === 'iterate' ? to.toFamily(parameters).gamma : 0;
  const start = { gradient: lead * buffer.gradient, point: 1 + lead * buffer.point };
  if (to.buffer.holds === 'displacement') {
    return { point: start, buffer: { gradient: -buffer.gradient, point: -buffer.point } };
  }
  if (to.buffer.holds !== 'previous point') return { point: start, buffer };
  return {
    point: start,
    buffer: { gradient: start.gradient + buffer.gradient, point: start.point + buffer.point },
  };
}
