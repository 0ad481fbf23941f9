import type { MultiplierKind } from './certificate.ts';
import { certificateFailure } from './certificate-failure.ts';
import type { EndPolynomials } from './end-polynomials.ts';
import { multiplierOf } from './multiplier-of.ts';
import { resonancesOf } from './resonances-of.ts';
import { settleGame } from './settle-game.ts';
import { tapGame } from './tap-game.ts';
import { versineTermsOf } from './versine-terms.ts';

/** Convergence is to be proved at a rate with this part of the gap on quadratics. */
const PART = 2 ** -20;

/** The kind of a multiplier with several taps that proves some rate below 1, of which `top` is the gap on quadratics; null where none does. */
export function settlingKind(ends: EndPolynomials, top: number, taps: number): MultiplierKind | null {
  const gap = PART * top;
  for (const anticausal of [0, taps]) {
    const game = tapGame(versineTermsOf(ends), { causal: taps, anticausal }, resonancesOf(ends));
    const settled = settleGame(game, gap, game.first(gap));
    if (!settled.won) continue;
    const multiplier = multiplierOf(game.sharesOf(gap, settled), gap, taps);
    if (certificateFailure(ends, gap, multiplier).failure === null) return multiplier.kind;
  }
  return null;
}
