/** Red, green and blue, whole numbers from 0 to 255. */
export type Rgb = readonly [number, number, number];

/** The colour that `#rrggbb` or `rgb(r, g, b)` writes. */
export function rgbOf(text: string): Rgb {
  const [red = NaN, green = NaN, blue = NaN] = text.startsWith('#')
    ? [1, 3, 5].map((start) => Number.parseInt(text.slice(start, start + 2), 16))
    : Array.from(text.matchAll(/\d+/g), ([digits]) => Number(digits));
  return [red, green, blue];
}
