import { Complex } from '../numeric/complex.ts';
import { minusLog } from '../numeric/minus-log.ts';
import type { HigherOrderModeOfPolynomial } from './higher-order-mode.ts';
import type { HigherOrderPolynomial } from './higher-order-polynomial.ts';
import type { Boundary, Stability } from './mode.ts';
import { rootsInFrames, type PlacedRoot } from './roots-in-frames.ts';

/** Unit roundoff: what a double leaves out of a root. */
const ROUNDOFF = 2 ** -53;

/** Everything that a characteristic polynomial of any degree ≥ 1 says about one mode. */
export function higherOrderModeOf(polynomial: HigherOrderPolynomial): HigherOrderModeOfPolynomial {
  const placed = rootsInFrames(polynomial).toSorted(inHouseOrder);
  const first = placed[0]!;
  const stability = stabilityOf(polynomial);
  return {
    polynomial,
    coefficients: polynomial.coefficients.map(({ hi }) => hi),
    roots: placed.map(({ re, im }) => new Complex(re.hi + 0, im.hi + 0)),
    rootErrors: placed.map(({ modulus, radius }) => radius + ROUNDOFF * modulus.hi),
    ...rateOf(first, stability),
    stability,
    boundary: stability === 'marginal' ? boundaryOf(polynomial) : null,
    bounded: polynomial.disk === 'inside' || polynomial.disk === 'simple',
    period: periodOf(first),
  };
}

/** Larger modulus first; where the two cannot be told apart, the one nearer to the positive real axis, then the upper one. */
function inHouseOrder(a: PlacedRoot, b: PlacedRoot): number {
  const uncertainty = a.radius + b.radius;
  if (Math.abs(a.gap.hi - b.gap.hi) > uncertainty) return a.gap.hi - b.gap.hi;
  if (Math.abs(a.modulus.hi - b.modulus.hi) > uncertainty) return b.modulus.hi - a.modulus.hi;
  if (a.re.hi !== b.re.hi) return b.re.hi - a.re.hi;
  return b.im.hi - a.im.hi;
}

function stabilityOf({ disk }: HigherOrderPolynomial): Stability {
  if (disk === 'inside') return 'stable';
  return disk === 'outside' ? 'unstable' : 'marginal';
}

function boundaryOf({ aroundOne, aroundMinusOne }: HigherOrderPolynomial): Boundary {
  if (aroundOne.at(-1)?.hi === 0) return 'fold';
  return aroundMinusOne.at(-1)?.hi === 0 ? 'flip' : 'neimark-sacker';
}

/** ρ, 1 − ρ and −ln ρ of the first root, on the side of the unit circle that is known exactly. */
function rateOf(
  { modulus, gap }: PlacedRoot,
  stability: Stability,
): Pick<HigherOrderModeOfPolynomial, 'spectralRadius' | 'gap' | 'decay'> {
  if (stability === 'marginal') return { spectralRadius: 1, gap: 0, decay: 0 };
  const sign = stability === 'stable' ? 1 : -1;
  // Too near the circle for the roots to tell: the least number of the right sign.
  if (Math.sign(gap.hi) !== sign)
    return { spectralRadius: 1, gap: sign * Number.MIN_VALUE, decay: sign * Number.MIN_VALUE };
  return { spectralRadius: modulus.hi, gap: gap.hi, decay: minusLog(modulus, gap) };
}

function periodOf({ re, im }: PlacedRoot): number | null {
  if (im.hi !== 0) return (2 * Math.PI) / Math.abs(Math.atan2(im.hi, re.hi));
  if (re.hi === 0) return null;
  return re.hi < 0 ? 2 : Infinity;
}
