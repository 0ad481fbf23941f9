import { legend } from '../../render/legend.ts';
import { concat } from '../../render/markup.ts';
import type { Box } from '../../render/place-labels.ts';
import { AXIS, plotBoxIn, type View } from '../views/view.ts';
import { h } from './dom.ts';
import { createPicture, redraw } from './picture.ts';
import { widthOf } from './width-of.ts';

/** The place of a view on the page. */
export interface ViewFigure {
  readonly element: HTMLElement;
  /** Where handles stand, in the pixels of the picture. */
  readonly stage: HTMLElement;
  /** Where buttons of the view stand. */
  readonly tools: HTMLElement;
  /** How wide the picture is. */
  width(): number;
  /** Draws the view; returns where its plot stands. */
  show(view: View): Box;
}

/** Room beneath the legend. */
const BOTTOM = 6;

/** A figure with a heading, a picture as wide as there is room, and a caption that says in words what is to be seen. */
export function viewFigure(id: string, heading: string): ViewFigure {
  const picture = createPicture();
  const stage = h('div', { class: 'stage' }, picture);
  const widthOfStage = widthOf(stage, 480);
  const tools = h('div', { class: 'tools' });
  const caption = h('p', { class: 'caption', id: `${id}-caption` });
  const title = h('h2', { id: `${id}-title` }, heading);
  const element = h(
    'section',
    { class: 'view', id, 'aria-labelledby': `${id}-title` },
    h('div', { class: 'bar' }, title, tools),
    stage,
    caption,
  );
  return {
    element,
    stage,
    tools,
    width: widthOfStage,
    show(view) {
      const width = widthOfStage();
      const box = plotBoxIn(width, view.height);
      const words = legend(view.entries, { x: box.x, y: box.y + box.height + AXIS, width: box.width, spanning: true });
      const height = box.y + box.height + AXIS + words.height + BOTTOM;
      const text = view.sentences.join(' ');
      const label = `${view.heading}. ${view.description} ${text}`;
      redraw(picture, width, height, label, concat(view.draw(box), words.content));
      if (caption.textContent !== text) caption.textContent = text;
      return box;
    },
  };
}
