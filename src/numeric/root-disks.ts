import { addComplex, modulusOf, type ComplexDoubleDouble } from './complex-double-double.ts';
import { polynomialAt } from './complex-horner.ts';
import { divide, multiply, negate, type DoubleDouble } from './double-double.ts';

/** A root as the centre of a disk in which it lies. */
export interface RootDisk extends ComplexDoubleDouble {
  /** The largest possible distance of the root from the centre. */
  readonly radius: number;
}

/**
 * Disks that touch when they are made so many times larger count as one: what the roots in it are cannot be told apart. With
 * this distance between the others a disk across the real axis holds a real root, because it would hold its conjugate too.
 */
const SEPARATION = 8;

/** No disk is smaller than what a double-double leaves out, as a fraction of the root. */
const LEAST_RADIUS = 2 ** -105;

/** Newton steps towards the centre of roots that are not told apart; each doubles the digits. */
const CENTRE_STEPS = 4;

const ZERO: DoubleDouble = { hi: 0, lo: 0 };

/**
 * Disks that hold the roots of a real polynomial near given approximations, in the same order. The disk around $z_i$ has radius
 * $n\,|p(z_i)| / |c_0\prod_{j\ne i}(z_i - z_j)|$, with the largest possible $|p(z_i)|$; m of these that touch hold m roots, which are
 * given as m times their centre of gravity with the radius of them all. Real roots have imaginary part 0, others come
 * in exact conjugates. Source: `smith1970`.
 */
export function rootDisks(
  coefficients: readonly DoubleDouble[],
  approximations: readonly ComplexDoubleDouble[],
): readonly RootDisk[] {
  const disks = approximations.map((root, i) => ({ ...root, radius: radiusAt(coefficients, approximations, i) }));
  const groups = groupsOf(disks);
  const centres = mirrored(
    groups.map((group) =>
      merged(
        coefficients,
        group.map((i) => disks[i]!),
      ),
    ),
  );
  const result = [...disks];
  groups.forEach((group, g) => group.forEach((i) => (result[i] = centres[g]!)));
  return result;
}

function radiusAt(coefficients: readonly DoubleDouble[], roots: readonly ComplexDoubleDouble[], i: number): number {
  const root = roots[i]!;
  const { value, error } = polynomialAt(coefficients, root);
  // `value` is p(z)/zⁿ outside the unit circle, so that one z is left over where every factor is divided by one.
  const unit = Math.max(modulusOf(root), 1);
  let radius = (unit * (roots.length * (modulusOf(value) + error))) / Math.abs(coefficients[0]!.hi);
  roots.forEach((other, j) => {
    if (j !== i) radius /= modulusOf(addComplex(root, negated(other))) / unit;
  });
  return Math.max(radius, LEAST_RADIUS * modulusOf(root));
}

/** The indices of disks, those together that touch, directly or through others, when made larger. */
function groupsOf(disks: readonly RootDisk[]): readonly (readonly number[])[] {
  let groups: number[][] = [];
  disks.forEach((disk, i) => {
    const touches = (j: number): boolean => {
      const distance = modulusOf(addComplex(disk, negated(disks[j]!)));
      return distance <= SEPARATION * (disk.radius + disks[j]!.radius);
    };
    const near = groups.filter((group) => group.some(touches));
    groups = [...groups.filter((group) => !near.includes(group)), [...near.flat(), i]];
  });
  return groups;
}

/**
 * The disk around the centre of given ones that holds all of them; on the real axis if it touches that. The centre of m roots that
 * are nearly one is the root of the derivative of order m − 1: of a multiple root, the root itself.
 */
function merged(coefficients: readonly DoubleDouble[], disks: readonly RootDisk[]): RootDisk {
  const count: DoubleDouble = { hi: disks.length, lo: 0 };
  const sum = disks.reduce<ComplexDoubleDouble>(addComplex, { re: ZERO, im: ZERO });
  const mean = { re: divide(sum.re, count), im: divide(sum.im, count) };
  const reach = (centre: ComplexDoubleDouble): number =>
    Math.max(...disks.map((disk) => modulusOf(addComplex(disk, negated(centre))) + disk.radius));
  const refined = disks.length === 1 ? mean : newtonFrom(derivative(coefficients, disks.length - 1), mean);
  const centre = modulusOf(addComplex(refined, negated(mean))) <= reach(mean) ? refined : mean;
  const radius = reach(centre);
  const height = Math.abs(centre.im.hi);
  return height <= radius ? { re: centre.re, im: ZERO, radius: radius + height } : { ...centre, radius };
}

function newtonFrom(coefficients: readonly DoubleDouble[], start: ComplexDoubleDouble): ComplexDoubleDouble {
  let root = start;
  for (let step = 0; step < CENTRE_STEPS; step++) {
    const [re, im] = polynomialAt(coefficients, root).newton;
    if (!Number.isFinite(re) || !Number.isFinite(im)) break;
    root = addComplex(root, { re: { hi: -re, lo: 0 }, im: { hi: -im, lo: 0 } });
  }
  return root;
}

/** The derivative of the given order. */
function derivative(coefficients: readonly DoubleDouble[], order: number): readonly DoubleDouble[] {
  if (order === 0) return coefficients;
  const degree = coefficients.length - 1;
  const once = coefficients.slice(0, -1).map((c, i) => multiply(c, { hi: degree - i, lo: 0 }));
  return derivative(once, order - 1);
}

/** Every disk below the real axis replaced by the mirror image of the one above that comes nearest to it. */
function mirrored(disks: readonly RootDisk[]): readonly RootDisk[] {
  const upper = disks.filter(({ im }) => im.hi > 0);
  return disks.map((disk) => {
    if (disk.im.hi >= 0) return disk;
    const mirror = { ...disk, im: negate(disk.im) };
    const distances = upper.map((other) => modulusOf(addComplex(mirror, negated(other))));
    const nearest = upper[distances.indexOf(Math.min(...distances))] ?? mirror;
    return { ...nearest, im: negate(nearest.im) };
  });
}

function negated({ re, im }: ComplexDoubleDouble): ComplexDoubleDouble {
  return { re: negate(re), im: negate(im) };
}
