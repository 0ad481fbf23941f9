import type { FlowTrajectory } from '../dynamics/flow.ts';
import { capitalize } from './capitalize.ts';
import { fixedDigits } from './fixed-digits.ts';
import type { LegendEntry } from './legend.ts';
import { markShape } from './mark-shape.ts';
import { element, type Markup } from './markup.ts';
import { methodWords } from './method-words.ts';
import { parameterWords } from './parameter-words.ts';
import { pathOf, type Pixel } from './path-of.ts';
import { plotFrame } from './plot-frame.ts';
import { PLOT_WIDTH, plotPicture, type PlotPictureParts } from './plot-picture.ts';
import { printNumber } from './print-number.ts';
import { checkSlice, type SliceComparison } from './slice-comparison.ts';
import { LEVEL_FACTOR, sliceLevels } from './slice-levels.ts';
import { sliceView, type SliceView } from './slice-view.ts';
import { counted } from './spectrum-words.ts';
import type { HeadedPictureOptions } from './theme.ts';

/** Height of the plot in pixels. */
const HEIGHT = 360;

/**
 * Draws the iterates of a method over the level lines of a quadratic in two coordinates, and over the solution of the ODE that
 * the method follows, with the ODE's points at the times of the iterations.
 *
 * The level lines are exact ellipses, or hyperbolas around a saddle; from each to the next, f falls by the factor 4. Between its samples the ODE's curve is the
 * cubic that has their positions and velocities. The two axes have one scale unless one direction would be too small to see; the
 * caption says which.
 *
 * @param slice - The run, the solution (or null) and the quadratic: `{ ...compareWithFlow(…), curvatures, minimizer }`.
 * @param options - Heading (default: the method's name), theme, and a last line for the caption.
 * @returns An SVG document, 600 pixels wide, as text; equal input gives equal text.
 * @throws RangeError if a curvature is 0, there are no iterates, or a point is not a pair of finite numbers; TypeError if a
 * curvature is no number.
 * @example
 * ```ts
 * import { compareWithFlow, diagonalQuadratic, heavyBall, iteratesSvg } from 'heavyball';
 * const objective = diagonalQuadratic([1, 100]);
 * const run = compareWithFlow(heavyBall, { beta: 0.9, eta: 0.005 }, objective, { start: [2, 1], steps: 60 });
 * iteratesSvg({ ...run, curvatures: [1, 100], minimizer: [0, 0] }).startsWith('<svg'); // => true
 * ```
 */
export function iteratesSvg(slice: SliceComparison, options: HeadedPictureOptions = {}): string {
  return iteratesMarkup(slice, options).markup;
}

/** The picture as markup, to stand in a page. */
export function iteratesMarkup(slice: SliceComparison, options: HeadedPictureOptions): Markup {
  return plotPicture(iteratesParts(slice, { ...options, width: PLOT_WIDTH }), options);
}

/** The parts of the picture, for a plot of the given width. */
export function iteratesParts(
  slice: SliceComparison,
  { heading, width }: { readonly heading?: string; readonly width: number },
): PlotPictureParts {
  checkSlice('iteratesSvg', slice);
  const { hasOneScale } = sliceView(slice, { x: 0, y: 0, width, height: HEIGHT });
  return {
    heading: heading ?? `Iterates of ${methodWords(slice.trajectory.method)}`,
    description: 'Iterates in a plane over the level lines of a quadratic.',
    height: HEIGHT,
    draw: (box) => drawSlice(slice, sliceView(slice, box)),
    entries: iteratesLegend(slice),
    sentences: iteratesCaption(slice, hasOneScale),
  };
}

function drawSlice(slice: SliceComparison, view: SliceView): Markup {
  const { minimizer, trajectory, solution } = slice;
  const place = ([first = 0, second = 0]: readonly number[]): Pixel => ({
    x: view.x.project(first),
    y: view.y.project(second),
  });
  const points = trajectory.iterates.map(place);
  const [start = place(minimizer)] = points;
  return plotFrame(
    view.x,
    view.y,
    { grid: false },
    sliceLevels(slice, view),
    solution === null ? null : element('path', { class: 'hb-line hb-stroke-2', d: flowPath(solution, view) }),
    ...(solution?.positions ?? []).map((position) =>
      element('circle', { class: 'hb-line hb-thin hb-stroke-2', ...centre(place(position)), r: 3.5 }),
    ),
    element('path', { class: 'hb-line hb-thin hb-dot hb-stroke-0', d: pathOf(points) }),
    ...points.map((point) => element('circle', { class: 'hb-ink-0', ...centre(point), r: 2.5 })),
    markShape('cross', place(minimizer), 6, 'hb-ink-5'),
    markShape('square', start, 5.5, 'hb-ink-1'),
  );
}

function centre({ x, y }: Pixel): { readonly cx: number; readonly cy: number } {
  return { cx: x, cy: y };
}

/** The cubics through the samples with their velocities, as Bézier curves: a third of the way along each velocity. */
function flowPath({ times, positions, velocities }: FlowTrajectory, { x, y }: SliceView): string {
  const at = (k: number, shift: number): string => {
    const [position, velocity] = [positions[k]!, velocities[k]!];
    const pixels = [x.project(position[0]! + shift * velocity[0]!), y.project(position[1]! + shift * velocity[1]!)];
    return pixels.map((pixel) => fixedDigits(pixel)).join(' ');
  };
  const pieces = times.slice(1).map((time, k) => {
    const third = (time - times[k]!) / 3;
    return `C${at(k, third)} ${at(k + 1, -third)} ${at(k + 1, 0)}`;
  });
  return `M${at(0, 0)}${pieces.join('')}`;
}

function iteratesLegend({ curvatures: [first, second], solution }: SliceComparison): readonly LegendEntry[] {
  const flow: readonly LegendEntry[] = [
    { swatch: 'line', style: 'hb-stroke-2', label: 'solution of the ODE' },
    { swatch: 'circle', style: 'hb-line hb-thin hb-stroke-2', label: 'ODE at times of iterations' },
  ];
  return [
    {
      swatch: 'line',
      style: 'hb-thin hb-dot hb-stroke-0',
      mark: { shape: 'circle', style: 'hb-ink-0' },
      label: 'iterates',
    },
    ...(solution === null ? [] : flow),
    { swatch: 'square', style: 'hb-ink-1', label: 'start' },
    { swatch: 'cross', style: 'hb-ink-5', label: stationaryWord(first, second) },
    { swatch: 'line', style: 'hb-contour', label: `level lines of f, ratio ${LEVEL_FACTOR}` },
    ...(first * second > 0
      ? []
      : [{ swatch: 'line', style: 'hb-contour hb-dash', label: 'those below the saddle’s' } as const]),
  ];
}

function stationaryWord(first: number, second: number): string {
  if (first * second < 0) return 'saddle';
  return first > 0 ? 'minimiser' : 'maximiser';
}

function iteratesCaption(
  { curvatures, trajectory, solution }: SliceComparison,
  hasOneScale: boolean,
): readonly string[] {
  const [lambda1, lambda2] = curvatures;
  const { method, parameters, iterates, steps } = trajectory;
  const recorded = `${counted(iterates.length, 'point')}, k = 0 to ${steps.at(-1) ?? 0}`;
  return [
    `${capitalize(methodWords(method))}: ${parameterWords(parameters)}; curvatures ${printNumber(lambda1)} and ${printNumber(lambda2)}; ${recorded}.`,
    ...(solution === null ? [] : [`ODE: θ̈ + cθ̇ + ∇f(θ) = 0 with friction c = ${printNumber(solution.flow.friction)}.`]),
    hasOneScale ? 'Both axes have one scale.' : 'The two axes have different scales.',
  ];
}
