import type { LookAheadLine, Method } from '../methods/method.ts';
import { inputTypeError } from '../numeric/input-error.ts';

/** Whether the method has a momentum parameter at all. */
export function hasMomentum(method: Pick<Method, 'parameters'>): boolean {
  return 'beta' in method.parameters;
}

/** How γ depends on β on the method's (β, η) plane; throws for a method whose γ is free, or whose parameters are its own. */
export function lookAheadOf(
  where: string,
  { name, coordinates, lookAhead }: Pick<Method, 'name' | 'coordinates' | 'lookAhead'>,
): LookAheadLine {
  if (lookAhead !== null) return lookAhead;
  if (coordinates === 'own') {
    throw inputTypeError(`${where}: method must have the family’s β and η for its parameters, got ${name}`);
  }
  throw inputTypeError(`${where}: method must have a look-ahead γ that β determines, got ${name}, which has none`);
}
