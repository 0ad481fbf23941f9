import { acrossOf, mappedMethod } from '../../io/explorer-methods.ts';
import type { ExplorerState } from '../../io/explorer-state.ts';
import { isSecondOrder } from '../../methods/any-method.ts';
import { Complex } from '../../numeric/complex.ts';
import { parametersWithRoots } from '../../stability/parameters-with-roots.ts';
import type { SecondOrderSubject, Subject } from '../model.ts';
import { withPoint } from './with-parameters.ts';

/** A root nearer than this to the real axis is put on it. */
const NEAR = 0.02;

/** Whether the roots of a method can be moved: whether they determine β and η, or η where there is no momentum. */
export function hasRootHandles(subject: Subject): subject is SecondOrderSubject {
  return subject.kind === 'second' && (subject.method.lookAhead !== null || acrossOf(subject.method) === null);
}

/**
 * The state with a root of the followed mode moved to a complex number: the other one is its conjugate, or stays where it is
 * where both are real, without momentum at 0. Null where no momentum and learning rate have these roots.
 */
export function withRoot(
  state: ExplorerState,
  subject: Subject,
  index: 0 | 1,
  { re, im }: Pick<Complex, 're' | 'im'>,
): ExplorerState | null {
  if (!hasRootHandles(subject)) return null;
  const { mode } = subject;
  const method = mappedMethod(subject.method);
  if (!isSecondOrder(method)) return null;
  const isPinned = acrossOf(subject.method) === null;
  const isReal = isPinned || Math.abs(im) < NEAR;
  const other = isPinned ? 0 : mode.roots[index === 0 ? 1 : 0].re;
  const stays = isPinned || mode.rootSigns !== 'complex';
  const second = isReal ? new Complex(stays ? other : re, 0) : new Complex(re, -im);
  const found = parametersWithRoots(method, mode.lambda, [new Complex(re, isReal ? 0 : im), second]);
  return found === null ? null : withPoint(state, found);
}
