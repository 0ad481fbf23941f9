import { isSecondOrder } from '../../methods/any-method.ts';
import type { HigherOrderMethod } from '../../methods/higher-order-method.ts';
import type { MethodParameters } from '../../methods/method.ts';
import type { LayerContext } from '../layer.ts';

/** A subject whose method remembers more than two points, and the coefficients of its modes. */
export interface HigherOrderModes {
  /** The method. */
  readonly method: HigherOrderMethod;
  /** 1, c₁, …, cₙ on a curvature, in plain doubles. */
  coefficientsAt(parameters: MethodParameters, lambda: number): readonly number[];
}

/** The modes of a map's method where that remembers more than two points; null for all others. */
export function higherOrderModes({ subject }: Pick<LayerContext, 'subject'>): HigherOrderModes | null {
  const { method } = subject;
  if (isSecondOrder(method)) return null;
  let known: { readonly parameters: MethodParameters; readonly line: Line } | null = null;
  return {
    method,
    coefficientsAt(parameters, lambda) {
      // Neighbouring cells and all curvatures of a cell have the same.
      if (known === null || !isSame(known.parameters, parameters))
        known = { parameters, line: lineOf(method, parameters) };
      const { constant, slope } = known.line;
      return constant.map((value, i) => value + lambda * slope[i]!);
    },
  };
}

/** Coefficients that are affine in the curvature. */
interface Line {
  readonly constant: readonly number[];
  readonly slope: readonly number[];
}

function lineOf(method: HigherOrderMethod, parameters: MethodParameters): Line {
  const [atZero, atOne] = [method.coefficients(parameters, 0), method.coefficients(parameters, 1)];
  return {
    constant: atZero.map(({ hi }) => hi),
    slope: atOne.map(({ hi, lo }, i) => hi - atZero[i]!.hi + (lo - atZero[i]!.lo)),
  };
}

function isSame(a: MethodParameters, b: MethodParameters): boolean {
  if (a === b) return true;
  const [own, other] = [Object.entries(a), new Map(Object.entries(b))];
  return own.length === other.size && own.every(([name, value]) => other.get(name) === value);
}
