import { describe, expect, it } from 'vitest';
import { isSameBeta } from '../../src/stability/level-breakpoints.ts';

const exactly = (value: number): { hi: number; lo: number } => ({ hi: value, lo: 0 });

describe('isSameBeta', () => {
  it('holds within 2⁻⁹⁰ of the larger one', () => {
    const large = exactly(2 ** 100);
    expect(isSameBeta(large, { hi: 2 ** 100, lo: 2 ** 10 }, 1)).toBe(true);
    expect(isSameBeta({ hi: -(2 ** 100), lo: -(2 ** 10) }, exactly(-(2 ** 100)), 1)).toBe(true);
    expect(isSameBeta(large, { hi: 2 ** 100, lo: 2 ** 11 }, 1)).toBe(false);
    expect(isSameBeta(large, exactly(-(2 ** 100)), 1)).toBe(false);
  });

  it('holds near 0 within 2⁻⁹⁰ of r², at most of 1', () => {
    expect(isSameBeta(exactly(0), exactly(2 ** -90), 1)).toBe(true);
    expect(isSameBeta(exactly(0), exactly(2 ** -89), 8)).toBe(false);
    expect(isSameBeta(exactly(0), exactly(2 ** -130), 2 ** -20)).toBe(true);
    expect(isSameBeta(exactly(0), exactly(2 ** -129), 2 ** -20)).toBe(false);
  });
});
