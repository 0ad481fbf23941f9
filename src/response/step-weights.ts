import type { BufferStep } from '../methods/conventions/buffer-step.ts';
import { completeFrom } from '../methods/conventions/complete-from.ts';
import type { Convention, ConventionParameters } from '../methods/conventions/convention.ts';
import { isNoEquivalent } from '../methods/conventions/is-no-equivalent.ts';

/** A geometric sequence of weights: the present gradient's, that of the one before, and the factor from then on. */
export interface StepWeights {
  /** How far a unit of the present gradient moves the stored point in this step. */
  readonly present: number;
  /** The same of the gradient before. */
  readonly before: number;
  /** The momentum: from there on every earlier gradient counts so much of the next. */
  readonly factor: number;
}

/** The weights of past gradients in one step of what a convention stores, long after the start. */
export function stepWeights<P extends ConventionParameters>(
  convention: Convention<P>,
  parameters: Readonly<Partial<P>>,
): StepWeights {
  const complete = completeFrom(convention, parameters);
  if (convention.stores === 'iterate') {
    const { beta, eta } = convention.toFamily(complete);
    return { present: eta, before: eta * beta, factor: beta };
  }
  const { keep, take, push, direct } = steadyStep(convention, complete);
  return { present: push * take + direct, before: push * take * keep, factor: keep };
}

/** A step of a convention with constant parameters, when its buffer is no longer empty. */
function steadyStep<P extends ConventionParameters>(convention: Convention<P>, parameters: P): BufferStep {
  const steps = convention.bufferSteps([parameters, parameters, parameters]);
  if (!isNoEquivalent(steps)) return steps[1]!;
  throw new Error(`stepWeights: ${convention.name} has no steps for constant parameters: ${steps.reason}`);
}
