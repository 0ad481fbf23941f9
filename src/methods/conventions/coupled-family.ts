import type { ConventionFamily } from './convention-family.ts';

/**
 * The same recursion with its weight decay inside the gradient. With r = ηw of the decoupled decay,
 * β′ = β(1 − r) + γ(1 − β) r and w′ = (1 − β) w: on a flat function both have the roots β and 1 − r.
 * Only the first steps differ, and `firstStep` takes that up.
 */
export function coupledFamily(family: ConventionFamily): ConventionFamily {
  const { beta, gamma, eta, decay, firstStep } = family;
  if (decay.kind === 'coupled') return family;
  const loss = eta * decay.weight;
  return {
    ...family,
    beta: beta * (1 - loss) + gamma * (1 - beta) * loss,
    decay: { kind: 'coupled', weight: (1 - beta) * decay.weight },
    firstStep: { ...firstStep, point: firstStep.point + loss * (beta - gamma * (1 - beta)) },
  };
}
