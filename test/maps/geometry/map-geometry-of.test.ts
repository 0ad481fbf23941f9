import { describe, expect, it } from 'vitest';

import { chartOf } from '../../../src/maps/geometry/chart.ts';
import { mapGeometryOf } from '../../../src/maps/geometry/map-geometry-of.ts';
import type { CurveFamily } from '../../../src/maps/geometry/plane-geometry.ts';
import { roundValues } from '../../../src/maps/geometry/round-values.ts';
import { layerMap } from '../../../src/maps/layer-map.ts';
import { LAYERS } from '../../../src/maps/layers/index.ts';
import type { MapPlan } from '../../../src/maps/grid-map.ts';
import { planMap } from '../../../src/maps/plan-map.ts';
import { PLANES } from '../../../src/maps/planes/index.ts';
import { generalMomentum } from '../../../src/methods/general-momentum.ts';
import { gradientDescent } from '../../../src/methods/gradient-descent.ts';
import { heavyBall } from '../../../src/methods/heavy-ball.ts';
import { METHODS } from '../../../src/methods/index.ts';
import { nesterov } from '../../../src/methods/nesterov.ts';
import { fromInterval } from '../../../src/spectrum/from-interval.ts';
import { fromKappa } from '../../../src/spectrum/from-kappa.ts';
import { stationaryVariance } from '../../../src/response/stationary-variance.ts';
import { analyze } from '../../../src/stability/analyze.ts';
import { optimalTuning } from '../../../src/tuning/optimal-tuning.ts';
import { refusal } from '../../helpers/refusal.ts';

const AXES = { x: { from: 0, to: 1, count: 24 }, y: { from: 0, to: 0.04, count: 24 } };

/** A rectangle with something on it, for every plane. */
const RECTANGLES: Readonly<Record<string, readonly [number, number, number, number]>> = {
  'beta-eta': [0, 1, 0, 0.04],
  'beta-eta-lambda': [-1, 1, 0, 4],
  'one-minus-beta-eta': [1e-3, 1, 1e-4, 0.1],
  'beta-eta-L': [0, 1, 0.01, 4],
  'kappa-beta': [1, 1e4, -1, 1],
  'kappa-eta-L': [1, 1e4, 0, 4],
  'eta-gamma': [0, 0.04, -0.5, 1.5],
};

/** A plan for every plane that a method of the family has. */
function plansOf(layer: string, count: number): readonly MapPlan[] {
  return PLANES.flatMap((plane) =>
    METHODS.filter(({ coordinates }) => coordinates === 'family').flatMap((method) => {
      const [left = NaN, right = NaN, bottom = NaN, top = NaN] = RECTANGLES[plane.name] ?? [];
      const axes = { x: { from: left, to: right, count }, y: { from: bottom, to: top, count } };
      const spectrum = plane.name === 'beta-eta-lambda' ? fromInterval(1, 1) : fromKappa(100);
      const isFixed = plane.name === 'kappa-eta-L' || plane.name === 'eta-gamma';
      const fixed = {
        ...(isFixed && method !== gradientDescent ? { beta: 0.6 } : {}),
        ...(method === generalMomentum && plane.name !== 'eta-gamma' ? { gamma: 0.4 } : {}),
      };
      if (plane.refusal({ method, spectrum, fixed }) !== null) return [];
      return [planMap(layer, method, spectrum, axes, { plane: plane.name, fixed })];
    }),
  );
}

const familiesOf = (plan: MapPlan): readonly string[] => [
  ...new Set(mapGeometryOf(plan).curves.map(({ kind }) => kind)),
];

describe('mapGeometryOf', () => {
  it('is plain data with finite points, cut at a margin of the rectangle, on every plane of every method', () => {
    const plans = plansOf('rate', 8);
    expect(new Set(plans.map(({ plane }) => plane.name)).size).toBe(PLANES.length - 1);
    for (const plan of plans) {
      const geometry = mapGeometryOf(plan);
      expect(JSON.parse(JSON.stringify(geometry))).toEqual(geometry);
      expect(geometry.curves.length).toBeGreaterThan(3);
      const chart = chartOf(plan.axes);
      for (const { kind, points, exact } of geometry.curves) {
        expect([kind, exact]).toEqual([kind, true]);
        expect(points.length).toBeGreaterThan(1);
        for (const point of points) {
          const { x, y } = chart.place(point);
          expect(Math.min(x, y)).toBeGreaterThan(-24.01);
          expect(Math.max(x, y)).toBeLessThan(624.01);
        }
      }
    }
  });

  it('has for every layer what its reader expects, contours only where there is no closed form', () => {
    for (const { name } of LAYERS.filter(({ ofRuns }) => !ofRuns)) {
      const kinds = familiesOf(layerMap(name, heavyBall, fromKappa(100), AXES, { steps: 20 }));
      // The boundary of one method means nothing where several are compared cell by cell.
      if (name === 'fastest') expect(kinds).toEqual([]);
      else expect(kinds).toEqual(expect.arrayContaining(['fold', 'neimark-sacker', 'flip']));
      if (['rate', 'decay', 'iterations'].includes(name)) {
        expect(kinds.slice(0, 3)).toEqual(['level', 'best-eta', 'best-beta']);
        expect(kinds).not.toContain('contour');
      }
      if (['regime', 'region', 'binding'].includes(name)) expect(kinds).toContain('critical');
      if (['transient', 'overshoot', 'loss-floor'].includes(name)) expect(kinds[0]).toBe('contour');
      expect(kinds).not.toContain('friction');
    }
  });

  it('has the regime lines of the end that the layer is about, on every plane', () => {
    const options = { fixed: { gamma: 0.4 } };
    const curvatures = (layer: string, end: 'mu' | 'L'): readonly unknown[] => {
      const plan = planMap(layer, generalMomentum, fromKappa(100), AXES, { ...options, end });
      const { curves } = mapGeometryOf(plan, { include: ['critical'] });
      return [...new Set(curves.map(({ value }) => value))].sort();
    };
    expect(curvatures('regime', 'mu')).toEqual([1, 100]);
    for (const layer of ['damping-ratio', 'period']) {
      expect(curvatures(layer, 'mu')).toEqual([1]);
      expect(curvatures(layer, 'L')).toEqual([100]);
      for (const { plane, subject, axes } of plansOf('rate', 8)) {
        if (plane.name === 'kappa-beta' || plane.name === 'beta-eta-lambda') continue;
        const { method, spectrum, fixed } = subject;
        const [both, slow, steep] = (['regime', 'mu', 'L'] as const).map((which) => {
          const settings = which === 'regime' ? {} : { end: which };
          const name = which === 'regime' ? which : layer;
          const plan = planMap(name, method, spectrum, axes, { plane: plane.name, fixed, ...settings });
          return mapGeometryOf(plan, { include: ['critical'] }).curves;
        });
        const shared = (both ?? []).filter((curve) => curve.kind === 'zero-root' && curve.value === null);
        const isShared = plane.name !== 'kappa-eta-L' && shared.length > 0;
        expect((slow?.length ?? 0) + (steep?.length ?? 0)).toBe((both?.length ?? 0) + (isShared ? shared.length : 0));
      }
    }
  });

  it('has the regime lines of L all along κ where small learning rates are stable, and of μ as far as L is stable', () => {
    const axes = { x: { from: 1, to: 1e4, count: 4 }, y: { from: 0, to: 2.5, count: 4 } };
    const options = { plane: 'kappa-eta-L', fixed: { beta: 0.8, gamma: 0.3 } };
    const { curves } = mapGeometryOf(planMap('regime', generalMomentum, fromKappa(1), axes, options));
    const lines = curves.filter(({ kind }) => kind === 'critical' || kind === 'alternating-critical');
    expect(lines.map(({ kind, value }) => [kind, value])).toEqual([
      ['critical', 1],
      ['critical', null],
      ['alternating-critical', 1],
      ['alternating-critical', null],
    ]);
    for (const { points, value } of lines) {
      expect(points[0]?.x).toBe(1);
      if (value === 1) expect(points.at(-1)?.x).toBeGreaterThan(1e4);
      else expect(points.at(-1)?.y).toBeCloseTo((2 * 1.8) / 1.6, 12);
    }
  });

  it('has contours of a computed map alone', () => {
    const plan = planMap('rate', heavyBall, fromKappa(100), AXES);
    expect(refusal(() => mapGeometryOf(plan, { include: ['contours'] }))).toBe(
      'RangeError: mapGeometryOf: include must be families that this map has, got contours',
    );
    const map = layerMap('rate', heavyBall, fromKappa(100), AXES);
    const { curves } = mapGeometryOf(map, { include: ['contours'], values: { contours: [0.95, 0.97] } });
    expect(new Set(curves.map(({ value }) => value))).toEqual(new Set([0.95, 0.97]));
    expect(curves.every(({ exact, kind }) => !exact && kind === 'contour')).toBe(true);
  });

  it('takes the values that the caller wants', () => {
    const plan = planMap('rate', nesterov, fromKappa(100), AXES);
    const include: readonly CurveFamily[] = ['levels', 'effective-rate', 'friction'];
    const { curves } = mapGeometryOf(plan, {
      include,
      values: { levels: [0.97], friction: [2], 'effective-rate': [] },
    });
    expect(curves.map(({ kind, value }) => [kind, value])).toEqual([
      ['level', 0.97],
      ['friction', 2],
    ]);
  });

  it('marks the optimum, the points and the given parameters, in the coordinates of the plane', () => {
    for (const method of [heavyBall, nesterov]) {
      const spectrum = fromInterval(2, 50);
      const axes = { x: { from: 1e-3, to: 1, count: 4 }, y: { from: 1e-3, to: 0.1, count: 4 } };
      const plan = planMap('rate', method, spectrum, axes, { plane: 'one-minus-beta-eta' });
      const { parameters } = optimalTuning(method, spectrum);
      const { marks } = mapGeometryOf(plan, {
        given: { beta: 0.875, eta: 0.01 },
        points: [{ label: 'far', parameters: { oneMinusBeta: 1e-20, eta: 3 } }],
      });
      expect(marks).toEqual([
        { kind: 'optimum', label: 'optimum', at: { x: parameters.oneMinusBeta, y: parameters.eta } },
        { kind: 'point', label: 'far', at: { x: 1e-20, y: 3 } },
        { kind: 'given', label: 'given', at: { x: 0.125, y: 0.01 } },
      ]);
    }
  });

  it('places parameters on the planes of κ at the κ of the spectrum', () => {
    const onBeta = plansOf('rate', 4).find(({ plane }) => plane.name === 'kappa-beta');
    const onEta = plansOf('rate', 4).find(({ plane, subject }) => plane.name === 'kappa-eta-L' && subject.fixed.beta);
    if (onBeta === undefined || onEta === undefined) throw new Error('the planes must be there');
    expect(mapGeometryOf(onBeta, { given: { oneMinusBeta: 0.25, eta: 1 } }).marks[0]?.at).toEqual({ x: 100, y: 0.75 });
    expect(mapGeometryOf(onEta, { given: { beta: 0.6, eta: 0.01 } }).marks[0]?.at).toEqual({ x: 100, y: 1 });
  });

  it('draws paths from parameters to parameters', () => {
    const plan = planMap('rate', heavyBall, fromKappa(100), AXES);
    const trajectories = [
      {
        label: 'warm-up',
        parameters: [
          { beta: 0.5, eta: 0.001 },
          { beta: 0.9, eta: 0.03 },
        ],
      },
    ];
    expect(mapGeometryOf(plan, { include: [], trajectories }).curves).toEqual([
      {
        kind: 'trajectory',
        value: null,
        label: 'warm-up',
        exact: true,
        closed: false,
        points: [
          { x: 0.5, y: 0.001 },
          { x: 0.9, y: 0.03 },
        ],
      },
    ]);
  });

  it('refuses parameters that the method does not take, that the map does not have, or that its axes cannot show', () => {
    const plan = planMap('rate', generalMomentum, fromKappa(100), AXES, { fixed: { gamma: 0.5 } });
    const given = (parameters: object): string =>
      refusal(() => mapGeometryOf(plan, { include: [], given: { beta: 0.5, eta: 0.1, ...parameters } }));
    expect(given({ gamma: 0.25 })).toBe(
      'RangeError: mapGeometryOf: gamma of a point must be 0.5, which the map holds fixed, got 0.25',
    );
    expect(given({ eta: -1 })).toMatch(/^RangeError: general-momentum: eta must be/);
    expect(given({ beta: NaN })).toMatch(/^RangeError: general-momentum: beta must be/);
    const axes = { x: { from: 0.1, to: 1, count: 4 }, y: { from: 0.01, to: 1, count: 4 } };
    const log = planMap('rate', heavyBall, fromKappa(100), axes, { plane: 'one-minus-beta-eta' });
    expect(refusal(() => mapGeometryOf(log, { include: [], given: { beta: 1, eta: 0.1 } }))).toMatch(
      /^RangeError: mapGeometryOf: parameters must have a place on the axes of \(1 − β, η\), got/,
    );
  });

  it('refuses families that a plane does not have, and says nothing of an optimum that is not a point', () => {
    const [plan] = plansOf('rate', 4).filter(({ plane }) => plane.name === 'kappa-eta-L');
    if (plan === undefined) throw new Error('the plane must be there');
    expect(refusal(() => mapGeometryOf(plan, { include: ['friction'] }))).toBe(
      'RangeError: mapGeometryOf: include must be families that this map has, got friction',
    );
    expect(mapGeometryOf(plan, { include: ['optimum'] })).toEqual({ curves: [], marks: [] });
  });

  it('has no best parameters to show where nothing is stable', () => {
    const axes = { x: { from: 0, to: 4, count: 4 }, y: { from: -1, to: 1, count: 4 } };
    const options = { plane: 'eta-gamma', fixed: { beta: 3 } };
    const plan = planMap('rate', generalMomentum, fromKappa(100), axes, options);
    expect(mapGeometryOf(plan)).toEqual({ curves: [], marks: [] });
  });

  it('has regime lines as far as all is stable', () => {
    for (const plan of plansOf('regime', 4)) {
      const { curves } = mapGeometryOf(plan, { include: plan.plane.name === 'kappa-beta' ? [] : ['critical'] });
      for (const { points } of curves) {
        for (const { x, y } of points) {
          if (y <= 0 && plan.plane.name !== 'eta-gamma') continue;
          const { parameters, mu, L } = plan.plane.cellAt(plan.subject, x, y);
          expect(analyze(plan.subject.method, parameters, fromInterval(mu, L)).rate).toBeLessThan(1 + 1e-6);
        }
      }
    }
  });

  it('has at most seven lines of constant η/(1 − β) and of constant friction, unless they are asked for', () => {
    for (const plan of plansOf('rate', 4).filter(({ plane }) => plane.name.includes('beta-eta'))) {
      for (const family of ['effective-rate', 'friction'] as const) {
        const values = mapGeometryOf(plan, { include: [family] }).curves.map(({ value }) => value);
        expect(new Set(values).size).toBeGreaterThan(2);
        expect(new Set(values).size).toBeLessThanOrEqual(7);
      }
    }
  });

  it('draws by itself lines of the values that occur on the map: η/(1 − β) and (1 − β)/√η at its corners', () => {
    const axes = { x: { from: 0, to: 0.9, count: 400 }, y: { from: 0.01, to: 1, count: 400 } };
    const plan = planMap('rate', heavyBall, fromKappa(2), axes);
    const valuesOf = (family: CurveFamily): readonly (number | null)[] => [
      ...new Set(mapGeometryOf(plan, { include: [family] }).curves.map(({ value }) => value)),
    ];
    // From 0.01/1 to 1/0.1, and from 0.1/1 to 1/0.1.
    expect(valuesOf('effective-rate')).toEqual(roundValues(0.0113, 9.9, 7));
    expect(valuesOf('friction')).toEqual(roundValues(0.102, 9.4, 7));
  });

  it('has a frontier between rate and noise whose points no stable neighbour of at most their rate undercuts', () => {
    for (const method of [heavyBall, nesterov]) {
      const spectrum = fromKappa(50);
      const map = layerMap('noise', method, spectrum, {
        x: { from: 0, to: 1, count: 8 },
        y: { from: 0, to: 0.1, count: 8 },
      });
      const frontier = mapGeometryOf(map).curves.filter(({ kind }) => kind === 'frontier');
      expect(frontier.map(({ exact, points }) => [exact, points.length])).toEqual([[false, 129]]);
      const noiseAt = (beta: number, eta: number): readonly [number, number] => {
        const { rate, modes } = analyze(method, { beta, eta }, spectrum);
        return [rate, Math.max(...modes.map(stationaryVariance))];
      };
      for (const { x, y } of frontier[0]?.points.filter((_, i) => i % 16 === 0) ?? []) {
        const [rate, variance] = noiseAt(x, y);
        for (const [right, up] of [
          [-0.01, 0],
          [0.01, 0],
          [0, -0.05],
          [0, 0.05],
          [0.01, -0.05],
          [-0.01, -0.05],
        ] as const) {
          const [otherRate, otherVariance] = noiseAt(x + right * (1 - x), y * (1 + up));
          if (otherRate <= rate - 1e-9) expect(otherVariance).toBeGreaterThan(variance * (1 - 1e-5));
        }
      }
    }
  });

  it('has no frontier where none is computed: too near to rate 1, or for a look-ahead held fixed', () => {
    const include: readonly CurveFamily[] = ['frontier'];
    const far = planMap('noise', heavyBall, fromKappa(1e14), AXES);
    expect(mapGeometryOf(far, { include }).curves).toEqual([]);
    const fixed = planMap('noise', generalMomentum, fromKappa(10), AXES, { fixed: { gamma: 0.5 } });
    expect(mapGeometryOf(fixed, { include }).curves).toEqual([]);
  });
});
