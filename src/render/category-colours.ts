import type { Rgb } from './rgb.ts';

/** Tints of colours that every common kind of colour vision tells apart (after Okabe and Ito), then darker ones of the same. */
export const CATEGORY_COLOURS: readonly Rgb[] = [
  [86, 180, 233],
  [240, 228, 66],
  [230, 159, 0],
  [0, 158, 115],
  [204, 121, 167],
  [213, 94, 0],
  [0, 114, 178],
  [160, 160, 160],
  [170, 215, 240],
  [248, 242, 170],
  [245, 208, 130],
  [130, 208, 184],
  [232, 190, 213],
  [238, 172, 128],
  [130, 186, 218],
  [210, 210, 210],
];
