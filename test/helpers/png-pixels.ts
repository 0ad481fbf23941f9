import { convertIndexedToRgb, decode } from 'fast-png';

/** The colour of a pixel of a picture in a `data:` address, counted from the upper left: red, green, blue and opacity. */
export function pngPixels(uri: string): { width: number; height: number; at(x: number, y: number): readonly number[] } {
  const decoded = decode(Uint8Array.from(atob(uri.replace('data:image/png;base64,', '')), (c) => c.charCodeAt(0)));
  const { width, height, palette = [] } = decoded;
  const channels = palette[0]?.length ?? 0;
  const colours = convertIndexedToRgb(decoded);
  return { width, height, at: (x, y) => Array.from(colours.slice((y * width + x) * channels).slice(0, channels)) };
}
