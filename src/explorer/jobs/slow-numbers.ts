import { certify } from '../../certificates/certify.ts';
import type { Certification } from '../../certificates/certificate.ts';
import { isInputError } from '../../numeric/input-error.ts';
import { lossFloor } from '../../response/loss-floor.ts';
import { worstTransient } from '../../response/worst-transient.ts';
import { iterationsTo } from '../../tuning/iterations-to.ts';
import type { ExplorerState } from '../../io/explorer-state.ts';
import { modelOf, type Model, type Subject } from '../model.ts';

/** Numbers of one method that take longer than a frame. */
export interface SlowNumbers {
  /** The asymptotic number of iterations to ε. */
  readonly asymptotic: number;
  /** The true number from rest. */
  readonly fromRest: number;
  /** The largest growth from any start, and when. */
  readonly transient: { readonly peak: number; readonly step: number };
  /** The stationary excess loss for noise of variance 1 in every gradient. */
  readonly lossFloor: number;
  /** The rate that is proved beyond quadratics, or why none is. */
  readonly proof: { readonly rate: number; readonly gap: number } | 'unstable' | 'cycle' | 'undecided' | null;
}

/** The slow numbers of both methods of a state. */
export function slowNumbers(state: ExplorerState): readonly SlowNumbers[] {
  const model = modelOf(state);
  return [model.subject, model.against].flatMap((subject) => (subject === null ? [] : [numbersOf(model, subject)]));
}

function numbersOf({ state, spectrum }: Model, { method, parameters, analysis }: Subject): SlowNumbers {
  const isStable = analysis.stability === 'stable';
  const count = isStable
    ? iterationsTo(state.epsilon, method, parameters, spectrum)
    : { asymptotic: Infinity, fromRest: Infinity };
  const { peak, step } = worstTransient(analysis);
  return {
    asymptotic: count.asymptotic,
    fromRest: count.fromRest,
    transient: { peak, step },
    lossFloor: isStable ? lossFloor(analysis) : Infinity,
    proof: proofOf(() => certify(method, parameters, { mu: spectrum.mu, L: spectrum.L })),
  };
}

function proofOf(find: () => Certification): SlowNumbers['proof'] {
  try {
    const found = find();
    return found.certified ? { rate: found.rate, gap: found.rateGap } : found.reason;
  } catch (error) {
    // The theorem is about momentum below 1 and methods of the family.
    if (isInputError(error)) return null;
    throw error;
  }
}
