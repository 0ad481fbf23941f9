/** A symmetric tridiagonal matrix. */
export interface Tridiagonal {
  /** n diagonal entries. */
  readonly diagonal: Float64Array;
  /** n entries: entry i couples i and i + 1, the last is 0. */
  readonly offDiagonal: Float64Array;
}

/**
 * Reduces a symmetric matrix, given by its lower triangle in rows, to tridiagonal form by Householder reflections from the last
 * row up; the rows are destroyed. Each reflection has to change the whole triangle (by u wᵀ + w uᵀ) and to multiply it with the
 * next reflection's vector: both are done in one pass, which is half the memory traffic of doing one after the other.
 * (4/3) n³ operations; the backward error is a few ε‖A‖ (`golub2013`, §8.3.1).
 */
export function tridiagonalize(rows: readonly Float64Array[]): Tridiagonal {
  const order = rows.length;
  const [diagonal, offDiagonal] = [new Float64Array(order), new Float64Array(order)];
  let [u, w, next, product] = Array.from({ length: 4 }, () => new Float64Array(order)) as Quadruple;
  for (let k = order - 1; k >= 0; k--) {
    const row = rows[k]!;
    for (let j = 0; j <= k; j++) row[j]! -= u[k]! * w[j]! + w[k]! * u[j]!;
    diagonal[k] = row[k]!;
    if (k === 0) break;
    const squared = reflector(row, k, next);
    offDiagonal[k - 1] = row[k - 1]!;
    updateAndMultiply(rows, k, { u, w, next, product });
    if (squared > 0) toUpdate(product, next, k, squared);
    [u, w, next, product] = [next, product, u, w];
  }
  return { diagonal, offDiagonal };
}

type Quadruple = [Float64Array, Float64Array, Float64Array, Float64Array];

/**
 * The vector of the reflection that turns the first k entries of a row into a multiple of the last of them, which takes their
 * place there; returns half its squared length, 0 (and no vector) where there is nothing to turn. The entries are divided by
 * the largest, so that no square overflows and none that matters vanishes.
 */
function reflector(row: Float64Array, k: number, vector: Float64Array): number {
  vector.fill(0, 0, k);
  let scale = 0;
  for (let j = 0; j < k - 1; j++) scale = Math.max(scale, Math.abs(row[j]!));
  if (scale === 0) return 0;
  scale = Math.max(scale, Math.abs(row[k - 1]!));
  let squared = 0;
  for (let j = 0; j < k; j++) {
    const entry = row[j]! / scale;
    vector[j] = entry;
    squared += entry * entry;
  }
  const pivot = vector[k - 1]!;
  const length = pivot < 0 ? Math.sqrt(squared) : -Math.sqrt(squared);
  vector[k - 1] = pivot - length;
  row[k - 1] = scale * length;
  return squared - pivot * length;
}

/** Turns p = A u into the w of A − u wᵀ − w uᵀ = (1 − u uᵀ/h) A (1 − u uᵀ/h), h = uᵀu/2. */
function toUpdate(product: Float64Array, vector: Float64Array, k: number, squared: number): void {
  let inner = 0;
  for (let j = 0; j < k; j++) inner += product[j]! * vector[j]!;
  const along = inner / (2 * squared * squared);
  for (let j = 0; j < k; j++) product[j] = product[j]! / squared - along * vector[j]!;
}

interface Pass {
  readonly u: Float64Array;
  readonly w: Float64Array;
  readonly next: Float64Array;
  readonly product: Float64Array;
}

/** A ← A − u wᵀ − w uᵀ and product ← A next for the leading k × k block, two rows at a time. */
function updateAndMultiply(rows: readonly Float64Array[], k: number, pass: Pass): void {
  pass.product.fill(0, 0, k);
  for (let i = 0; i + 1 < k; i += 2) passTwoRows(rows[i]!, rows[i + 1]!, i, pass);
  if (k % 2 === 1) passRow(rows[k - 1]!, k - 1, pass);
}

/** The pass over rows i and i + 1: the columns before i, and then the triangle of three entries beside the diagonal. */
function passTwoRows(upper: Float64Array, lower: Float64Array, i: number, { u, w, next, product }: Pass): void {
  const u0 = u[i]!;
  const u1 = u[i + 1]!;
  const w0 = w[i]!;
  const w1 = w[i + 1]!;
  const x0 = next[i]!;
  const x1 = next[i + 1]!;
  let sum0 = 0;
  let sum1 = 0;
  for (let j = 0; j < i; j++) {
    const uj = u[j]!;
    const wj = w[j]!;
    const xj = next[j]!;
    const a = upper[j]! - (u0 * wj + w0 * uj);
    const b = lower[j]! - (u1 * wj + w1 * uj);
    upper[j] = a;
    lower[j] = b;
    sum0 += a * xj;
    sum1 += b * xj;
    product[j]! += a * x0 + b * x1;
  }
  const first = (upper[i]! -= 2 * u0 * w0);
  const side = (lower[i]! -= u1 * w0 + w1 * u0);
  const second = (lower[i + 1]! -= 2 * u1 * w1);
  product[i] = sum0 + first * x0 + side * x1;
  product[i + 1] = sum1 + side * x0 + second * x1;
}

/** The pass over row i alone, the last of an odd number. */
function passRow(row: Float64Array, i: number, { u, w, next, product }: Pass): void {
  let sum = 0;
  for (let j = 0; j < i; j++) {
    const entry = (row[j]! -= u[i]! * w[j]! + w[i]! * u[j]!);
    sum += entry * next[j]!;
    product[j]! += entry * next[i]!;
  }
  const entry = (row[i]! -= 2 * u[i]! * w[i]!);
  product[i] = sum + entry * next[i]!;
}
