import { describe, expect, it } from 'vitest';
import { familyTie } from '../../../src/dynamics/identification/family-tie.ts';
import { greedyStarts } from '../../../src/dynamics/identification/greedy-starts.ts';
import { triedCurvatures } from '../../../src/dynamics/identification/tried-curvatures.ts';
import { heavyBall } from '../../../src/methods/heavy-ball.ts';
import { quasiHyperbolic } from '../../../src/methods/quasi-hyperbolic.ts';
import { squaresLeft } from '../../../src/numeric/separable-fit.ts';

const COUNT = 60;

/** A heavy ball from rest. */
function runOf(beta: number, x: number): Float64Array {
  const values = new Float64Array(COUNT).fill(1);
  for (let k = 1; k < COUNT; k++) {
    const now = values[k - 1]!;
    values[k] = now + beta * (now - (values[k - 2] ?? now)) - x * now;
  }
  return values;
}

describe('greedyStarts', () => {
  const tie = familyTie(heavyBall, {});
  const [place] = tie.places.filter(([beta = 0]) => Math.abs(beta - 0.825) < 1e-9);
  const [beta = NaN] = place ?? [];
  const tried = triedCurvatures({ beta, gamma: 0 }, 'iterates');
  const [first = NaN, second = NaN] = [tried[20], tried[35]];
  const one = runOf(beta, first);
  const two = runOf(beta, second);
  const sum = Float64Array.from(one, (value, k) => 3 + value + 0.3 * two[k]!);

  it('finds both modes of a run at its own place, the stronger one first, and leaves nothing', () => {
    const starts = greedyStarts({ targets: [sum], tie, observed: 'iterates', isJoint: false }, 2);
    expect(starts).toHaveLength(tie.places.length);
    const own = starts.find((start) => start.place === place);
    expect(own?.squares[0]).toBeCloseTo(squaresLeft([new Float64Array(COUNT).fill(1)], [sum]), 9);
    const elsewhere = starts.filter((start) => start !== own).map(({ squares }) => squares[2] ?? 0);
    expect(Math.min(...elsewhere)).toBeGreaterThan(1e-6);
    for (const { squares } of starts) expect([...squares].sort((a, b) => b - a)).toEqual(squares);
    const alone = greedyStarts({ targets: [one, two], tie, observed: 'iterates', isJoint: false }, 3);
    const both = alone.find((start) => start.place === place);
    expect(both?.squares[2]).toBeLessThan(1e-12);
    expect(both?.curvatures.slice(0, 2).toSorted((a, b) => a - b)).toEqual([first, second]);
  });

  it('begins where β and γ usually are when both are free', () => {
    const { places } = familyTie(quasiHyperbolic, {});
    expect(places.length).toBeGreaterThan(40);
    for (const [b = NaN, c = NaN] of places) {
      expect(b).toBeGreaterThanOrEqual(0);
      expect(c).toBeGreaterThanOrEqual(0);
      // γ = β(1 − ν)/(1 − β) with ν between 0 and 1.
      expect(c).toBeLessThanOrEqual(b / (1 - b) + 1e-12);
    }
  });
});
