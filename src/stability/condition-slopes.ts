import type { Method, MethodParameters } from '../methods/method.ts';
import type { CharacteristicPolynomial } from '../mode/characteristic-polynomial.ts';
import { add, multiply, negate } from '../numeric/double-double.ts';
import { affineInComplement } from './affine-mode.ts';
import { hasMomentum } from './look-ahead-of.ts';

/** The conditions by the bifurcation where they fail, and the numbers of the polynomial that they are about. */
export const CONDITIONS = [
  ['fold', 'atOne'],
  ['flip', 'atMinusOne'],
  ['neimark-sacker', 'oneMinusDeterminant'],
] as const;
type ConditionName = (typeof CONDITIONS)[number][1];

/** η ∂g/∂η and ∂g/∂β of each condition; no β where g is not affine in it. */
export interface ConditionSlopes {
  readonly eta: Readonly<Record<ConditionName, number>>;
  readonly beta: Readonly<Record<ConditionName, number>> | null;
}

/** How the conditions of a curvature change with η and with β. */
export function conditionSlopes(
  method: Method,
  parameters: MethodParameters,
  lambda: number,
  polynomial: CharacteristicPolynomial,
): ConditionSlopes {
  return method.coordinates === 'own'
    ? ownSlopes(method, parameters, lambda, polynomial)
    : familySlopes(method, parameters, polynomial);
}

function familySlopes(
  method: Method,
  parameters: MethodParameters,
  { etaLambda }: CharacteristicPolynomial,
): ConditionSlopes {
  const { gamma } = method.family(parameters);
  const x = etaLambda.hi;
  const one = { hi: 1, lo: 0 };
  const coupling = add(one, negate(multiply({ hi: method.lookAhead?.slope ?? 0, lo: 0 }, etaLambda))).hi;
  return {
    eta: { atOne: x, atMinusOne: -x * (1 + 2 * gamma), oneMinusDeterminant: x * gamma },
    beta: hasMomentum(method) ? { atOne: 0, atMinusOne: 2 * coupling, oneMinusDeterminant: -coupling } : null,
  };
}

/** The differences of the conditions, which are affine in η, from η to 2η; in β as in 1 − β. */
function ownSlopes(
  method: Method,
  parameters: MethodParameters,
  lambda: number,
  polynomial: CharacteristicPolynomial,
): ConditionSlopes {
  const doubled = method.polynomial({ ...parameters, eta: 2 * parameters.eta }, lambda);
  const affine = hasMomentum(method) ? affineInComplement(method, parameters, lambda) : null;
  return {
    eta: slopesOf((name) => add(doubled[name], negate(polynomial[name])).hi),
    beta: affine && slopesOf((name) => -affine[name].slope.hi),
  };
}

function slopesOf(slopeOf: (name: ConditionName) => number): Readonly<Record<ConditionName, number>> {
  return {
    atOne: slopeOf('atOne'),
    atMinusOne: slopeOf('atMinusOne'),
    oneMinusDeterminant: slopeOf('oneMinusDeterminant'),
  };
}
