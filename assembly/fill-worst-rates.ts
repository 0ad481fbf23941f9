/*
 * Rows of rate maps in WebAssembly, in AssemblyScript: what src/maps/kernels/worst-rate-filler.ts and the files that it imports
 * do, under the same names, by the same operations in the same order, and so with the same numbers to the last bit; but two
 * cells at a time, and straight into the values of a map, which lie in the same memory. `npm run build:wasm` compiles it into
 * src/maps/kernels/worst-rate-module.ts.
 */

/** Where constant + slope · u has its two numbers in memory. */
type Linear = usize;
const LINEAR: usize = 16;

/** Where the caller writes β, 1 − β, γ and ηλ of the slow mode and then of the steep one, all of them linear. */
export const FAMILIES: usize = 0;
/** Where modes are: T, D, 1 − D, p(1) and p(−1), all of them linear. */
const SLOW: usize = FAMILIES + 8 * LINEAR;
const STEEP: usize = SLOW + 5 * LINEAR;
/** Half the sum of two roots, or of their distances from 1 or −1; and the product. */
const HALF: Linear = STEEP + 5 * LINEAR;
const PRODUCT: Linear = HALF + LINEAR;
/** The determinant of which all roots are known. */
const KNOWN: Linear = PRODUCT + LINEAR;
/** Zero, which nothing is written to. */
const NONE: Linear = KNOWN + LINEAR;
/** Where the caller writes the coordinates of the cells. */
export const COORDINATES: usize = NONE + LINEAR;
/** What a page of memory takes. */
const PAGE: u64 = 65536;

/** How many cells rows have. */
let count: usize = 0;
/** Rows behind that of the coordinates, each with room for the second cell of a pair of which only the first is there. */
let roots: usize = 0;
let other: usize = 0;

/** To be called once: makes room for so many values in rows of so many cells, and says where; 0 if there is no room. */
export function allocate(columns: usize, cells: usize): usize {
  const rowSize = 8 * (u64(columns) + 1);
  const values = u64(COORDINATES) + 3 * rowSize;
  // The second cell of a pair may lie behind the last value too.
  const pages = (values + 8 * (u64(cells) + 1) + PAGE - 1) / PAGE;
  if (memory.grow(i32(pages - memory.size())) < 0) return 0;
  count = columns;
  roots = COORDINATES + usize(rowSize);
  other = roots + usize(rowSize);
  return usize(values);
}

/** To be called with the first row at new coordinates: takes the square roots that other rows may share with it. */
export function prepare(): void {
  setModes();
  copyLinear(determinant(SLOW), KNOWN);
  fillRoots(KNOWN, 0, count, roots);
}

/**
 * Fills a row with the larger spectral radius of its two modes. Stretches of a row are filled from left to right: one of odd
 * length is followed by a cell too many, which the next stretch overwrites; behind the row the cell is put back.
 */
export function fill(out: usize): void {
  const behind = load<f64>(cell(out, count));
  setModes();
  if (isSame(determinant(SLOW), determinant(STEEP))) {
    const a = cutIndex(0, count, meeting(atOne(SLOW), atOne(STEEP)));
    const b = cutIndex(0, count, meeting(atOne(SLOW), atMinusOne(STEEP)));
    fillWorseMode(0, min(a, b), out);
    fillWorseMode(min(a, b), max(a, b), out);
    fillWorseMode(max(a, b), count, out);
  } else {
    fillModeRate(SLOW, 0, count, out);
    fillModeRate(STEEP, 0, count, other);
    keepLarger(out);
  }
  store<f64>(cell(out, count), behind);
}

function trace(mode: usize): Linear {
  return mode;
}

function determinant(mode: usize): Linear {
  return mode + LINEAR;
}

function complement(mode: usize): Linear {
  return mode + 2 * LINEAR;
}

function atOne(mode: usize): Linear {
  return mode + 3 * LINEAR;
}

function atMinusOne(mode: usize): Linear {
  return mode + 4 * LINEAR;
}

function constant(line: Linear): f64 {
  return load<f64>(line);
}

function slope(line: Linear): f64 {
  return load<f64>(line, 8);
}

function setLinear(line: Linear, constant: f64, slope: f64): void {
  store<f64>(line, constant);
  store<f64>(line, slope, 8);
}

function copyLinear(from: Linear, to: Linear): void {
  setLinear(to, constant(from), slope(from));
}

function setModes(): void {
  setMode(FAMILIES, SLOW);
  setMode(FAMILIES + 4 * LINEAR, STEEP);
}

/** `modeLineOf` in src/maps/mode-line.ts. */
function setMode(beta: Linear, mode: usize): void {
  const oneMinusBeta = beta + LINEAR;
  const gamma = beta + 2 * LINEAR;
  const etaLambda = beta + 3 * LINEAR;
  const x = constant(etaLambda);
  const dx = slope(etaLambda);
  const g = constant(gamma);
  const dg = slope(gamma);
  setLinear(trace(mode), 1 + constant(beta) - (1 + g) * x, slope(beta) - dg * x - (1 + g) * dx);
  setLinear(determinant(mode), constant(beta) - g * x, slope(beta) - dg * x - g * dx);
  setLinear(complement(mode), constant(oneMinusBeta) + g * x, slope(oneMinusBeta) + dg * x + g * dx);
  copyLinear(etaLambda, atOne(mode));
  setLinear(
    atMinusOne(mode),
    2 * (1 + constant(beta)) - (1 + 2 * g) * x,
    2 * slope(beta) - 2 * dg * x - (1 + 2 * g) * dx,
  );
}

function isSame(a: Linear, b: Linear): bool {
  return constant(a) === constant(b) && slope(a) === slope(b);
}

function meeting(a: Linear, b: Linear): f64 {
  return (constant(b) - constant(a)) / (slope(a) - slope(b));
}

function crossing(line: Linear, value: f64): f64 {
  return (value - constant(line)) / slope(line);
}

function at(line: Linear, u: f64): f64 {
  return constant(line) + slope(line) * u;
}

/** Where a cell is in an array. */
function cell(array: usize, index: usize): usize {
  return array + 8 * index;
}

function coordinate(index: usize): f64 {
  return load<f64>(cell(COORDINATES, index));
}

function cutIndex(first: usize, last: usize, value: f64): usize {
  const sign: f64 = coordinate(first) <= coordinate(last - 1) ? 1 : -1;
  if (!(sign * coordinate(last - 1) > sign * value)) return last;
  let low = first;
  let high = last;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sign * coordinate(middle) > sign * value) high = middle;
    else low = middle + 1;
  }
  return low;
}

function fillWorseMode(first: usize, last: usize, out: usize): void {
  if (first >= last) return;
  const excess = excessAt(first) + excessAt((first + last) >>> 1) + excessAt(last - 1);
  fillModeRate(excess > 0 ? SLOW : STEEP, first, last, out);
}

/** By how much p(1), or p(−1) where T is negative, of the steep mode exceeds that of the slow one. */
function excessAt(index: usize): f64 {
  const u = coordinate(index);
  return atSign(STEEP, u) - atSign(SLOW, u);
}

function atSign(mode: usize, u: f64): f64 {
  return at(at(trace(mode), u) < 0 ? atMinusOne(mode) : atOne(mode), u);
}

function fillModeRate(mode: usize, first: usize, last: usize, out: usize): void {
  const a = cutIndex(first, last, crossing(trace(mode), 1));
  const b = cutIndex(first, last, crossing(trace(mode), -1));
  fillPart(mode, first, min(a, b), out);
  fillPart(mode, min(a, b), max(a, b), out);
  fillPart(mode, max(a, b), last, out);
}

function fillPart(mode: usize, first: usize, last: usize, out: usize): void {
  if (first >= last) return;
  const line = trace(mode);
  const sum = at(line, coordinate(first)) + at(line, coordinate((first + last) >>> 1)) + at(line, coordinate(last - 1));
  const isOfTrace = setForm(mode, sum / 3);
  const lowest = cutIndex(first, last, leastSquare());
  const from = firstOfSign(first, lowest, true);
  const to = firstOfSign(lowest, last, false);
  fillReal(isOfTrace, first, from, out);
  if (from < to) fillComplex(determinant(mode), from, to, out);
  fillReal(isOfTrace, to, last, out);
}

/** Sets HALF and PRODUCT, and says whether they are those of the roots. */
function setForm(mode: usize, traceValue: f64): bool {
  if (abs(traceValue) <= 1) {
    setHalf(trace(mode), NONE);
    copyLinear(determinant(mode), PRODUCT);
    return true;
  }
  copyLinear(traceValue > 0 ? atOne(mode) : atMinusOne(mode), PRODUCT);
  setHalf(complement(mode), PRODUCT);
  return false;
}

function setHalf(a: Linear, b: Linear): void {
  setLinear(HALF, 0.5 * (constant(a) + constant(b)), 0.5 * (slope(a) + slope(b)));
}

function leastSquare(): f64 {
  return (0.5 * slope(PRODUCT) - constant(HALF) * slope(HALF)) / (slope(HALF) * slope(HALF));
}

function squareAt(u: f64): f64 {
  const value = at(HALF, u);
  return value * value - at(PRODUCT, u);
}

function firstOfSign(first: usize, last: usize, isComplex: bool): usize {
  let low = first;
  let high = last;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (squareAt(coordinate(middle)) < 0 === isComplex) high = middle;
    else low = middle + 1;
  }
  return low;
}

function fillReal(isOfTrace: bool, first: usize, last: usize, out: usize): void {
  const b = f64x2.splat(constant(HALF));
  const db = f64x2.splat(slope(HALF));
  const c = f64x2.splat(constant(PRODUCT));
  const dc = f64x2.splat(slope(PRODUCT));
  for (let i = first; i < last; i += 2) {
    const u = v128.load(cell(COORDINATES, i));
    const half = f64x2.add(b, f64x2.mul(db, u));
    const square = f64x2.sub(f64x2.mul(half, half), f64x2.add(c, f64x2.mul(dc, u)));
    const root = f64x2.sqrt(f64x2.mul(f64x2.splat(0.5), f64x2.add(square, f64x2.abs(square))));
    const middle = isOfTrace ? f64x2.abs(half) : f64x2.sub(f64x2.splat(1), half);
    v128.store(cell(out, i), f64x2.add(middle, root));
  }
}

/** `determinantRoots`. */
function fillComplex(line: Linear, first: usize, last: usize, out: usize): void {
  if (isSame(line, KNOWN)) memory.copy(cell(out, first), cell(roots, first), 8 * (last - first));
  else fillRoots(line, first, last, out);
}

function fillRoots(line: Linear, first: usize, last: usize, out: usize): void {
  const c = f64x2.splat(constant(line));
  const dc = f64x2.splat(slope(line));
  for (let i = first; i < last; i += 2) {
    const value = f64x2.add(c, f64x2.mul(dc, v128.load(cell(COORDINATES, i))));
    v128.store(cell(out, i), f64x2.sqrt(f64x2.abs(value)));
  }
}

function keepLarger(out: usize): void {
  for (let i: usize = 0; i < count; i += 2) {
    const value = v128.load(cell(out, i));
    const rival = v128.load(cell(other, i));
    v128.store(cell(out, i), v128.bitselect(value, rival, f64x2.le(rival, value)));
  }
}
