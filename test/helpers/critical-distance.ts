import { generalMomentum } from '../../src/methods/general-momentum.ts';
import type { Method, MethodParameters } from '../../src/methods/method.ts';
import type { Mode } from '../../src/mode/mode.ts';

/** The two ηλ of critical damping, where Δ = (1 + γ)² (ηλ − near)(ηλ − far) vanishes; none where Δ > 0 everywhere. */
export function criticalAt(beta: number, oneMinusBeta: number, gamma: number): readonly number[] {
  const reduced = beta * (1 + gamma) - gamma;
  if (reduced < 0) return [];
  const half = (1 + beta) * (1 + gamma) - 2 * gamma;
  const larger = half + (half < 0 ? -2 : 2) * Math.sqrt(reduced);
  return [larger / (1 + gamma) ** 2, oneMinusBeta ** 2 / larger];
}

/** The relative distance of a mode from critical damping in ηλ, by its exact Δ. */
function distance({ etaLambda, discriminant }: Mode, near: readonly number[], gamma: number): number {
  const [a = NaN, b = NaN] = near;
  if (near.length === 0) return Infinity;
  if (a === b) return Math.abs(etaLambda - a) / etaLambda;
  const from = (other: number): number => Math.abs(discriminant / (etaLambda - other)) / (etaLambda * (1 + gamma) ** 2);
  return Math.min(from(a), from(b));
}

/** The relative distance of β(1 + γ) from γ, where the two critical ηλ merge and vanish. */
function merging(beta: number, gamma: number): number {
  return gamma === 0 ? 1 : Math.abs(beta * (1 + gamma) - gamma) / (Math.abs(beta * (1 + gamma)) + Math.abs(gamma));
}

/**
 * How far modes are from critical damping: relative in ηλ, and with a free γ also in β(1 + γ) from γ, where a rounding of β moves
 * the critical ηλ far.
 */
export function criticalDistance(method: Method, parameters: MethodParameters, modes: readonly Mode[]): number {
  const { beta, gamma } = method.family(parameters);
  const critical = criticalAt(beta, parameters.oneMinusBeta ?? 1 - beta, gamma);
  const free = method.name === generalMomentum.name ? merging(beta, gamma) : 1;
  return Math.min(free, ...modes.map((mode) => distance(mode, critical, gamma))) || 0;
}
