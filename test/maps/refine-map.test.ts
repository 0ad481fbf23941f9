import { describe, expect, it } from 'vitest';

import type { GridMap } from '../../src/maps/grid-map.ts';
import { layerMap } from '../../src/maps/layer-map.ts';
import { refineMap, type RefineOptions } from '../../src/maps/refine-map.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { fromKappa } from '../../src/spectrum/from-kappa.ts';

const AXES = { x: { from: -0.5, to: 1.1, count: 50 }, y: { from: 0, to: 0.5, count: 37 } };
const SPECTRUM = fromKappa(10);

async function refined(options: RefineOptions, layer = 'regime', axes = AXES): Promise<GridMap[]> {
  const maps: GridMap[] = [];
  for await (const map of refineMap(layer, heavyBall, SPECTRUM, axes, options)) maps.push(map);
  return maps;
}

describe('refineMap', () => {
  it('gives an eighth of the cells each way, and then exactly layerMap', async () => {
    const maps = await refined({ precision: 'exact' });
    const small = { x: { ...AXES.x, count: 6 }, y: { ...AXES.y, count: 4 } };
    expect(maps).toEqual([
      layerMap('regime', heavyBall, SPECTRUM, small, { precision: 'exact' }),
      layerMap('regime', heavyBall, SPECTRUM, AXES, { precision: 'exact' }),
    ]);
  });

  it('gives a small map at once', async () => {
    const axes = { x: { ...AXES.x, count: 15 }, y: AXES.y };
    expect(await refined({}, 'noise', axes)).toEqual([layerMap('noise', heavyBall, SPECTRUM, axes)]);
  });

  it('says how far it is, and lets others have their turn', async () => {
    const parts: number[] = [];
    let turns = 0;
    const timer = setInterval(() => turns++, 0);
    await refined({ precision: 'exact', onProgress: (part) => parts.push(part) });
    clearInterval(timer);
    expect(parts.at(-1)).toBe(1);
    expect([...parts].sort((a, b) => a - b)).toEqual(parts);
    expect(new Set(parts).size).toBe(parts.length);
    expect(parts[0]).toBeGreaterThan(0);
    expect(turns).toBeGreaterThan(0);
  });

  it('stops with the reason of the signal, before any work or between bands', async () => {
    const before = AbortSignal.abort('not wanted');
    await expect(refined({ signal: before })).rejects.toBe('not wanted');
    const controller = new AbortController();
    const parts: number[] = [];
    const onProgress = (part: number): void => {
      parts.push(part);
      controller.abort(new Error('dragged on'));
    };
    await expect(refined({ signal: controller.signal, onProgress })).rejects.toThrow('dragged on');
    expect(parts).toHaveLength(1);
  });

  it('refuses what layerMap refuses', async () => {
    await expect(refined({ epsilon: 2 })).rejects.toThrow('map: epsilon must be a number between 0 and 1, got 2');
    const axes = { x: { ...AXES.x, count: 20000 }, y: { ...AXES.y, count: 20000 } };
    await expect(refined({}, 'regime', axes)).rejects.toThrow('map: a map must have at most 134217728 cells');
  });
});
