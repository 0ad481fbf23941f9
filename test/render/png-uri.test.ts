import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { pngUri } from '../../src/render/png-uri.ts';

const raster = fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 })).chain(([width, height]) =>
  fc.record({
    width: fc.constant(width),
    height: fc.constant(height),
    pixels: fc.uint8Array({ minLength: width * height, maxLength: width * height, max: 3 }),
    colours: fc.constant([
      [1, 2, 3],
      [40, 50, 60],
      [255, 0, 128],
    ] as const),
  }),
);

/** The bodies of the chunks of a PNG, by name. */
function chunksOf(bytes: Buffer): ReadonlyMap<string, Buffer> {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    chunks.set(bytes.toString('latin1', at + 4, at + 8), bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
  }
  return chunks;
}

describe('pngUri', () => {
  it('is a PNG of palette indices, 0 transparent, that another inflater reads back', () => {
    fc.assert(
      fc.property(raster, ({ width, height, pixels, colours }) => {
        const uri = pngUri({ width, height, pixels, colours });
        const chunks = chunksOf(Buffer.from(uri.replace('data:image/png;base64,', ''), 'base64'));
        expect(chunks.get('IHDR')?.readUInt32BE(0)).toBe(width);
        expect(chunks.get('IHDR')?.readUInt32BE(4)).toBe(height);
        expect([...(chunks.get('PLTE') ?? [])]).toEqual([0, 0, 0, ...colours.flat()]);
        expect([...(chunks.get('tRNS') ?? [])]).toEqual([0]);
        const rows = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0));
        const read = Array.from({ length: height }, (_, row) => [
          ...rows.subarray(row * (width + 1) + 1, (row + 1) * (width + 1)),
        ]).flat();
        expect(read).toEqual([...pixels]);
      }),
      { numRuns: 40 },
    );
  });

  it('writes more bytes than one call takes arguments', () => {
    const pixels = Uint8Array.from({ length: 10 ** 6 }, (_, i) => (i * i) % 256);
    const colours = Array.from({ length: 255 }, (_, i) => [i, i, i] as const);
    expect(pngUri({ width: 1000, height: 1000, pixels, colours })).toMatch(/^data:image\/png;base64,[\w+/]+=*$/);
  });
});
