import { inputRangeError } from '../numeric/input-error.ts';
import { describe } from '../numeric/check.ts';
import type { Box } from './place-labels.ts';

/** What a picture is for: a screen, one column of a journal, or a slide. */
export type PictureSize = 'screen' | 'print' | 'slide';

/** How the parts of a map picture stand. Type is as large as the picture is small: all sizes have the same fonts. */
export interface MapLayout {
  readonly width: number;
  /** Width and height of the plot. */
  readonly plot: { readonly width: number; readonly height: number };
  /** Whether the legend stands beneath the plot or beside it; the caption is always at the bottom. */
  readonly legend: 'beneath' | 'beside';
  /** Where words beneath the plot begin. */
  readonly wordsLeft: number;
  /** Height of the whole where width and height keep their ratio however many words there are; else 0. */
  readonly height: number;
  /** Whether the caption says everything, or only what the map is a map of. */
  readonly caption: 'full' | 'short';
  /** How wide the picture is shown, where that is not its pixels. */
  readonly shown: { readonly width: number; readonly unit: 'in' | 'px' } | null;
}

/** A place for words: its upper left corner and its width. */
export interface Column {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Room for the heading, the vertical axis, the horizontal axis, between plot and words, and at the edge. */
export const HEADING_TOP = 26;
export const HEADING_ROW = 18;
export const PLOT_LEFT = 66;
const AXIS = 50;
const GAP = 30;
export const EDGE = 16;
/** Room beneath the caption. */
const BOTTOM = 11;
/** Of 16 : 9, heights that this divides have whole widths. */
const NINTH = 9;

/** At 3.4 inches, 11 of these pixels are 7.1 points. */
const LAYOUTS: Readonly<Record<PictureSize, MapLayout>> = {
  screen: {
    width: 600,
    height: 0,
    wordsLeft: PLOT_LEFT,
    plot: { width: 502, height: 360 },
    legend: 'beneath',
    caption: 'full',
    shown: null,
  },
  print: {
    width: 380,
    height: 0,
    wordsLeft: EDGE,
    plot: { width: 284, height: 220 },
    legend: 'beneath',
    caption: 'full',
    shown: { width: 3.4, unit: 'in' },
  },
  slide: {
    width: 640,
    height: 360,
    wordsLeft: PLOT_LEFT,
    plot: { width: 318, height: 204 },
    legend: 'beside',
    caption: 'short',
    shown: { width: 1280, unit: 'px' },
  },
};

/** The layout of a size. */
export function mapLayout(size: string): MapLayout {
  const found = Object.entries(LAYOUTS).find(([name]) => name === size);
  if (found !== undefined) return found[1];
  const names = Object.keys(LAYOUTS).join(', ');
  throw inputRangeError(`gridMapSvg: size must be one of ${names}, got ${describe(size)}`);
}

/** Where the plot stands under a heading of some lines. */
export function plotBox({ plot }: MapLayout, headingLines: number): Box {
  return { x: PLOT_LEFT, y: HEADING_TOP + 14 + (headingLines - 1) * HEADING_ROW, ...plot };
}

/** Where the colour bar stands: as wide as the plot beneath it, or above the legend beside it. */
export function barColumn(layout: MapLayout, box: Box): Column {
  if (layout.legend === 'beside') return legendColumn(layout, box);
  return { x: box.x, y: box.y + box.height + AXIS, width: box.width };
}

/** Where the legend stands: a column beneath the plot or beside it. */
export function legendColumn({ legend, width, wordsLeft }: MapLayout, box: Box): Column {
  if (legend === 'beneath') {
    return { x: wordsLeft, y: box.y + box.height + AXIS, width: width - wordsLeft - EDGE };
  }
  const x = box.x + box.width + GAP;
  return { x, y: box.y - HEADING_TOP / 2, width: width - x - EDGE };
}

/** Where the caption stands: under the plot, or under a legend beneath it that ends at the given pixel. */
export function captionColumn({ legend, width, wordsLeft }: MapLayout, box: Box, legendEnd: number): Column {
  if (legend === 'beneath') return { x: wordsLeft, y: legendEnd + GAP / 2, width: width - wordsLeft - EDGE };
  return { x: box.x, y: box.y + box.height + AXIS, width: box.width + GAP / 2 };
}

/** How high a picture is whose words reach to the given pixel. */
export function pictureHeight({ height }: MapLayout, wordsEnd: number): number {
  return Math.max(height, Math.ceil(wordsEnd + BOTTOM));
}

/** A layout of a fixed shape, large enough for words that have made the picture so high; the same of one without. */
export function roomierLayout(layout: MapLayout, height: number): MapLayout {
  if (layout.height === 0 || height <= layout.height) return layout;
  const scale = (NINTH * Math.ceil(height / NINTH)) / layout.height;
  return {
    ...layout,
    width: Math.round(layout.width * scale),
    height: Math.round(layout.height * scale),
    plot: { width: Math.round(layout.plot.width * scale), height: Math.round(layout.plot.height * scale) },
  };
}
