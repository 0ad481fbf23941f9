import { capitalize } from '../../render/capitalize.ts';
import type { HigherOrderMode } from '../../mode/higher-order-mode.ts';
import type { Mode } from '../../mode/mode.ts';
import { printNumber, printRate } from '../../render/print-number.ts';
import { concat, element, type Markup } from '../../render/markup.ts';
import { hatching } from '../../render/map-layers.ts';
import { markShape } from '../../render/mark-shape.ts';
import type { LegendEntry } from '../../render/legend.ts';
import { plotFrame } from '../../render/plot-frame.ts';
import { REGIME_MARKS, regimeWords, type RegimeMark } from '../../render/regime-mark.ts';
import { thinned } from '../thinned.ts';
import type { Model, Subject } from '../model.ts';
import { dampingGrid } from './damping-grid.ts';
import { rootLocus } from './root-locus.ts';
import { rootsFrame, type RootsFrame } from './roots-frame.ts';
import type { View } from './view.ts';

/** Height of the plot in pixels. */
const HEIGHT = 330;
/** Radius of marks. */
const MARK = 4.5;
/** More modes than this are drawn as so many of them. */
const MOST_MODES = 60;
/** The mark of roots that belong to no regime. */
const ROOT: RegimeMark = { shape: 'circle', style: 'hb-ink-0' };
/** The words for what a locus moves along. */
const LOCUS_WORDS = { eta: 'η', beta: 'β', lambda: 'λ' } as const;

/** The roots of every mode in the complex plane, with the unit circle, the damping grid and a locus. */
export function rootsView(model: Model): View {
  const { subject, against, state, lambda } = model;
  return {
    heading: 'Roots in the z-plane',
    description: `The unit circle with the roots of ${Math.min(subject.analysis.modes.length, MOST_MODES)} modes.`,
    height: HEIGHT,
    draw: (box) => {
      const frame = rootsFrame(box);
      return plotFrame(
        frame.x,
        frame.y,
        { grid: false },
        backdrop(frame),
        locus(model, subject, frame),
        against === null ? null : rootsOf(against, frame, true),
        rootsOf(subject, frame, false),
      );
    },
    entries: [...rootEntries(subject), ...rivalEntries(against), ...locusEntries(state.locus)],
    sentences: [subject, ...(against === null ? [] : [against])].map((one) => rootSentence(one, lambda)),
  };
}

function backdrop({ x, y, box, unit, place }: RootsFrame): Markup {
  const { x: cx, y: cy } = place(0, 0);
  const [left, right] = x.range;
  const [bottom, top] = y.range;
  const axes = `M${left.toFixed(1)} ${cy.toFixed(1)}H${right.toFixed(1)}M${cx.toFixed(1)} ${top.toFixed(1)}V${bottom.toFixed(1)}`;
  return concat(
    hatching(box),
    element('circle', { class: 'hb-stable', cx, cy, r: unit }),
    dampingGrid(place),
    element('path', { class: 'hb-grid', d: axes }),
    element('circle', { class: 'hb-line hb-thick', cx, cy, r: unit }),
  );
}

function locus(model: Model, subject: Subject, { place }: RootsFrame): Markup {
  const dots = rootLocus(model, subject).map(({ re, im }) => {
    const { x, y } = place(re, im);
    return `M${x.toFixed(1)} ${y.toFixed(1)}h0`;
  });
  // Dots are lines of no length with round ends.
  return element('path', { class: 'hb-line hb-thick hb-stroke-3', 'stroke-linecap': 'round', d: dots.join('') });
}

function rootsOf({ analysis, mode }: Subject, { place, unit }: RootsFrame, isRival: boolean): Markup {
  const { x: cx, y: cy } = place(0, 0);
  const modes = thinned<Mode | HigherOrderMode>(analysis.modes, MOST_MODES);
  const radius = isRival ? 'hb-dot' : 'hb-dash hb-stroke-1';
  return concat(
    Number.isFinite(analysis.rate)
      ? element('circle', { class: `hb-line hb-thin ${radius}`, cx, cy, r: Math.min(analysis.rate, 9) * unit })
      : null,
    ...[...modes, mode].flatMap((one) => {
      const { shape, style } = markOf(one);
      return one.roots.map(({ re, im }) =>
        markShape(shape, place(re, im), MARK, isRival ? 'hb-ring' : `hb-soft ${style}`),
      );
    }),
    ...(isRival ? [] : mode.roots).map(({ re, im }) => {
      const { x, y } = place(re, im);
      return element('circle', { class: 'hb-ring', cx: x, cy: y, r: 8 });
    }),
  );
}

/** The mark of a mode: that of its regime, which methods of higher order do not have. */
function markOf(mode: Mode | HigherOrderMode): RegimeMark {
  return 'regime' in mode ? REGIME_MARKS[mode.regime] : ROOT;
}

function rootEntries({ kind, analysis, mode }: Subject): readonly LegendEntry[] {
  const words =
    kind === 'higher'
      ? [{ mark: ROOT, label: 'root of a mode' }]
      : [...new Set([mode.regime, ...analysis.modes.map((one) => one.regime)])].map((regime) => ({
          mark: REGIME_MARKS[regime],
          label: regimeWords(regime),
        }));
  return [
    ...words.map(({ mark: { shape, style }, label }): LegendEntry => ({ swatch: shape, style, label })),
    { swatch: 'circle', style: 'hb-ring', label: 'mode that is followed' },
    { swatch: 'line', style: 'hb-thin hb-dash hb-stroke-1', label: 'radius ρ' },
  ];
}

function rivalEntries(against: Subject | null): readonly LegendEntry[] {
  if (against === null) return [];
  return [
    { swatch: 'square', style: 'hb-ring', label: `hollow: B, ${against.method.title}` },
    { swatch: 'line', style: 'hb-thin hb-dot', label: 'radius ρ of B' },
  ];
}

function locusEntries(locusName: keyof typeof LOCUS_WORDS | 'none'): readonly LegendEntry[] {
  if (locusName === 'none') return [];
  return [
    { swatch: 'line', style: 'hb-thick hb-dot hb-stroke-3', label: `root locus along ${LOCUS_WORDS[locusName]}` },
  ];
}

function rootSentence({ method, mode }: Subject, lambda: number): string {
  const radius = printRate({ rate: mode.spectralRadius, gap: mode.gap });
  const regime = 'regime' in mode ? `${regimeWords(mode.regime)}, ` : '';
  return `${capitalize(method.title)}, λ = ${printNumber(lambda)}: roots ${rootWords(mode)}, |z| = ${radius}, ${regime}${mode.stability}.`;
}

/** The roots, of each conjugate pair both as one. */
function rootWords({ roots }: Mode | HigherOrderMode): string {
  const upper = roots.filter(({ im }) => im >= 0);
  return upper.map(({ re, im }) => complexWords(re, im, '±')).join(' and ');
}

function complexWords(re: number, im: number, sign: string): string {
  return im === 0 ? printNumber(re) : `${printNumber(re)} ${sign} ${printNumber(im)} i`;
}
