import type { ModeOfPolynomial } from '../mode/mode.ts';
import { alternatingOvershoot } from './alternating-overshoot.ts';
import { circlePeriod } from './circle-period.ts';
import { deepestOfSpiral } from './deepest-of-spiral.ts';
import { checkFirstFactor, type ModeStart } from './mode-start.ts';
import { fromRest } from './from-rest.ts';
import type { Overshoot, OvershootPeak } from './overshoot.ts';
import { ownOvershoot } from './own-overshoot.ts';
import { ownSpiral } from './own-spiral.ts';
import { restSpiral } from './rest-spiral.ts';

const NONE: Overshoot = { first: null, deepest: { depth: 0, step: 0 } };
const BOUNDLESS: OvershootPeak = { depth: Infinity, step: Infinity };

/**
 * How far a mode that starts from rest, $\theta_{-1} = \theta_0$, or with a given first step, swings beyond the minimum: at its first
 * turning point, and at most.
 *
 * From rest an underdamped mode $\rho e^{\pm i\theta}$ first turns at $k = \lceil \pi/\theta \rceil - 1$, always beyond the minimum.
 * Roots of which the larger is negative make every odd k a turning point: with both negative the first is k = 1, and the
 * deepest may be much later. Two roots of which the larger is positive never pass the minimum. Another first step can lead beyond the
 * minimum with roots of any kind.
 *
 * **The first overshoot need not be the deepest**, also for complex roots: for heavy ball with β = 0.99 and ηλ = 1.7 they are
 * 1.193 at k = 2 and 1.261 at k = 6.
 *
 * @remarks From rest with real roots $-\theta_k$ over odd k rises to one maximum, which has a closed form, and falls. Complex roots: it is
 * log-concave in each half turn in which it is positive, and the search goes from one to the next until the envelope
 * $\rho^k \sqrt{1 + C^2/\sin^2\theta}$, $C = \cos\theta - \rho$ (with a first step of its own $C = \theta_1/\rho - \cos\theta$), is below
 * what was found. Depths are as accurate as {@link propagate}.
 * @param mode - From `analyzeMode` or `modeOf`.
 * @param start - The first step, where it is another than the recursion's from rest.
 * @returns The first overshoot and the deepest; on the stability boundary the supremum, Infinity for an unstable mode that runs away beyond
 * the minimum.
 * @throws RangeError or TypeError if a first factor that is given is not finite.
 * @example
 * ```ts
 * import { analyzeMode, heavyBall, overshootFromRest, pytorchSgd } from 'heavyball';
 * const { first, deepest } = overshootFromRest(analyzeMode(heavyBall, { beta: 0.99, eta: 1.7 }, 1));
 * first; // => { depth: 1.193, step: 2 }
 * deepest.step; // => 6
 *
 * const parameters = { beta: 0.5, dampening: 0.5, eta: 1.5 };
 * const firstFactor = pytorchSgd.firstFactor?.(parameters, 1);
 * overshootFromRest(analyzeMode(pytorchSgd, parameters, 1), { firstFactor }).first; // => { depth: 0.875, step: 2 }
 * ```
 */
export function overshootFromRest(mode: ModeOfPolynomial, start: ModeStart = {}): Overshoot {
  const firstFactor = checkFirstFactor('overshootFromRest', start);
  const { discriminant, trace, juryMargins, stability } = mode;
  if (firstFactor === undefined && juryMargins.atOne === 0) return NONE;
  if (discriminant < 0) return spiralOvershoot(mode, firstFactor);
  if (firstFactor !== undefined) return ownOvershoot(mode, firstFactor);
  if (trace < 0) return alternating(mode);
  return stability === 'unstable' && juryMargins.atOne > 0 ? { first: null, deepest: BOUNDLESS } : NONE;
}

/** −θ_k, which is positive beyond the minimum. */
function depthAt(mode: ModeOfPolynomial, step: number, firstFactor?: number): number {
  return 0 - fromRest(mode, firstFactor, step);
}

function peakAt(mode: ModeOfPolynomial, step: number, firstFactor?: number): OvershootPeak {
  return { depth: depthAt(mode, step, firstFactor), step };
}

function spiralOvershoot(mode: ModeOfPolynomial, firstFactor: number | undefined): Overshoot {
  const spiral = firstFactor === undefined ? restSpiral(mode) : ownSpiral(mode, firstFactor);
  const first = peakAt(mode, spiral.firstMinimum, firstFactor);
  if (mode.stability === 'unstable') return { first, deepest: BOUNDLESS };
  if (mode.stability === 'stable') {
    return { first, deepest: deepestOfSpiral(mode, spiral, first, (step) => depthAt(mode, step, firstFactor)) };
  }
  const period = circlePeriod(mode);
  if (period === null) return { first, deepest: { depth: spiral.size, step: Infinity } };
  const cycle = Array.from({ length: period }, (_, step) => peakAt(mode, step, firstFactor));
  return { first, deepest: cycle.reduce(deeper) };
}

function alternating(mode: ModeOfPolynomial): Overshoot {
  const { first: step, around } = alternatingOvershoot(mode);
  const candidate = peakAt(mode, step);
  // Where an iterate is the minimum itself, rounding decides on which side of it the count begins.
  const first = candidate.depth > 0 ? candidate : peakAt(mode, step + 2);
  if (!mode.bounded) return { first, deepest: BOUNDLESS };
  if (mode.stability === 'marginal' && mode.determinant !== 0) {
    // θ_k → ±(1 − z₂)/(1 + z₂) = ±p(1)/(2(1 − D)) beside z₁ = −1.
    return { first, deepest: { depth: mode.juryMargins.atOne / (2 * mode.juryMargins.determinant), step: Infinity } };
  }
  // Beyond 2⁵³ steps every double is even; θ_k is as far from the minimum there as one step on.
  const depths = around.map((k) => ({ depth: Math.abs(depthAt(mode, k)), step: k }));
  return { first, deepest: depths.reduce(deeper, first) };
}

function deeper(best: OvershootPeak, next: OvershootPeak): OvershootPeak {
  return next.depth > best.depth ? next : best;
}
