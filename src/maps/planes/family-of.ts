import { isSecondOrder, type AnyMethod } from '../../methods/any-method.ts';
import type { Method } from '../../methods/method.ts';

/** The method where its parameters are the family's own β, γ and η, so that closed forms hold on its planes; else null. */
export function familyOf(method: AnyMethod): Method | null {
  return isSecondOrder(method) && method.coordinates === 'family' ? method : null;
}
