import { completeFrom } from '../methods/conventions/complete-from.ts';
import type { Convention, ConventionParameters, ParameterRange } from '../methods/conventions/convention.ts';
import { coupledFamily } from '../methods/conventions/coupled-family.ts';
import { characteristicPolynomial } from '../mode/characteristic-polynomial.ts';
import { checkPositive } from '../numeric/check.ts';
import type { MomentumForSharpness, MomentumLimit } from './sharpness.ts';
import { above, below, stableMomenta } from './stable-momenta.ts';

/**
 * Which momentum an observed sharpness needs, in the spelling of a framework or text: the inverse of
 * {@link sharpnessThresholdIn}, see {@link betaForSharpness}.
 *
 * @remarks Decoupled decay, dampening and the averages are affine in the momentum too. The interval ends where the convention's
 * own range does. PyTorch's momentum 0 has no dampening, and is a case of its own. Right to some roundings. Source: `jury1964`.
 * @param convention - One of `CONVENTIONS`.
 * @param parameters - Its parameters, in its own spelling, but for the momentum, which is ignored if given.
 * @param sharpness - The observed λ > 0, of the objective that is minimized.
 * @returns The interval of momenta; or none, and why.
 * @throws TypeError or RangeError for parameters that the convention refuses, or a sharpness that is not such a number.
 * @example
 * ```ts
 * import { ema, momentumForSharpness, pytorch } from 'heavyball';
 * momentumForSharpness(pytorch, { lr: 0.1 }, 30).momenta?.lower.momentum; // => 0.5
 * momentumForSharpness(ema, { alpha: 0.1 }, 380).momenta?.lower.momentum; // => 0.9
 * momentumForSharpness(pytorch, { lr: 0.1, nesterov: true }, 21).reason; // => 'the momentum must be at least 0 and below -0.0454545454545 (flip)'
 * ```
 */
export function momentumForSharpness<P extends ConventionParameters>(
  convention: Convention<P>,
  parameters: Readonly<Partial<P>>,
  sharpness: number,
): MomentumForSharpness {
  checkPositive('momentumForSharpness', 'sharpness', sharpness);
  const familyAt = (momentum: number): ReturnType<typeof coupledFamily> =>
    coupledFamily(convention.toFamily(completeFrom(convention, { ...parameters, [convention.momentum]: momentum })));
  if (familyAt(0.5).eta === 0) {
    return { sharpness, momenta: null, reason: 'a learning rate of 0 moves nothing' };
  }
  const found = stableMomenta(sharpness, (momentum) => {
    const { beta, gamma, eta, decay } = familyAt(momentum);
    const at = (lambda: number): ReturnType<typeof characteristicPolynomial> =>
      characteristicPolynomial({ beta, gamma, eta, lambda: lambda + decay.weight });
    return [at(0), at(sharpness)];
  });
  if (found === null) throw new Error(`momentumForSharpness: ${convention.name} is not affine in its momentum`);
  return withinRange(found, convention.parameters[convention.momentum]?.range ?? {});
}

/** The same without the momenta that the convention refuses. */
function withinRange(
  found: MomentumForSharpness,
  { atLeast, above: more, atMost, below: less }: ParameterRange,
): MomentumForSharpness {
  if (found.momenta === null) return found;
  const [floor, ceiling] = [atLeast ?? more ?? -Infinity, atMost ?? less ?? Infinity];
  const { lower, upper } = found.momenta;
  const low: MomentumLimit = lower.momentum < floor ? { momentum: floor, boundary: null } : lower;
  const high: MomentumLimit = upper.momentum > ceiling ? { momentum: ceiling, boundary: null } : upper;
  if (low.momentum < high.momentum) return { ...found, momenta: { lower: low, upper: high } };
  return { ...found, momenta: null, reason: `the momentum must be ${above(low)} and ${below(high)}` };
}
