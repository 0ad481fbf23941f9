import { inputRangeError } from '../../numeric/input-error.ts';
import type { Family } from '../method.ts';
import { type AffineCoefficient, FIT_TOLERANCE, type Recursion } from './recursion.ts';

/** What a recursion says of the method it belongs to. */
export interface Identified {
  /** $\eta = \mathrm d p(1)/\mathrm d\lambda$. */
  readonly eta: number;
  /** The family's coefficients; null for a recursion of higher order. */
  readonly family: Family | null;
  /** θ₁/θ₀ from empty buffers, where that is not the family's first step from rest. */
  readonly firstFactor: AffineCoefficient | null;
}

/**
 * η of a recursion, and the family's coefficients if its order is at most two: of $T = t_0 + t_1\lambda$ and
 * $D = d_0 + d_1\lambda$ they are $\eta = d_1 - t_1$, $\gamma = -d_1/\eta$, $\eta s = 1 - t_0 + d_0$ and
 * $\beta = d_0 - d_1 s$, with s the shift. Throws unless η > 0. `unit`: the size of curvature on which rounding is judged.
 */
export function identify({ coefficients, firstFactor }: Recursion, unit: number): Identified {
  const sum = (part: keyof AffineCoefficient): number => coefficients.reduce((total, c) => total + c[part], 0);
  const eta = sum('slope');
  if (!(eta * unit > FIT_TOLERANCE)) {
    const got = Math.abs(eta * unit) <= FIT_TOLERANCE ? 0 : eta;
    throw inputRangeError(`linearize: the rule must go against the gradient, η = dp(1)/dλ > 0, got ${got}`);
  }
  if (coefficients.length > 3) return { eta, family: null, firstFactor: null };
  const { constant, slope } = coefficients[2] ?? { constant: 0, slope: 0 };
  const decay = unlessRounding(sum('constant'));
  const shift = decay / eta;
  const gamma = -unlessRounding(slope * unit) / (eta * unit) + 0;
  const family = { beta: constant + gamma * decay, gamma, eta, ...(shift !== 0 && { shift }) };
  const isFromRest =
    Math.abs(firstFactor.constant - 1 + decay) <= FIT_TOLERANCE &&
    Math.abs(firstFactor.slope + eta) * unit <= FIT_TOLERANCE;
  return { eta, family, firstFactor: isFromRest ? null : firstFactor };
}

function unlessRounding(value: number): number {
  return Math.abs(value) <= FIT_TOLERANCE ? 0 : value;
}
