import { describe, expect, it } from 'vitest';

import { joinPieces, joinRing } from '../../../src/maps/geometry/join-pieces.ts';

const at = (x: number): { x: number; y: number } => ({ x, y: -x });

describe('joinPieces', () => {
  it('joins a piece to the one that ends where it begins, and keeps others apart', () => {
    expect(
      joinPieces([
        [at(0), at(1)],
        [at(1), at(2)],
        [at(3), at(4)],
      ]),
    ).toEqual([
      { points: [at(0), at(1), at(2)], closed: false },
      { points: [at(3), at(4)], closed: false },
    ]);
    expect(joinPieces([])).toEqual([]);
  });

  it('does not join points that agree in one coordinate alone', () => {
    expect(
      joinPieces([
        [at(0), at(1)],
        [{ x: 1, y: 1 }, at(2)],
      ]),
    ).toHaveLength(2);
  });
});

describe('joinRing', () => {
  it('closes a chain that comes back to its start, without the point twice', () => {
    expect(
      joinRing([
        [at(0), at(1)],
        [at(1), at(2), at(0)],
      ]),
    ).toEqual([{ points: [at(1), at(2), at(0)], closed: true }]);
  });

  it('joins the last chain to the first where the ring was cut in between', () => {
    expect(
      joinRing([
        [at(0), at(1)],
        [at(5), at(6)],
        [at(7), at(0)],
      ]),
    ).toEqual([
      { points: [at(7), at(0), at(1)], closed: false },
      { points: [at(5), at(6)], closed: false },
    ]);
  });

  it('leaves open what does not come back', () => {
    expect(
      joinRing([
        [at(0), at(1)],
        [at(1), at(2)],
      ]),
    ).toEqual([{ points: [at(0), at(1), at(2)], closed: false }]);
    expect(joinRing([])).toEqual([]);
  });
});
