/**
 * Where the roots of a real polynomial lie: `'inside'` the unit circle; in the closed disk, those on the circle all `'simple'` or
 * some `'multiple'`; or one of them `'outside'`.
 */
export type DiskVerdict = 'inside' | 'simple' | 'multiple' | 'outside';

/**
 * The Schur–Cohn test, decided exactly: with $p^*(z) = z^n p(1/z)$, p has its roots inside the unit circle when
 * $|p^*(0)| > |p(0)|$ and $(p^*(0)\,p - p(0)\,p^*)/z$ has; where that vanishes, all roots are on the circle when those of
 * $p'$ are in the closed disk, and simple when they are inside. Source: `miller1971`.
 *
 * From the third on, a reduced polynomial is a multiple of the leading coefficient of the last but one: divided by it, the integers
 * grow in proportion to the degree only.
 *
 * @param coefficients - $c_0 \ne 0, \dots, c_n$ of $c_0 z^n + \dots + c_n$, as integers on a common scale.
 */
export function schurCohn(coefficients: readonly bigint[]): DiskVerdict {
  let [current, divisor, nextDivisor] = [coefficients, 1n, 1n];
  while (current.length > 1) {
    const [leading, last] = [current[0]!, current[current.length - 1]!];
    if (size(last) > size(leading)) return 'outside';
    const reversed = current.toReversed();
    const reduced = current.slice(0, -1).map((c, i) => leading * c - last * reversed[i]!);
    if (reduced.every((c) => c === 0n)) return onCircle(current);
    if (size(last) === size(leading)) return 'outside';
    const common = divisor;
    current = reduced.map((c) => c / common);
    [divisor, nextDivisor] = [nextDivisor, current[0]!];
  }
  return 'inside';
}

/** The verdict on p, whose roots mirror each other in the circle, from that on p′. */
function onCircle(coefficients: readonly bigint[]): DiskVerdict {
  const degree = coefficients.length - 1;
  const verdict = schurCohn(coefficients.slice(0, -1).map((c, i) => c * BigInt(degree - i)));
  if (verdict === 'outside') return 'outside';
  return verdict === 'inside' ? 'simple' : 'multiple';
}

function size(value: bigint): bigint {
  return value < 0n ? -value : value;
}
