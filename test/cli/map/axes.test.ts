import { describe, expect, it } from 'vitest';
import { quantityOn } from '../../../src/cli/map/axis-quantities.ts';
import { chooseAxes } from '../../../src/cli/map/choose-axes.ts';
import { parseAxis } from '../../../src/cli/map/parse-axis.ts';
import { namedChoice } from '../../../src/cli/named-choice.ts';
import type { MapRectangle } from '../../../src/maps/plan-map.ts';
import { PLANES } from '../../../src/maps/planes/index.ts';
import { heavyBall } from '../../../src/methods/heavy-ball.ts';
import { METHODS } from '../../../src/methods/index.ts';
import { fromInterval } from '../../../src/spectrum/from-interval.ts';
import { optimalTuning } from '../../../src/tuning/optimal-tuning.ts';
import { stabilityRegion } from '../../../src/stability/stability-region.ts';

const SPECTRA: readonly (readonly [mu: number, L: number])[] = [
  [1, 10],
  [1, 1e4],
  [1e-6, 1e-3],
  [1, 1e12],
];
const methods = METHODS.filter(({ lookAhead }) => lookAhead !== null);
const chosen = (name: string, method: (typeof METHODS)[number], [mu, L]: readonly [number, number]): MapRectangle =>
  chooseAxes(
    { method: method.name },
    namedChoice('--plane', name, PLANES),
    { method, spectrum: fromInterval(mu, L), fixed: {} },
    [],
    [4, 3],
  );

describe('chooseAxes', () => {
  const cases = methods.flatMap((method) => SPECTRA.map((ends) => [method, ends] as const));
  it.each(cases)('shows the optimum of $0.name well inside', (method, [mu, L]) => {
    const { beta = NaN, eta } = optimalTuning(method, fromInterval(mu, L)).parameters;
    const { x, y } = chosen('beta-eta', method, [mu, L]);
    const [across, upwards] = [(beta - x.from) / (x.to - x.from), (eta - y.from) / (y.to - y.from)];
    for (const part of [across, upwards]) expect([part > 0.2, part < 0.95]).toEqual([true, true]);
    expect(x.to).toBeGreaterThan(1);
  });

  it.each([
    ['beta-eta', [1, 10], [-0.2, 1.05], [0, 0.44]],
    ['beta-eta', [1, 1e4], [0.7, 1.0125], [0, 0.00044]],
    ['beta-eta', [1, 1e12], [0.99997, 1.00000125], [0, 4.4e-12]],
    ['one-minus-beta-eta', [1, 1e4], [0.001, 1], [4.4e-7, 0.00044]],
    ['beta-eta-L', [1e-6, 1e-3], [0, 1.0417], [0.0044, 4.4]],
  ] as const)('begins and ends at round numbers: %s on %j', (plane, ends, across, upwards) => {
    const { x, y } = chosen(plane, heavyBall, ends);
    expect([x.from, x.to, y.from, y.to]).toEqual([...across, ...upwards]);
  });

  it('makes room for marks up to round numbers that leave them inside', () => {
    const subject = { method: heavyBall, spectrum: fromInterval(1, 10), fixed: {} };
    const axes = (name: string, x: number, y: number): MapRectangle =>
      chooseAxes({ method: 'heavy-ball' }, namedChoice('--plane', name, PLANES), subject, [{ x, y }], [4, 3]);
    // A twentieth of [-0.2, 1.05] and of [0, 0.44] farther.
    expect(axes('beta-eta', -2, 1000)).toMatchObject({ x: { from: -2.0625, to: 1.05 }, y: { from: 0, to: 1000.022 } });
    expect(axes('beta-eta', 3, 0.1)).toMatchObject({ x: { from: -0.2, to: 3.0625 }, y: { from: 0, to: 0.44 } });
    // 100^(1/20) = 1.259 and 1000^(1/20) = 1.413 times farther.
    expect(axes('one-minus-beta-eta', 1e-20, 1)).toMatchObject({
      x: { from: 7.94e-21, to: 1 },
      y: { from: 0.00044, to: 1.41 },
    });
  });

  it.each(methods)('shows all stable learning rates of $name at β in [0, 1]', (method) => {
    const { vertices } = stabilityRegion(method, fromInterval(1, 100));
    const { y } = chosen('beta-eta', method, [1, 100]);
    for (const { beta, eta } of vertices) if (beta >= 0 && beta <= 1) expect(eta).toBeLessThan(y.to);
  });

  it.each(PLANES)('has two ends in order for each axis of $name, within the plane', ({ name, x, y }) => {
    for (const axis of [x, y]) {
      const { from, to } = quantityOn(axis).stretch(
        { method: heavyBall, spectrum: fromInterval(1, 1), fixed: {} },
        axis.scale === 'log',
        ['beta', 'eta'],
      );
      expect([from < to, axis.scale === 'linear' || from > 0, name]).toEqual([true, true, name]);
    }
  });
});

describe('parseAxis', () => {
  it('reads ends, cells and scale', () => {
    expect(parseAxis('--x', '-1:1')).toEqual({ from: -1, to: 1 });
    expect(parseAxis('--x', '1e-3:1:log')).toEqual({ from: 1e-3, to: 1, scale: 'log' });
    expect(parseAxis('--x', '0:1:30')).toEqual({ from: 0, to: 1, count: 30 });
    expect(parseAxis('--x', '0:1:30:linear')).toEqual({ from: 0, to: 1, count: 30, scale: 'linear' });
  });
});
