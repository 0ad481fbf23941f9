import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeFrom } from '../../src/methods/conventions/complete-from.ts';
import { ema } from '../../src/methods/conventions/ema.ts';
import { heavyball } from '../../src/methods/conventions/heavyball.ts';
import { CONVENTIONS } from '../../src/methods/conventions/index.ts';
import { pytorch } from '../../src/methods/conventions/pytorch.ts';
import { qhm } from '../../src/methods/conventions/qhm.ts';
import { frequencyResponse } from '../../src/response/frequency-response.ts';
import { frequencyResponseIn } from '../../src/response/frequency-response-in.ts';
import { gradientMemory } from '../../src/response/gradient-memory.ts';
import { memoryIn } from '../../src/response/memory-in.ts';
import { parametersIn } from '../helpers/convention-cases.ts';
import { real } from '../helpers/real.ts';
import { refusal } from '../helpers/refusal.ts';

const LATE = 400;

/** The steps of the stored point of a run on given gradients, without weight decay. */
function stepsOn(
  convention: (typeof CONVENTIONS)[number],
  given: object,
  gradients: readonly number[],
): readonly number[] {
  const parameters = completeFrom(convention, { ...given, ...withoutDecay(convention) });
  let state = convention.start([0]);
  return gradients.map((gradient) => {
    const next = convention.step(parameters, state, () => [gradient]);
    const step = next.point[0]! - state.point[0]!;
    state = next;
    return step;
  });
}

/** Decay and sense set to nothing, where the convention has them. */
function withoutDecay({ parameters }: (typeof CONVENTIONS)[number]): object {
  const names = ['weight_decay', 'weightDecay'].filter((name) => name in parameters);
  return {
    ...Object.fromEntries(names.map((name) => [name, 0])),
    ...('maximize' in parameters && { maximize: false }),
  };
}

describe('memoryIn', () => {
  it.each(CONVENTIONS)('$name: is what single gradients move the stored point by, step by step', (convention) => {
    fc.assert(
      fc.property(parametersIn(convention), (given) => {
        const { weights } = memoryIn(convention, { ...given, ...withoutDecay(convention) }, 12);
        // The gradient comes in the fourth step: PyTorch's first buffer is another matter.
        const steps = stepsOn(
          convention,
          given,
          Array.from({ length: 15 }, (_, k) => (k === 3 ? 1 : 0)),
        );
        weights.forEach((weight, i) => expect(-steps[3 + i]!).toBeCloseTo(weight, 13));
      }),
      { numRuns: 40 },
    );
  });

  it.each(CONVENTIONS)('$name: constant and alternating gradients move it by the two sums', (convention) => {
    fc.assert(
      fc.property(parametersIn(convention), (given) => {
        const memory = memoryIn(convention, { ...given, ...withoutDecay(convention) }, 0);
        const steady = stepsOn(
          convention,
          given,
          Array.from({ length: LATE }, () => 1),
        ).at(-1);
        const alternating = stepsOn(
          convention,
          given,
          Array.from({ length: LATE }, (_, k) => (-1) ** k),
        ).at(-1);
        expect(-(steady ?? NaN)).toBeCloseTo(memory.effectiveRate, 10);
        expect(Math.abs(alternating ?? NaN)).toBeCloseTo(memory.alternating, 10);
        expect(memory.present + memory.history).toBe(memory.effectiveRate);
        const { beta, eta } = convention.toFamily(completeFrom(convention, { ...given, ...withoutDecay(convention) }));
        expect(memory.effectiveRate / (eta / (1 - beta))).toBeCloseTo(1, 12);
      }),
      { numRuns: 20 },
    );
  });

  it('has the gains of gradientMemory times the learning rate', () => {
    const { velocity, average } = gradientMemory({ beta: 0.9 });
    const sum = memoryIn(pytorch, { lr: 0.1, momentum: 0.9 }, 0);
    expect(sum.effectiveRate).toBeCloseTo(0.1 * velocity.constant, 14);
    expect(sum.alternating).toBeCloseTo(0.1 * velocity.alternating, 15);
    expect(memoryIn(ema, { alpha: 0.1, beta: 0.9 }, 0).alternating).toBeCloseTo(0.1 * average.alternating, 15);
  });

  it('is one gradient without momentum, and has no sum with a momentum of 1', () => {
    expect(memoryIn(pytorch, { lr: 0.1 }, 2)).toEqual({
      weights: [0.1, 0],
      effectiveRate: 0.1,
      alternating: 0.1,
      present: 0.1,
      history: 0,
    });
    expect(memoryIn(qhm, { alpha: 0.1, beta: 0.5, nu: 0 }, 2).weights).toEqual([0.1, 0]);
    expect(memoryIn(pytorch, { lr: 0, momentum: 1 }, 0)).toMatchObject({ effectiveRate: 0, alternating: 0 });
    const { effectiveRate, alternating, weights } = memoryIn(heavyball, { beta: 1, eta: 0.1 }, 2);
    expect([effectiveRate, alternating, weights]).toEqual([Infinity, Infinity, [0.1, 0.1]]);
  });

  it('refuses what the convention refuses, and counts that are none', () => {
    expect(refusal(() => memoryIn(pytorch, { lr: -1 }, 1))).toMatch(/^RangeError: pytorch: lr/);
    expect(refusal(() => memoryIn(pytorch, { lr: 1 }, -1))).toMatch(
      /^RangeError: memoryIn: count must be a whole number/,
    );
  });
});

describe('frequencyResponseIn', () => {
  it.each(CONVENTIONS)('$name: is the sum of its weights times e^{−iωk}', (convention) => {
    fc.assert(
      fc.property(parametersIn(convention), real(0, Math.PI), (given, omega) => {
        const { weights } = memoryIn(convention, given, LATE);
        const re = weights.reduce((sum, weight, k) => sum + weight * Math.cos(omega * k), 0);
        const im = weights.reduce((sum, weight, k) => sum - weight * Math.sin(omega * k), 0);
        const { magnitude, phase } = frequencyResponseIn(convention, given, omega);
        expect(magnitude).toBeCloseTo(Math.hypot(re, im), 11);
        expect(Math.cos(phase - Math.atan2(im, re))).toBeCloseTo(1, 11);
      }),
      { numRuns: 30 },
    );
  });

  it('is that of the velocity and of the average, and of a memoryless step a constant', () => {
    for (const omega of [0, 0.3, 2, Math.PI]) {
      const { magnitude, velocityMagnitude, phase } = frequencyResponse({ beta: 0.9 }, omega);
      const sum = frequencyResponseIn(pytorch, { lr: 1, momentum: 0.9 }, omega);
      expect(sum.magnitude).toBeCloseTo(velocityMagnitude, 13);
      expect(sum.phase).toBeCloseTo(phase, 14);
      expect(frequencyResponseIn(ema, { alpha: 1, beta: 0.9 }, omega).magnitude).toBeCloseTo(magnitude, 14);
      expect(frequencyResponseIn(pytorch, { lr: 0.3 }, omega)).toEqual({ magnitude: 0.3, phase: 0 });
    }
  });

  it('lets 1 + 2β as much of the fastest gradients pass with look-ahead, and with less lag', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        fc.double({ min: 0.01, max: 3.1, noNaN: true }),
        (momentum, omega) => {
          const at = (nesterov: boolean, w: number) => frequencyResponseIn(pytorch, { lr: 1, momentum, nesterov }, w);
          expect(at(true, Math.PI).magnitude / at(false, Math.PI).magnitude).toBeCloseTo(1 + 2 * momentum, 12);
          expect(at(true, omega).phase).toBeGreaterThan(at(false, omega).phase);
        },
      ),
    );
  });

  it('refuses frequencies that are none', () => {
    expect(refusal(() => frequencyResponseIn(pytorch, { lr: 1 }, NaN))).toBe(
      'RangeError: frequencyResponseIn: omega must be a finite number, got NaN',
    );
  });
});
