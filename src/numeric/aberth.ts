import { add, type DoubleDouble } from './double-double.ts';
import { modulusOf, type ComplexDoubleDouble } from './complex-double-double.ts';
import { polynomialAt } from './complex-horner.ts';

/** Rounds of the iteration: some ten are usual, and multiple roots, which come nearer by a factor a round, stop by themselves. */
const MOST_ROUNDS = 200;
/** A correction below this fraction of the root changes nothing in double-double arithmetic. */
const LEAST_CORRECTION = 2 ** -105;

/**
 * All roots of a polynomial at once, by Aberth's iteration: Newton's step for $p(z)/\prod_{j \ne i}(z - z_j)$, which no two
 * iterates can take to the same simple root. p is evaluated in double-double arithmetic, corrections are doubles.
 * Source: `aberth1973`.
 *
 * @param starts - Apart from each other.
 * @returns The iterates, in the order of `starts`, each where the rounding of p hides whether it is the root.
 */
export function aberth(
  coefficients: readonly DoubleDouble[],
  starts: readonly ComplexDoubleDouble[],
): readonly ComplexDoubleDouble[] {
  const roots = [...starts];
  const isDone = roots.map(() => false);
  for (let round = 0; round < MOST_ROUNDS && isDone.includes(false); round++) {
    for (let i = 0; i < roots.length; i++) {
      if (isDone[i]!) continue;
      const root = roots[i]!;
      const { value, newton, error } = polynomialAt(coefficients, root);
      if (modulusOf(value) <= error / 2 ** 4 || modulusOf(value) === 0) {
        isDone[i] = true;
        continue;
      }
      const [re, im] = correction(newton, repulsion(roots, i));
      roots[i] = { re: add(root.re, { hi: -re, lo: 0 }), im: add(root.im, { hi: -im, lo: 0 }) };
      isDone[i] = Math.hypot(re, im) <= LEAST_CORRECTION * modulusOf(root);
    }
  }
  return roots;
}

type Pair = readonly [number, number];

/** Σ 1/(zᵢ − zⱼ) over the other iterates. */
function repulsion(roots: readonly ComplexDoubleDouble[], i: number): Pair {
  const root = roots[i]!;
  let [re, im] = [0, 0];
  for (let j = 0; j < roots.length; j++) {
    if (j === i) continue;
    const other = roots[j]!;
    const dx = add(root.re, { hi: -other.re.hi, lo: -other.re.lo }).hi;
    const dy = add(root.im, { hi: -other.im.hi, lo: -other.im.lo }).hi;
    const size = Math.hypot(dx, dy);
    if (size === 0) continue;
    re += dx / size / size;
    im -= dy / size / size;
  }
  return [re, im];
}

/** N/(1 − N S). */
function correction([x, y]: Pair, [u, v]: Pair): Pair {
  const [re, im] = [1 - (x * u - y * v), -(x * v + y * u)];
  const square = re * re + im * im;
  return square > 0 ? [(x * re + y * im) / square, (y * re - x * im) / square] : [x, y];
}
