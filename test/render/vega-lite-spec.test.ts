import { describe, expect, it } from 'vitest';

import { mapGeometryOf } from '../../src/maps/geometry/map-geometry-of.ts';
import type { GridMap } from '../../src/maps/grid-map.ts';
import { layerMap } from '../../src/maps/layer-map.ts';
import { LAYERS } from '../../src/maps/layers/index.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { vegaLiteSpec, type VegaLiteSpec } from '../../src/render/vega-lite-spec.ts';
import { fromKappa } from '../../src/spectrum/from-kappa.ts';
import { refusal } from '../helpers/refusal.ts';

const AXES = { x: { from: 0.01, to: 2, count: 6 }, y: { from: 1e-4, to: 0.05, count: 5 } };
const mapOf = (layer: string, plane = 'one-minus-beta-eta'): GridMap =>
  layerMap(layer, heavyBall, fromKappa(100), AXES, { plane });

interface Layer {
  readonly data: { readonly values: readonly Readonly<Record<string, unknown>>[] };
  readonly encoding: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** A specification as whoever reads its JSON has it. */
function parsed(spec: VegaLiteSpec): { readonly layer: readonly Layer[] } {
  return JSON.parse(JSON.stringify(spec)) as { readonly layer: readonly Layer[] };
}

/** What Vega-Lite's own compiler is told to tell. */
interface Logger {
  level(): Logger;
  error(...words: readonly unknown[]): Logger;
  warn(...words: readonly unknown[]): Logger;
  info(): Logger;
  debug(): Logger;
}

/** As much of Vega-Lite as is needed here; its own types want those of a browser. */
interface VegaLite {
  readonly compile: (spec: unknown, options: { readonly logger: Logger }) => unknown;
}

const LIBRARY: string = 'vega-lite';
const { compile } = (await import(LIBRARY)) as VegaLite;

/** What it complains of. */
function complaints(spec: VegaLiteSpec): readonly string[] {
  const found: string[] = [];
  const complain = (...words: readonly unknown[]): Logger => {
    found.push(words.join(' '));
    return logger;
  };
  const quiet = (): Logger => logger;
  const logger: Logger = { level: quiet, error: complain, warn: complain, info: quiet, debug: quiet };
  compile(JSON.parse(JSON.stringify(spec)), { logger });
  return found;
}

describe('vegaLiteSpec', () => {
  it('compiles without complaint, for every layer and both kinds of axis', () => {
    for (const { name } of LAYERS.filter(({ ofRuns }) => !ofRuns)) {
      for (const plane of ['beta-eta', 'one-minus-beta-eta']) {
        const map = mapOf(name, plane);
        expect(complaints(vegaLiteSpec(map, mapGeometryOf(map)))).toEqual([]);
      }
    }
  });

  it('has every cell with its ends and its value, the lowest row first, without gaps', () => {
    const map = mapOf('rate');
    const cells = parsed(vegaLiteSpec(map)).layer[0]?.data.values ?? [];
    expect(cells).toHaveLength(30);
    cells.forEach((cell, i) => {
      expect(cell['value']).toBe(map.values[i]);
      expect(Number(cell['x0'])).toBeLessThan(map.x[i % 6]!);
      expect(Number(cell['x1'])).toBeGreaterThan(map.x[i % 6]!);
      expect(Number(cell['y0'])).toBeLessThan(map.y[Math.floor(i / 6)]!);
      if (i % 6 > 0) expect(cell['x0']).toBe(cells[i - 1]?.['x1']);
    });
    expect(cells[0]?.['x0']).toBeCloseTo(0.01, 12);
    expect(cells.at(-1)?.['y1']).toBeCloseTo(0.05, 12);
  });

  it('keeps the axes of the map: logarithmic ones logarithmic, and momentum growing to the right', () => {
    const { x, y } = parsed(vegaLiteSpec(mapOf('rate'))).layer[0]?.encoding ?? {};
    expect(x?.['scale']).toEqual({ type: 'log', domain: [0.01, 2], nice: false, reverse: true });
    expect(y?.['scale']).toMatchObject({ type: 'log', domain: [1e-4, 0.05], reverse: false });
    const plain = parsed(vegaLiteSpec(mapOf('rate', 'beta-eta'))).layer[0]?.encoding;
    expect(plain?.['x']?.['scale']).toMatchObject({ type: 'linear', zero: false, reverse: false });
  });

  it('colours the rate by 1 − ρ, and cells that diverge not at all', () => {
    const map = mapOf('rate');
    const cells = parsed(vegaLiteSpec(map)).layer[0]?.data.values ?? [];
    expect(map.values.some((rate) => rate >= 1)).toBe(true);
    map.values.forEach((rate, i) => {
      expect(cells[i]?.['colour']).toBe(rate < 1 ? 1 - rate : null);
    });
  });

  it('writes null for what JSON cannot say, and the words of categories', () => {
    const noise = parsed(vegaLiteSpec(mapOf('noise'))).layer[0]?.data.values ?? [];
    expect(noise.some((cell) => cell['value'] === null)).toBe(true);
    const regions = parsed(vegaLiteSpec(mapOf('region'))).layer[0]?.data.values ?? [];
    expect(new Set(regions.map((cell) => cell['value']))).toContain('robust');
  });

  it('has the curves and marks of the geometry as layers of their own, and none where there are none', () => {
    const map = mapOf('rate');
    expect(parsed(vegaLiteSpec(map)).layer).toHaveLength(1);
    const [, curves, marks] = parsed(vegaLiteSpec(map, mapGeometryOf(map))).layer;
    expect(curves?.data.values.length).toBeGreaterThan(20);
    expect(marks?.data.values).toHaveLength(1);
    expect(marks?.data.values[0]?.['label']).toBe('optimum');
  });

  it('refuses more cells than a page can hold, and says what to do', () => {
    const map = { ...mapOf('rate'), values: new Float64Array(2 ** 16 + 1) };
    expect(refusal(() => vegaLiteSpec(map))).toBe(
      'RangeError: vegaLiteSpec: a map must have at most 65536 cells, got 65537; make a coarser one, or write the numbers to a .csv or .npy file',
    );
  });
});
