import { describe, expect, it } from 'vitest';
import { CLAIMS, defineClaim } from '../../src/index.ts';
import '../../src/matchers/vitest.ts';
import { failureOf } from '../helpers/failure-of.ts';

/** Numbers of a case, twice: the simplest claim there is. */
const doubling = defineClaim({
  id: 'doubling',
  statement: { plain: 'Twice a number is their sum.', tex: '2x = x + x' },
  source: 'test',
  domain: {
    variables: { x: { least: 1, most: 2, scale: 'linear' }, n: { least: 1, most: 3, scale: 'integer' } },
    words: 'numbers',
  },
  expected: 'holds-only-if',
  condition: { words: 'n < 3', holds: ({ n }) => n < 3 },
  predicted: ({ x, n }) => [n === 3 ? 0 : 2 * x],
  measured: ({ x }) => [x + x],
  tolerance: () => 0.5,
  toleranceReason: 'Easy to remember.',
});

const polyak = ({ kappa = NaN }) => (Math.sqrt(kappa) - 1) / (Math.sqrt(kappa) + 1);

describe('toSatisfyClaim', () => {
  it('lets a right formula of one’s own pass, and a wrong one fail, against what the claim measures', () => {
    const options = { cases: 20 };
    expect((instance: { kappa?: number }) => [polyak(instance), polyak(instance)]).toSatisfyClaim(
      'optimum-heavy-ball',
      options,
    );
    expect(({ kappa = NaN }) => [1 - 2 / kappa, 1 - 2 / kappa]).not.toSatisfyClaim('optimum-heavy-ball', options);
  });

  it('agrees with the claims themselves, the refuted ones included', () => {
    for (const id of ['jury-stability', 'edge-of-stability', 'momentum-as-close-to-one-as-possible']) {
      const claim = CLAIMS.find((each) => each.id === id);
      if (!claim) throw new Error(`no claim ${id}`);
      const predicted = expect((instance: Record<string, number>) => claim.predicted(instance));
      if (claim.expected === 'refuted') predicted.not.toSatisfyClaim(id, { cases: 20 });
      else predicted.toSatisfyClaim(id, { cases: 20 });
    }
  });

  it('counts a formula only where the claim’s condition holds, and a single case anyway', () => {
    expect(({ x = NaN, n = NaN }) => (n === 3 ? -1 : 2 * x)).toSatisfyClaim(doubling);
    expect({ x: 1.5, n: 2 }).toSatisfyClaim(doubling);
    expect({ x: 1.5, n: 3 }).not.toSatisfyClaim(doubling);
  });

  it('shows the counterexample', () => {
    expect(failureOf(() => expect(() => 7).toSatisfyClaim(doubling, { cases: 5, seed: 3 }))).toMatch(
      /^expected agreement in 5 cases, seed 3 with doubling: Twice a number is their sum\.\n {2}at {8}x = 1\.\d+, n = [12]\n {2}predicted 7\n {2}measured {2}\d.*\n {2}distance {2}\d.*, allowed 0\.5$/,
    );
    expect(failureOf(() => expect({ x: 1, n: 1 }).not.toSatisfyClaim(doubling))).toBe(
      'expected a disagreement in this case, found none with doubling: Twice a number is their sum.',
    );
  });

  it('fails on a NaN', () => {
    expect(() => NaN).not.toSatisfyClaim(doubling);
  });

  it('repeats itself with the same seed and draws other cases with another', () => {
    const seen = (seed: number): number[] => {
      const xs: number[] = [];
      expect(({ x = NaN }) => (xs.push(x), 2 * x)).toSatisfyClaim(doubling, { cases: 10, seed });
      return xs;
    };
    expect(seen(1)).toHaveLength(10);
    expect(seen(1)).toEqual(seen(1));
    expect(seen(1)).not.toEqual(seen(2));
  });

  it.each([
    [
      'an unknown name',
      () => expect(polyak).toSatisfyClaim('no-such-claim'),
      'claim must name one of CLAIMS, got "no-such-claim"',
    ],
    [
      'a number',
      () => expect(3).toSatisfyClaim(doubling),
      'received must be a formula or a case of the claim, as { x, n }, got 3',
    ],
    [
      'a case that lacks a number',
      () => expect({ x: 1 }).toSatisfyClaim(doubling),
      'n must be a whole number from 1 to 3, got undefined',
    ],
    ['a case outside the domain', () => expect({ x: 3, n: 1 }).toSatisfyClaim(doubling), 'x must be in [1, 2], got 3'],
    [
      'a case below the domain',
      () => expect({ x: 0.5, n: 1 }).toSatisfyClaim(doubling),
      'x must be in [1, 2], got 0.5',
    ],
    [
      'a case that is no number',
      () => expect({ x: '1', n: 1 }).toSatisfyClaim(doubling),
      'x must be a finite number, got "1"',
    ],
    [
      'too many numbers',
      () => expect(() => [1, 2]).toSatisfyClaim(doubling),
      'the formula must return as many numbers as the claim measures, 1, got 2',
    ],
    ['what is no number', () => expect(() => 'x').toSatisfyClaim(doubling), 'the formula must return numbers, got "x"'],
    [
      'no cases',
      () => expect(polyak).toSatisfyClaim(doubling, { cases: 0 }),
      'cases must be a whole number ≥ 1, got 0',
    ],
    [
      'half a seed',
      () => expect(polyak).toSatisfyClaim(doubling, { seed: 0.5 }),
      'seed must be a whole number from 0 to 4294967295, got 0.5',
    ],
  ] as const)('refuses %s', (_, assertion, message) => {
    expect(failureOf(assertion)).toBe(`toSatisfyClaim: ${message}`);
  });
});
