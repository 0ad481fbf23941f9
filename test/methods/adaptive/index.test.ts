import { describe, expect, it } from 'vitest';

import { ADAPTIVE_METHODS } from '../../../src/methods/adaptive/index.ts';
import { nadamWeights } from '../../../src/methods/adaptive/nadam-weights.ts';
import { refusal } from '../../helpers/refusal.ts';

describe('ADAPTIVE_METHODS', () => {
  it('are named, and declare PyTorch’s defaults', () => {
    expect(ADAPTIVE_METHODS.map(({ title }) => title)).toEqual(['AdaGrad', 'RMSProp', 'Adam', 'NAdam', 'AdamW']);
    const defaults = ADAPTIVE_METHODS.map(({ parameters }) =>
      Object.fromEntries(Object.entries(parameters).map(([name, description]) => [name, description.default])),
    );
    const moments = { beta1: 0.9, beta2: 0.999, epsilon: 1e-8 };
    expect(defaults).toEqual([
      { epsilon: 1e-10, weightDecay: 0, eta: undefined },
      { beta2: 0.99, epsilon: 1e-8, momentum: 0, weightDecay: 0, eta: undefined },
      { ...moments, weightDecay: 0, eta: undefined },
      { ...moments, weightDecay: 0, momentumDecay: 0.004, eta: undefined },
      { ...moments, weightDecay: 0.01, eta: undefined },
    ]);
  });
});

describe.each(ADAPTIVE_METHODS.map((method) => [method.name, method] as const))('%s', (name, method) => {
  const known = Object.keys(method.parameters).join(', ');

  it('leaves its state as it was, and asks for the gradient once, at its point', () => {
    const start = { current: [1, -2], previous: [0, 0] };
    const gradient = (point: readonly number[]): number[] => {
      points.push([...point]);
      return point.map((value) => 3 * value);
    };
    const points: number[][] = [];
    const first = method.step({ eta: 0.1 }, start, gradient);
    const copy = structuredClone(first);
    const second = method.step({ eta: 0.1 }, first, gradient);
    expect(start).toEqual({ current: [1, -2], previous: [0, 0] });
    expect(first).toEqual(copy);
    expect(second.previous).toBe(first.current);
    expect(points).toEqual([[1, -2], first.current]);
  });

  it('takes a first step that knows the signs of the gradient, and hardly its size', () => {
    const stepOf = (slope: number): number =>
      method.step({ eta: 0.1, weightDecay: 0 }, { current: [0], previous: [0] }, () => [slope]).current[0]!;
    expect(stepOf(5)).toBeLessThan(0);
    expect(stepOf(5e3)).toBeCloseTo(stepOf(5), 6);
    expect(stepOf(-5)).toBe(-stepOf(5));
  });

  it('refuses parameters that it does not take, and those out of range', () => {
    expect(
      refusal(() => {
        method.check(null as never);
      }),
    ).toBe(`TypeError: ${name}: the parameters must be an object, got null`);
    expect(
      refusal(() => {
        method.check({ eta: 0.1, gamma: 1 } as never);
      }),
    ).toBe(`TypeError: ${name}: the parameters must be among ${known}, got gamma`);
    for (const eta of [0, -0.1]) {
      expect(
        refusal(() => {
          method.check({ eta });
        }),
      ).toBe(`RangeError: ${name}: eta must be a finite number > 0, got ${eta}`);
    }
    expect(
      refusal(() => {
        method.check({ eta: 0.1, epsilon: -1 });
      }),
    ).toBe(`RangeError: ${name}: epsilon must be a finite number ≥ 0, got -1`);
    expect(
      refusal(() => {
        method.check({ eta: 0.1, weightDecay: NaN });
      }),
    ).toBe(`RangeError: ${name}: weightDecay must be a finite number ≥ 0, got NaN`);
    for (const share of ['beta1', 'beta2'].filter((parameter) => parameter in method.parameters)) {
      expect(
        refusal(() => {
          method.check({ eta: 0.1, [share]: 1 });
        }),
      ).toBe(`RangeError: ${name}: ${share} must be at least 0 and below 1, got 1`);
      method.check({ eta: 0.1, [share]: 0 });
    }
  });
});

describe('nadamWeights', () => {
  it('tend to 1 − β₁ and β₁', () => {
    const settings = { beta1: 0.9, momentumDecay: 0.004 };
    expect(nadamWeights(settings, Infinity, 0)).toEqual({ gradient: 1 - 0.9, average: 0.9, product: 0 });
    const late = nadamWeights(settings, 1e6, 0);
    expect(late.gradient).toBeCloseTo(0.1, 12);
    expect(late.average).toBeCloseTo(0.9, 12);
  });

  it('stay at half of β₁ without momentum decay', () => {
    const still = { beta1: 0.9, momentumDecay: 0 };
    expect(nadamWeights(still, Infinity, 0)).toEqual({ gradient: 1 - 0.45, average: 0.45, product: 0 });
    expect(nadamWeights(still, 1, 1)).toEqual({ gradient: 1, average: 0.45 / (1 - 0.45 * 0.45), product: 0.45 });
  });
});
