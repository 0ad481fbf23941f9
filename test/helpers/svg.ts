import type { Element } from '@xmldom/xmldom';

/** All elements of a document that have a class. */
export function withClass(root: Element, ...names: readonly string[]): readonly Element[] {
  return Array.from(root.getElementsByTagName('*')).filter((item) => {
    const classes = (item.getAttribute('class') ?? '').split(' ');
    return names.every((name) => classes.includes(name));
  });
}

/** A numeric attribute. */
export function numberOf(item: Element | undefined, name: string): number {
  const value = item?.getAttribute(name) ?? null;
  return value === null ? NaN : Number(value);
}

/** The corners of a path of straight lines. */
export function cornersOf(item: Element | undefined): readonly (readonly [number, number])[] {
  const path = item?.getAttribute('d') ?? '';
  return Array.from(path.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g), ([, x, y]) => [Number(x), Number(y)] as const);
}

/** The middle of a mark: a circle's centre, or the mean of a path's corners. */
export function middleOf(item: Element | undefined): readonly [number, number] {
  if (item?.tagName === 'circle') return [numberOf(item, 'cx'), numberOf(item, 'cy')];
  const corners = cornersOf(item);
  const mean = (axis: 0 | 1): number => corners.reduce((sum, corner) => sum + corner[axis], 0) / corners.length;
  return [mean(0), mean(1)];
}

/** All text that is drawn, in the order in which it stands in the document. */
export function textsOf(root: Element): readonly string[] {
  return Array.from(root.getElementsByTagName('text'), (item) => item.textContent ?? '');
}
