import type { Markup } from '../../render/markup.ts';

/** An empty picture in a page, whose pixels are those of the screen. */
export function createPicture(): SVGSVGElement {
  const picture = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  picture.setAttribute('role', 'img');
  picture.setAttribute('class', 'hb-picture');
  return picture;
}

/** Draws a picture anew, with what is to be heard of it. */
export function redraw(picture: SVGSVGElement, width: number, height: number, label: string, content: Markup): void {
  const size = { viewBox: `0 0 ${width} ${height.toFixed(0)}`, width: String(width), height: height.toFixed(0) };
  for (const [key, value] of Object.entries({ ...size, 'aria-label': label })) picture.setAttribute(key, value);
  // Markup escapes all text that it is made of.
  picture.innerHTML = content.markup;
}
