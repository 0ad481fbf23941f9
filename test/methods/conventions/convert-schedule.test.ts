import { describe, expect, it } from 'vitest';

import { convertSchedule } from '../../../src/methods/conventions/convert-schedule.ts';
import type { ScheduleConversion } from '../../../src/methods/conventions/convert-schedule.ts';
import { completeFrom } from '../../../src/methods/conventions/complete-from.ts';
import type { Convention, ConventionParameters } from '../../../src/methods/conventions/convention.ts';
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
  nameIn,
  MOMENTUM_NAMES,
  RATE_NAMES,
  scheduleOf,
  SHAPES,
} from '../../helpers/convention-cases.ts';
import { distanceOf, distanceOfSize, runOf, runOfPoints } from '../../helpers/convention-run.ts';
import { refusal } from '../../helpers/refusal.ts';
import { TORCH_RUNS } from '../../helpers/torch-runs.ts';

const START = [2.2, 0.3];
const negated =
  (gradient: (point: Vector) => Vector): ((point: Vector) => Vector) =>
  (point) =>
    gradient(point).map((value) => -value);

/** How far the converted run is from the source's. */
function distanceBetween(
  from: Convention,
  settings: readonly ConventionParameters[],
  to: Convention,
  conversion: ScheduleConversion,
  gradient: (point: Vector) => Vector,
): number {
  const expected = runOf(from, settings, START, gradient).gradientPoints;
  const slope = conversion.negateGradient ? negated(gradient) : gradient;
  return distanceOf(runOf(to, conversion.settings ?? [], START, slope).gradientPoints, expected);
}

/** Plain, with look-ahead, with weight decay, and with all that a convention has besides. */
function variantsOf(convention: Convention): readonly ConventionParameters[] {
  const names = Object.keys(convention.parameters);
  const own = { [nameIn(convention, RATE_NAMES)]: 0.05, [nameIn(convention, MOMENTUM_NAMES)]: 0.85 };
  const scaled = convention.buffer.holds === 'average' ? { ...own, alpha: 0.3 } : own;
  const extras: readonly Readonly<Record<string, number | boolean>>[] = [
    {},
    { nesterov: true },
    { weight_decay: 0.05 },
    { weightDecay: 0.05 },
    { weight_decay: 0.05, nesterov: true },
    { weightDecay: 0.05, nesterov: true },
    { dampening: 0.3, weight_decay: 0.02 },
    { maximize: true, dampening: 0.3 },
    { nu: 0.6 },
    { nu: 0.6, weightDecay: 0.05 },
    { nu: 0 },
    { gamma: 0.4 },
    { gamma: 0.4, weightDecay: 0.05 },
  ];
  const fitting = extras.filter((extra) => Object.keys(extra).every((name) => names.includes(name)));
  return fitting.map((extra) => completeFrom(convention, { ...scaled, ...extra }));
}

/** Every variant of a convention under every schedule, momentum moving or not, around every minimizer. */
function runsOf(from: Convention): readonly {
  readonly parameters: ConventionParameters;
  readonly settings: readonly ConventionParameters[];
  readonly gradient: (point: Vector) => Vector;
  readonly name: string;
}[] {
  return variantsOf(from).flatMap((parameters) =>
    MINIMIZERS.flatMap((minimizer) =>
      Object.entries(SHAPES).flatMap(([name, shape]) =>
        [false, true].map((movesMomentum) => ({
          parameters,
          settings: scheduleOf(from, parameters, shape, movesMomentum),
          gradient: bentGradient(parameters['maximize'] === true ? -1 : 1, minimizer),
          name: `${name} around ${minimizer}`,
        })),
      ),
    ),
  );
}

const pairs = CONVENTIONS.flatMap((from) =>
  CONVENTIONS.map((to) => ({ from, to, title: `${from.name} → ${to.name}` })),
);

describe('convertSchedule', () => {
  it.each(pairs)('$title: the same 50 steps under step, cosine and one-cycle schedules, to 1e-12', ({ from, to }) => {
    let exact = 0;
    for (const { parameters, settings, gradient, name } of runsOf(from)) {
      const conversion = convertSchedule(from, settings, to);
      if (!conversion.settings) continue;
      exact += 1;
      const words = `${name} ${JSON.stringify(parameters)}`;
      const expected = runOf(from, settings, START, gradient).gradientPoints;
      const slope = conversion.negateGradient ? negated(gradient) : gradient;
      const found = runOf(to, conversion.settings, START, slope).gradientPoints;
      if (to.buffer.holds === 'previous point') {
        expect(distanceOf(runOfPoints(conversion.settings, START, slope), expected), words).toBeLessThan(1e-12);
        expect(distanceOfSize(found, expected), words).toBeLessThan(1e-13);
      } else expect(distanceOf(found, expected), words).toBeLessThan(1e-12);
    }
    // The plain variant at least, in every shape, around every minimizer.
    expect(exact).toBeGreaterThanOrEqual(6 * MINIMIZERS.length);
  });

  it('follows PyTorch itself in every convention that can, through every schedule', () => {
    const followed = new Map<string, number>();
    for (const { title, start, settings, gradient, points } of TORCH_RUNS) {
      for (const to of CONVENTIONS) {
        const { settings: found, negateGradient } = convertSchedule(pytorch, [...settings, ...settings.slice(-1)], to);
        if (!found) continue;
        const run = runOf(to, found, start, negateGradient ? negated(gradient) : gradient);
        expect(distanceOf(run.gradientPoints, points), `${to.name}: ${title}`).toBeLessThan(1e-12);
        followed.set(to.name, (followed.get(to.name) ?? 0) + 1);
      }
    }
    // QHM and heavyball's own form have a free number for everything that PyTorch can do.
    for (const { name } of [pytorch, optaxSgd, qhm, heavyball])
      expect(followed.get(name), name).toBe(TORCH_RUNS.length);
    for (const { name } of [keras, sutskever, polyak, ema]) expect(followed.get(name), name).toBeGreaterThan(30);
  });

  it('follows every look-ahead of the others in QHM', () => {
    for (const from of CONVENTIONS) {
      for (const parameters of variantsOf(from)) {
        const decoupled = from.decay === 'decoupled' && parameters['weight_decay'] !== 0;
        for (const shape of Object.values(SHAPES)) {
          const settings = scheduleOf(from, parameters, shape, true);
          if (!decoupled) expect(convertSchedule(from, settings, qhm).reason, from.name).toBeNull();
        }
      }
    }
  });

  it('moves weight decay into the gradient and out of it, step by step from the first', () => {
    const gentle = (k: number): { rate: number; momentum: number } => ({
      rate: 1 - 0.3 * Math.sin(k / 16),
      momentum: 1 - 0.05 * Math.cos(k / 9),
    });
    const apart = completeFrom(keras, { learning_rate: 0.05, momentum: 0.85, weight_decay: 0.2 });
    const within = completeFrom(pytorch, { lr: 0.05, momentum: 0.85, weight_decay: 0.05, dampening: 0.2 });
    const cases: readonly (readonly [Convention, ConventionParameters, readonly Convention[]])[] = [
      [keras, apart, [pytorch, optaxSgd, sutskever, polyak, ema, qhm, heavyball]],
      [keras, { ...apart, nesterov: true }, [qhm, heavyball]],
      [keras, { ...apart, momentum: 0 }, [pytorch, optaxSgd, polyak, ema, heavyball]],
      [pytorch, within, [keras]],
      [polyak, { alpha: 0.05, beta: 0.85, weightDecay: 0.05 }, [keras]],
    ];
    for (const [from, parameters, targets] of cases) {
      const settings = scheduleOf(from, parameters, gentle, true);
      for (const to of targets) {
        const conversion = convertSchedule(from, settings, to);
        expect(conversion.reason, `${from.name} → ${to.name}`).toBeNull();
        expect(distanceBetween(from, settings, to, conversion, bentGradient()), to.name).toBeLessThan(1e-12);
      }
    }
    // A steady run: the same weight for the first step, (1 − β) of it from the second on.
    const steady = Array.from({ length: 30 }, () => apart);
    const weights = convertSchedule(keras, steady, optaxSgd).settings?.map((one) => one.weight_decay);
    expect(weights?.slice(0, 3)).toEqual([0.2, 0.03, 0.03].map((weight) => expect.closeTo(weight, 12) as number));
    const back = convertSchedule(
      optaxSgd,
      steady.map(() => ({ learning_rate: 0.05, momentum: 0.8415, weight_decay: 0.03 })),
      keras,
    );
    expect(back.settings?.at(-1)?.weight_decay).toBeCloseTo(0.2, 2);
    expect(back.settings?.at(-1)?.momentum).toBeCloseTo(0.85, 3);
  });

  it('cannot move the decay that takes the whole point, or all momentum, away', () => {
    const total = [0.5, 0.5, 0.5].map((rate) => ({
      learning_rate: rate,
      momentum: 0.5,
      nesterov: true,
      weight_decay: 2,
    }));
    expect(convertSchedule(keras, total, qhm).reason).toBe('an average cannot leave this gradient out');
    const beyond = total.map((one) => ({ ...one, weight_decay: 6 }));
    expect(convertSchedule(keras, beyond, qhm)).toMatchObject({
      reason: 'coupled weight decay leaves no momentum here to look ahead by',
      step: 1,
    });
    const whole = [0.5, 0.5].map((lr) => ({ lr, momentum: 0.5, weight_decay: 2 }));
    expect(convertSchedule(pytorch, whole, keras)).toMatchObject({
      reason: 'weight decay leaves nothing of the point in the step before',
      step: 1,
    });
    const hidden = [0.5, 0.5].map((alpha) => ({ alpha, beta: 0.5, nu: 0, weightDecay: 0.1 }));
    expect(convertSchedule(qhm, hidden, keras)).toMatchObject({ step: 0 });
  });

  it('finds the decoupled decay of a look-ahead again behind QHM', () => {
    const settings = Array.from({ length: 20 }, (_, k) =>
      completeFrom(keras, { learning_rate: 0.05 - k / 1000, momentum: 0.8, nesterov: true, weight_decay: 0.3 }),
    );
    const there = convertSchedule(keras, settings, qhm);
    const back = convertSchedule(qhm, there.settings ?? [], keras);
    for (const [k, one] of settings.entries()) {
      expect(back.settings?.[k]?.learning_rate).toBeCloseTo(one.learning_rate, 12);
      expect(back.settings?.[k]?.momentum).toBeCloseTo(0.8, 10);
      expect(back.settings?.[k]?.weight_decay).toBeCloseTo(0.3, 10);
    }
  });

  it('converts a growing momentum such as Nesterov’s (k − 1)/(k + 2), which begins at 0', () => {
    const settings = Array.from({ length: 20 }, (_, k) =>
      completeFrom(sutskever, { mu: k / (k + 3), epsilon: 0.05, nesterov: true }),
    );
    const ending = [...settings, completeFrom(sutskever, { mu: 0, epsilon: 0.05, nesterov: true })];
    for (const to of [qhm, heavyball] as Convention[]) {
      for (const list of [settings, ending]) {
        const conversion = convertSchedule(sutskever, list, to);
        expect(distanceBetween(sutskever, list, to, conversion, bentGradient()), to.name).toBeLessThan(1e-12);
      }
    }
    expect(convertSchedule(sutskever, settings, pytorch)).toMatchObject({ settings: null, step: 1 });
  });

  it('maximizes where the target can, and names nothing where it cannot', () => {
    const settings = [0, 1].map(() => completeFrom(pytorch, { lr: 0.1, momentum: 0.5, maximize: true }));
    const twice = convertSchedule(optaxSgd, convertSchedule(pytorch, settings, optaxSgd).settings ?? [], pytorch);
    expect(twice.settings?.[0]).toEqual({ ...settings[0], maximize: false });
    const climbing = convertSchedule(pytorch, settings, keras);
    expect(climbing.negateGradient).toBe(true);
    expect(Object.keys(climbing.settings?.[0] ?? {})).toEqual(Object.keys(keras.parameters));
    expect(convertSchedule(pytorch, settings, pytorch)).toMatchObject({ settings, negateGradient: false });
  });

  it('leaves constants constant', () => {
    const settings = [0, 1, 2].map(() => ({ lr: 0.5, momentum: 0.5, nesterov: true }));
    const average = { alpha: 1, beta: 0.5, nu: 0.5, weightDecay: 0 };
    expect(convertSchedule(pytorch, settings, qhm).settings).toEqual([average, average, average]);
    const own = { beta: 0.5, gamma: 0.5, eta: 0.5, weightDecay: 0 };
    expect(convertSchedule(pytorch, settings, heavyball).settings).toEqual([own, own, own]);
  });

  it('spares PyTorch’s first gradient by a first learning rate', () => {
    const settings = [0, 1, 2].map(() => ({ lr: 0.2, momentum: 0.5, dampening: 0.5 }));
    expect(convertSchedule(pytorch, settings, keras).settings).toEqual(
      [0.2, 0.1, 0.1].map((rate) => ({ learning_rate: rate, momentum: 0.5, nesterov: false, weight_decay: 0 })),
    );
  });

  it('cannot give one momentum two values where the rate of a look-ahead changes', () => {
    const settings = [0.2, 0.2, 0.1].map((lr) => ({ lr, momentum: 0.8, nesterov: true }));
    const found = convertSchedule(pytorch, settings, keras);
    expect(found).toEqual({
      from: 'pytorch',
      to: 'keras',
      settings: null,
      reason: 'one momentum cannot be two: here 0.4 keeps the buffer and 0.8 looks ahead',
      step: 2,
      negateGradient: false,
    });
    expect(convertSchedule(pytorch, settings, sutskever).reason).toBe(
      'one momentum cannot be two: here 0.4 keeps the velocity and 0.8 looked ahead',
    );
    // Sutskever's look-ahead is by the momentum to come: a rate that falls as the momentum rises is his.
    const inverse = [0.1, 0.2, 0.4].map((lr) => ({ lr, momentum: 0.08 / lr, nesterov: true }));
    expect(convertSchedule(pytorch, inverse, sutskever).settings?.map(({ mu }) => Number(mu.toFixed(12)))).toEqual([
      0.8, 0.8, 0.4,
    ]);
  });

  it('warms up from a learning rate of 0', () => {
    const settings = [0, 0, 0.05, 0.1, 0.1].map((rate) => ({ learning_rate: rate, momentum: 0.8 }));
    for (const to of CONVENTIONS) {
      const complete = settings.map((one) => completeFrom(keras, one));
      const conversion = convertSchedule(keras, settings, to);
      expect(conversion.reason, to.name).toBeNull();
      expect(distanceBetween(keras, complete, to, conversion, bentGradient()), to.name).toBeLessThan(1e-12);
    }
  });

  it('keeps a buffer that a momentum of 1 sums up', () => {
    const settings = [0, 1, 2, 3, 4, 5].map(() => completeFrom(pytorch, { lr: 0.02, momentum: 1 }));
    const conversion = convertSchedule(pytorch, settings, ema);
    expect(conversion.settings?.[1]?.beta).toBeCloseTo(1 / 2, 14);
    expect(conversion.settings?.[2]?.beta).toBeCloseTo(2 / 3, 14);
    expect(distanceBetween(pytorch, settings, ema, conversion, bentGradient())).toBeLessThan(1e-12);
  });

  it('lets PyTorch begin without momentum, and not return to that', () => {
    const starting = [0, 0, 0.8, 0.8, 0.8, 0.8].map((momentum) =>
      completeFrom(pytorch, { lr: 0.05, momentum, dampening: 0.3, weight_decay: 0.1 }),
    );
    for (const to of [sutskever, polyak, optaxSgd, heavyball] as Convention[]) {
      const conversion = convertSchedule(pytorch, starting, to);
      expect(distanceBetween(pytorch, starting, to, conversion, bentGradient()), to.name).toBeLessThan(1e-12);
    }
    const ending = [0.8, 0.8, 0, 0].map((momentum) => completeFrom(pytorch, { lr: 0.05, momentum, dampening: 0.3 }));
    for (const to of [keras, polyak, ema, heavyball] as Convention[]) {
      const conversion = convertSchedule(pytorch, ending, to);
      expect(distanceBetween(pytorch, ending, to, conversion, bentGradient()), to.name).toBeLessThan(1e-12);
    }
    const pausing = [0.8, 0, 0.8].map((momentum) => ({ lr: 0.05, momentum }));
    expect(convertSchedule(pytorch, pausing, polyak)).toMatchObject({
      reason: 'PyTorch sets its buffer aside, unchanged, in a step without momentum',
      step: 1,
    });
    expect(convertSchedule(pytorch, pausing, pytorch).settings).toHaveLength(3);
    const paused = [0.8, 0, 0.8].map((beta) => ({ alpha: 0.05, beta }));
    expect(convertSchedule(polyak, paused, keras)).toMatchObject({
      reason: 'Keras sets its buffer aside, unchanged, in a step without momentum',
      step: 1,
    });
    expect(convertSchedule(polyak, paused, optaxSgd).settings?.map(({ momentum }) => momentum)).toEqual([0.8, 0, 0.8]);
  });

  it('says at which step a learning rate of 0 ends what the source keeps', () => {
    const stopping = [0.1, 0, 0.1].map((lr) => ({ lr, momentum: 0.5 }));
    expect(convertSchedule(pytorch, stopping, keras)).toMatchObject({
      reason: 'the learning rate of 0 in the step before empties the buffer, which is kept here',
      step: 2,
    });
    expect(convertSchedule(pytorch, stopping, heavyball)).toMatchObject({ settings: null, step: 2 });
    const coasting = [0.1, 0, 0.1].map((rate) => ({ learning_rate: rate, momentum: 0.5 }));
    expect(convertSchedule(keras, coasting, pytorch)).toMatchObject({
      reason: 'this step has no learning rate for the buffer that is not 0',
      step: 1,
    });
    const ahead = coasting.map((one) => ({ ...one, nesterov: true }));
    expect(convertSchedule(keras, ahead, sutskever)).toMatchObject({
      reason: 'this step has no learning rate for the velocity that is not 0',
      step: 1,
    });
    const decaying = coasting.map((one) => ({ ...one, weight_decay: 0.1 }));
    expect(convertSchedule(keras, decaying, polyak)).toMatchObject({
      reason: 'with a learning rate of 0 coupled weight decay cannot act, as decoupled decay does',
      step: 1,
    });
    const atLast = [0.1, 0.1, 0].map((lr) => ({ lr, momentum: 0.5 }));
    expect(convertSchedule(pytorch, atLast, keras).settings?.at(-1)?.learning_rate).toBe(0);
    const decayingAtLast = atLast.map((one) => ({ ...one, weight_decay: 0.1 }));
    const complete = decayingAtLast.map((one) => completeFrom(pytorch, one));
    for (const to of [keras, polyak] as Convention[]) {
      const conversion = convertSchedule(pytorch, complete, to);
      expect(distanceBetween(pytorch, complete, to, conversion, bentGradient()), to.name).toBeLessThan(1e-12);
    }
    const decayingBetween = stopping.map((one) => ({ ...one, weight_decay: 0.1 }));
    expect(convertSchedule(pytorch, decayingBetween, keras)).toMatchObject({
      reason: 'this step leaves the buffer out of the update, which hides it from the next',
      step: 1,
    });
    expect(convertSchedule(pytorch, decayingAtLast, polyak).settings?.at(-1)?.alpha).toBe(0);
  });

  it('looks ahead along no displacement that has no buffer', () => {
    const settings = [0.9, 0, 0.9].map((beta) => ({ beta, gamma: 0.5, eta: 0.1 }));
    expect(convertSchedule(heavyball, settings, qhm)).toMatchObject({
      reason: 'it looks ahead along a displacement that no buffer keeps, as β = 0',
      step: 1,
    });
  });

  it('refuses parameters that the source refuses, and names the step', () => {
    expect(refusal(() => convertSchedule(pytorch, [{ lr: 0.1 }, { lr: NaN }], keras))).toBe(
      'RangeError: pytorch: step 1: lr must be a finite number ≥ 0, got NaN',
    );
    expect(refusal(() => convertSchedule(pytorch, [{ lr: 0.1 }, { lr: 0.1, maximize: true }], keras))).toBe(
      'RangeError: pytorch: maximize must be the same in every step, got both',
    );
    expect(convertSchedule(pytorch, [], keras).settings).toEqual([]);
  });
});
