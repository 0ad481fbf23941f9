import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frequencyResponse } from '../../src/response/frequency-response.ts';
import { gradientMemory } from '../../src/response/gradient-memory.ts';
import { gradientWeights } from '../../src/response/gradient-weights.ts';
import { velocityBuildUp } from '../../src/response/velocity-build-up.ts';
import { velocityTable } from '../../src/response/velocity-table.ts';
import { real } from '../helpers/real.ts';
import { refusal } from '../helpers/refusal.ts';

const momentum = real(0, 0.995);

const FIXTURE = readFileSync(new URL('../oracles/memory.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(',').map(Number));

/** v ← βv + g from 0. */
const velocityOf = (beta: number, gradients: readonly number[]): number =>
  gradients.reduce((velocity, gradient) => beta * velocity + gradient, 0);

function expectRelative(value: number, exact: number | undefined, units: number): void {
  expect(Math.abs(value - (exact ?? NaN)), `${value} for ${exact}`).toBeLessThanOrEqual(
    units * 2 ** -53 * Math.abs(exact ?? NaN),
  );
}

describe('gradientMemory', () => {
  it('has lengths and shares right to 4 units of 2⁻⁵³, for 1 − β down to 1e-18', () => {
    expect(FIXTURE.length).toBe(200);
    for (const [oneMinusBeta = NaN, share, window95, halfLife, meanAge] of FIXTURE) {
      const memory = gradientMemory({ oneMinusBeta });
      expectRelative(memory.windowShare, share, 4);
      expectRelative(memory.window95, window95, 4);
      expectRelative(memory.halfLife, halfLife, 4);
      expectRelative(memory.meanAge, meanAge, 4);
      expect(memory.window).toBe(1 / oneMinusBeta);
    }
  });

  it('has the gains that long sequences of gradients show', () => {
    fc.assert(
      fc.property(momentum, (beta) => {
        const { velocity, average } = gradientMemory({ beta });
        const steps = Math.ceil(40 * velocity.constant);
        const constant = velocityOf(beta, new Array<number>(steps).fill(1));
        const signs = Array.from({ length: steps }, (_, i) => (i % 2 === 0 ? 1 : -1));
        const noise = velocityOf(beta * beta, new Array<number>(steps).fill(1)); // the sum of the squared weights
        expectRelative(velocity.constant, constant, 1e4);
        expectRelative(velocity.alternating, Math.abs(velocityOf(beta, signs)), 1e4);
        expectRelative(velocity.noise, noise, 1e4);
        expectRelative(average.constant, (1 - beta) * constant, 1e4);
        expectRelative(average.alternating, (1 - beta) * velocity.alternating, 1e4);
        expectRelative(average.noise, (1 - beta) ** 2 * noise, 1e4);
      }),
      { numRuns: 50 },
    );
  });

  it('covers 65 % of the weight with 10 gradients at β = 0.9, 63 % with 100 at 0.99, and 95 % with 28.4 and 298', () => {
    expect(gradientMemory({ beta: 0.9 }).windowShare).toBeCloseTo(0.651, 3);
    expect(gradientMemory({ beta: 0.99 }).windowShare).toBeCloseTo(0.634, 3);
    expect(gradientMemory({ beta: 0.9 }).window95).toBeCloseTo(28.4, 1);
    expect(gradientMemory({ beta: 0.99 }).window95).toBeCloseTo(298.1, 1);
  });

  it('is of one gradient without momentum', () => {
    const gains = { constant: 1, alternating: 1, noise: 1 };
    expect(gradientMemory({ beta: 0 })).toEqual({
      window: 1,
      windowShare: 1,
      window95: 0,
      halfLife: 0,
      meanAge: 0,
      velocity: gains,
      average: gains,
    });
  });

  it('refuses β outside [0, 1), and both β and 1 − β that disagree', () => {
    const range = (beta: number) => `RangeError: gradientMemory: beta must be at least 0 and below 1, got ${beta}`;
    expect(refusal(() => gradientMemory({ beta: 1 }))).toBe(range(1));
    expect(refusal(() => gradientMemory({ beta: -0.1 }))).toBe(range(-0.1));
    expect(refusal(() => gradientMemory({ oneMinusBeta: 0 }))).toBe(range(1));
    expect(refusal(() => gradientMemory({ beta: NaN }))).toBe(
      'RangeError: gradientMemory: beta must be a finite number, got NaN',
    );
    expect(refusal(() => gradientMemory({ beta: 0.5, oneMinusBeta: 0.4 }))).toMatch(/beta must be 1 - oneMinusBeta/);
  });
});

describe('gradientWeights', () => {
  it('is the velocity of a single gradient, i steps later, in both conventions', () => {
    fc.assert(
      fc.property(momentum, fc.integer({ min: 0, max: 60 }), (beta, age) => {
        const { velocity, average } = gradientWeights({ beta }, age + 1);
        const impulse = velocityOf(beta, [1, ...new Array<number>(age).fill(0)]);
        expect(velocity).toHaveLength(age + 1);
        expect(velocity[age]).toBeCloseTo(impulse, 13);
        expect(average[age]).toBeCloseTo((1 - beta) * impulse, 13);
      }),
    );
  });

  it('adds up to (1 − βⁿ)/(1 − β) and to 1 − βⁿ', () => {
    const { velocity, average } = gradientWeights({ beta: 0.9 }, 10);
    const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
    expect(sum(velocity)).toBeCloseTo((1 - 0.9 ** 10) / 0.1, 12);
    expect(sum(average)).toBeCloseTo(1 - 0.9 ** 10, 12);
  });

  it('forgets at once without momentum, and may be empty', () => {
    expect(gradientWeights({ beta: 0 }, 3).velocity).toEqual([1, 0, 0]);
    expect(gradientWeights({ beta: 0.9 }, 0)).toEqual({ velocity: [], average: [] });
  });

  it('refuses counts that are not whole numbers up to a million', () => {
    expect(refusal(() => gradientWeights({ beta: 0.9 }, 1.5))).toBe(
      'RangeError: gradientWeights: count must be a whole number from 0 to 1000000, got 1.5',
    );
  });
});

describe('velocityBuildUp', () => {
  it('has shares right to 4 units of 2⁻⁵³, for 1 − β down to 1e-18 and n up to 1e9', () => {
    for (const [oneMinusBeta = NaN, , , , , n = NaN, fraction = NaN, bias, alternating] of FIXTURE) {
      const buildUp = velocityBuildUp({ oneMinusBeta }, n);
      expectRelative(buildUp.fraction, fraction, 4);
      expectRelative(buildUp.alternating, alternating, 4);
      expectRelative(buildUp.constant, fraction / oneMinusBeta, 5);
      expectRelative(buildUp.currentShare, oneMinusBeta / fraction, 5);
      const exponent = -n * Math.log1p(-oneMinusBeta);
      if (exponent < 700) expectRelative(buildUp.bias, bias, 4 + 2 * exponent);
      else expect(buildUp.bias).toBeLessThan(1e-300);
    }
  });

  it('is the velocity after n equal gradients, and after n of alternating sign', () => {
    fc.assert(
      fc.property(momentum, fc.integer({ min: 1, max: 50 }), (beta, steps) => {
        const { constant, alternating, fraction, bias, currentShare } = velocityBuildUp({ beta }, steps);
        const signs = Array.from({ length: steps }, (_, i) => ((steps - 1 - i) % 2 === 0 ? 1 : -1));
        expect(constant).toBeCloseTo(velocityOf(beta, new Array<number>(steps).fill(1)), 11);
        expect(alternating).toBeCloseTo(velocityOf(beta, signs), 11);
        expect(fraction + bias).toBeCloseTo(1, 14);
        expect(currentShare * constant).toBeCloseTo(1, 12);
      }),
    );
  });

  it('is 10, 41 and 65 % after 1, 5 and 10 steps at β = 0.9', () => {
    expect([1, 5, 10].map((n) => velocityBuildUp({ beta: 0.9 }, n).fraction.toFixed(2))).toEqual([
      '0.10',
      '0.41',
      '0.65',
    ]);
  });

  it('is complete after one step without momentum', () => {
    expect(velocityBuildUp({ beta: 0 }, 1)).toEqual({
      fraction: 1,
      bias: 0,
      currentShare: 1,
      constant: 1,
      alternating: 1,
    });
  });

  it('refuses less than one step', () => {
    expect(refusal(() => velocityBuildUp({ beta: 0.9 }, 0))).toBe(
      'RangeError: velocityBuildUp: steps must be a whole number ≥ 1, got 0',
    );
  });
});

describe('velocityTable', () => {
  it('runs the three recursions', () => {
    fc.assert(
      fc.property(momentum, fc.array(real(-1, 1), { maxLength: 20 }), (beta, gradients) => {
        const rows = velocityTable({ beta }, gradients);
        expect(rows).toHaveLength(gradients.length);
        rows.forEach(({ gradient, history, velocity, average, corrected }, i) => {
          const before = velocityOf(beta, gradients.slice(0, i));
          expect(gradient).toBe(gradients[i]);
          expect(history).toBeCloseTo(beta * before, 12);
          expect(velocity).toBeCloseTo(beta * before + gradient, 12);
          expect(average).toBeCloseTo((1 - beta) * velocity, 12);
          expect(corrected).toBeCloseTo(average / velocityBuildUp({ beta }, i + 1).fraction, 12);
        });
      }),
    );
  });

  it('tends to ±2/1.9 under gradients ±2 at β = 0.9, and to 20 under constant ones', () => {
    const alternating = velocityTable(
      { beta: 0.9 },
      Array.from({ length: 400 }, (_, i) => (i % 2 === 0 ? 2 : -2)),
    );
    expect(alternating.slice(0, 4).map(({ velocity }) => Number(velocity.toFixed(4)))).toEqual([2, -0.2, 1.82, -0.362]);
    expect(alternating.slice(-2).map(({ velocity }) => Number(velocity.toFixed(9)))).toEqual([
      1.052631579, -1.052631579,
    ]);
    const constant = velocityTable({ beta: 0.9 }, new Array<number>(400).fill(2));
    expect(constant.at(-1)?.velocity).toBeCloseTo(20, 9);
  });

  it('corrects the average of a constant gradient to that gradient, from the first step on', () => {
    for (const { corrected } of velocityTable({ oneMinusBeta: 1e-9 }, [3, 3, 3, 3]))
      expect(corrected).toBeCloseTo(3, 12);
  });

  it('refuses gradients that are not finite, and says which', () => {
    expect(refusal(() => velocityTable({ beta: 0.9 }, [1, NaN]))).toBe(
      'RangeError: velocityTable: gradient 2 must be a finite number, got NaN',
    );
  });
});

describe('frequencyResponse', () => {
  it('has magnitude and phase right to 8 units of 2⁻⁵³, for 1 − β down to 1e-18', () => {
    for (const [oneMinusBeta = NaN, ...rest] of FIXTURE) {
      const [omega = NaN, magnitude, phase] = rest.slice(8);
      const response = frequencyResponse({ oneMinusBeta }, omega);
      expectRelative(response.magnitude, magnitude, 8);
      expectRelative(response.phase, phase, 8);
      expectRelative(response.velocityMagnitude, (magnitude ?? NaN) / oneMinusBeta, 9);
    }
  });

  it('is the amplitude and the lag of the velocity under gradients cos ωk', () => {
    fc.assert(
      fc.property(real(0, 0.95), real(0, Math.PI), (beta, omega) => {
        const steps = 1000;
        const gradients = Array.from({ length: steps }, (_, k) => Math.cos(omega * k));
        const { velocityMagnitude, phase } = frequencyResponse({ beta }, omega);
        expect(velocityOf(beta, gradients)).toBeCloseTo(velocityMagnitude * Math.cos(omega * (steps - 1) + phase), 9);
      }),
      { numRuns: 50 },
    );
  });

  it('passes constant gradients and leaves (1 − β)/(1 + β) of alternating ones, both without lag', () => {
    expect(frequencyResponse({ beta: 0.9 }, 0)).toEqual({ magnitude: 1, velocityMagnitude: 1 / (1 - 0.9), phase: 0 });
    const { magnitude, phase } = frequencyResponse({ beta: 0.9 }, Math.PI);
    expect(magnitude).toBeCloseTo(0.1 / 1.9, 15);
    expect(phase).toBeCloseTo(0, 15);
    expect(frequencyResponse({ beta: 0.9 }, -1).phase).toBe(-frequencyResponse({ beta: 0.9 }, 1).phase);
  });

  it('refuses a frequency that is not finite', () => {
    expect(refusal(() => frequencyResponse({ beta: 0.9 }, Infinity))).toBe(
      'RangeError: frequencyResponse: omega must be a finite number, got Infinity',
    );
  });
});
