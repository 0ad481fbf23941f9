import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slowStride } from '../../src/numeric/slow-stride.ts';

const exactly = (value: number): { hi: number; lo: number } => ({ hi: value, lo: 0 });

describe('slowStride', () => {
  it('finds a stride up to n whose multiple of the angle is within π/(n + 1) of a multiple of π (Dirichlet)', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-9, max: Math.PI / 2, noNaN: true }),
        fc.integer({ min: 1, max: 200 }),
        (angle, n) => {
          const slow = slowStride(exactly(angle), n);
          expect(slow.stride).toBeGreaterThanOrEqual(1);
          expect(slow.stride).toBeLessThanOrEqual(n);
          expect(slow.angle).toBeLessThanOrEqual((Math.PI / (n + 1)) * (1 + 1e-12));
          expect(Math.abs(Math.sin(slow.stride * angle))).toBeCloseTo(Math.sin(slow.angle), 12);
          const turn = slow.stride * angle - slow.sign * slow.angle;
          expect(turn / Math.PI).toBeCloseTo(Math.round(turn / Math.PI), 12);
        },
      ),
    );
  });

  it('takes the smallest stride of several that are as near', () => {
    expect(slowStride(exactly(0.3), 1)).toEqual({ stride: 1, angle: 0.3, sign: 1 });
    expect(slowStride({ hi: Math.PI / 2, lo: 6.123233995736766e-17 }, 9).stride).toBe(2);
  });

  it('keeps the digits of a multiple that almost closes: 3(π/3 + d) − π = 3d', () => {
    // π/3 to 106 bits, moved by 1e-20.
    const { stride, angle, sign } = slowStride({ hi: 1.0471975511965979, lo: -1.072081766451091e-16 + 1e-20 }, 5);
    expect([stride, sign]).toEqual([3, 1]);
    expect(angle / 3e-20).toBeCloseTo(1, 6);
    expect(slowStride(exactly(3), 1)).toEqual({ stride: 1, angle: 0.14159265358979323, sign: -1 });
  });
});
