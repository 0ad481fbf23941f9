import type { ModeOfPolynomial } from '../mode/mode.ts';

/** Where a mode whose larger root is negative is beyond the minimum. */
export interface AlternatingOvershoot {
  /** The first turning point beyond the minimum. */
  readonly first: number;
  /** For a stable mode: the turning points on both sides of the maximum over real k. */
  readonly around: readonly [number, number];
}

/**
 * From rest, with real roots z₁ = −a, |z₂| = b < a, w = z₂ − z₁ and u = ln(a/b):
 *
 * −θ_k = (a^{k+1}/w)((1 − z₂) − (1 + a) e^{−(k+1)u}) for odd k,
 *
 * positive from (k + 1)u > ln((1 + a)/(1 − z₂)) = ln(1 + (1 + a)w/p(1)) on (even k at a saddle, where p(1) < 0), and largest
 * where (k + 1)u = ln((1 + a)/(1 − z₂)) + ln(1 + u/δ), δ = −ln a.
 */
export function alternatingOvershoot(mode: ModeOfPolynomial): AlternatingOvershoot {
  const { trace, determinant, decay, spectralRadius, roots, juryMargins, polynomial } = mode;
  const width = polynomial.discriminantRoot.hi;
  const second = Math.abs(roots[1].re);
  const separation = Math.log1p((determinant < 0 ? -trace : width) / second);
  const lead = leadOf(1 + spectralRadius, width, juryMargins.atOne);
  const parity = juryMargins.atOne > 0 ? 1 : 0;
  const before = width === 0 ? second / (1 + second) : lead / separation;
  const first = turningPointAfter(determinant > 0 || separation === Infinity ? 0 : before - 1, parity);
  const last = width === 0 ? before + 1 / decay : before + logOnePlus(separation, decay) / separation;
  const below = separation === Infinity ? first : Math.max(first, turningPointAfter(last - 3, parity));
  return { first, around: [below, below + 2] };
}

/** ln(1 + a/b) of positive numbers, also where the fraction exceeds a double. */
function logOnePlus(a: number, b: number): number {
  const ratio = a / b;
  return ratio === Infinity ? Math.log(a) - Math.log(b) : Math.log1p(ratio);
}

/** ln |1 + (1 + a)w/p(1)|, also where the fraction exceeds a double. */
function leadOf(onePlusRadius: number, width: number, atOne: number): number {
  const ratio = (onePlusRadius * width) / atOne;
  if (Math.abs(ratio) === Infinity) return Math.log(onePlusRadius) + Math.log(width) - Math.log(Math.abs(atOne));
  return ratio > 0 || width === 0 ? Math.log1p(ratio) : Math.log(-1 - ratio);
}

/** The first k > bound with k ≥ 1 of the given parity. */
function turningPointAfter(bound: number, parity: number): number {
  return 2 * Math.max(1, Math.floor((bound + parity) / 2) + 1) - parity;
}
