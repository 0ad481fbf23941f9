import type { Spectrum } from '../spectrum/spectrum.ts';
import { checkTunable } from './check-tunable.ts';
import { lowerBound } from './lower-bound.ts';

/** How the rate grows on one side of the optimum: ρ − ρ* → coefficient · changeᵉˣᵖᵒⁿᵉⁿᵗ as the change tends to 0. */
export interface SensitivitySide {
  /** Which parameter is off. The change is absolute in β and relative in η. */
  readonly parameter: 'beta' | 'eta';
  /** On which side of its best value. */
  readonly side: 'below' | 'above';
  /** ½: an error of 1 % costs as much as ten of 0.01 %. */
  readonly exponent: 0.5 | 1;
  /** Dimensionless, ≥ 0. */
  readonly coefficient: number;
}

/** What detuning costs at the heavy ball's optimum. */
export interface TuningSensitivity {
  /** β below, β above, η below, η above. */
  readonly sides: readonly SensitivitySide[];
  /** $\eta_{\max}/\eta^* = 1 + 1/\kappa$: how far η may be above its best value before the iteration diverges. */
  readonly fragility: number;
}

/**
 * How the worst rate of the heavy ball reacts to errors in its optimal constants, to leading order. With
 * $\rho = \rho^*$ and small δ, ε > 0:
 *
 * $$\beta^* - \delta: \sqrt{(1 + \rho)\delta}, \qquad \beta^* + \delta: \frac{\delta}{2\rho}, \qquad
 * \eta^*(1 - \epsilon): (1 - \rho)\sqrt{\rho\epsilon}, \qquad \eta^*(1 + \epsilon): (1 + \rho)\sqrt{\rho\epsilon}$$
 *
 * so it is safer to err towards larger β and smaller η.
 *
 * @remarks At κ = 1, where ρ = 0: $\sqrt\delta$ on both sides of β, and ε on both sides of η. Derived from the double roots
 * at both ends; the root cluster moves like the square root of a perturbation: `trefethen2005`.
 * @param spectrum - Only its μ and L matter.
 * @returns The four one-sided laws and the fragility.
 * @throws RangeError if no eigenvalue is above the flat threshold, or if L is infinite; TypeError if `spectrum` is none.
 * @example
 * ```ts
 * import { fromKappa, tuningSensitivity } from 'heavyball';
 * const { sides, fragility } = tuningSensitivity(fromKappa(100));
 * sides.map((side) => side.exponent); // => [ 0.5, 1, 0.5, 0.5 ]
 * fragility; // => 1.01
 * ```
 */
export function tuningSensitivity(spectrum: Spectrum): TuningSensitivity {
  checkTunable('tuningSensitivity', spectrum);
  const { rate, rateGap } = lowerBound(spectrum);
  const fragility = 1 + spectrum.mu / spectrum.L;
  const sides: readonly SensitivitySide[] = [
    { parameter: 'beta', side: 'below', exponent: 0.5, coefficient: Math.sqrt(1 + rate) },
    rate === 0
      ? { parameter: 'beta', side: 'above', exponent: 0.5, coefficient: 1 }
      : { parameter: 'beta', side: 'above', exponent: 1, coefficient: 1 / (2 * rate) },
    ...etaSides(rate, rateGap),
  ];
  return { sides, fragility };
}

function etaSides(rate: number, gap: number): readonly SensitivitySide[] {
  const [exponent, root] = rate === 0 ? ([1, 1] as const) : ([0.5, Math.sqrt(rate)] as const);
  return [
    { parameter: 'eta', side: 'below', exponent, coefficient: gap * root },
    { parameter: 'eta', side: 'above', exponent, coefficient: (1 + rate) * root },
  ];
}
