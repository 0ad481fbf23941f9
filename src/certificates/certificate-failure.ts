import { bounded, type Bounded } from '../numeric/bounded.ts';
import type { DoubleDouble } from '../numeric/double-double.ts';
import { isPositive, unprovedPlace } from '../numeric/unproved-place.ts';
import type { CertificateCheck, Multiplier as AnyMultiplier } from './certificate.ts';
import type { EndPolynomials, ShiftedPolynomial } from './end-polynomials.ts';
import {
  addWaves,
  conjugateWave,
  constantWave,
  multiplyWaves,
  scaleWave,
  type VersinePolynomial,
  type Wave,
} from './wave.ts';

/** The taps of a multiplier. */
type Multiplier = Pick<AnyMultiplier, 'h' | 'g'>;

/** A coefficient of an end polynomial is right to this part of itself. */
const COEFFICIENT_ERROR = 2 ** -68;

/** The first condition of a certificate that cannot be proved for the circle of radius 1 − gap and these taps, or none. */
export function certificateFailure(
  ends: EndPolynomials,
  gap: number,
  multiplier: Multiplier,
): Pick<CertificateCheck, 'failure' | 'cosine'> {
  const rho = bounded.add(bounded.of(1), bounded.of(-gap));
  if (!tapsAreAllowed(rho, multiplier)) return { failure: 'taps', cosine: null };
  if (!hasRootsInside(ends, rho)) return { failure: 'radius', cosine: null };
  // On one quadratic the product is |P|², positive where P has no root.
  if (isOneCurvature(ends)) return { failure: null, cosine: null };
  const half = realPart(ends, rho, withoutLast(multiplier)).map((coefficient, j) => bounded.scale(coefficient, 2 ** j));
  const place = unprovedPlace(half);
  return place === null ? { failure: null, cosine: null } : { failure: 'positivity', cosine: 1 - 2 * place };
}

/** Without the taps at the end that are 0, which would only make the polynomial longer. */
function withoutLast({ h, g }: Multiplier): Multiplier {
  const used = (taps: readonly number[]): readonly number[] =>
    taps.slice(0, taps.findLastIndex((tap) => tap !== 0) + 1);
  return { h: used(h), g: used(g) };
}

/** Whether the taps are ≥ 0 with Σ h_j ρ^{−2j} + Σ g_j ρ^{2j} < 1, which is multiplied by ρ^{2n}, and Σ h_j + Σ g_j < 1. */
function tapsAreAllowed(rho: Bounded, { h, g }: Multiplier): boolean {
  const taps = [...h, ...g];
  if (!taps.every((tap) => tap >= 0 && tap < Infinity)) return false;
  const square = bounded.multiply(rho, rho);
  const weighed = g.reduceRight(
    (sum, tap) => bounded.multiply(bounded.add(sum, bounded.of(tap)), square),
    bounded.of(0),
  );
  const rest = bounded.add(bounded.of(1), bounded.scale(weighed, -1));
  const left = h.reduce((sum, tap) => bounded.add(bounded.multiply(sum, square), bounded.of(-tap)), rest);
  const free = taps.reduce((sum, tap) => bounded.add(sum, bounded.of(-tap)), bounded.of(1));
  return isPositive(left) && isPositive(free);
}

/** Whether both roots on the curvature μ are inside the circle: p(ρ) > 0, p(−ρ) > 0 and ρ² > p(0), as Jury has it. */
function hasRootsInside({ slow }: EndPolynomials, rho: Bounded): boolean {
  const [a, b] = [widened(slow.a), widened(slow.b)];
  const from = (z: Bounded): Bounded => bounded.add(z, bounded.of(-1));
  const at = (distance: Bounded): Bounded => bounded.add(bounded.multiply(bounded.add(distance, a), distance), b);
  // ρ² − p(0) = (ρ − 1)(ρ + 1) + a − b, in the coefficients around z = 1.
  const square = bounded.multiply(from(rho), bounded.add(rho, bounded.of(1)));
  const rest = bounded.add(a, bounded.scale(b, -1));
  return [at(from(rho)), at(from(bounded.scale(rho, -1))), bounded.add(square, rest)].every(isPositive);
}

function isOneCurvature({ slow, fast }: EndPolynomials): boolean {
  const isSame = (a: DoubleDouble, b: DoubleDouble): boolean => a.hi === b.hi && a.lo === b.lo;
  return isSame(slow.a, fast.a) && isSame(slow.b, fast.b);
}

/** The real part of ρ²ⁿ M(z) P_L(z) times the conjugate of P_μ(z) on the circle. */
function realPart({ slow, fast }: EndPolynomials, rho: Bounded, multiplier: Multiplier): VersinePolynomial {
  const z: Wave = { even: [rho, bounded.scale(rho, -1)], odd: [rho] };
  const distance = addWaves(z, constantWave(bounded.of(-1)));
  const ends = multiplyWaves(polynomialAt(fast, distance), conjugateWave(polynomialAt(slow, distance)));
  const { even } = multiplyWaves(multiplierAt(z, rho, multiplier), {
    even: ends.even.map(exact),
    odd: ends.odd.map(exact),
  });
  // What the factor W may be off by is multiplied by |Re M| ≤ 2 in its even part, and in its odd one by |Im M| ≤ n sin ω, sin² ω ≤ 2s.
  const taps = multiplier.h.length + multiplier.g.length;
  const scale = 2 * rho.hi ** (2 * multiplier.h.length);
  return even.map(({ hi, lo, radius }, j) => {
    const [ofEven, ofOdd] = [ends.even[j]?.radius ?? 0, ends.odd[j - 1]?.radius ?? 0];
    return { hi, lo, radius: radius + scale * (ofEven + taps * ofOdd) };
  });
}

function exact({ hi, lo }: Bounded): Bounded {
  return { hi, lo, radius: 0 };
}

function polynomialAt({ a, b }: ShiftedPolynomial, distance: Wave): Wave {
  const linear = addWaves(distance, constantWave(widened(a)));
  return addWaves(multiplyWaves(linear, distance), constantWave(widened(b)));
}

/** ρ²ⁿ(1 − Σ g_j zʲ − Σ h_j z^{−j}), the last from the conjugate ρ²/z. */
function multiplierAt(z: Wave, rho: Bounded, { h, g }: Multiplier): Wave {
  const square = bounded.multiply(rho, rho);
  const one = constantWave(bounded.of(1));
  const withTap = (sum: Wave, tap: number, power: Wave): Wave =>
    tap === 0 ? sum : addWaves(sum, scaleWave(power, bounded.of(-tap)));
  let power = one;
  const ahead = g.reduce((sum, tap) => {
    power = multiplyWaves(power, z);
    return withTap(sum, tap, power);
  }, one);
  power = one;
  return h.reduce((sum, tap) => {
    power = multiplyWaves(power, conjugateWave(z));
    return withTap(scaleWave(sum, square), tap, power);
  }, ahead);
}

/** A coefficient, with its error bound. */
function widened({ hi, lo }: DoubleDouble): Bounded {
  return { hi, lo, radius: bounded.of(hi).radius + Math.abs(hi) * COEFFICIENT_ERROR };
}
