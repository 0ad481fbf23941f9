import { describe, expect, it } from 'vitest';
import { rgbaOf } from '../../src/render/rgba-of.ts';

describe('rgbaOf', () => {
  it('writes the colours of the pixels one after the other, and nothing for pixel 0', () => {
    const raster = { pixels: Uint8Array.of(2, 0, 1), colours: [[1, 2, 3] as const, [253, 254, 255] as const] };
    expect([...rgbaOf(raster)]).toEqual([253, 254, 255, 255, 0, 0, 0, 0, 1, 2, 3, 255]);
  });
});
