import type { SaddleBasins } from '../dynamics/saddle-basins.ts';
import type { PhasePoint, StableManifold } from '../dynamics/stable-manifold.ts';
import { inputRangeError } from '../numeric/input-error.ts';
import type { Vector } from '../numeric/vector.ts';
import { capitalize } from './capitalize.ts';
import { clipLine } from './clip-line.ts';
import { formatCount } from './format-count.ts';
import type { LegendEntry } from './legend.ts';
import { linearAxis } from './linear-axis.ts';
import { markShape } from './mark-shape.ts';
import { element, type Markup } from './markup.ts';
import { methodWords } from './method-words.ts';
import { parameterWords } from './parameter-words.ts';
import { pathOf, type Pixel } from './path-of.ts';
import type { Box } from './place-labels.ts';
import { plotFrame } from './plot-frame.ts';
import { plotPicture } from './plot-picture.ts';
import { pngUri } from './png-uri.ts';
import { printNumber } from './print-number.ts';
import type { Rgb } from './rgb.ts';
import type { HeadedPictureOptions } from './theme.ts';

/** Height of the plot in pixels. */
const HEIGHT = 400;
/** The two basins, and what belongs to neither: mid tones, on which lines show in both themes. */
const COLOURS: readonly Rgb[] = [
  [143, 194, 226],
  [240, 202, 138],
  [168, 168, 168],
];
/** Distance in pixels of the points of a line that are drawn. */
const SPACING = 2;
/** A manifold this far off its direction, as a part of the radius, is not in the plane of the picture. */
const OFF = 1e-6;

/**
 * Draws a saddle's {@link stableManifold} over the two basins that it parts, in the plane of position and velocity along the saddle's
 * direction of negative curvature.
 *
 * @param manifold - From {@link stableManifold}.
 * @param basins - From {@link saddleBasins}, of the same saddle.
 * @param options - Heading (default: the method's name), theme, and a last line for the caption.
 * @returns An SVG document, 600 pixels wide, as text; equal input gives equal text.
 * @throws RangeError if the manifold leaves the plane, as it does where its direction is no axis of symmetry.
 * @example
 * ```ts
 * import { heavyBall, saddleBasins, saddleChain, saddleSvg, stableManifold } from 'heavyball';
 * const [well, parameters] = [saddleChain(1), { beta: 0.8, eta: 0.1 }];
 * const manifold = stableManifold(well, [0], parameters);
 * saddleSvg(manifold, saddleBasins(well, [0], heavyBall, parameters, { cells: 10 })).startsWith('<svg'); // => true
 * ```
 */
export function saddleSvg(manifold: StableManifold, basins: SaddleBasins, options: HeadedPictureOptions = {}): string {
  const { method, parameters, ends, codes } = basins;
  const name = capitalize(methodWords(method));
  const branches = manifold.branches.map((branch) => branch.map((state) => planePoint(manifold, basins, state)));
  return plotPicture(
    {
      heading: options.heading ?? `${name} on a saddle`,
      description:
        'Which minimum a run ends in from each position and velocity, and the line from which it ends on the saddle.',
      height: HEIGHT,
      draw: (box) => drawBasins(basins, branches, box),
      rules: ({ background }) =>
        [
          `.hb-manifold { stroke: ${background}; stroke-width: 4; stroke-opacity: 0.7; }`,
          ...COLOURS.map(([r, g, b], i) => `.hb-basin-${i} { fill: rgb(${r}, ${g}, ${b}); }`),
        ].join('\n'),
      entries: [
        ...ends.map((end, i) => basinEntry(`ends at ${pointWords(end)}`, i)),
        ...(codes.includes(2) ? [basinEntry('ends elsewhere, or not within 5000 iterations', 2)] : []),
        { swatch: 'line', style: 'hb-stroke-5', label: 'ends on the saddle: by backward iteration' },
        { swatch: 'cross', style: 'hb-ink-5', label: `the saddle, ${pointWords(manifold.saddle)}` },
      ],
      sentences: [
        `${name}: ${parameterWords(parameters)}.`,
        `Position x along v = ${pointWords(basins.direction)} from the saddle, velocity w = v·(θ₀ − θ₋₁)/√η; basins by ${formatCount(codes.length)} runs.`,
      ],
    },
    options,
  ).markup;
}

function basinEntry(label: string, code: number): LegendEntry {
  return { swatch: 'area', style: `hb-basin-${code}`, label };
}

function pointWords(point: Vector): string {
  return `(${point.map((x) => printNumber(Math.abs(x) < OFF ? 0 : x)).join(', ')})`;
}

/** Position and velocity of a state along the direction; throws if it is beside it. */
function planePoint(
  { saddle, direction }: StableManifold,
  { parameters, radius }: SaddleBasins,
  { current, previous }: PhasePoint,
): Vector {
  const along = (point: Vector): number => point.reduce((sum, x, i) => sum + (x - saddle[i]!) * direction[i]!, 0);
  const [position, before] = [along(current), along(previous)];
  const beside = Math.hypot(...current.map((x, i) => x - saddle[i]! - position * direction[i]!));
  if (!(beside < OFF * radius)) {
    throw inputRangeError(`saddleSvg: the manifold must stay on the saddle’s direction, got ${beside} beside it`);
  }
  return [position, (position - before) / Math.sqrt(parameters.eta)];
}

function drawBasins(
  { radius, cells, codes }: SaddleBasins,
  branches: readonly (readonly Vector[])[],
  box: Box,
): Markup {
  const domain = [-radius, radius] as const;
  const x = linearAxis({ title: 'position x', domain, range: [box.x, box.x + box.width] });
  const y = linearAxis({ title: 'velocity w', domain, range: [box.y + box.height, box.y] });
  const place = ([position = 0, velocity = 0]: Vector): Pixel => ({ x: x.project(position), y: y.project(velocity) });
  const lines = branches
    .flatMap((branch) => clipLine(thinned(branch.map(place)), box).map((line) => pathOf(line)))
    .join('');
  // A picture begins with its top row.
  const pixels = Uint8Array.from(
    codes,
    (_, i) => 1 + codes[(cells - 1 - Math.floor(i / cells)) * cells + (i % cells)]!,
  );
  return plotFrame(
    x,
    y,
    { grid: false },
    element('image', {
      ...box,
      preserveAspectRatio: 'none',
      href: pngUri({ width: cells, height: cells, pixels, colours: COLOURS }),
      style: 'image-rendering: pixelated',
    }),
    // The line has an edge of the background's colour, so that it shows on every tint.
    ...['hb-line hb-manifold', 'hb-line'].map((style) => element('path', { class: style, d: lines })),
    markShape('cross', place([0, 0]), 6, 'hb-ink-5'),
  );
}

/** The points of a line that are not too near to the one before. */
function thinned(line: readonly Pixel[]): readonly Pixel[] {
  const kept: Pixel[] = [];
  for (const point of line) {
    const last = kept.at(-1);
    if (last === undefined || Math.hypot(point.x - last.x, point.y - last.y) >= SPACING) kept.push(point);
  }
  return kept;
}
