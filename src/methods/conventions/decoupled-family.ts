import type { ConventionFamily } from './convention-family.ts';
import type { NoEquivalent } from './convention.ts';
import { isSame } from './is-same.ts';
import { numberText } from './number-text.ts';

/**
 * The same recursion with decoupled weight decay, which only conventions with γ = 0 or γ = β have.
 * The inverse of {@link coupledFamily}: on a flat function β and 1 − r must be its two roots.
 */
export function decoupledFamily(family: ConventionFamily): ConventionFamily | NoEquivalent {
  const { gamma, eta, decay, firstStep } = family;
  if (decay.kind === 'decoupled') return family;
  if (decay.weight === 0) return { ...family, decay: { kind: 'decoupled', weight: 0 } };
  const split = gamma === 0 ? splitOf(family) : splitWithLookAhead(family);
  if ('reason' in split) return split;
  const loss = eta * split.weight;
  return {
    ...family,
    beta: split.beta,
    decay: { kind: 'decoupled', weight: split.weight },
    firstStep: { ...firstStep, point: firstStep.point + (1 + gamma) * eta * decay.weight - loss },
  };
}

interface Split {
  readonly beta: number;
  readonly weight: number;
}

/** The roots of z² − (1 + β − a) z + β, a = ηw, are β′ and 1 − r: r is the smaller root of r² − (1 − β + a) r + a. */
function splitOf({ beta, eta, decay: { weight } }: ConventionFamily): Split | NoEquivalent {
  if (beta === 0) return { beta, weight };
  const coupled = eta * weight;
  const sum = 1 - beta + coupled;
  const discriminant = sum * sum - 4 * coupled;
  if (!(discriminant >= 0)) {
    return {
      reason:
        `decoupled weight decay has no equal here: ηw = ${numberText(coupled)} is beyond (1 − √β)² = ${numberText((1 - Math.sqrt(beta)) ** 2)}, ` +
        'so that momentum and coupled decay oscillate by themselves, which decoupled decay never does',
    };
  }
  const share = 2 / (sum + Math.sqrt(discriminant));
  return { beta: beta / (1 - coupled * share), weight: weight * share };
}

/** With γ = β′ the weight is w/(1 − γ), and β must be γ(1 − γr). */
function splitWithLookAhead({ beta, gamma, eta, decay: { weight } }: ConventionFamily): Split | NoEquivalent {
  const split = { beta: gamma, weight: weight / (1 - gamma) };
  if (isSame(beta, gamma * (1 - gamma * eta * split.weight))) return split;
  return {
    reason:
      'decoupled weight decay has no equal here: with look-ahead γ and β of the coupled form differ where those of the ' +
      'decoupled form are one',
  };
}
