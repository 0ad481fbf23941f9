import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { positionsOf, type MapAxis } from '../../src/maps/map-axis.ts';
import { PLANES } from '../../src/maps/planes/index.ts';
import type { Plane } from '../../src/maps/plane.ts';
import { mapFrame, type MapFrame } from '../../src/render/map-frame.ts';

const BOX = { x: 60, y: 40, width: 500, height: 300 };
function planeOf(name: string): Plane {
  const found = PLANES.find((plane) => plane.name === name);
  if (found === undefined) throw new Error(`no plane ${name}`);
  return found;
}

function frameOf(name: string, x: Omit<Required<MapAxis>, 'count'>, y: Omit<Required<MapAxis>, 'count'>): MapFrame {
  return mapFrame({ plane: planeOf(name), axes: { x: { ...x, count: 8 }, y: { ...y, count: 8 } } }, BOX);
}

const LINEAR = { from: 0, to: 1, scale: 'linear' } as const;
const LOG = { from: 1e-4, to: 2, scale: 'log' } as const;

describe('mapFrame', () => {
  it('puts the middles of cells at the middles of equal parts of the box, on either scale and mirrored or not', () => {
    fc.assert(
      fc.property(fc.constantFrom('beta-eta', 'one-minus-beta-eta'), fc.constantFrom(LINEAR, LOG), (name, axis) => {
        const { place, mirrored } = frameOf(name, axis, axis);
        const middles = positionsOf({ ...axis, count: 8 });
        middles.forEach((value, i) => {
          const { x, y } = place({ x: value, y: value });
          const part = (i + 0.5) / 8;
          expect(x).toBeCloseTo(BOX.x + BOX.width * (mirrored ? 1 - part : part), 6);
          expect(y).toBeCloseTo(BOX.y + BOX.height * (1 - part), 6);
        });
      }),
    );
  });

  it('turns only the axis of 1 − β', () => {
    const mirrored = PLANES.filter(({ name }) => frameOf(name, LOG, LOG).mirrored).map(({ name }) => name);
    expect(mirrored).toEqual(['one-minus-beta-eta']);
  });

  it('keeps the direction of a line whose ends are far outside', () => {
    const { place } = frameOf('beta-eta', LINEAR, LINEAR);
    const [a, b] = [place({ x: -50, y: -100 }), place({ x: 50, y: 100 })];
    expect((b.y - a.y) / (b.x - a.x)).toBeCloseTo((-2 * BOX.height) / BOX.width, 9);
  });

  it('puts 0 on a logarithmic axis far away, at a finite place', () => {
    const { place } = frameOf('one-minus-beta-eta', LOG, LOG);
    const { x, y } = place({ x: 0, y: 0 });
    expect(x).toBeGreaterThan(BOX.x + 100 * BOX.width);
    expect(y).toBeGreaterThan(BOX.y + 100 * BOX.height);
    expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
  });

  it('labels momentum by β on a logarithmic axis of 1 − β, and only within the axis', () => {
    const wide = frameOf('one-minus-beta-eta', LOG, LOG);
    expect(wide.x.ticks.map(({ label }) => label)).toEqual(['−1', '0', '0.9', '0.99', '0.999', '1 − 10⁻⁴']);
    const narrow = frameOf('one-minus-beta-eta', { from: 1e-4, to: 0.05, scale: 'log' }, LOG);
    expect(narrow.x.ticks.map(({ label }) => label)).toEqual(['0.99', '0.999', '1 − 10⁻⁴']);
  });

  it('labels a stretch of 1 − β without powers of ten by its values', () => {
    const { x } = frameOf('one-minus-beta-eta', { from: 0.02, to: 0.08, scale: 'log' }, LOG);
    expect(x.title).toBe('one minus momentum, 1 − β');
    expect(x.ticks.map(({ label }) => label)).toEqual(['0.02', '0.03', '0.04', '0.05', '0.06', '0.07', '0.08']);
  });
});
