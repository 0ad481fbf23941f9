import { readFileSync } from 'node:fs';

import { aggregatedMomentum } from '../../src/methods/aggregated-momentum.ts';
import { complexMomentum } from '../../src/methods/complex-momentum.ts';
import type { HigherOrderMethod } from '../../src/methods/higher-order-method.ts';
import type { MethodParameters } from '../../src/methods/method.ts';

/** One point of test/oracles/higher-order.json, as test/oracles/higher_order.py says. */
export interface HigherOrderPoint {
  readonly family: string;
  readonly method: 'aggregated-momentum' | 'complex-momentum';
  readonly parameters: MethodParameters;
  readonly lambda: number;
  readonly roots: readonly (readonly [number, number, number, number])[];
  readonly radius: readonly [number, number];
  readonly gap: readonly [number, number];
  readonly decay: readonly [number, number] | null;
  readonly stability: 's' | 'm' | 'u';
}

/** The points that test/oracles/higher_order.py made. */
export function readHigherOrderOracle(): readonly HigherOrderPoint[] {
  const file = readFileSync(new URL('../oracles/higher-order.json', import.meta.url), 'utf8');
  return JSON.parse(file) as HigherOrderPoint[];
}

/** The method of a point. */
export function methodOf({ method }: HigherOrderPoint): HigherOrderMethod {
  return method === 'aggregated-momentum' ? aggregatedMomentum : complexMomentum;
}
