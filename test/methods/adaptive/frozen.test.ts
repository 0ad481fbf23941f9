import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { adamW } from '../../../src/methods/adaptive/adam-w.ts';
import { adam } from '../../../src/methods/adaptive/adam.ts';
import type { AdaptiveMethod, AdaptiveParameters } from '../../../src/methods/adaptive/adaptive-method.ts';
import { frozenAdamW } from '../../../src/methods/adaptive/frozen-adam-w.ts';
import { frozenAdam } from '../../../src/methods/adaptive/frozen-adam.ts';
import { frozenNadam } from '../../../src/methods/adaptive/frozen-nadam.ts';
import { frozenRmsprop } from '../../../src/methods/adaptive/frozen-rmsprop.ts';
import type { FrozenAt, FrozenMethod } from '../../../src/methods/adaptive/frozen.ts';
import { nadam } from '../../../src/methods/adaptive/nadam.ts';
import { rmsprop } from '../../../src/methods/adaptive/rmsprop.ts';
import { linearize } from '../../../src/methods/linearize.ts';
import type { MethodParameters, StepState } from '../../../src/methods/method.ts';
import type { Vector } from '../../../src/numeric/vector.ts';
import type { Hessian } from '../../../src/spectrum/hessian-matrix.ts';
import { analyze } from '../../../src/stability/analyze.ts';
import { sharpnessThreshold } from '../../../src/stability/sharpness-threshold.ts';
import { real } from '../../helpers/real.ts';
import { refusal } from '../../helpers/refusal.ts';

/** So near 1 that the second moment stays what it is, bit by bit for some thousand steps. */
const FROZEN = 1 - 2 ** -52;
/** So many steps that no bias is left, even at that. */
const STEPS = 1e18;

/** The sharpness threshold of a frozen method; NaN if there is none. */
function thresholdOf<P extends MethodParameters>({ method, parameters }: FrozenMethod<P>): number {
  return sharpnessThreshold(method, parameters).sharpness ?? NaN;
}

interface Pair {
  readonly title: string;
  readonly method: AdaptiveMethod;
  readonly freeze: (
    hessian: Hessian,
    v: Vector,
    parameters: AdaptiveParameters & FrozenAt,
  ) => FrozenMethod<MethodParameters>;
  readonly parameters: AdaptiveParameters;
  /** The memory in front of a step k with moments m and v. */
  readonly memory: (m: Vector, v: Vector, k: number) => readonly Vector[];
}

const moments =
  (extra: (k: number) => Vector): Pair['memory'] =>
  (m, v, k) => [m, v, [k - 1, ...extra(k)]];
const common = { eta: 0.3, epsilon: 0.01 };
const PAIRS: readonly Pair[] = [
  {
    title: 'Adam',
    method: adam,
    freeze: frozenAdam,
    parameters: { ...common, beta1: 0.8, weightDecay: 0.2 },
    memory: moments(() => []),
  },
  {
    title: 'AdamW',
    method: adamW,
    freeze: frozenAdamW,
    parameters: { ...common, beta1: 0.8, weightDecay: 0.2 },
    memory: moments(() => []),
  },
  {
    title: 'NAdam',
    method: nadam,
    freeze: frozenNadam,
    parameters: { ...common, beta1: 0.8, weightDecay: 0.2, momentumDecay: 0.05 },
    memory: moments((k) => [productOf(k - 1)]),
  },
  {
    title: 'RMSProp',
    method: rmsprop,
    freeze: (hessian, v, { eta, epsilon = 0, momentum = 0, weightDecay = 0 }) =>
      frozenRmsprop(hessian, v, { eta, epsilon, momentum, weightDecay }),
    parameters: { ...common, momentum: 0.7, weightDecay: 0.2 },
    memory: (m, v) => [v, m],
  },
];

/** μ₁⋯μ_k for β₁ = 0.8, ψ = 0.05. */
function productOf(steps: number): number {
  if (steps > 1e6) return 0;
  return Array.from({ length: steps }, (_, j) => 0.8 * (1 - 0.5 * 0.96 ** ((j + 1) * 0.05))).reduce((a, b) => a * b, 1);
}

describe.each(PAIRS)('$title at a given second moment', ({ method, freeze, parameters, memory }) => {
  it('has the T and D of its linear method on the preconditioned curvature', () => {
    for (const v of [0.04, 1, 25]) {
      const rule = linearize(
        (state: StepState, gradient) => method.step({ ...parameters, beta2: FROZEN }, state, gradient),
        {
          start: (point) => {
            const none = point.map(() => 0);
            const full = point.map(() => v);
            return { current: point, previous: point, memory: memory(none, full, STEPS) };
          },
          read: (state) => state.current,
          scale: 1e-10,
        },
      );
      for (const lambda of [-1, 0.5, 2, 30]) {
        const frozen = freeze([[lambda]], [v], parameters);
        const [curvature = NaN] = frozen.spectrum.eigenvalues;
        const expected = frozen.method.polynomial(frozen.parameters, curvature);
        if (rule.kind === 'higher-order') throw new Error(`order ${rule.order}`);
        const actual = rule.method.polynomial(rule.parameters, lambda);
        expect(actual.trace.hi).toBeCloseTo(expected.trace.hi, 9);
        expect(actual.determinant.hi).toBeCloseTo(expected.determinant.hi, 9);
      }
    }
  });

  it('steps with its bias corrections as the linear method does with the divided gradients', () => {
    for (const k of [1, 2, 7, 100, 5000]) {
      const beta2 = 0.99;
      const v = [0.25, 4];
      const given = 'beta2' in method.parameters ? { ...parameters, beta2 } : parameters;
      const frozen = freeze(
        [
          [1, 0],
          [0, 1],
        ],
        v,
        { ...given, step: k },
      );
      const theta = [1e-9, -3e-9];
      const first = k === 1 ? [0, 0] : [2e-9, 1e-9];
      const slopes = [5e-9, -2e-9];
      const state = {
        current: theta,
        previous: theta,
        memory: memory(
          first,
          v.map((value) => value / beta2),
          k,
        ),
      };
      const actual = method.step(given, state, () => slopes).current;

      const isDecoupled = method === adamW;
      const divided = slopes.map(
        (slope, i) => (slope + (isDecoupled ? 0 : 0.2 * theta[i]!)) / frozen.preconditioner[i]!,
      );
      const buffer = method === rmsprop ? first : first.map((value, i) => value / frozen.preconditioner[i]!);
      const share = isDecoupled ? 1 - 0.8 : 1;
      const expected =
        method === rmsprop
          ? theta.map((value, i) => value - 0.3 * (0.7 * buffer[i]! + divided[i]!))
          : frozen.method.step(
              frozen.parameters,
              { current: theta, previous: theta, memory: [buffer.map((value) => value / share)] },
              () => divided,
            ).current;
      actual.forEach((value, i) => {
        expect(Math.abs(value - expected[i]!), `step ${k}`).toBeLessThan(1e-14 * 3e-8 + 1e-22);
      });
    }
  });

  it('decays at the rate predicted below its threshold, and grows above it', () => {
    const v = [4, 0.09];
    const curvatures = [1, 3];
    const { beta1 = 0.8 } = parameters;
    const basic = {
      eta: parameters.eta,
      epsilon: 0.01,
      ...('beta1' in method.parameters ? { beta1 } : {}),
      weightDecay: 0,
    };
    const frozen = freeze(
      [
        [1, 0],
        [0, 3],
      ],
      v,
      basic,
    );
    const sharpness = thresholdOf(frozen);
    const scale = sharpness / frozen.spectrum.L;
    const growthAt = (part: number): number => {
      const stretched = curvatures.map((lambda) => lambda * scale * part);
      const gradient = (point: Vector): Vector => point.map((theta, i) => stretched[i]! * theta);
      let state: StepState = { current: [1e-60, 1e-60], previous: [1e-60, 1e-60], memory: memory([0, 0], v, STEPS) };
      const sizes: number[] = [];
      for (let k = 0; k < 400; k++) {
        state = method.step({ ...basic, beta2: FROZEN }, state, gradient);
        sizes.push(Math.hypot(...state.current));
      }
      return Math.exp((Math.log(Math.max(...sizes.slice(380))) - Math.log(Math.max(...sizes.slice(180, 200)))) / 200);
    };
    const rateAt = (part: number): number => {
      const hessian = [
        [curvatures[0]! * scale * part, 0],
        [0, curvatures[1]! * scale * part],
      ];
      const { method: linear, parameters: given, spectrum } = freeze(hessian, v, basic);
      return analyze(linear, given, spectrum).rate;
    };
    for (const part of [0.9, 0.99, 1.01]) expect(growthAt(part)).toBeCloseTo(rateAt(part), 2);
    expect(growthAt(0.99)).toBeLessThan(1);
    expect(growthAt(1.01)).toBeGreaterThan(1);
  });
});

describe('the sharpness threshold', () => {
  const share = real(0, 0.999);
  const rate = fc.double({ min: 1e-4, max: 1, noNaN: true });

  it('of Adam is (2 + 2β₁)/((1 − β₁)η), 38/η for β₁ = 0.9', () => {
    fc.assert(
      fc.property(share, rate, (beta1, eta) => {
        const sharpness = thresholdOf(frozenAdam([[1]], [1], { eta, beta1 }));
        expect(sharpness / ((2 + 2 * beta1) / ((1 - beta1) * eta))).toBeCloseTo(1, 12);
      }),
    );
    expect(thresholdOf(frozenAdam([[1]], [1], { eta: 0.5 }))).toBeCloseTo(76, 12);
  });

  it('of AdamW is (1 + β₁)(2 − ηw)/((1 − β₁)η)', () => {
    fc.assert(
      fc.property(share, rate, share, (beta1, eta, weightDecay) => {
        const sharpness = thresholdOf(frozenAdamW([[1]], [1], { eta, beta1, weightDecay }));
        expect(sharpness / (((1 + beta1) * (2 - eta * weightDecay)) / ((1 - beta1) * eta))).toBeCloseTo(1, 12);
      }),
    );
  });

  it('of NAdam is that of Nesterov, (2 + 2β₁)/((1 + 2β₁)(1 − β₁)η)', () => {
    fc.assert(
      fc.property(share, rate, (beta1, eta) => {
        const frozen = frozenNadam([[1]], [1], { eta, beta1 });
        expect(frozen.parameters).toEqual({ beta: beta1, nu: beta1, eta });
        const sharpness = thresholdOf(frozen);
        expect(sharpness / ((2 + 2 * beta1) / ((1 + 2 * beta1) * (1 - beta1) * eta))).toBeCloseTo(1, 11);
      }),
    );
  });

  it('rises from the first step to that: the bias correction makes early steps of Adam longer', () => {
    const thresholds = [1, 2, 10, 100, Infinity].map((step) => thresholdOf(frozenAdam([[1]], [1], { eta: 0.1, step })));
    expect(thresholds).toEqual([...thresholds].sort((a, b) => a - b));
    expect(thresholds[0]).toBeCloseTo(38, 10);
    expect(thresholds[4]).toBeCloseTo(380, 10);
  });
});

describe('a frozen method', () => {
  it('runs on P^{−1/2}(H + wI)P^{−1/2}, P = √v̂ + ε; AdamW leaves its decay out of it', () => {
    const hessian = [
      [2, 1],
      [1, 3],
    ];
    const given = { eta: 0.1, beta2: 0.9, epsilon: 0.5, weightDecay: 1, step: 2 };
    const { preconditioner, spectrum } = frozenAdam(hessian, [0.19, 0.76], given);
    expect(preconditioner).toEqual([1.5, 2.5]);
    expect(spectrum.eigenvalues[0]! * spectrum.eigenvalues[1]!).toBeCloseTo((3 * 4 - 1) / 3.75, 13);
    const decoupled = frozenAdamW(hessian, [0.19, 0.76], given).spectrum;
    expect(decoupled.eigenvalues[0]! * decoupled.eigenvalues[1]!).toBeCloseTo((2 * 3 - 1) / 3.75, 13);
    expect(hessian).toEqual([
      [2, 1],
      [1, 3],
    ]);
  });

  it('refuses moments, steps and parameters that are none', () => {
    expect(refusal(() => frozenAdam([[1]], 3 as never, { eta: 1 }))).toBe(
      'TypeError: frozenAdam: secondMoment must be an array of numbers ≥ 0, got 3',
    );
    expect(refusal(() => frozenAdam([[1]], [NaN], { eta: 1 }))).toBe(
      'RangeError: frozenAdam: secondMoment[0] must be a finite number ≥ 0, got NaN',
    );
    expect(refusal(() => frozenNadam([[1]], [-1], { eta: 1 }))).toBe(
      'RangeError: frozenNadam: secondMoment[0] must be a finite number ≥ 0, got -1',
    );
    expect(refusal(() => frozenAdamW([[1]], [1], { eta: 1, step: 0 }))).toBe(
      'RangeError: frozenAdamW: step must be a whole number ≥ 1, got 0',
    );
    expect(refusal(() => frozenRmsprop([[1]], [0], { eta: 1, epsilon: 0 }))).toBe(
      'RangeError: preconditionedSpectrum: preconditioner[0] must be a finite number > 0, got 0',
    );
    expect(refusal(() => frozenRmsprop([[1]], [1, 2], { eta: 1 }))).toBe(
      'TypeError: preconditionedSpectrum: preconditioner must be 1 numbers or 1 × 1, got 2 numbers',
    );
    expect(refusal(() => frozenAdam([[1, 2]], [1], { eta: 1 }))).toMatch(
      /^TypeError: frozenAdam: hessian must be square/,
    );
    expect(refusal(() => frozenAdam([[1]], [1], { eta: 1, beta: 0.9 } as never))).toBe(
      'TypeError: adam: the parameters must be among beta1, beta2, epsilon, weightDecay, eta, got beta',
    );
  });
});
