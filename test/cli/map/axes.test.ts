import { describe, expect, it } from 'vitest';
import { AXIS_QUANTITIES } from '../../../src/cli/map/axis-quantities.ts';
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

  it.each(methods)('shows all stable learning rates of $name at β in [0, 1]', (method) => {
    const { vertices } = stabilityRegion(method, fromInterval(1, 100));
    const { y } = chosen('beta-eta', method, [1, 100]);
    for (const { beta, eta } of vertices) if (beta >= 0 && beta <= 1) expect(eta).toBeLessThan(y.to);
  });

  it.each(PLANES)('has two ends in order for each axis of $name, within the plane', ({ name, x, y }) => {
    for (const axis of [x, y]) {
      const quantity = AXIS_QUANTITIES[axis.symbol]!;
      const { from, to } = quantity.stretch(
        { method: heavyBall, spectrum: fromInterval(1, 1), fixed: {} },
        axis.scale === 'log',
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
