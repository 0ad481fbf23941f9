import { add, multiply, type DoubleDouble } from '../numeric/double-double.ts';
import { roundDown } from '../numeric/round-down.ts';
import type { Multiplier, MultiplierKind } from './certificate.ts';

/** The kinds of multipliers, each containing the one before. */
export const MULTIPLIER_KINDS: readonly MultiplierKind[] = ['sector', 'off-by-one', 'zames-falb', 'noncausal'];

/** What the shares of several taps leave free, so that the taps as doubles do. */
const SHARE_MARGIN = 2 ** -48;

/** h_j = t_j ρ²ʲ and g_j = u_j, rounded down, from the shares of `taps` causal taps and those after them. */
export function multiplierOf(shares: readonly number[], gap: number, taps: number): Multiplier {
  const rho = add({ hi: 1, lo: 0 }, { hi: -gap, lo: 0 });
  const square = multiply(rho, rho);
  const part = shares.length > 1 ? 1 - SHARE_MARGIN : 1;
  let power: DoubleDouble = { hi: 1, lo: 0 };
  const h = shares.slice(0, taps).map((share) => {
    power = multiply(power, square);
    return share === 0 ? 0 : roundDown(multiply(power, { hi: part * share, lo: 0 }));
  });
  const g = shares.slice(taps).map((share) => part * share);
  return { kind: g.length > 0 ? 'noncausal' : MULTIPLIER_KINDS[Math.min(h.length, 2)]!, h, g };
}
