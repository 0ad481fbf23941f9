import type { Linear, ModeLine } from '../mode-line.ts';
import { cutIndex } from './cut-index.ts';
import type { DeterminantRoots } from './determinant-roots.ts';
import { inThreeParts } from './in-three-parts.ts';
import { overSamples } from './over-samples.ts';

/** Fills the cells `first … last` − 1 of a row with the spectral radius of one mode. */
export function fillModeRate(
  line: ModeLine,
  coordinates: Float64Array,
  first: number,
  last: number,
  roots: DeterminantRoots,
  out: Float64Array,
): void {
  const { trace } = line;
  inThreeParts(coordinates, first, last, [crossing(trace, 1), crossing(trace, -1)], (start, end) => {
    const form = formAt(line, overSamples(coordinates, start, end, (u) => at(trace, u)) / 3);
    const fillReal = form.offset === 0 ? fillFromTrace : fillFromGap;
    const lowest = cutIndex(coordinates, start, end, leastSquare(form));
    const from = firstOfSign(form, coordinates, start, lowest, true);
    const to = firstOfSign(form, coordinates, lowest, end, false);
    fillReal(form, coordinates, start, from, out);
    if (from < to) roots(line.determinant, from, to, out);
    fillReal(form, coordinates, to, end, out);
  });
}

/**
 * Two roots by half their sum and their product: those of p (offset 0), or their distances from 1 or −1 (offset 1), which are
 * the smaller numbers when |T| > 1.
 */
interface Form {
  readonly offset: 0 | 1;
  readonly half: Linear;
  readonly product: Linear;
}

function formAt({ trace, determinant, complement, atOne, atMinusOne }: ModeLine, traceValue: number): Form {
  if (Math.abs(traceValue) <= 1) return { offset: 0, half: halfSum(trace, NONE), product: determinant };
  const product = traceValue > 0 ? atOne : atMinusOne;
  return { offset: 1, half: halfSum(complement, product), product };
}

const NONE: Linear = { constant: 0, slope: 0 };

function halfSum(a: Linear, b: Linear): Linear {
  return { constant: 0.5 * (a.constant + b.constant), slope: 0.5 * (a.slope + b.slope) };
}

function at({ constant, slope }: Linear, u: number): number {
  return constant + slope * u;
}

/** Where a line has a value. */
function crossing({ constant, slope }: Linear, value: number): number {
  return (value - constant) / slope;
}

/** A quarter of the discriminant, half² − product: roots are complex where it is below 0. */
function squareAt({ half, product }: Form, u: number): number {
  const value = at(half, u);
  return value * value - at(product, u);
}

/** The first cell from which on roots are complex, or on which they are real, by bisection; `last` if there is none. */
function firstOfSign(form: Form, coordinates: Float64Array, first: number, last: number, isComplex: boolean): number {
  let low = first;
  let high = last;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (squareAt(form, coordinates[middle]!) < 0 === isComplex) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Where half² − product is least: the parabola opens upwards, so that it is negative in one stretch around here, if anywhere. */
function leastSquare({ half, product }: Form): number {
  return (0.5 * product.slope - half.constant * half.slope) / (half.slope * half.slope);
}

/** ρ = |T|/2 + √(T²/4 − D), real roots. */
function fillFromTrace(
  { half, product }: Form,
  us: Float64Array,
  first: number,
  last: number,
  out: Float64Array,
): void {
  const { constant: b, slope: db } = half;
  const { constant: c, slope: dc } = product;
  for (let i = first; i < last; i++) {
    const u = us[i]!;
    const halfTrace = b + db * u;
    const square = halfTrace * halfTrace - (c + dc * u);
    out[i] = Math.abs(halfTrace) + Math.sqrt(0.5 * (square + Math.abs(square)));
  }
}

/** ρ = 1 − S/2 + √(S²/4 − p(±1)), real roots whose distances from ±1 add up to S. */
function fillFromGap({ half, product }: Form, us: Float64Array, first: number, last: number, out: Float64Array): void {
  const { constant: b, slope: db } = half;
  const { constant: c, slope: dc } = product;
  for (let i = first; i < last; i++) {
    const u = us[i]!;
    const halfGap = b + db * u;
    const square = halfGap * halfGap - (c + dc * u);
    out[i] = 1 - halfGap + Math.sqrt(0.5 * (square + Math.abs(square)));
  }
}
