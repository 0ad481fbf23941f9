import fc from 'fast-check';

import type { GridMap } from '../../src/maps/grid-map.ts';
import { layerMap } from '../../src/maps/layer-map.ts';
import type { MapOptions, MapRectangle } from '../../src/maps/plan-map.ts';
import type { MapCell } from '../../src/maps/plane.ts';
import { generalMomentum } from '../../src/methods/general-momentum.ts';
import { gradientDescent } from '../../src/methods/gradient-descent.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import type { Method } from '../../src/methods/method.ts';
import { nesterov } from '../../src/methods/nesterov.ts';
import { fromEigenvalues } from '../../src/spectrum/from-eigenvalues.ts';
import { fromInterval } from '../../src/spectrum/from-interval.ts';
import type { Spectrum } from '../../src/spectrum/spectrum.ts';
import { real } from './real.ts';

/** A small map of any layer that has one: a method on a spectrum over a rectangle of a plane. */
export interface SmallMap {
  readonly method: Method;
  readonly spectrum: Spectrum;
  readonly axes: MapRectangle;
  readonly options: MapOptions;
}

const LINEAR = 'linear' as const;
const LOG = 'log' as const;
const interval = fc.tuple(real(-2, 1), real(0, 3)).map(([mu, kappa]) => fromInterval(10 ** mu, 10 ** (mu + kappa)));
const list = fc
  .array(fc.double({ min: 0.01, max: 5, noNaN: true }), { minLength: 1, maxLength: 4 })
  .map((eigenvalues) =>
    fromEigenvalues(
      eigenvalues,
      eigenvalues.map((_, i) => i),
    ),
  );
const spectra = fc.oneof(interval, list);

type Shape = Pick<SmallMap, 'method' | 'options'> & { readonly axesOf: (L: number) => MapRectangle };

/** Method, plane and a rectangle that holds stable and unstable cells, for a largest curvature L. */
const SHAPES: readonly Shape[] = [
  ...[heavyBall, nesterov].flatMap((method): Shape[] => [
    {
      method,
      options: {},
      axesOf: (L) => ({ x: { from: -1.2, to: 1.3, count: 9 }, y: { from: 0, to: 4.4 / L, count: 7 } }),
    },
    {
      method,
      options: { plane: 'one-minus-beta-eta' },
      axesOf: (L) => ({ x: { from: 1e-6, to: 1, count: 9 }, y: { from: 1e-4 / L, to: 3 / L, count: 7 } }),
    },
    {
      method,
      options: { plane: 'beta-eta-L' },
      axesOf: () => ({ x: { from: 0, to: 1, count: 9 }, y: { from: 0.01, to: 4, count: 7, scale: LOG } }),
    },
    {
      method,
      options: { plane: 'kappa-eta-L', fixed: { beta: 0.8 } },
      axesOf: () => ({ x: { from: 1, to: 1e4, count: 9 }, y: { from: 0, to: 4, count: 7 } }),
    },
  ]),
  {
    method: heavyBall,
    options: { plane: 'kappa-beta' },
    axesOf: () => ({ x: { from: 1, to: 1e4, count: 9 }, y: { from: -0.5, to: 1, count: 7 } }),
  },
  {
    method: gradientDescent,
    options: { plane: 'kappa-eta-L' },
    axesOf: () => ({ x: { from: 1, to: 20, count: 9, scale: LINEAR }, y: { from: 0, to: 2.4, count: 7 } }),
  },
  {
    method: generalMomentum,
    options: { plane: 'eta-gamma', fixed: { oneMinusBeta: 0.3 } },
    axesOf: (L) => ({ x: { from: 0, to: 3 / L, count: 9 }, y: { from: -1.5, to: 2, count: 7 } }),
  },
  {
    method: generalMomentum,
    options: { fixed: { gamma: 0.4 } },
    axesOf: (L) => ({ x: { from: -1.2, to: 1.3, count: 9 }, y: { from: 0, to: 4.4 / L, count: 7 } }),
  },
];

/** Small maps on all planes: intervals and weighted lists, stable and unstable cells. */
export const smallMaps: fc.Arbitrary<SmallMap> = fc
  .tuple(fc.constantFrom(...SHAPES), spectra)
  .map(([{ axesOf, ...shape }, spectrum]) => ({ ...shape, spectrum, axes: axesOf(spectrum.L) }));

/** One cell of a map with its value. */
export interface ValuedCell extends MapCell {
  readonly value: number;
  readonly x: number;
  readonly y: number;
}

/** A layer over a small map. */
export function mapOf(layer: string, { method, spectrum, axes, options }: SmallMap, more: MapOptions = {}): GridMap {
  return layerMap(layer, method, spectrum, axes, { ...options, ...more });
}

/** The cells of a map, each with what the plane says of it. */
export function cellsOf({ plane, subject, x, y, values }: GridMap): ValuedCell[] {
  return [...y].flatMap((atY, j) =>
    [...x].map((atX, i) => ({
      ...plane.cellAt(subject, atX, atY),
      x: atX,
      y: atY,
      value: values[j * x.length + i] ?? NaN,
    })),
  );
}

/** The curvatures that a layer over all modes looks at: those of a list on a plane of one spectrum, else the ends. */
export function curvaturesOf({ spectrum }: SmallMap, map: GridMap, { mu, L }: MapCell): readonly number[] {
  return map.plane.sameSpectrum && spectrum.kind === 'eigenvalues' ? spectrum.eigenvalues : [mu, L];
}
