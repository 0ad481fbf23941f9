import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { labelBox, overlap, placeLabels } from '../../src/render/place-labels.ts';
import { wrapText } from '../../src/render/text-width.ts';
import { real } from '../helpers/real.ts';

const inside = { x: 0, y: 0, width: 400, height: 300 };
const pixel = fc.record({
  x: real(-50, 450),
  y: real(-50, 350),
});
const request = fc.record({
  lines: fc.array(fc.string({ minLength: 1, maxLength: 20 }), { minLength: 1, maxLength: 2 }),
  size: fc.constantFrom(11, 12),
  turned: fc.boolean(),
  places: fc.array(pixel, { maxLength: 8 }),
});

describe('placeLabels', () => {
  it('lets no label overlap another, a taken area or the edge', () => {
    fc.assert(
      fc.property(fc.array(request, { maxLength: 12 }), (requests) => {
        const taken = [{ x: 100, y: 100, width: 40, height: 40 }];
        const boxes = [...taken, ...placeLabels(requests, taken, inside).map(({ box }) => box)];
        boxes.forEach((box, i) => {
          expect(boxes.slice(i + 1).some((other) => overlap(box, other))).toBe(false);
          expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= 400 && box.y + box.height <= 300).toBe(true);
        });
      }),
    );
  });

  it('takes the first place that is free', () => {
    const label = { lines: ['abc'], size: 12, turned: false };
    const places = [
      { x: 100, y: 100 },
      { x: 200, y: 100 },
      { x: 300, y: 100 },
    ];
    const placed = placeLabels(
      [
        { ...label, places },
        { ...label, places },
      ],
      [],
      inside,
    );
    expect(placed.map(({ at }) => at.x)).toEqual([100, 200]);
  });

  it('leaves out a label without a free place', () => {
    expect(placeLabels([{ lines: ['abc'], size: 12, turned: false, places: [{ x: 1, y: 1 }] }], [], inside)).toEqual(
      [],
    );
  });
});

describe('labelBox', () => {
  it('swaps its sides when the label is turned', () => {
    const label = { lines: ['underdamped', 'μ'], size: 12 };
    const across = labelBox({ ...label, turned: false }, { x: 0, y: 0 });
    const turned = labelBox({ ...label, turned: true }, { x: 0, y: 0 });
    expect([turned.width, turned.height]).toEqual([across.height, across.width]);
    expect(across.width).toBeGreaterThan(across.height);
  });
});

describe('wrapText', () => {
  it('keeps every word, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1 }), (words) => {
        expect(wrapText(words.join(' '), 11, 120).join(' ')).toBe(words.join(' '));
      }),
    );
  });

  it('keeps formulas whole', () => {
    const lines = wrapText('curvature in [μ, L] = [1, 100], κ = 100, on 480 × 360 cells', 11, 1);
    expect(lines).toEqual(['curvature', 'in', '[μ, L] = [1, 100],', 'κ = 100,', 'on', '480 × 360', 'cells']);
  });
});
