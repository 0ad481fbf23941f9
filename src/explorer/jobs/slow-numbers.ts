import { badgeOf } from '../../certificates/badge-of.ts';
import { certify } from '../../certificates/certify.ts';
import { certifyHigherOrder } from '../../certificates/certify-higher-order.ts';
import type { Certification } from '../../certificates/certificate.ts';
import type { Method } from '../../methods/method.ts';
import { isInputError } from '../../numeric/input-error.ts';
import { badgeWords } from '../../render/badge-words.ts';
import { lossFloor } from '../../response/loss-floor.ts';
import { spectrumResponseOfHigherOrder } from '../../response/spectrum-response-of-higher-order.ts';
import { worstTransient } from '../../response/worst-transient.ts';
import type { Spectrum } from '../../spectrum/spectrum.ts';
import { iterationsTo } from '../../tuning/iterations-to.ts';
import { optimalTuning } from '../../tuning/optimal-tuning.ts';
import type { ExplorerState } from '../../io/explorer-state.ts';
import { modelOf, type Model, type Subject } from '../model.ts';

/** A badge in words, with the command that simulates its cycle, if it has one. */
export interface WordedBadge {
  readonly words: string;
  readonly replay: string | null;
}

/** Numbers of one method that take longer than a frame; null where it takes too many iterations for them to be followed. */
export interface SlowNumbers {
  /** The asymptotic number of iterations to ε. */
  readonly asymptotic: number | null;
  /** The true number from rest. */
  readonly fromRest: number | null;
  /** The largest growth from any start, and when. */
  readonly transient: { readonly peak: number; readonly step: number } | null;
  /** The stationary excess loss for noise of variance 1 in every gradient. */
  readonly lossFloor: number | null;
  /** The rate that is proved beyond quadratics, or why none is; null where no theorem applies. */
  readonly proof: { readonly rate: number; readonly gap: number } | 'unstable' | 'cycle' | 'undecided' | null;
  /** How far the best constants are to be trusted beyond quadratics; null where none are known. */
  readonly badge: WordedBadge | null;
}

/** The slow numbers of both methods of a state. */
export function slowNumbers(state: ExplorerState): readonly SlowNumbers[] {
  const model = modelOf(state);
  return [model.subject, model.against].flatMap((subject) => (subject === null ? [] : [numbersOf(model, subject)]));
}

function numbersOf({ state: { epsilon }, spectrum }: Model, subject: Subject): SlowNumbers {
  const { method, parameters, analysis } = subject;
  const isStable = analysis.stability === 'stable';
  const count = isStable
    ? orNull(() => iterationsTo(epsilon, method, parameters, spectrum))
    : { asymptotic: Infinity, fromRest: Infinity };
  const { asymptotic, fromRest } = count ?? { asymptotic: null, fromRest: null };
  const { mu, L } = spectrum;
  if (subject.kind === 'higher') {
    const response = orNull(() => spectrumResponseOfHigherOrder(subject.method, parameters, spectrum));
    return {
      asymptotic,
      fromRest,
      transient: response?.mostTransient.transient ?? null,
      lossFloor: response?.lossFloor ?? null,
      proof: proofOf(orNull(() => certifyHigherOrder(subject.method, parameters, { mu, L }))),
      badge: null,
    };
  }
  return {
    asymptotic,
    fromRest,
    transient: orNull(() => worstTransient(subject.analysis)),
    lossFloor: isStable ? lossFloor(subject.analysis) : Infinity,
    // The theorem is about momentum below 1 and methods of the family.
    proof: proofOf(orNull(() => certify(subject.method, parameters, { mu, L }))),
    badge: badgeOfBest(subject.method, spectrum),
  };
}

function badgeOfBest(method: Method, spectrum: Spectrum): WordedBadge | null {
  if (method.optimal(spectrum) === null) return null;
  const badge = badgeOf(method, optimalTuning(method, spectrum));
  return { words: badgeWords(badge), replay: badge.replay };
}

function proofOf(found: Certification | null): SlowNumbers['proof'] {
  if (found === null) return null;
  return found.certified ? { rate: found.rate, gap: found.rateGap } : found.reason;
}

/** What a function finds, or null where it refuses what it is given. */
function orNull<T>(find: () => T): T | null {
  try {
    return find();
  } catch (error) {
    if (isInputError(error)) return null;
    throw error;
  }
}
