import { describe, expect, it } from 'vitest';

import { evenOddStretches, hatchLines, whereTrue } from '../../src/render/hatch-lines.ts';

const BOX = { x: 10, y: 20, width: 40, height: 30 };
const SQUARE = [
  { x: 0, y: 0 },
  { x: 10, y: 0 },
  { x: 10, y: 10 },
  { x: 0, y: 10 },
];

describe('hatchLines', () => {
  it('draws whole diagonals of the box, and stays in it', () => {
    const path = hatchLines(BOX, (_sum, enter, leave) => [[enter, leave]]);
    const strokes = Array.from(path.matchAll(/M([\d.]+) ([\d.]+)l([\d.]+) -([\d.]+)/g), (match) =>
      match.slice(1).map(Number),
    );
    expect(strokes.length).toBe(7);
    for (const [x = 0, y = 0, dx = 0, dy = 0] of strokes) {
      expect(dx).toBe(dy);
      expect((x + y - 30) % 9).toBeCloseTo(0, 9);
      expect(x === 10 || y === 50).toBe(true);
      expect(x + dx === 50 || y - dy === 20).toBe(true);
    }
  });
});

describe('evenOddStretches', () => {
  it('is the inside of a ring, between where the diagonal enters and leaves the box', () => {
    expect(evenOddStretches([SQUARE])(8, -5, 20)).toEqual([[0, 8]]);
    expect(evenOddStretches([SQUARE])(8, 2, 5)).toEqual([[2, 5]]);
    expect(evenOddStretches([SQUARE])(25, 0, 20)).toEqual([]);
  });

  it('leaves out a hole', () => {
    const hole = SQUARE.map(({ x, y }) => ({ x: 2 + x / 2, y: 2 + y / 2 }));
    expect(evenOddStretches([SQUARE, hole])(10, 0, 10)).toEqual([
      [0, 3],
      [7, 10],
    ]);
  });
});

describe('whereTrue', () => {
  it('is the stretches where a test holds, to half a pixel', () => {
    const stretches = whereTrue(({ x, y }) => x > 3 && y > 2);
    expect(stretches(10, 0, 10)).toEqual([[3, 8]]);
    expect(stretches(10, 0, 2)).toEqual([]);
  });

  it('parts what is not connected', () => {
    expect(whereTrue(({ x }) => x < 1 || x > 4)(0, 0, 6)).toEqual([
      [0, 1],
      [4, 6],
    ]);
  });
});
