import { checkAtLeastZero, checkFinite } from '../numeric/check.ts';
import { Complex } from '../numeric/complex.ts';
import { inputRangeError } from '../numeric/input-error.ts';

/** How a mode swings: what a {@link Mode} of complex roots says of them in the words of mechanics. */
export interface DampedOscillation {
  /** ζ, from 0 (undamped) to 1 (critical). */
  readonly dampingRatio: number;
  /** ω ≥ 0, per iteration. */
  readonly naturalFrequency: number;
}

/**
 * The characteristic root of a damped oscillation, the upper one of the pair:
 *
 * $$z = e^{-\zeta\omega + i\omega\sqrt{1 - \zeta^2}}$$
 *
 * Roots of equal ζ lie on a spiral, roots of equal ω on a curve across it: the grid of a z-plane.
 *
 * @param oscillation - ζ in [0, 1] and ω ≥ 0.
 * @returns The root; in the upper half plane for ω√(1 − ζ²) ≤ π, where it is the one that a mode has.
 * @throws RangeError or TypeError if ζ or ω is not as said.
 * @example
 * ```ts
 * import { analyzeMode, heavyBall, rootWithDamping } from 'heavyball';
 * const { dampingRatio, naturalFrequency, roots } = analyzeMode(heavyBall, { beta: 0.81, eta: 0.5 }, 1);
 * const z = rootWithDamping({ dampingRatio: dampingRatio ?? NaN, naturalFrequency: naturalFrequency ?? NaN });
 * z.re - roots[0].re < 1e-15; // => true
 * ```
 */
export function rootWithDamping({ dampingRatio, naturalFrequency }: DampedOscillation): Complex {
  const where = 'rootWithDamping';
  checkFinite(where, 'dampingRatio', dampingRatio);
  checkAtLeastZero(where, 'naturalFrequency', naturalFrequency);
  if (dampingRatio < 0 || dampingRatio > 1) {
    throw inputRangeError(`${where}: dampingRatio must be from 0 to 1, got ${dampingRatio}`);
  }
  const modulus = Math.exp(-dampingRatio * naturalFrequency);
  const angle = naturalFrequency * Math.sqrt((1 - dampingRatio) * (1 + dampingRatio));
  return new Complex(modulus * Math.cos(angle), modulus * Math.sin(angle));
}
