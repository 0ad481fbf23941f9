import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { fillRows } from '../../../src/maps/fill-rows.ts';
import { LAYERS } from '../../../src/maps/layers/index.ts';
import { isInputError } from '../../../src/numeric/input-error.ts';
import type { GridMap } from '../../../src/maps/grid-map.ts';
import { planMap } from '../../../src/maps/plan-map.ts';
import { gradientDescent } from '../../../src/methods/gradient-descent.ts';
import { heavyBall } from '../../../src/methods/heavy-ball.ts';
import { runSubjectOf } from '../../../src/maps/run-subject.ts';
import { ravine } from '../../../src/objectives/ravine.ts';
import { fromKappa } from '../../../src/spectrum/from-kappa.ts';
import { mapOf, smallMaps, type SmallMap } from '../../helpers/map-subjects.ts';

const layers = fc.constantFrom(...LAYERS.filter(({ ofRuns }) => !ofRuns).map(({ name }) => name));
const precision = fc.constantFrom('fast', 'exact');

/** The map, or null where the layer refuses the method. */
function tried(layer: string, small: SmallMap, how: 'fast' | 'exact'): GridMap | null {
  try {
    return mapOf(layer, small, { precision: how, steps: 40 });
  } catch (error) {
    if (isInputError(error)) return null;
    throw error;
  }
}

const AXES = { x: { from: 0, to: 1, count: 3 }, y: { from: 0.01, to: 0.05, count: 3 } };

/** The settings that a layer looks at while it is planned and filled. */
function settingsRead(name: string): readonly string[] {
  const {
    layer,
    subject,
    plane,
    settings,
    x: xs,
  } = planMap(
    name,
    heavyBall,
    fromKappa(100),
    AXES,
    LAYERS.some(({ name: layer, ofRuns }) => layer === name && ofRuns) ? { runs: runSubjectOf(ravine) } : {},
  );
  const read = new Set<string>();
  const watched = new Proxy(settings, {
    get(target, setting: keyof typeof settings) {
      read.add(setting);
      return target[setting];
    },
  });
  const context = { subject, plane, settings: watched, xs };
  layer.categories(context);
  layer.filler(context)(0.02, new Float64Array(xs.length));
  return [...read];
}

describe('LAYERS', () => {
  it('has the names that maps are ordered by', () => {
    expect(LAYERS.map(({ name }) => name)).toEqual([
      ...['rate', 'decay', 'iterations', 'iterations-from-rest', 'regime', 'binding', 'region', 'damping-ratio'],
      ...['period', 'transient', 'overshoot', 'noise', 'loss-floor', 'verdict', 'simulated', 'worst-case'],
      ...['outcome', 'speed-up', 'fastest'],
    ]);
  });

  it('says in a sentence what each value means', () => {
    for (const { title, meaning } of LAYERS) {
      expect(title).toMatch(/^\S.*\S$/u);
      expect(meaning).toMatch(/^\p{Lu}.*\.$/u);
    }
  });

  it.each(LAYERS)('says which settings $name looks at', ({ name, takes }) => {
    expect([...takes].sort()).toEqual([...settingsRead(name)].sort());
  });

  it('has every method for each layer, but none that looks ahead for worst-case', () => {
    const oneIn = fc.oneof({ weight: 3, arbitrary: layers }, { weight: 1, arbitrary: fc.constant('worst-case') });
    fc.assert(
      fc.property(smallMaps, oneIn, precision, (small, layer, how) => {
        const looksAhead = ![gradientDescent, heavyBall].some(({ name }) => name === small.method.name);
        expect(tried(layer, small, how) === null).toBe(layer === 'worst-case' && looksAhead);
      }),
      { numRuns: 60 },
    );
  });

  it('fills rows one by one: bands give the same as the whole, whatever was in the array', () => {
    fc.assert(
      fc.property(smallMaps, layers, precision, fc.nat({ max: 5 }), (small, layer, how, cut) => {
        const map = tried(layer, small, how);
        if (map === null) return;
        const [columns, rows] = [map.x.length, map.y.length];
        const pieces = [
          { first: cut + 1, last: rows },
          { first: 0, last: cut + 1 },
        ].map(({ first, last }) => {
          const out = new Float64Array((last - first) * columns).fill(7e7);
          fillRows(map, first, last, out);
          return out;
        });
        expect([...(pieces[1] ?? []), ...(pieces[0] ?? [])]).toEqual([...map.values]);
      }),
      { numRuns: 120 },
    );
  });

  it('has for each cell of a layer of categories the index of a word', () => {
    const categorical = fc.constantFrom('regime', 'binding', 'region', 'verdict', 'simulated', 'worst-case', 'fastest');
    fc.assert(
      fc.property(smallMaps, categorical, precision, (small, layer, how) => {
        const map = tried(layer, small, how);
        for (const value of map?.values ?? []) expect(typeof map?.categories?.[value]).toBe('string');
      }),
      { numRuns: 80 },
    );
  });
});
