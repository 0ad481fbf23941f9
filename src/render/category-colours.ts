import type { GridMap } from '../maps/grid-map.ts';
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

/** The colours of words that mean the same wherever they occur, and of pairs of regimes that cover an area. */
const COLOURS_OF_WORDS: Readonly<Record<string, number>> = {
  monotone: 0,
  'monotone at μ, underdamped at L': 1,
  'monotone at μ, alternating at L': 2,
  'monotone at μ, mixed-sign at L': 10,
  underdamped: 3,
  'underdamped at μ, alternating at L': 4,
  'underdamped at μ, mixed-sign at L': 11,
  'underdamped at μ, monotone at L': 9,
  alternating: 6,
  'alternating at μ, mixed-sign at L': 14,
  'alternating at μ, underdamped at L': 12,
  'mixed-sign': 5,
  'mixed-sign at μ, monotone at L': 15,
  'mixed-sign at μ, underdamped at L': 8,
  'mixed-sign at μ, alternating at L': 13,
  memoryless: 7,
  μ: 0,
  L: 2,
  both: 3,
  lazy: 0,
  'knife’s edge': 2,
  robust: 3,
  converges: 0,
  certified: 0,
  undecided: 1,
  'still undecided': 15,
  'converges elsewhere': 7,
  '2-cycle': 13,
  '3-cycle': 5,
  '4-cycle': 2,
  '5-cycle': 4,
  '6-cycle': 12,
  '7-cycle': 1,
  '8-cycle': 6,
  '9-cycle': 11,
  '10-cycle': 14,
  '11-cycle': 9,
  '12-cycle': 8,
  '7- to 11-cycle': 13,
  'longer cycle': 10,
};

/** The colours of minima, one after the other. */
const COLOURS_OF_MINIMA = [0, 3, 1, 6, 8, 11, 9, 14] as const;

/** Which of the colours a category has: its own where its word has one, else that of its place in the layer's list. */
export function categoryColour({ categories }: Pick<GridMap, 'categories'>, index: number): number {
  const word = categories?.[index] ?? '';
  if (word.startsWith('minimum ')) return COLOURS_OF_MINIMA[index % COLOURS_OF_MINIMA.length] ?? 0;
  return COLOURS_OF_WORDS[word] ?? index % CATEGORY_COLOURS.length;
}
