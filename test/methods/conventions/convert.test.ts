import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { completeFrom } from '../../../src/methods/conventions/complete-from.ts';
import type { Convention, ConventionParameters, ConventionState } from '../../../src/methods/conventions/convention.ts';
import type { Conversion } from '../../../src/methods/conventions/conversion.ts';
import { convert } from '../../../src/methods/conventions/convert.ts';
import { ema } from '../../../src/methods/conventions/ema.ts';
import { heavyball } from '../../../src/methods/conventions/heavyball.ts';
import { CONVENTIONS } from '../../../src/methods/conventions/index.ts';
import { keras } from '../../../src/methods/conventions/keras.ts';
import { optaxSgd } from '../../../src/methods/conventions/optax-sgd.ts';
import { polyak } from '../../../src/methods/conventions/polyak.ts';
import { pytorch } from '../../../src/methods/conventions/pytorch.ts';
import { qhm } from '../../../src/methods/conventions/qhm.ts';
import { sutskever } from '../../../src/methods/conventions/sutskever.ts';
import type { Vector } from '../../../src/numeric/vector.ts';
import {
  bentGradient,
  MINIMIZERS,
  MOMENTUM_NAMES,
  nameIn,
  parametersIn,
  RATE_NAMES,
} from '../../helpers/convention-cases.ts';
import { distanceOf, runOf } from '../../helpers/convention-run.ts';
import { refusal } from '../../helpers/refusal.ts';
import { TORCH_RUNS } from '../../helpers/torch-runs.ts';

const START = [2.2, 0.3];
const STEPS = 50;

/** Parameters of each convention, with everything that it can do. */
const CASES: Readonly<Record<string, readonly ConventionParameters[]>> = {
  pytorch: [
    { lr: 0.05, momentum: 0.9 },
    { lr: 0.05, momentum: 0.9, nesterov: true },
    { lr: 0.05, momentum: 0.9, dampening: 0.4 },
    { lr: 0.05, momentum: 0.8, dampening: -0.5, weight_decay: 0.1 },
    { lr: 0.05, momentum: 0.8, dampening: 0.4, weight_decay: 0.1, maximize: true },
    { lr: 0.05, momentum: 0.9, weight_decay: 0.01 },
    { lr: 0.05, momentum: 0.9, weight_decay: 0.1, nesterov: true, maximize: true },
    { lr: 0.05, weight_decay: 0.3, dampening: 0.2 },
  ],
  keras: [
    { learning_rate: 0.05, momentum: 0.9 },
    { learning_rate: 0.05, momentum: 0.9, nesterov: true },
    { learning_rate: 0.05, momentum: 0.9, weight_decay: 0.3 },
    { learning_rate: 0.05, momentum: 0.9, weight_decay: 0.3, nesterov: true },
    { learning_rate: 0.05, weight_decay: 0.3 },
  ],
  'optax-sgd': [
    { learning_rate: 0.05, momentum: 0.9 },
    { learning_rate: 0.05, momentum: 0.9, nesterov: true, weight_decay: 0.1 },
  ],
  'optax-trace': [
    { learning_rate: 0.05, decay: 0.9 },
    { learning_rate: 0.05, decay: 0.9, nesterov: true, weight_decay: 0.1 },
  ],
  sutskever: [
    { epsilon: 0.05, mu: 0.9 },
    { epsilon: 0.05, mu: 0.9, nesterov: true, weightDecay: 0.1 },
  ],
  polyak: [
    { alpha: 0.05, beta: 0.9, weightDecay: 0.02 },
    { alpha: 0.05, beta: -0.3 },
  ],
  ema: [
    { alpha: 0.5, beta: 0.9 },
    { alpha: 0.5, beta: 0.9, weightDecay: 0.1 },
  ],
  qhm: [
    { alpha: 0.5, beta: 0.9, nu: 0.7 },
    { alpha: 0.5, beta: 0.9, nu: 0.9, weightDecay: 0.1 },
    { alpha: 0.05, beta: 0.9, nu: 0 },
    { alpha: 0.05, beta: 0, nu: 0.4 },
  ],
  heavyball: [
    { beta: 0.9, gamma: 0.3, eta: 0.05 },
    { beta: 0.9, gamma: 0.9, eta: 0.05, weightDecay: 0.1 },
    { beta: 0, gamma: 0.5, eta: 0.05 },
    // Keras with nesterov and decoupled decay 0.3.
    { beta: 0.88785, gamma: 0.9, eta: 0.05, weightDecay: 0.03 },
  ],
};

/** Runs the target of a conversion as it says: its start, and the sense of its gradient. */
function converted(
  to: Convention,
  { parameters, start, negateGradient, family }: Conversion,
  from: Vector,
  gradient: (point: Vector) => Vector,
  steps: number,
): readonly Vector[] {
  if (!parameters) throw new Error('there is no equivalent');
  const slope = (point: Vector): Vector => gradient(point).map((value) => (negateGradient ? -value : value));
  const sense = family.maximize && !negateGradient ? -1 : 1;
  const first = slope(from).map((value) => sense * value);
  const at = (multiple: { point: number; gradient: number }): Vector =>
    from.map((value, i) => multiple.point * value + multiple.gradient * first[i]!);
  const state: Vector | ConventionState = start ? { point: at(start.point), buffer: at(start.buffer) } : from;
  return runOf(
    to,
    Array.from({ length: steps }, () => parameters),
    state,
    slope,
  ).gradientPoints;
}

const pairs = CONVENTIONS.flatMap((from) =>
  CONVENTIONS.map((to) => ({ from, to, title: `${from.name} → ${to.name}` })),
);
/** Which of the cases have no equivalent, by the pair. */
const impossible = pairs.flatMap(({ from, to, title }) => {
  const none = CASES[from.name]!.flatMap((given, i) => (convert(from, given, to).parameters ? [] : [i]));
  return none.length === 0 ? [] : [`${title}: ${none.join(' ')}`];
});

describe('convert', () => {
  const possible = pairs.filter(({ from, to }) =>
    CASES[from.name]!.some((given) => convert(from, given, to).parameters),
  );
  it.each(possible)('$title: the same 50 steps on bent objectives, to 1e-12', ({ from, to }) => {
    for (const given of CASES[from.name]!) {
      const parameters = completeFrom(from, given);
      const conversion = convert(from, given, to);
      if (!conversion.parameters) continue;
      for (const minimizer of MINIMIZERS) {
        const gradient = bentGradient(parameters['maximize'] === true ? -1 : 1, minimizer);
        const settings = Array.from({ length: STEPS }, () => parameters);
        const expected = runOf(from, settings, START, gradient).gradientPoints;
        const found = converted(to, conversion, START, gradient, STEPS);
        expect(distanceOf(found, expected), `${JSON.stringify(given)} around ${minimizer}`).toBeLessThan(1e-12);
      }
    }
  });

  it('has an equivalent wherever there is one', () => {
    expect(impossible).toEqual([
      'pytorch → keras: 6',
      'pytorch → polyak: 1 6',
      'pytorch → ema: 1 6',
      'keras → pytorch: 3',
      'keras → optax-sgd: 3',
      'keras → optax-trace: 3',
      'keras → sutskever: 3',
      'keras → polyak: 1 3',
      'keras → ema: 1 3',
      'optax-sgd → keras: 1',
      'optax-sgd → polyak: 1',
      'optax-sgd → ema: 1',
      'optax-trace → keras: 1',
      'optax-trace → polyak: 1',
      'optax-trace → ema: 1',
      'sutskever → keras: 1',
      'sutskever → polyak: 1',
      'sutskever → ema: 1',
      'polyak → pytorch: 1',
      'polyak → keras: 1',
      'ema → keras: 1',
      'qhm → pytorch: 0',
      'qhm → keras: 0 1',
      'qhm → optax-sgd: 0',
      'qhm → optax-trace: 0',
      'qhm → sutskever: 0',
      'qhm → polyak: 0 1',
      'qhm → ema: 0 1',
      'heavyball → pytorch: 0 2 3',
      'heavyball → keras: 0 1 2',
      'heavyball → optax-sgd: 0 2 3',
      'heavyball → optax-trace: 0 2 3',
      'heavyball → sutskever: 0 2 3',
      'heavyball → polyak: 0 1 2 3',
      'heavyball → ema: 0 1 2 3',
      'heavyball → qhm: 2',
    ]);
  });

  it.each(pairs)('$title and back: the same parameters, to rounding', ({ from, to }) => {
    fc.assert(
      fc.property(parametersIn(from), (given) => {
        const there = convert(from, given, to);
        // What the target cannot express, a first gradient that is spared or a sense, is not in its parameters.
        if (there.parameters === null || there.negateGradient || Number(given['dampening'] ?? 0) !== 0) return;
        // ν = 0 is gradient descent whatever β is.
        if (Number(given['nu']) < 1e-3) return;
        const back = convert(to, there.parameters, from).parameters ?? {};
        for (const [name, value] of Object.entries(given)) {
          if (typeof value === 'number') expect(back[name], name).toBeCloseTo(value, 12);
          else expect(back[name], name).toBe(value);
        }
      }),
      { numRuns: 30 },
    );
  });

  const constantRuns = TORCH_RUNS.filter(({ schedule }) => schedule === 'constant');
  it.each(constantRuns)('follows PyTorch itself: $title', ({ start, settings, gradient, points }) => {
    const isGrowing = points.flat().some((value) => Math.abs(value) > 1e6);
    expect(isGrowing || settings.length === STEPS).toBe(true);
    for (const to of CONVENTIONS) {
      const conversion = convert(pytorch, settings[0]!, to);
      if (!conversion.parameters) continue;
      const found = converted(to, conversion, start, gradient, points.length);
      expect(distanceOf(found, points), to.name).toBeLessThan(1e-12);
    }
  });

  it('starts from the virtual point of a dampened first step: θ₋₁ = θ₀ + ℓδ g₀/m', () => {
    const { start, parameters } = convert(pytorch, { lr: 0.5, momentum: 0.8, dampening: 0.25 }, polyak);
    expect(parameters).toEqual({ alpha: 0.375, beta: 0.8, weightDecay: 0 });
    expect(start).toEqual({ point: { gradient: 0, point: 1 }, buffer: { gradient: (0.5 * 0.25) / 0.8, point: 1 } });
  });

  it('makes decoupled decay coupled: w′ = (1 − β)w, β′ = β(1 − ηw), and starts apart', () => {
    const { parameters, start } = convert(keras, { learning_rate: 0.5, momentum: 0.5, weight_decay: 0.5 }, optaxSgd);
    expect(parameters).toEqual({ learning_rate: 0.5, momentum: 0.375, nesterov: false, weight_decay: 0.25 });
    // θ₁ = (1 − ηw)θ₀ − ηg₀ takes 0.25 θ₀ off, where ηw′ takes 0.125.
    expect(start?.buffer).toEqual({ gradient: 0, point: 0.125 / (0.5 * 0.375) });
  });

  it('says who stores what', () => {
    const ahead = { lr: 0.1, momentum: 0.9, nesterov: true };
    expect(convert(pytorch, ahead, sutskever).stored).toEqual({ from: 'look-ahead point', to: 'iterate' });
    expect(convert(pytorch, ahead, keras).stored).toEqual({ from: 'look-ahead point', to: 'look-ahead point' });
    expect(convert(pytorch, { lr: 0.1, momentum: 0.9 }, sutskever).stored).toEqual({ from: 'iterate', to: 'iterate' });
    expect(convert(qhm, { alpha: 0.1, beta: 0.9, nu: 0 }, keras).stored?.to).toBe('iterate');
  });

  it('asks for −∇f where the target cannot maximize', () => {
    const climbing = { lr: 0.1, momentum: 0.9, maximize: true };
    expect(convert(pytorch, climbing, keras).negateGradient).toBe(true);
    expect(convert(pytorch, climbing, pytorch).negateGradient).toBe(false);
    expect(convert(keras, { learning_rate: 0.1 }, pytorch).negateGradient).toBe(false);
  });

  it('says why there is no equivalent', () => {
    const reasonOf = (found: Conversion): string | null => found.reason;
    expect(reasonOf(convert(pytorch, { lr: 0.1, momentum: 0.9, nesterov: true }, polyak))).toBe(
      'it has no look-ahead, and here γ = 0.9',
    );
    expect(reasonOf(convert(heavyball, { beta: 0.9, gamma: 0.3, eta: 0.1 }, pytorch))).toBe(
      'its look-ahead is γ = 0 or γ = β, and here γ = 0.3 with β = 0.9',
    );
    expect(reasonOf(convert(polyak, { alpha: 0.1, beta: -0.5 }, pytorch))).toBe(
      'pytorch: momentum must be a finite number ≥ 0, got -0.5',
    );
    expect(reasonOf(convert(polyak, { alpha: 0.1, beta: 1 }, ema))).toBe('an average needs β < 1, and here β = 1');
    expect(reasonOf(convert(polyak, { alpha: 0.1, beta: 1 }, qhm))).toBe('an average needs β < 1, and here β = 1');
    expect(reasonOf(convert(heavyball, { gamma: 0.5, eta: 0.1 }, qhm))).toBe(
      'without momentum it cannot look ahead, and here γ = 0.5',
    );
    expect(reasonOf(convert(ema, { alpha: 1, beta: 0.81, weightDecay: 0.1 }, keras))).toMatch(
      /ηw = 0\.019 is beyond \(1 − √β\)² = 0\.01,/,
    );
    expect(
      reasonOf(convert(optaxSgd, { learning_rate: 0.1, momentum: 0.9, nesterov: true, weight_decay: 1 }, keras)),
    ).toMatch(/^decoupled weight decay has no equal here: with look-ahead/);
  });

  it('lets decoupled decay oscillate no sooner than at ηw = (1 − √β)²', () => {
    const at = (weightDecay: number): Conversion => convert(polyak, { alpha: 1, beta: 0.25, weightDecay }, keras);
    // The double root: β′ = 1 − r = √β.
    expect(at(0.25).parameters).toMatchObject({ momentum: 0.5, weight_decay: 0.5 });
    expect(at(0.2500001).parameters).toBeNull();
  });

  it('refuses what the source refuses', () => {
    expect(refusal(() => convert(pytorch, { lr: -1 }, keras))).toMatch(/^RangeError: pytorch: lr .* got -1$/);
  });
});

/** The state after what a conversion prescribes for a learning rate that becomes `ratio` times what it was. */
function remedied(
  to: Convention,
  { rateChange, parameters }: Conversion,
  state: ConventionState,
  ratio: number,
): ConventionState {
  if (rateChange?.remedy !== 'buffer') return state;
  const factor = rateChange.factor === 'r' ? ratio : 1 / ratio;
  const { gamma } = to.toFamily(parameters ?? {});
  const [point, buffer] = [state.point, state.buffer ?? []];
  const isPrevious = to.buffer.holds === 'previous point';
  const change = point.map((value, i) => (isPrevious ? value - buffer[i]! : buffer[i]!));
  if (to.stores !== 'iterate' || gamma === 0) return { point, buffer: buffer.map((value) => factor * value) };
  const moved = point.map((value, i) => value + gamma * (1 - factor) * change[i]!);
  const scaled = change.map((value) => factor * value);
  return { point: moved, buffer: isPrevious ? moved.map((value, i) => value - scaled[i]!) : scaled };
}

describe('rateChange', () => {
  const [RATIO, AT] = [0.3, 20];
  const gradient = bentGradient();

  /** The cases of a pair that a change of the learning rate leaves convertible, before and after it. */
  const changes = ({ from, to }: (typeof pairs)[number]) =>
    CASES[from.name]!.flatMap((given) => {
      const before = completeFrom(from, given);
      const rate = nameIn(from, RATE_NAMES);
      const after = { ...before, [rate]: RATIO * Number(before[rate]) };
      const [first, second] = [convert(from, before, to), convert(from, after, to)];
      const isApart = first.rateChange?.remedy === 'schedule' || first.negateGradient || before['maximize'] === true;
      return first.parameters && second.parameters && !first.start && !isApart
        ? [{ given, before, after, first, parameters: [first.parameters, second.parameters] as const }]
        : [];
    });

  it.each(pairs.filter((pair) => changes(pair).length > 0))(
    '$title: makes the runs one when the learning rate changes',
    (pair) => {
      const { from, to } = pair;
      for (const { given, before, after, first, parameters } of changes(pair)) {
        const settings = Array.from({ length: STEPS }, (_, k) => (k < AT ? before : after));
        const expected = runOf(from, settings, START, gradient).gradientPoints;
        let state = to.start(START);
        const found: Vector[] = [];
        const spied = (point: Vector): Vector => {
          found.push(point);
          return gradient(point);
        };
        const momentum = nameIn(to, MOMENTUM_NAMES);
        const factor = first.rateChange?.factor === 'r' ? RATIO : 1 / RATIO;
        const isOnce = first.rateChange?.remedy === 'momentum';
        for (let k = 0; k < STEPS; k += 1) {
          const plain = parameters[k < AT ? 0 : 1];
          if (k === AT) state = remedied(to, first, state, RATIO);
          const once = { ...plain, [momentum]: factor * Number(plain[momentum]) };
          state = to.step(k === AT && isOnce ? once : plain, state, spied);
        }
        expect(distanceOf(found, expected), JSON.stringify(given)).toBeLessThan(1e-12);
      }
    },
  );

  it('is nothing between conventions whose rate sits alike, or without momentum', () => {
    expect(convert(pytorch, { lr: 0.1, momentum: 0.9 }, ema).rateChange).toEqual({
      from: 'outside',
      to: 'outside',
      remedy: 'none',
      factor: null,
    });
    expect(convert(keras, { learning_rate: 0.1 }, pytorch).rateChange?.remedy).toBe('none');
    expect(convert(qhm, { alpha: 0.1, beta: 0.9, nu: 0 }, keras).rateChange?.remedy).toBe('none');
  });

  it('is β_k = β η_k/η_{k−1} from a rate outside the buffer to one inside, and the inverse back', () => {
    const found = convert(pytorch, { lr: 0.1, momentum: 0.9 }, keras).rateChange;
    expect(found).toEqual({ from: 'outside', to: 'inside', remedy: 'momentum', factor: 'r' });
    const back = convert(keras, { learning_rate: 0.1, momentum: 0.9 }, optaxSgd).rateChange;
    expect(back).toEqual({ from: 'inside', to: 'outside', remedy: 'momentum', factor: '1/r' });
  });

  it('rescales the buffer where a momentum also looks ahead, or averages', () => {
    const found = convert(pytorch, { lr: 0.1, momentum: 0.9, nesterov: true }, keras).rateChange;
    expect(found).toEqual({ from: 'outside', to: 'inside', remedy: 'buffer', factor: 'r' });
    expect(convert(keras, { learning_rate: 0.1, momentum: 0.9 }, ema).rateChange?.remedy).toBe('buffer');
  });

  it('is the conversion of every step where weight decay acts otherwise', () => {
    const found = convert(keras, { learning_rate: 0.1, momentum: 0.9, weight_decay: 0.1 }, pytorch).rateChange;
    expect(found).toEqual({ from: 'inside', to: 'outside', remedy: 'schedule', factor: null });
  });
});
