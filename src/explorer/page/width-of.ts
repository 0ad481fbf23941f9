/** The width of an element, measured when it changes and not when it is asked for, which would lay out the page. */
export function widthOf(element: HTMLElement, usual: number): () => number {
  let width = 0;
  new ResizeObserver(([entry]) => {
    width = Math.round(entry?.contentRect.width ?? width);
  }).observe(element);
  return () => {
    if (width === 0) width = element.clientWidth;
    return width === 0 ? usual : width;
  };
}
