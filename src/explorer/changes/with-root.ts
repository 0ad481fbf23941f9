import type { ExplorerState } from '../../io/explorer-state.ts';
import { Complex } from '../../numeric/complex.ts';
import { parametersWithRoots } from '../../stability/parameters-with-roots.ts';
import type { SecondOrderSubject, Subject } from '../model.ts';
import { withPoint } from './with-parameters.ts';

/** A root nearer than this to the real axis is put on it. */
const NEAR = 0.02;

/** Whether the roots of a method can be moved: whether they determine β and η. */
export function hasRootHandles(subject: Subject): subject is SecondOrderSubject {
  return subject.kind === 'second' && subject.method.lookAhead !== null;
}

/**
 * The state with a root of the followed mode moved to a complex number: the other one is its conjugate, or stays where it is
 * where both are real. Null where no momentum and learning rate have these roots.
 */
export function withRoot(
  state: ExplorerState,
  subject: Subject,
  index: 0 | 1,
  { re, im }: Pick<Complex, 're' | 'im'>,
): ExplorerState | null {
  if (!hasRootHandles(subject)) return null;
  const { method, mode } = subject;
  const other = mode.roots[1 - index];
  const isReal = Math.abs(im) < NEAR;
  const stays = isReal && mode.rootSigns !== 'complex' && other !== undefined;
  const second = isReal ? new Complex(stays ? other.re : re, 0) : new Complex(re, -im);
  const found = parametersWithRoots(method, mode.lambda, [new Complex(re, isReal ? 0 : im), second]);
  return found === null ? null : withPoint(state, found);
}
