import { describe, expect, it } from 'vitest';
import { vectorsToKeep } from '../../src/spectrum/vectors-to-keep.ts';

describe('vectorsToKeep', () => {
  it('is all of them, or as many as hold 2²² numbers, and at least one', () => {
    expect(vectorsToKeep(1000, 80)).toBe(80);
    expect(vectorsToKeep(100_000, 2000)).toBe(41);
    expect(vectorsToKeep(2 ** 24, 80)).toBe(1);
  });
});
