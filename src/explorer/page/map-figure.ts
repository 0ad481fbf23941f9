import type { PaintedMap } from '../jobs/jobs.ts';
import { concat } from '../../render/markup.ts';
import type { Box } from '../../render/place-labels.ts';
import { h } from './dom.ts';
import { createPicture, redraw } from './picture.ts';
import { widthOf } from './width-of.ts';

/** The map on the page: cells on a canvas, lines above them. */
export interface MapFigure {
  readonly element: HTMLElement;
  readonly stage: HTMLElement;
  readonly tools: HTMLElement;
  /** Where words about the point under the pointer stand. */
  readonly readout: HTMLElement;
  width(): number;
  /** Paints a map; returns where its plot stands. */
  show(map: PaintedMap): Box;
}

/** The figure of the map. */
export function mapFigure(): MapFigure {
  const canvas = h('canvas', { 'aria-hidden': 'true' });
  const picture = createPicture();
  const stage = h('div', { class: 'stage map-stage' }, canvas, picture);
  const widthOfStage = widthOf(stage, 640);
  const tools = h('div', { class: 'tools' });
  const readout = h('output', { class: 'readout', 'aria-live': 'polite' });
  const caption = h('p', { class: 'caption' });
  const element = h(
    'section',
    { class: 'view hero', id: 'view-map', 'aria-labelledby': 'view-map-title' },
    h('div', { class: 'bar' }, h('h2', { id: 'view-map-title' }, 'Stability map'), tools),
    readout,
    stage,
    h('details', {}, h('summary', {}, 'What the map shows'), caption),
  );
  return {
    element,
    stage,
    tools,
    readout,
    width: widthOfStage,
    show(map) {
      const {
        over,
        below,
        height,
        frame: { box },
        description,
      } = map;
      const width = widthOfStage();
      paintCells(canvas, map, box, width);
      redraw(picture, width, height, description, concat(over, below));
      caption.textContent = description;
      return box;
    },
  };
}

/** Everything in parts of the picture’s width: on paper the picture has another one. */
function paintCells(canvas: HTMLCanvasElement, { width, rows, rgba }: PaintedMap, box: Box, whole: number): void {
  canvas.width = width;
  canvas.height = rows;
  canvas.getContext('2d')?.putImageData(new ImageData(rgba, width, rows), 0, 0);
  const { style } = canvas;
  style.left = `${(100 * box.x) / whole}%`;
  style.marginTop = `${(100 * box.y) / whole}%`;
  style.width = `${(100 * box.width) / whole}%`;
  style.aspectRatio = `${box.width} / ${box.height}`;
}
