import { element, type Markup } from './markup.ts';
import { pathOf, type Pixel } from './path-of.ts';

/** Shapes of marks, told apart without colour. */
export type MarkShape = 'circle' | 'square' | 'diamond' | 'triangle' | 'triangle-down' | 'cross' | 'plus' | 'star';

/** Half the width of the arms of a cross, in marks of radius 1. */
const ARM = 0.42;
const REACH = 1.2;

const PLUS: readonly Pixel[] = [
  { x: -ARM, y: -REACH },
  { x: ARM, y: -REACH },
  { x: ARM, y: -ARM },
  { x: REACH, y: -ARM },
  { x: REACH, y: ARM },
  { x: ARM, y: ARM },
  { x: ARM, y: REACH },
  { x: -ARM, y: REACH },
  { x: -ARM, y: ARM },
  { x: -REACH, y: ARM },
  { x: -REACH, y: -ARM },
  { x: -ARM, y: -ARM },
];

/** Outlines around the origin, y downwards, of about the area of a disc of radius 1. */
const OUTLINES: Readonly<Record<Exclude<MarkShape, 'circle'>, readonly Pixel[]>> = {
  square: corners([1.25], 4, 45),
  diamond: corners([1.3], 4, 0),
  triangle: corners([1.45], 3, 0),
  'triangle-down': corners([1.45], 3, 180),
  plus: PLUS,
  cross: PLUS.map(({ x, y }) => ({ x: (x - y) * Math.SQRT1_2, y: (x + y) * Math.SQRT1_2 })),
  star: corners([1.6, 0.7], 10, 0),
};

/** Draws a mark of about the area of a disc of the given radius. */
export function markShape(shape: MarkShape, at: Pixel, radius: number, style: string): Markup {
  const look = `hb-mark ${style}`;
  if (shape === 'circle') return element('circle', { class: look, cx: at.x, cy: at.y, r: radius });
  const outline = OUTLINES[shape].map(({ x, y }) => ({ x: at.x + radius * x, y: at.y + radius * y }));
  return element('path', { class: look, d: pathOf(outline, 'closed') });
}

/** Corners on circles of the given radii in turn, the first the given number of degrees clockwise from the top. */
function corners(radii: readonly number[], count: number, degrees: number): readonly Pixel[] {
  return Array.from({ length: count }, (_, i) => {
    const angle = (degrees / 180 + (2 * i) / count) * Math.PI;
    const radius = radii[i % radii.length]!;
    return { x: radius * Math.sin(angle), y: -radius * Math.cos(angle) };
  });
}
