import { describe, expect, it } from 'vitest';
import { TAKEN_BY } from '../../../src/cli/map/taken-by.ts';
import type { LayerSettings } from '../../../src/maps/layer.ts';
import { LAYERS } from '../../../src/maps/layers/index.ts';
import { planMap } from '../../../src/maps/plan-map.ts';
import { heavyBall } from '../../../src/methods/heavy-ball.ts';
import { fromKappa } from '../../../src/spectrum/from-kappa.ts';

const AXES = { x: { from: 0, to: 1, count: 3 }, y: { from: 0.01, to: 0.05, count: 3 } };

/** The settings that a layer looks at while it is planned and filled. */
function settingsRead(layer: string): ReadonlySet<string> {
  const { layer: made, subject, plane, settings, x: xs } = planMap(layer, heavyBall, fromKappa(100), AXES);
  const read = new Set<string>();
  const watched = new Proxy(settings, {
    get(target, name) {
      read.add(String(name));
      return target[name as keyof LayerSettings];
    },
  });
  const context = { subject, plane, settings: watched, xs };
  made.categories(context);
  made.filler(context)(0.02, new Float64Array(xs.length));
  return read;
}

describe('TAKEN_BY', () => {
  it.each(LAYERS)('says which settings $name looks at', ({ name }) => {
    const said = Object.entries(TAKEN_BY).filter(([, layers]) => layers.includes(name));
    expect(said.map(([setting]) => setting).sort()).toEqual([...settingsRead(name)].sort());
  });
});
