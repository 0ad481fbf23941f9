import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/claims/claim.ts';
import { defineClaim } from '../../src/claims/define-claim.ts';
import { judgeClaim } from '../../src/claims/judge-claim.ts';
import { randomOf } from '../../src/numeric/random.ts';

/** |x| = x: true of x ≥ 0 only. */
const unconditional: Claim = defineClaim({
  id: 'size-is-value',
  statement: { plain: 'The size of a number is the number.', tex: '|x| = x' },
  source: 'direct computation',
  domain: { variables: { x: { least: -1, most: 1, scale: 'linear' } }, words: 'x in [−1, 1]' },
  expected: 'holds-only-if',
  predicted: ({ x }) => [x],
  measured: ({ x }) => [Math.abs(x)],
  tolerance: () => 0.1,
  toleranceReason: 'for the test',
});
const sizeIsValue: Claim = { ...unconditional, condition: { words: 'x ≥ 0', holds: ({ x = NaN }) => x >= 0 } };

describe('judgeClaim', () => {
  it('finds that a claim holds when the sides agree to the tolerance in every case', () => {
    expect(judgeClaim(sizeIsValue, [{ x: 0 }, { x: 1 }, { x: -0.05 }])).toEqual({
      id: 'size-is-value',
      expected: 'holds-only-if',
      verdict: 'holds',
      cases: 3,
      worst: 0,
    });
  });

  it('finds that it holds only if its condition does when just the other cases disagree', () => {
    const { verdict, counterexample } = judgeClaim(sizeIsValue, [{ x: 1 }, { x: -0.5 }, { x: -1 }, { x: -0.7 }]);
    expect(verdict).toBe('holds-only-if');
    expect(counterexample).toEqual({
      instance: { x: -1 },
      predicted: [-1],
      measured: [1],
      distance: 2,
      tolerance: 0.1,
    });
  });

  it('refutes it when a case that satisfies its condition disagrees', () => {
    expect(judgeClaim(unconditional, [{ x: 1 }, { x: -0.5 }]).verdict).toBe('refuted');
  });

  it('reports the largest distance ÷ tolerance among the cases that count', () => {
    expect(judgeClaim(unconditional, [{ x: 1 }, { x: -0.02 }]).worst).toBeCloseTo(0.4, 12);
    expect(judgeClaim(sizeIsValue, [{ x: -1 }]).worst).toBe(0);
  });

  it('takes NaN on either side for a disagreement, and equal infinities for agreement', () => {
    const measured = (value: number): Claim => ({ ...unconditional, measured: () => [value] });
    expect(judgeClaim(measured(NaN), [{ x: 0 }])).toMatchObject({ verdict: 'refuted', worst: Infinity });
    expect(judgeClaim({ ...unconditional, predicted: () => [NaN] }, [{ x: 0 }]).verdict).toBe('refuted');
    const infinite: Claim = { ...measured(Infinity), predicted: () => [Infinity] };
    expect(judgeClaim(infinite, [{ x: 0 }]).verdict).toBe('holds');
  });

  it('with tolerance 0 asks for equality', () => {
    const exact: Claim = { ...unconditional, tolerance: () => 0 };
    expect(judgeClaim(exact, [{ x: 0.5 }]).verdict).toBe('holds');
    expect(judgeClaim(exact, [{ x: -1e-300 }])).toMatchObject({ verdict: 'refuted', worst: Infinity });
  });

  it('throws when the sides have different lengths: that is a defect of the claim', () => {
    const lopsided: Claim = { ...unconditional, measured: () => [1, 2] };
    expect(() => judgeClaim(lopsided, [{ x: 0 }])).toThrow('claim size-is-value: 1 predicted numbers, 2 measured');
  });
});

describe('defineClaim', () => {
  it('draws every variable from its range, on its scale', () => {
    const { id, statement, source, expected, toleranceReason } = unconditional;
    const claim = defineClaim({
      ...{ id, statement, source, expected, toleranceReason },
      domain: {
        words: '',
        variables: {
          linear: { least: -2, most: -1, scale: 'linear' },
          log: { least: 1e-6, most: 1e6, scale: 'log' },
          integer: { least: 3, most: 5, scale: 'integer' },
        },
      },
      predicted: () => [],
      measured: () => [],
      tolerance: () => 0,
    });
    const random = randomOf(1);
    const cases = Array.from({ length: 400 }, () => claim.draw(random));
    expect(cases.every(({ linear = NaN }) => linear >= -2 && linear < -1)).toBe(true);
    expect(new Set(cases.map(({ integer }) => integer))).toEqual(new Set([3, 4, 5]));
    const small = cases.filter(({ log = NaN }) => log < 1).length;
    expect(small).toBeGreaterThan(150);
    expect(small).toBeLessThan(250);
  });
});
