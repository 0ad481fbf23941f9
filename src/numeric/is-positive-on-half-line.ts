/**
 * Whether p(t) > 0 for all t ≥ 0, and in the limit too: a positive value at 0 and a positive leading coefficient, and no root between by
 * Sturm’s theorem, exact in integers.
 *
 * @param coefficients - Those of 1, t, t², …
 */
export function isPositiveOnHalfLine(coefficients: readonly bigint[]): boolean {
  if (!(coefficients[0]! > 0n && leadingOf(coefficients) > 0n)) return false;
  const chain = sturmChain(coefficients);
  const atZero = chain.map((polynomial) => polynomial[0]!);
  const atInfinity = chain.map(leadingOf);
  return signChanges(atZero) === signChanges(atInfinity);
}

/** p, p′, and the remainders with their signs turned, each times some positive number. */
function sturmChain(coefficients: readonly bigint[]): readonly (readonly bigint[])[] {
  const chain: (readonly bigint[])[] = [];
  let before = coefficients;
  let last = trimmed(coefficients.slice(1).map((c, j) => c * BigInt(j + 1)));
  for (chain.push(before); last.length > 0; chain.push(before)) {
    [before, last] = [last, primitive(remainder(before, last).map((c) => -c))];
  }
  return chain;
}

/** The remainder of a by b, times a positive number. */
function remainder(a: readonly bigint[], b: readonly bigint[]): readonly bigint[] {
  const leading = leadingOf(b);
  let rest = a;
  while (rest.length >= b.length) {
    const [top, offset] = [leadingOf(rest), rest.length - b.length];
    const sign = leading < 0n ? -1n : 1n;
    const current = rest;
    rest = trimmed(current.map((c, j) => size(leading) * c - sign * top * (b[j - offset] ?? 0n)));
  }
  return rest;
}

function leadingOf(coefficients: readonly bigint[]): bigint {
  return coefficients[coefficients.length - 1]!;
}

function trimmed(coefficients: readonly bigint[]): readonly bigint[] {
  return coefficients.slice(0, coefficients.findLastIndex((c) => c !== 0n) + 1);
}

/** Divided by the largest common divisor, so that the chain’s numbers stay small. */
function primitive(coefficients: readonly bigint[]): readonly bigint[] {
  const common = coefficients.reduce(divisor, 0n);
  return common > 1n ? coefficients.map((c) => c / common) : coefficients;
}

function divisor(a: bigint, b: bigint): bigint {
  let [large, small] = [size(a), size(b)];
  while (small !== 0n) [large, small] = [small, large % small];
  return large;
}

function signChanges(values: readonly bigint[]): number {
  const signs = values.filter((value) => value !== 0n).map((value) => value > 0n);
  return signs.filter((sign, i) => i > 0 && sign !== signs[i - 1]).length;
}

function size(value: bigint): bigint {
  return value < 0n ? -value : value;
}
