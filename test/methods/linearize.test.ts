import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { simulate } from '../../src/dynamics/simulate.ts';
import { generalMomentum } from '../../src/methods/general-momentum.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { HIGHER_ORDER_METHODS } from '../../src/methods/higher-order-methods.ts';
import { METHODS } from '../../src/methods/index.ts';
import { linearize, type SecondOrderLinearization } from '../../src/methods/linearize.ts';
import type { GradientCallback, UpdateStep } from '../../src/methods/linearization/update-rule.ts';
import { nesterovL2 } from '../../src/methods/nesterov-l2.ts';
import type { Method, MethodParameters, ParameterValue, StepState } from '../../src/methods/method.ts';
import type { Vector } from '../../src/numeric/vector.ts';
import { quadratic } from '../../src/objectives/quadratic.ts';
import { fromInterval } from '../../src/spectrum/from-interval.ts';
import { analyze } from '../../src/stability/analyze.ts';
import { maxStableEta } from '../../src/stability/max-stable-eta.ts';
import { sharpnessThreshold } from '../../src/stability/sharpness-threshold.ts';
import { stabilityMargin } from '../../src/stability/stability-margin.ts';
import { iterationsTo } from '../../src/tuning/iterations-to.ts';
import { real } from '../helpers/real.ts';
import { refusal } from '../helpers/refusal.ts';

/** The rule as a second-order method; fails if it is of higher order. */
function secondOrder(found: ReturnType<typeof linearize>): SecondOrderLinearization {
  if (found.kind === 'second-order') return found;
  throw new Error(`found order ${found.order}`);
}

/** How far T and D of a linearized method are from the truth, over curvatures ηλ of order one. */
function errorOf(found: SecondOrderLinearization, method: Method, parameters: MethodParameters): number {
  const errors = [-2, -0.1, 0, 0.3, 1, 2.5].flatMap((x) => {
    const exact = method.polynomial(parameters, x / found.parameters.eta);
    const actual = found.method.polynomial(found.parameters, x / found.parameters.eta);
    return [exact.trace.hi - actual.trace.hi, exact.determinant.hi - actual.determinant.hi].map(Math.abs);
  });
  return Math.max(...errors);
}

/** A usual value of each parameter: the default of switches, two numbers for lists, else a number inside its usual range. */
function valuesOf(declared: Method['parameters']): Readonly<Record<string, ParameterValue | undefined>> {
  const entries = Object.entries(declared).map(([name, { kind = 'number', usualRange, default: value }]) => {
    const inside = (part: number): number => usualRange[0] + part * (usualRange[1] - usualRange[0]);
    return [name, kind === 'switch' ? value : kind === 'list' ? [inside(0.3), inside(0.8)] : inside(0.4)] as const;
  });
  return Object.fromEntries(entries);
}

/** Usual parameters of a method, with β where it takes it, and η. */
function parametersOf(method: Method, beta: number, eta: number): MethodParameters {
  return { ...valuesOf(method.parameters), ...('beta' in method.parameters && { beta }), eta };
}

/** A user's optimizer in the manner of PyTorch: parameters and buffer live in a closure and are changed in place. */
function closureSgd(theta: Vector, lr: number, momentum: number, dampening: number, weightDecay: number): ClosureSgd {
  const parameters = [...theta];
  let buffer: number[] | null = null;
  return {
    parameters: () => parameters,
    step(gradient) {
      const slope = gradient([...parameters]).map((g, i) => g + weightDecay * parameters[i]!);
      buffer = buffer === null ? slope : buffer.map((b, i) => momentum * b + (1 - dampening) * slope[i]!);
      buffer.forEach((b, i) => {
        parameters[i]! -= lr * b;
      });
    },
  };
}
interface ClosureSgd {
  parameters(): Vector;
  step(gradient: GradientCallback): void;
}
const closureStep: UpdateStep<ClosureSgd> = (sgd, gradient) => {
  sgd.step(gradient);
  return sgd;
};

const descent =
  (change: (slope: number, k: number) => number): UpdateStep<StepState> =>
  ({ current }, gradient) => {
    const slopes = gradient(current);
    return { current: current.map((value, i) => value - change(slopes[i]!, i)), previous: current };
  };

describe('linearize', () => {
  it.each(METHODS.map((method) => [method.name, method] as const))(
    'recovers T and D of %s to 1e-10 from its step alone',
    (_, method) => {
      const beta = fc.double({ min: 0.01, max: 0.99, noNaN: true });
      // Beyond, weight decay alone makes the point grow more than tenfold in a step, and digits are lost.
      const eta = real(-9, 'weightDecay' in method.parameters ? 1.4 : 3).map((exponent) => 10 ** exponent);
      fc.assert(
        fc.property(beta, eta, (beta, eta) => {
          const parameters = parametersOf(method, beta, eta);
          const found = linearize((state, gradient) => method.step(parameters, state, gradient));
          expect(errorOf(secondOrder(found), method, parameters)).toBeLessThan(1e-10);
          expect(found.residual).toBeLessThan(1e-12);
        }),
        { numRuns: 6 },
      );
    },
  );

  it.each(METHODS.map((method) => [method.name, method] as const))(
    'recovers T and D of %s to 1e-10 where the user holds its buffers, and shows the iterate alone',
    (_, method) => {
      for (const [beta, eta] of [
        [0.3, 1e-6],
        [0.9, 0.2],
        [0.99, 1.5],
        // Weight decay that is far from stable: the point grows fifteenfold in a step without any gradient.
        [0.9, 40],
      ] as const) {
        const parameters = parametersOf(method, beta, eta);
        const start = (theta: Vector): { state: StepState } => ({ state: { current: theta, previous: theta } });
        const step: UpdateStep<{ state: StepState }> = (holder, gradient) => {
          holder.state = method.step(parameters, holder.state, gradient);
          return holder;
        };
        const found = linearize(step, { start, read: ({ state }) => state.current });
        expect(errorOf(secondOrder(found), method, parameters)).toBeLessThan(1e-10);
      }
    },
  );

  it('takes a rule that arrives at once where there is no gradient', () => {
    // ηw = 1 with γ = β: without curvature both roots are 0.
    const parameters = { beta: 0.7, eta: 10, weightDecay: 0.1 };
    const found = linearize((state, gradient) => nesterovL2.step(parameters, state, gradient));
    expect(errorOf(secondOrder(found), nesterovL2, parameters)).toBeLessThan(1e-10);
  });

  it('refuses a rule that grows more than a hundredfold in a step, of which too few digits would be found', () => {
    const growing =
      (factor: number): UpdateStep<StepState> =>
      ({ current }, gradient) => {
        const slopes = gradient(current);
        return { current: current.map((value, i) => factor * value - slopes[i]!), previous: current };
      };
    expect(linearize(growing(-99)).coefficients[1]?.constant).toBeCloseTo(99, 9);
    expect(refusal(() => linearize(growing(-101)))).toBe(
      'RangeError: linearize: the rule must grow by at most 100 a step without a gradient, got 101',
    );
  });

  it.each(HIGHER_ORDER_METHODS.map((method) => [method.name, method] as const))(
    'recovers the polynomial of %s from its step alone',
    (_, method) => {
      const parameters = { ...valuesOf(method.parameters), eta: 0.3 };
      const found = linearize((state, gradient) => method.step(parameters, state, gradient));
      expect(found.kind).toBe('higher-order');
      for (const x of [-1, 0, 0.4, 2]) {
        const exact = method.coefficients(parameters, x / 0.3);
        expect(found.coefficients).toHaveLength(exact.length);
        found.coefficients.forEach(({ constant, slope }, i) => {
          expect(constant + (slope * x) / 0.3).toBeCloseTo(exact[i]!.hi, 10);
        });
      }
    },
  );

  it('makes methods that everything takes: margins, counts, thresholds', () => {
    const parameters = { beta: 0.6, gamma: 0.3, eta: 0.2 };
    const spectrum = fromInterval(0.5, 4);
    const found = secondOrder(linearize((state, gradient) => generalMomentum.step(parameters, state, gradient)));
    const truth = analyze(generalMomentum, parameters, spectrum);
    expect(analyze(found.method, found.parameters, spectrum).rate).toBeCloseTo(truth.rate, 12);
    expect(maxStableEta(found.method, found.parameters, spectrum)).toBeCloseTo(
      maxStableEta(generalMomentum, parameters, spectrum),
      12,
    );
    expect(iterationsTo(1e-6, found.method, found.parameters, spectrum).fromRest).toBe(
      iterationsTo(1e-6, generalMomentum, parameters, spectrum).fromRest,
    );
    expect(sharpnessThreshold(found.method, found.parameters).sharpness).toBeCloseTo(
      sharpnessThreshold(generalMomentum, parameters).sharpness ?? NaN,
      11,
    );
    const margin = stabilityMargin(found.method, found.parameters, spectrum);
    expect(margin.eta?.upper?.value).toBeCloseTo(
      stabilityMargin(generalMomentum, parameters, spectrum).eta?.upper?.value ?? NaN,
      12,
    );
  });

  it.each([1e-3, 0.3, 7])(
    'tells heavy ball from gradient descent down to β = 1e-11, and calls it that below (η = %s)',
    (eta) => {
      for (let exponent = 0; exponent <= 16; exponent++) {
        const parameters = { beta: 1.37 * 10 ** -exponent, eta };
        const found = secondOrder(linearize((state, gradient) => heavyBall.step(parameters, state, gradient)));
        if (exponent <= 11) expect(found.order).toBe(2);
        expect(errorOf(found, heavyBall, parameters), `1e-${exponent}`).toBeLessThan(2e-11);
      }
    },
  );

  it('takes for zero what is zero: no look-ahead, no shift, no odd first step of the heavy ball', () => {
    for (const [beta, eta] of [
      [0.9, 0.1],
      [0.37, 1e-5],
      [0.99, 3],
      [0.5, 1 / 3],
    ] as const) {
      const found = secondOrder(linearize((state, gradient) => heavyBall.step({ beta, eta }, state, gradient)));
      expect(Object.keys(found.family)).toEqual(['beta', 'gamma', 'eta']);
      expect(found.family.gamma).toBe(0);
      expect('firstFactor' in found.method).toBe(false);
    }
  });

  it('recovers an optimizer that keeps buffers of its own, out of sight, and its first step', () => {
    const [lr, momentum, dampening, weightDecay] = [0.1, 0.9, 0.4, 0.05];
    const found = secondOrder(
      linearize(closureStep, {
        start: (theta: Vector) => closureSgd(theta, lr, momentum, dampening, weightDecay),
        read: (sgd) => sgd.parameters(),
      }),
    );
    expect(found.family.beta).toBeCloseTo(momentum, 12);
    expect(found.family.gamma).toBe(0);
    expect(found.family.eta).toBeCloseTo(lr * (1 - dampening), 12);
    expect(found.family.shift).toBeCloseTo(weightDecay, 12);
    expect(found.method.firstFactor?.(found.parameters, 2)).toBeCloseTo(1 - lr * (2 + weightDecay), 12);
  });

  it('makes a method whose step is the rule, from any state that it has left', () => {
    const start = (theta: Vector): ClosureSgd => closureSgd(theta, 0.1, 0.8, 0.5, 0);
    const { method, parameters } = secondOrder(linearize(closureStep, { start, read: (sgd) => sgd.parameters() }));
    const gradient: GradientCallback = (point) => point.map((value, i) => Math.sinh(value) * (i + 1));
    const truth = start([1, -0.5]);
    const states: StepState[] = [{ current: [1, -0.5], previous: [1, -0.5] }];
    for (let k = 0; k < 6; k++) {
      truth.step(gradient);
      states.push(method.step(parameters, states[k]!, gradient));
      expect(states[k + 1]!.current).toEqual(truth.parameters());
    }
    for (const k of [3, 3, 0, 5]) {
      expect(method.step(parameters, states[k]!, gradient)).toEqual(states[k + 1]);
    }
  });

  it('makes a method that simulates as the rule, with the family’s law for its modes', () => {
    const start = (theta: Vector): ClosureSgd => closureSgd(theta, 0.1, 0.8, 0, 0);
    const { method, parameters } = secondOrder(linearize(closureStep, { start, read: (sgd) => sgd.parameters() }));
    const run = simulate(method, parameters, quadratic([[2]]), { maxSteps: 20, tolerance: 0 });
    const { trace, determinant } = method.polynomial(parameters, 2);
    run.iterates.slice(2).forEach(([next = NaN], k) => {
      const [before = NaN, now = NaN] = [run.iterates[k]![0], run.iterates[k + 1]![0]];
      expect(next).toBeCloseTo(trace.hi * now - determinant.hi * before, 13);
    });
  });

  it('lets the learning rate be changed: the rule gets its gradients times the ratio', () => {
    const rule = (eta: number): SecondOrderLinearization =>
      secondOrder(
        linearize(closureStep, {
          start: (theta: Vector) => closureSgd(theta, eta, 0.8, 0.3, 0.02),
          read: (sgd) => sgd.parameters(),
        }),
      );
    const { method, parameters } = rule(0.1);
    const faster = { eta: 2 * parameters.eta };
    const gradient: GradientCallback = (point) => point.map(Math.sin);
    const firstChange = (given: typeof parameters): number =>
      method.step(given, { current: [1], previous: [1] }, gradient).current[0]! - 1 + 0.1 * 0.02;
    expect(firstChange(faster)).toBeCloseTo(2 * firstChange(parameters), 15);
    expect(method.family(faster).shift).toBeCloseTo(0.01, 14);
    expect(method.polynomial(faster, 3).atOne.hi).toBeCloseTo(parameters.eta * (6 + 0.02), 13);
    expect(method.firstFactor?.(faster, 3)).toBeCloseTo(1 - 0.1 * (6 + 0.02), 13);
  });

  it('finds the order and the coefficients of rules that remember more', () => {
    const betas = [0, 0.5, 0.9];
    interface Sums {
      readonly theta: Vector;
      readonly sums: readonly Vector[];
    }
    const step: UpdateStep<Sums> = ({ theta, sums }, gradient) => {
      const slope = gradient(theta);
      const next = sums.map((sum, j) => sum.map((value, i) => betas[j]! * value + slope[i]!));
      return {
        theta: theta.map((value, i) => value - 0.1 * next.reduce((all, sum) => all + sum[i]! / 3, 0)),
        sums: next,
      };
    };
    const start = (theta: Vector): Sums => ({ theta, sums: betas.map(() => theta.map(() => 0)) });
    const found = linearize(step, { start, read: (state) => state.theta });
    expect(found.kind).toBe('higher-order');
    // (z − 1)(z − ½)(z − 0.9) + ηλz/3 · Σ of the products of two of (z − βⱼ)/z …: the buffer of β = 0 remembers nothing.
    const x = 0.1 / 3;
    const expected = [
      [1, 0],
      [-2.4, 3 * x],
      [1.85, -2.8 * x],
      [-0.45, 0.45 * x],
    ];
    found.coefficients.forEach(({ constant, slope }, i) => {
      expect(constant).toBeCloseTo(expected[i]![0]!, 11);
      expect(slope).toBeCloseTo(expected[i]![1]!, 11);
    });
    if (found.kind === 'second-order') return;
    const coefficients = found.method.coefficients({ eta: 2 * found.parameters.eta }, 5);
    expect(coefficients[1]!.hi).toBeCloseTo(-2.4 + 30 * x, 11);
  });

  it('counts a rule without memory as of order one, with β = γ = 0', () => {
    const found = secondOrder(
      linearize(
        descent((slope) => 0.2 * slope),
        { name: 'mine', title: 'my rule' },
      ),
    );
    expect([found.order, found.family.beta, found.family.gamma]).toEqual([1, 0, 0]);
    expect(found.family.eta).toBeCloseTo(0.2, 14);
    expect(found.method.polynomial(found.parameters, 5).determinant.hi).toBe(0);
    expect([found.method.name, found.method.title]).toEqual(['mine', 'my rule']);
    expect(found.method.optimal({ mu: 1, L: 2 })).toBeNull();
  });

  it('linearizes a smooth rule near the minimum, and no farther', () => {
    const rule = descent((slope) => 0.1 * (slope + slope ** 3));
    expect(refusal(() => linearize(rule))).toMatch(
      /^RangeError: linearize: the rule must return finite numbers, got -?Infinity in step \d+ of the run/,
    );
    expect(secondOrder(linearize(rule, { scale: 1e-12 })).family.eta).toBeCloseTo(0.1, 13);
  });
});

describe('what linearize refuses', () => {
  const refused = (step: UpdateStep<StepState>): string => refusal(() => linearize(step));

  it('a rule that is not linear', () => {
    expect(refused(descent((slope) => 0.1 * Math.sign(slope)))).toMatch(
      /^RangeError: linearize: the rule must be linear, got a misfit of 0\.\d+ between the run of 3 coordinates from θ = 1, -0\.75, 0\.5 and −2 times the run from −½ of that \(near the minimum it may be: set a smaller scale\)$/,
    );
    expect(refused(descent((slope) => 0.1 * Math.max(slope, 0.5 * slope)))).toMatch(
      /must be linear, got a misfit of .* −½/,
    );
  });

  it('a rule that is linear in the start alone', () => {
    const trusting: UpdateStep<StepState> = ({ current }, gradient) => {
      const slopes = gradient(current);
      return { current: current.map((x, i) => x - 0.1 * Math.abs(x) * Math.sign(slopes[i]!)), previous: current };
    };
    expect(refused(trusting)).toMatch(/must (be linear|follow the gradient), got/);
    const homogeneous: UpdateStep<StepState> = ({ current }, gradient) => {
      const slopes = gradient(current);
      return { current: current.map((x, i) => x - 0.1 * Math.cbrt(slopes[i]! * x * x)), previous: current };
    };
    expect(refused(homogeneous)).toMatch(/^RangeError: linearize: the rule must/);
    const bent: UpdateStep<StepState> = ({ current }, gradient) => {
      const slopes = gradient(current);
      return {
        current: current.map((x, i) => x - (0.1 * slopes[i]! ** 3) / (x * x + slopes[i]! ** 2 || 1)),
        previous: current,
      };
    };
    expect(refused(bent)).toMatch(/between a run with the minimum elsewhere and the sum of two runs/);
  });

  it('a rule that mixes coordinates', () => {
    const normalized: UpdateStep<StepState> = ({ current }, gradient) => {
      const slopes = gradient(current);
      const mean = slopes.reduce((sum, slope) => sum + slope, 0) / slopes.length;
      return { current: current.map((x) => x - 0.1 * mean), previous: current };
    };
    expect(refused(normalized)).toMatch(
      /^RangeError: linearize: the rule must treat every coordinate by itself, got a misfit of 0\.\d+ between the run of 3 coordinates .* and the runs of each of them alone$/,
    );
  });

  it('a random rule, and one with a buffer that start does not make', () => {
    let seed = 0;
    expect(refused(descent((slope) => 0.1 * slope + 1e-12 * (seed += 1)))).toMatch(
      /^RangeError: linearize: the rule must do the same twice, got \S+ and then \S+ after step 1 of the run from the minimum with one gradient \(is it random, or does it keep something that start does not make anew\?\)$/,
    );
  });

  it('a rule that changes with the step', () => {
    interface Counted {
      readonly theta: Vector;
      readonly k: number;
    }
    const step: UpdateStep<Counted> = ({ theta, k }, gradient) => {
      const slope = gradient(theta);
      return { theta: theta.map((value, i) => value - (0.1 / (k + 1)) * slope[i]!), k: k + 1 };
    };
    const own = { start: (theta: Vector): Counted => ({ theta, k: 0 }), read: ({ theta }: Counted) => theta };
    expect(refusal(() => linearize(step, own))).toMatch(
      /^RangeError: linearize: the rule must not change with the step, got a misfit of 0\.\d+ between its answers to a gradient in steps 3, 10, 14$/,
    );
  });

  it('a rule that remembers too much', () => {
    const remembering =
      (weight: number): UpdateStep<readonly Vector[]> =>
      (past, gradient) => {
        const [current = []] = past;
        const late = past[past.length - 1]!;
        const slope = gradient(current);
        return [current.map((x, i) => x - 0.1 * slope[i]! + weight * (late[i]! - current[i]!)), ...past.slice(0, 11)];
      };
    const own = {
      start: (theta: Vector) => new Array<Vector>(12).fill(theta),
      read: ([x = []]: readonly Vector[]) => x,
    };
    for (const weight of [0.05, 1e-8]) {
      expect(refusal(() => linearize(remembering(weight), own))).toMatch(
        /^RangeError: linearize: the rule must not change with the step and remember at most 8 points, so that one recursion fits, got a misfit of \S+ at best in the runs on λ = \S+$/,
      );
    }
  });

  it('a rule that asks for a gradient behind another', () => {
    const extragradient: UpdateStep<StepState> = ({ current }, gradient) => {
      const first = gradient(current);
      const slopes = gradient(current.map((x, i) => x - 0.1 * first[i]!));
      return { current: current.map((x, i) => x - 0.1 * slopes[i]!), previous: current };
    };
    expect(refused(extragradient)).toMatch(
      /^RangeError: linearize: the coefficients of the recursion must be affine in λ, as they are with one gradient a step, got a misfit of \S+ over all runs, and of order 1 on each λ alone none$/,
    );
  });

  it('a rule that does not go against the gradient', () => {
    expect(refused(descent((slope) => -0.1 * slope))).toMatch(
      /^RangeError: linearize: the rule must go against the gradient, η = dp\(1\)\/dλ > 0, got -0\.1\d*$/,
    );
    expect(refused(descent(() => 0))).toBe(
      'RangeError: linearize: the rule must follow the gradient, got θ = 0 in all 8 steps after a gradient of 1',
    );
    // Only differences of gradients push: where the gradient is constant, nothing moves.
    const differences: UpdateStep<{ readonly theta: Vector; readonly before: Vector }> = (
      { theta, before },
      gradient,
    ) => {
      const slope = gradient(theta);
      return { theta: theta.map((x, i) => x - 0.1 * (slope[i]! - before[i]!)), before: slope };
    };
    const own = {
      start: (theta: Vector) => ({ theta, before: theta.map(() => 0) }),
      read: (state: { readonly theta: Vector }) => state.theta,
    };
    expect(refusal(() => linearize(differences, own))).toBe(
      'RangeError: linearize: the rule must go against the gradient, η = dp(1)/dλ > 0, got 0',
    );
  });

  it('numbers that are not finite, points of another length, and what is no point', () => {
    const step1 = 'in step 1 of the run from the minimum with one gradient';
    expect(refused(descent(() => NaN))).toBe(
      `RangeError: linearize: the rule must return finite numbers, got NaN ${step1}`,
    );
    expect(refused((state) => ({ ...state, current: [...state.current, 1] }))).toBe(
      `TypeError: linearize: the rule must return an array of 1 number, got an array of length 2 ${step1}`,
    );
    expect(refused((state, gradient) => ({ ...state, current: gradient([1, 2]) }))).toBe(
      `TypeError: linearize: the rule must ask for the gradient at an array of 1 number, got an array of length 2 ${step1}`,
    );
    expect(refused((state, gradient) => ({ ...state, current: gradient([Infinity]) }))).toBe(
      `RangeError: linearize: the rule must ask for the gradient at finite numbers, got Infinity ${step1}`,
    );
    expect(
      refusal(() =>
        linearize((state: StepState) => state, {
          start: () => ({ current: [], previous: [] }),
          read: () => 3 as never,
        }),
      ),
    ).toBe(`TypeError: linearize: the rule must return an array of 1 number, got 3 ${step1}`);
    expect(
      refused((state, gradient) =>
        state.current.length > 1 ? { ...state, current: [0] } : descent((g) => g)(state, gradient),
      ),
    ).toMatch(
      /^TypeError: linearize: the rule must return an array of 3 numbers, got an array of length 1 in step 1 of the run of 3 coordinates/,
    );
  });

  it('what is no rule', () => {
    expect(refusal(() => linearize(undefined as never))).toBe(
      'TypeError: linearize: step must be a function, got undefined',
    );
    expect(
      refusal(() =>
        linearize(
          descent((g) => g),
          { start: (x: Vector) => x } as never,
        ),
      ),
    ).toBe('TypeError: linearize: read must be a function, got undefined');
    expect(
      refusal(() =>
        linearize(
          descent((g) => g),
          { read: (state: StepState) => state.current } as never,
        ),
      ),
    ).toBe('TypeError: linearize: start must be a function, got undefined');
    expect(refusal(() => linearize(() => undefined as never))).toBe(
      'TypeError: linearize: step must return the next state, got undefined',
    );
    expect(refusal(() => linearize(() => null as never))).toBe(
      'TypeError: linearize: step must return the next state, got null',
    );
    expect(
      refusal(() =>
        linearize(
          descent((g) => g),
          { scale: 0 },
        ),
      ),
    ).toBe('RangeError: linearize: scale must be a finite number > 0, got 0');
  });

  it('parameters that the method made does not take', () => {
    const { method } = secondOrder(linearize(descent((slope) => 0.2 * slope)));
    expect(refusal(() => method.family({ eta: 0.1, beta: 0.9 } as never))).toBe(
      'TypeError: your-own: the parameters must be among eta, got beta',
    );
    expect(refusal(() => method.polynomial({ eta: 0 }, 1))).toBe(
      'RangeError: your-own: eta must be a finite number > 0, got 0',
    );
    expect(refusal(() => method.polynomial({ eta: 1 }, NaN))).toBe(
      'RangeError: your-own: lambda must be a finite number, got NaN',
    );
  });
});
