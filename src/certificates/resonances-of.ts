import type { EndPolynomials, ShiftedPolynomial } from './end-polynomials.ts';

/** A root, near which W changes fast along a circle that passes close to it. */
export interface Resonance {
  /** Its angle, 0 to π. */
  readonly angle: number;
  /** 1 minus its modulus, to the accuracy of doubles. */
  readonly gap: number;
}

/** The roots of the two end polynomials in the upper half-plane. */
export function resonancesOf({ slow, fast }: EndPolynomials): readonly Resonance[] {
  return [slow, fast].flatMap((polynomial) => distances(polynomial).map(([re, im]) => resonance(1 + re, im)));
}

/** The roots w of w² + a w + b, those with Im w ≥ 0. */
function distances({ a: { hi: a }, b: { hi: b } }: ShiftedPolynomial): readonly (readonly [re: number, im: number])[] {
  const square = (a * a) / 4 - b;
  if (square < 0) return [[-a / 2, Math.sqrt(-square)]];
  const root = Math.sqrt(square);
  return [
    [root - a / 2, 0],
    [-root - a / 2, 0],
  ];
}

function resonance(re: number, im: number): Resonance {
  return { angle: Math.atan2(im, re), gap: 1 - Math.hypot(re, im) };
}
