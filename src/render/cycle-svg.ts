import type { Cycle } from '../certificates/cycle.ts';
import type { Trajectory } from '../dynamics/trajectory.ts';
import { counterexample } from '../objectives/counterexample.ts';
import type { Objective } from '../objectives/objective.ts';
import { capitalize } from './capitalize.ts';
import { linearAxis } from './linear-axis.ts';
import { markShape } from './mark-shape.ts';
import { concat, element, type Markup } from './markup.ts';
import { methodWords } from './method-words.ts';
import { parameterWords } from './parameter-words.ts';
import { pathOf, type Pixel } from './path-of.ts';
import type { Box } from './place-labels.ts';
import { plotFrame } from './plot-frame.ts';
import { PLOT_WIDTH, plotPicture, type PlotPictureParts } from './plot-picture.ts';
import { printNumber } from './print-number.ts';
import { counted } from './spectrum-words.ts';
import type { HeadedPictureOptions } from './theme.ts';

/** Height of the plot in pixels, and half of it in units of the radius of the cycle. */
const HEIGHT = 400;
const REACH = 1.3;
/** From one level line to the next f doubles; the line through the cycle is the middle one. */
const LEVELS: readonly number[] = [-6, -5, -4, -3, -2, -1, 0, 1];
/** Rays on which a level line is found, the most steps of Newton's method on each, and the step that is small enough. */
const RAYS = 240;
const MOST_STEPS = 30;
const SMALL = 1e-6;

/**
 * Draws a run of a method around its cycle over the level lines of the function on which it never converges.
 *
 * @param cycle - A cycle of {@link findCycle}.
 * @param trajectory - A run on its {@link counterexample}, such as that of {@link replayCycle}.
 * @param options - Heading (default: the method's name and the length of the cycle), theme, and a last line for the caption.
 * @returns An SVG document, 600 pixels wide, as text; equal input gives equal text.
 * @example
 * ```ts
 * import { cycleSvg, findCycle, replayCycle } from 'heavyball';
 * const cycle = findCycle({ beta: 4 / 9, eta: 1 / 9 }, { mu: 1, L: 25 });
 * cycle && cycleSvg(cycle, replayCycle(cycle, { steps: 12 }).trajectory).startsWith('<svg'); // => true
 * ```
 */
export function cycleSvg(cycle: Cycle, trajectory: Trajectory, options: HeadedPictureOptions = {}): string {
  return plotPicture(cycleParts(cycle, trajectory, { ...options, width: PLOT_WIDTH }), options).markup;
}

/** The parts of the picture, for a plot of the given width. */
export function cycleParts(
  cycle: Cycle,
  { iterates, steps }: Trajectory,
  { heading, width }: { readonly heading?: string; readonly width: number },
): PlotPictureParts {
  const { length, method, parameters, interval } = cycle;
  const objective = counterexample(cycle);
  return {
    heading: heading ?? `${capitalize(methodWords(method))} in a cycle of ${length}`,
    description: 'A cycle of iterates in the plane over the level lines of a strongly convex function.',
    // Both axes have one scale.
    height: Math.min(HEIGHT, width),
    draw: (box) => drawCycle(objective, iterates, box),
    entries: [
      {
        swatch: 'line',
        style: 'hb-thin hb-stroke-0',
        mark: { shape: 'circle', style: 'hb-ink-0' },
        label: 'iterates',
      },
      { swatch: 'square', style: 'hb-ink-1', label: 'start' },
      { swatch: 'cross', style: 'hb-ink-5', label: 'minimiser' },
      { swatch: 'line', style: 'hb-contour', label: 'level lines of f, ratio 2' },
    ],
    sentences: [
      `${capitalize(methodWords(method))}: ${parameterWords(parameters)}; ${counted(iterates.length, 'point')}, k = 0 to ${steps.at(-1) ?? 0}.`,
      `f is strongly convex with μ = ${printNumber(interval.mu)}; its gradient has the Lipschitz constant L = ${printNumber(interval.L)}.`,
      'Both axes have one scale.',
    ],
  };
}

function drawCycle(objective: Objective, iterates: Trajectory['iterates'], box: Box): Markup {
  const wide = (REACH * box.width) / box.height;
  const x = linearAxis({ title: 'θ₁', domain: [-wide, wide], range: [box.x, box.x + box.width] });
  const y = linearAxis({ title: 'θ₂', domain: [-REACH, REACH], range: [box.y + box.height, box.y] });
  const place = ([first = 0, second = 0]: readonly number[]): Pixel => ({ x: x.project(first), y: y.project(second) });
  const points = iterates.map(place);
  const through = objective.value([1, 0]);
  const lines = LEVELS.map((power) => levelLine(objective, through * 2 ** power).map(place));
  return plotFrame(
    x,
    y,
    { grid: false },
    concat(...lines.map((line) => element('path', { class: 'hb-contour', d: pathOf(line, 'closed') }))),
    element('path', { class: 'hb-line hb-thin hb-stroke-0', d: pathOf(points) }),
    ...points.map(({ x: cx, y: cy }) => element('circle', { class: 'hb-ink-0', cx, cy, r: 3 })),
    markShape('cross', place([0, 0]), 6, 'hb-ink-5'),
    markShape('square', place(iterates[0] ?? []), 5.5, 'hb-ink-1'),
  );
}

/**
 * The points at which f, convex and least at the origin, has a value, one on each ray: by Newton's method, which from either side
 * comes to the outer one and stays there, beginning where the ray before ended.
 */
function levelLine(objective: Objective, level: number): readonly (readonly [number, number])[] {
  let radius = 1;
  return Array.from({ length: RAYS }, (_, ray) => {
    const angle = (2 * Math.PI * ray) / RAYS;
    const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
    for (let [step, count] = [Infinity, 0]; Math.abs(step) > SMALL * radius && count < MOST_STEPS; count += 1) {
      const point = [radius * cosine, radius * sine];
      const [across = NaN, up = NaN] = objective.gradient(point);
      step = (objective.value(point) - level) / (across * cosine + up * sine);
      radius -= step;
    }
    return [radius * cosine, radius * sine];
  });
}
