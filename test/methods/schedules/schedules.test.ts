import { describe, expect, it } from 'vitest';

import { constantSchedule } from '../../../src/methods/schedules/constant.ts';
import { cosineSchedule } from '../../../src/methods/schedules/cosine.ts';
import { SCHEDULES } from '../../../src/methods/schedules/index.ts';
import { nesterovSchedule } from '../../../src/methods/schedules/nesterov-sequence.ts';
import { oneCycleSchedule } from '../../../src/methods/schedules/one-cycle.ts';
import { stepDecaySchedule } from '../../../src/methods/schedules/step-decay.ts';
import { warmUpSchedule } from '../../../src/methods/schedules/warm-up.ts';
import { refusal } from '../../helpers/refusal.ts';
import { TORCH_RUNS } from '../../helpers/torch-runs.ts';

/** The rates and momenta that PyTorch's schedulers gave; see test/oracles/torch_sgd.py for their constants. */
const ofPyTorch = (name: string): { lr: number[]; momentum: number[] } => {
  const settings = TORCH_RUNS.find(({ schedule }) => schedule === name)?.settings ?? [];
  expect(settings).toHaveLength(50);
  return { lr: settings.map(({ lr }) => lr), momentum: settings.map(({ momentum }) => momentum) };
};
const distance = (found: readonly number[], expected: readonly number[]): number =>
  Math.max(...expected.map((value, k) => Math.abs(found[k]! - value)));

describe('SCHEDULES', () => {
  it('names each kind once, and what each makes bears its name', () => {
    const names = SCHEDULES.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    const all = { steps: 10, eta: 0.1, beta: 0.9, warmSteps: 3, every: 2 };
    for (const kind of SCHEDULES) {
      const taken = Object.entries(all).filter(([name]) => name === 'steps' || name in kind.parameters);
      const schedule = kind.make(Object.fromEntries(taken), { mu: 1, L: 10 });
      expect(schedule.name).toBe(kind.name);
      expect(schedule.steps).toBe(10);
      for (const list of [schedule.beta, schedule.gamma, schedule.eta]) expect(list).toHaveLength(10);
    }
  });

  it('passes the form on exactly where a kind takes one', () => {
    const all = { steps: 10, eta: 0.1, beta: 0.9, warmSteps: 3, every: 2, nesterov: true };
    for (const kind of SCHEDULES.filter(({ takesForm }) => takesForm)) {
      const { beta, gamma } = kind.make(all, { mu: 1, L: 10 });
      expect(gamma).toEqual(beta);
      expect(() => kind.make({ ...all, rate: 'beside' }, { mu: 1, L: 10 })).toThrow(/rate must be/);
    }
  });
});

describe('nesterovSchedule', () => {
  it('is β = γ = (k − 1)/(k + 2)', () => {
    const { beta, gamma, eta } = nesterovSchedule({ eta: 0.25, steps: 50 });
    beta.forEach((value, i) => {
      const k = i + 1;
      expect(value).toBe((k - 1) / (k + 2));
    });
    expect(gamma).toEqual(beta);
    expect(new Set(eta)).toEqual(new Set([0.25]));
  });

  it('refuses a rate that is none', () => {
    expect(refusal(() => nesterovSchedule({ eta: -1, steps: 3 }))).toBe(
      'RangeError: nesterov: eta must be a finite number > 0, got -1',
    );
  });
});

describe('constantSchedule', () => {
  it('repeats its numbers, wherever the rate sits', () => {
    expect(constantSchedule({ eta: 0.5, beta: 0.9, steps: 2 })).toEqual({
      name: 'constant',
      steps: 2,
      beta: [0.9, 0.9],
      gamma: [0, 0],
      eta: [0.5, 0.5],
    });
    expect(constantSchedule({ eta: 0.5, beta: 0.9, steps: 2, rate: 'outside' }).beta).toEqual([0.9, 0.9]);
  });
});

describe('warmUpSchedule', () => {
  it('rises to η in equal steps and stays', () => {
    const { eta, beta } = warmUpSchedule({ eta: 0.3, beta: 0.9, warmSteps: 10, steps: 25 });
    for (const [i, rate] of eta.slice(0, 10).entries()) expect(rate).toBeCloseTo(0.03 * (i + 1), 15);
    expect(new Set(eta.slice(9))).toEqual(new Set([0.3]));
    expect(new Set(beta)).toEqual(new Set([0.9]));
  });

  it('refuses a warm-up of no steps', () => {
    expect(refusal(() => warmUpSchedule({ eta: 1, beta: 0, warmSteps: 0, steps: 3 }))).toBe(
      'RangeError: warm-up: warmSteps must be a whole number ≥ 1, got 0',
    );
  });
});

describe('cosineSchedule', () => {
  it('has the rates of PyTorch’s CosineAnnealingLR', () => {
    expect(distance(cosineSchedule({ eta: 0.05, beta: 0.9, steps: 55 }).eta, ofPyTorch('cosine').lr)).toBeLessThan(
      1e-16,
    );
  });

  it('falls from η towards the last rate, symmetrically', () => {
    const { eta } = cosineSchedule({ eta: 3, endEta: 1, beta: 0, steps: 8 });
    expect(eta[0]).toBe(3);
    expect(eta[4]).toBeCloseTo(2, 14);
    for (let i = 1; i < 8; i++) expect(eta[i]! + eta[8 - i]!).toBeCloseTo(4, 13);
  });

  it('refuses a last rate below 0', () => {
    expect(refusal(() => cosineSchedule({ eta: 1, beta: 0, endEta: -1, steps: 3 }))).toBe(
      'RangeError: cosine: endEta must be a finite number ≥ 0, got -1',
    );
  });
});

describe('stepDecaySchedule', () => {
  it('has the rates of PyTorch’s StepLR', () => {
    const { eta } = stepDecaySchedule({ eta: 0.05, beta: 0.9, every: 17, factor: 0.3, steps: 50 });
    expect(distance(eta, ofPyTorch('step').lr)).toBeLessThan(1e-16);
  });

  it('divides by ten unless told otherwise', () => {
    expect(stepDecaySchedule({ eta: 1, beta: 0, every: 1, steps: 3 }).eta[1]).toBe(0.1);
  });

  it('refuses what is no factor, and rates that vanish', () => {
    expect(refusal(() => stepDecaySchedule({ eta: 1, beta: 0, every: 1, factor: 0, steps: 3 }))).toBe(
      'RangeError: step: factor must be a finite number > 0, got 0',
    );
    expect(refusal(() => stepDecaySchedule({ eta: 1, beta: 0, every: 0, steps: 3 }))).toBe(
      'RangeError: step: every must be a whole number ≥ 1, got 0',
    );
    expect(refusal(() => stepDecaySchedule({ eta: 1, beta: 0, every: 1, factor: 1e-200, steps: 3 }))).toBe(
      'RangeError: step: step 3: eta must be a finite number > 0, got 0',
    );
  });
});

describe('oneCycleSchedule', () => {
  it('has the rates and momenta of PyTorch’s OneCycleLR', () => {
    const expected = ofPyTorch('one-cycle');
    const { eta, beta } = oneCycleSchedule({ eta: 0.05, betaHigh: 0.93, betaLow: 0.8, steps: 51 });
    expect(distance(eta, expected.lr)).toBeLessThan(1e-16);
    expect(distance(beta, expected.momentum)).toBeLessThan(1e-15);
  });

  it('has PyTorch’s defaults: 0.95 and 0.85, a 25th at the start, a 10⁴th of that at the end', () => {
    const { eta, beta } = oneCycleSchedule({ eta: 2, steps: 1000 });
    expect([eta[0], eta[299], eta[999]]).toEqual([2 / 25, 2, 2 / 25e4]);
    expect([beta[0], beta[299], beta[999]]).toEqual([0.95, 0.85, 0.95]);
  });

  it('refuses a run too short to rise, and a part that is none', () => {
    expect(refusal(() => oneCycleSchedule({ eta: 1, steps: 3 }))).toMatch(
      /^RangeError: one-cycle: steps must be above 1\/rise = 3\.33\d+, so that η can rise, got 3$/,
    );
    expect(oneCycleSchedule({ eta: 1, steps: 4 }).eta[1]).toBeLessThan(1);
    for (const rise of [0, 1]) {
      expect(refusal(() => oneCycleSchedule({ eta: 1, rise, steps: 30 }))).toBe(
        `RangeError: one-cycle: rise must be a number between 0 and 1, got ${rise}`,
      );
    }
    for (const name of ['startDivisor', 'endDivisor']) {
      expect(refusal(() => oneCycleSchedule({ eta: 1, steps: 30, [name]: 0 }))).toBe(
        `RangeError: one-cycle: ${name} must be a finite number > 0, got 0`,
      );
    }
    for (const name of ['betaHigh', 'betaLow']) {
      expect(refusal(() => oneCycleSchedule({ eta: 1, steps: 30, [name]: NaN }))).toBe(
        `RangeError: one-cycle: ${name} must be a finite number, got NaN`,
      );
    }
  });
});
