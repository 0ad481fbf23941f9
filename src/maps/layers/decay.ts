import type { Layer } from '../layer.ts';
import { worstDecayRow } from './worst-decay-row.ts';

/**
 * The worst exponential decay over the spectrum.
 *
 * With $u = 2^{-53}$ and δ the relative distance of ηλ from critical damping, its relative error is below $16u(1 +
 * \delta^{-1/2})$ where ρ → 1 because β → 1 or ηλ → 0 (half < ρ < 1, $\beta, \gamma \ge 0$, T ≥ 0), on planes in β and in
 * 1 − β; elsewhere its absolute error is below $32u(1 + \delta^{-1/2})\max(1, 1/\rho, \eta\lambda)$.
 */
export const decayLayer: Layer = {
  name: 'decay',
  title: 'decay −ln ρ',
  unit: 'per iteration',
  meaning:
    'Smallest −ln ρ of any mode: errors shrink as e^(−decay·k), and 1/decay is the number of iterations per e-fold; below 0 where they grow, Infinity for ρ = 0.',
  takes: ['precision'],
  anyOrder: true,
  categories: () => null,
  refusal: () => null,
  filler: worstDecayRow,
};
