import type { Method, MethodParameters } from '../methods/method.ts';
import { lyapunovCovariance } from './lyapunov-covariance.ts';

/** The variance of θ_k as k → ∞ under independent gradient noise of variance 1, measured. */
export function lyapunovVariance(method: Method, parameters: MethodParameters, lambda: number): number {
  return lyapunovCovariance(method, parameters, [lambda]).get(0, 0);
}
