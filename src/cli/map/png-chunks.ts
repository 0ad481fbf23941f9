import { crc32 } from 'node:zlib';

/** The name of the text chunk that holds what a picture says about itself. */
const KEYWORD = 'heavyball';
const SIGNATURE_SIZE = 8;
/** Length, name and checksum around the data of a chunk. */
const AROUND = 12;
/** The header chunk has 13 bytes of data. */
const HEADER_END = SIGNATURE_SIZE + AROUND + 13;
const METRES_PER_INCH = 0.0254;

/** A PNG that carries a text about itself (iTXt), and how many pixels make an inch (pHYs). */
export function withText(png: Uint8Array, text: string, pixelsPerInch: number): Uint8Array {
  const physical = Buffer.alloc(9);
  const perMetre = Math.round(pixelsPerInch / METRES_PER_INCH);
  physical.writeUInt32BE(perMetre, 0);
  physical.writeUInt32BE(perMetre, 4);
  physical.writeUInt8(1, 8);
  // Keyword, not compressed, no language, no translated keyword.
  const international = Buffer.from(`${KEYWORD}\0\0\0\0\0${text}`);
  return Buffer.concat([
    png.subarray(0, HEADER_END),
    chunk('pHYs', physical),
    chunk('iTXt', international),
    png.subarray(HEADER_END),
  ]);
}

/** The text that {@link withText} put into a PNG, or null. */
export function textIn(png: Uint8Array): string | null {
  const bytes = Buffer.from(png.buffer, png.byteOffset, png.byteLength);
  for (let at = SIGNATURE_SIZE; at + AROUND <= bytes.length; at += AROUND + bytes.readUInt32BE(at)) {
    const start = at + 8;
    const head = Buffer.from(`iTXt${KEYWORD}\0\0\0\0\0`);
    const found = bytes.subarray(at + 4, at + 4 + head.length).equals(head);
    if (found) return bytes.toString('utf8', at + 4 + head.length, start + bytes.readUInt32BE(at));
  }
  return null;
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const bytes = Buffer.alloc(named.length + 8);
  bytes.writeUInt32BE(data.length, 0);
  bytes.set(named, 4);
  bytes.writeUInt32BE(crc32(named), named.length + 4);
  return bytes;
}
