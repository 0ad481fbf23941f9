import { describe, expect, it } from 'vitest';

import { findCycle } from '../../../src/certificates/find-cycle.ts';
import { heavyBallDichotomy } from '../../../src/certificates/heavy-ball-dichotomy.ts';
import type { GridMap } from '../../../src/maps/grid-map.ts';
import { layerMap } from '../../../src/maps/layer-map.ts';
import type { MapOptions } from '../../../src/maps/plan-map.ts';
import type { FixedParameters } from '../../../src/maps/plane.ts';
import { isSecondOrder, type AnyMethod } from '../../../src/methods/any-method.ts';
import { emaHeavyBall } from '../../../src/methods/ema-heavy-ball.ts';
import { generalMomentum } from '../../../src/methods/general-momentum.ts';
import { gradientDescent } from '../../../src/methods/gradient-descent.ts';
import { heavyBall } from '../../../src/methods/heavy-ball.ts';
import { heavyBallDecoupled } from '../../../src/methods/heavy-ball-decoupled.ts';
import { heavyBallL2 } from '../../../src/methods/heavy-ball-l2.ts';
import { nesterov } from '../../../src/methods/nesterov.ts';
import { pidMomentum } from '../../../src/methods/pid-momentum.ts';
import { pytorchSgd } from '../../../src/methods/pytorch-sgd.ts';
import { quasiHyperbolic } from '../../../src/methods/quasi-hyperbolic.ts';
import { tripleMomentum } from '../../../src/methods/triple-momentum.ts';
import { fromInterval } from '../../../src/spectrum/from-interval.ts';
import { refusal } from '../../helpers/refusal.ts';
import { cellsOf, type ValuedCell } from '../../helpers/map-subjects.ts';

const SPECTRUM = fromInterval(1, 25);
const AXES = { x: { from: -0.4, to: 1.05, count: 21 }, y: { from: 0, to: 0.17, count: 17 } };

/** Momenta that every method takes. */
const WITHIN = { x: { from: 0, to: 0.99, count: 16 }, y: { from: 0, to: 0.4, count: 16 } };

function nameOf(map: GridMap, { value }: ValuedCell): string {
  return map.categories?.[value] ?? 'none';
}

/** The category of cycles of a length. */
function nameOfLength(length: number): string {
  if (length < 7) return `${length}-cycle`;
  return length < 12 ? '7- to 11-cycle' : 'longer cycle';
}

/** Whether an m-cycle exists for some m, by the published inequality (`goujaud2023`) at every m up to many. */
function cycles(beta: number, eta: number, mu: number, L: number): boolean {
  const [a, q] = [eta * L, mu / L];
  return Array.from({ length: 400 }, (_, i) => Math.cos((2 * Math.PI) / (i + 3))).some(
    (C) => q * a * a - 2 * (beta - C + q * (1 - beta * C)) * a + 2 * (1 - C) * (1 + beta * beta - 2 * beta * C) <= 0,
  );
}

describe('worstCaseLayer', () => {
  it.each(['fast', 'exact'] as const)('has a cycle exactly where the inequality has one (%s)', (precision) => {
    const map = layerMap('worst-case', heavyBall, SPECTRUM, AXES, { precision });
    for (const cell of cellsOf(map)) {
      const { x: beta, y: eta, mu, L } = cell;
      const stable = Math.abs(beta) < 1 && eta * L < 2 * (1 + beta);
      expect(nameOf(map, cell) === 'unstable').toBe(!stable);
      const isCycle = nameOf(map, cell).includes('cycle');
      if (stable) expect(isCycle).toBe(cycles(beta, eta, mu, L));
      if (isCycle) expect(nameOf(map, cell)).toBe(nameOfLength(findCycle({ beta, eta }, { mu, L })?.length ?? NaN));
    }
  });

  it('certifies small steps, η ≤ 2(1 − β)/L, and gradient descent up to ηL = 2', () => {
    const axes = { x: { from: 0.001, to: 1, count: 20 }, y: { from: 0.001, to: 0.08, count: 20 } };
    const map = layerMap('worst-case', heavyBall, SPECTRUM, axes, { plane: 'one-minus-beta-eta' });
    for (const cell of cellsOf(map)) {
      if (cell.y * cell.L <= 2 * cell.x) expect(nameOf(map, cell)).toBe('certified');
    }
    const slopes = { x: { from: 1, to: 100, count: 5 }, y: { from: 0, to: 4, count: 8 } };
    for (const precision of ['fast', 'exact'] as const) {
      const plain = layerMap('worst-case', gradientDescent, SPECTRUM, slopes, { plane: 'kappa-eta-L', precision });
      for (const cell of cellsOf(plain)) expect(nameOf(plain, cell)).toBe(cell.y < 2 ? 'certified' : 'unstable');
    }
  });

  it('has all answers, and cycles of all lengths', () => {
    const axes = { x: { from: 0.3, to: 1.1, count: 160 }, y: { from: 0, to: 0.16, count: 160 } };
    const { values, categories } = layerMap('worst-case', heavyBall, SPECTRUM, axes);
    expect(categories?.map((name) => name.replace(/ to .*-/, ' to …-'))).toEqual([
      'certified',
      ...['3-cycle', '4-cycle', '5-cycle', '6-cycle', '7- to …-cycle', 'longer cycle'],
      'undecided',
      'unstable',
    ]);
    expect([...new Set(values)].sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('settles more with exact precision, and contradicts nothing', () => {
    const axes = { x: { from: 0.36, to: 0.5, count: 8 }, y: { from: 0.09, to: 0.11, count: 8 } };
    const fast = layerMap('worst-case', heavyBall, SPECTRUM, axes);
    const exact = layerMap('worst-case', heavyBall, SPECTRUM, axes, { precision: 'exact' });
    const cells = cellsOf(fast).map((cell, i) => [nameOf(fast, cell), nameOf(exact, cellsOf(exact)[i]!)] as const);
    expect(cells.some(([before, after]) => before === 'undecided' && after === 'certified')).toBe(true);
    for (const [before, after] of cells) if (before !== 'undecided') expect(after).toBe(before);
  });

  it('is for methods that do not look ahead', () => {
    const fixed: MapOptions = { fixed: { gamma: 0 } };
    const heavy = layerMap('worst-case', heavyBall, SPECTRUM, AXES).values;
    expect(layerMap('worst-case', generalMomentum, SPECTRUM, AXES, fixed).values).toEqual(heavy);
    expect(refusal(() => layerMap('worst-case', nesterov, SPECTRUM, AXES))).toBe(
      'TypeError: map: method must not look ahead (γ = 0 all over the map) for this layer, got nesterov',
    );
    expect(refusal(() => layerMap('worst-case', generalMomentum, SPECTRUM, AXES, { fixed: { gamma: 0.1 } }))).toContain(
      'got general-momentum',
    );
    const onGamma = { x: AXES.y, y: AXES.x };
    expect(
      refusal(() =>
        layerMap('worst-case', generalMomentum, SPECTRUM, onGamma, { plane: 'eta-gamma', fixed: { beta: 0 } }),
      ),
    ).toContain('got general-momentum');
  });

  it.each(['fast', 'exact'] as const)(
    'is that of the heavy ball for every method that is one, at its β, η and λ (%s)',
    (precision) => {
      const of = (method: AnyMethod, fixed: FixedParameters): GridMap =>
        layerMap('worst-case', method, fromInterval(1, 10), WITHIN, { precision, fixed });
      const maps = [
        of(emaHeavyBall, {}),
        of(heavyBallL2, { weightDecay: 0.5 }),
        of(heavyBallDecoupled, { weightDecay: 0.5 }),
        of(quasiHyperbolic, { nu: 1 }),
        of(pidMomentum, { derivative: 0 }),
      ];
      for (const map of maps) {
        const { method } = map.subject;
        if (!isSecondOrder(method)) throw new Error('second order');
        for (const cell of cellsOf(map)) {
          const { beta, eta, shift = 0 } = method.family({ ...map.subject.fixed, beta: cell.x, eta: cell.y });
          const { verdict } = heavyBallDichotomy({ beta, eta }, { mu: 1 + shift, L: 10 + shift });
          const name = nameOf(map, cell);
          if (name === 'undecided') expect(verdict).toMatch(/certified|undecided/);
          else expect(name.includes('cycle') ? 'cycle' : name).toBe(verdict);
        }
      }
    },
  );

  it('is for no method of which γ is other than 0 somewhere', () => {
    const map = (method: AnyMethod, fixed: FixedParameters): unknown =>
      layerMap('worst-case', method, SPECTRUM, WITHIN, { fixed });
    expect(refusal(() => map(quasiHyperbolic, { nu: 0.5 }))).toContain('got quasi-hyperbolic');
    expect(refusal(() => map(pytorchSgd, { nesterov: true }))).toContain('got pytorch-sgd');
    expect(refusal(() => map(pidMomentum, { derivative: 0.1 }))).toContain('got pid');
    expect(refusal(() => map(tripleMomentum, {}))).toContain('got triple-momentum');
  });
});
