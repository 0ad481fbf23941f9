import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { readFace } from './fonts.ts';

/** The package that turns SVG into pixels: pure WebAssembly, the same bytes on every machine. */
const PACKAGE = '@resvg/resvg-wasm';
/** Pixels of an SVG in an inch. */
const SVG_PIXELS_PER_INCH = 96;

/** The start of the package, which a process may ask for once. */
let started: Promise<void> | undefined;

/** An SVG document as a PNG with so many pixels in an inch. */
export async function pngOf(svg: string, pixelsPerInch: number): Promise<Uint8Array> {
  const resvg = await import('@resvg/resvg-wasm');
  started ??= resvg.initWasm(readFileSync(createRequire(import.meta.url).resolve(`${PACKAGE}/index_bg.wasm`)));
  await started;
  const picture = new resvg.Resvg(svg, {
    fitTo: { mode: 'zoom', value: pixelsPerInch / SVG_PIXELS_PER_INCH },
    font: {
      loadSystemFonts: false,
      fontBuffers: [readFace('regular'), readFace('bold'), readFace('oblique')],
      defaultFontFamily: 'DejaVu Sans',
    },
  });
  return picture.render().asPng();
}
