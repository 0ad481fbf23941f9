import { isSecondOrder } from '../methods/any-method.ts';
import type { GridMap } from '../maps/grid-map.ts';
import type { LayerSettings } from '../maps/layer.ts';
import type { MapGeometry } from '../maps/map-geometry.ts';
import { mapBadgeOf } from '../maps/geometry/map-badge-of.ts';
import { hasOneCurvature } from '../maps/modes/has-one-curvature.ts';
import { CURVATURES_BETWEEN } from '../maps/kernels/higher-order-rows.ts';
import { placeText } from '../maps/outcome-code.ts';
import { familyOf } from '../maps/planes/family-of.ts';
import { startPlane } from '../maps/planes/start.ts';
import type { RunSubject } from '../maps/run-subject.ts';
import { badgeSentences } from './badge-sentences.ts';
import { capitalize } from './capitalize.ts';
import { BOUNDARY_WORDS } from './map-words.ts';
import { parameterList } from './parameter-list.ts';
import { lookAheadWords } from './parameter-words.ts';
import { printNumber } from './print-number.ts';
import { spectrumWords } from './spectrum-words.ts';
import { typeset } from './typeset.ts';

/** What a map is called. */
export function gridMapTitle({ layer, plane, subject, settings }: GridMap): string {
  const title = capitalize(layer.title).replace(/\bN\b/, settings.steps.toFixed(0));
  if (layer.name === 'fastest') return title;
  const against = layer.name === 'speed-up' ? ` over ${settings.against.title}` : '';
  const end =
    layer.takes.includes('end') && !hasOneCurvature({ plane, subject }) ? ` at ${endWords(settings.end)}` : '';
  const on = subject.runs === undefined ? '' : ` on ${subject.runs.objective.name}`;
  return `${title}${end} of ${subject.method.title}${against}${on}`;
}

/** The sentences under a map: what is drawn, on what, and with which settings. */
export function gridMapCaption(map: GridMap, geometry: MapGeometry): readonly string[] {
  const { layer, plane, x, y } = map;
  return [
    typesetWords(layer.meaning),
    ...subjectSentences(map),
    `Plane ${plane.title}; ${x.length} × ${y.length} cells, each with the value at its middle.`,
    ...settingSentences(map),
    ...optimumSentences(map, geometry),
    ...lineSentences(map, geometry),
    ...tracedSentences(geometry),
  ];
}

/** What the optimum that is drawn is worth beyond quadratics. */
function optimumSentences(map: GridMap, geometry: MapGeometry): readonly string[] {
  const isPoint = geometry.marks.some(({ kind }) => kind === 'optimum');
  return badgeSentences(mapBadgeOf(map, geometry), isPoint ? 'Optimum' : 'Optimum of the largest κ');
}

/** How lines without a closed form come about. */
function tracedSentences({ curves }: MapGeometry): readonly string[] {
  if (!curves.some(({ exact }) => !exact)) return [];
  const others = curves.some(({ exact }) => exact) ? '; all others are exact' : '';
  return [`Lines called approximate are traced between cells${others}.`];
}

/** Of which method the lines are where there are several, and which of many best learning rates is drawn. */
function lineSentences({ layer, subject: { method, fixed } }: GridMap, { curves }: MapGeometry): readonly string[] {
  const isCompared = layer.name === 'speed-up' || layer.name === 'fastest';
  const { constant, slope } = familyOf(method)?.lookAhead ?? { constant: fixed.gamma, slope: 0 };
  const isOneOfMany = constant === 0 && slope === 0 && 'beta' in method.parameters;
  return [
    ...(isCompared && curves.some(({ kind }) => kind in BOUNDARY_WORDS)
      ? [`The boundary drawn is that of ${method.title}.`]
      : []),
    ...(isOneOfMany && curves.some(({ kind }) => kind === 'best-eta')
      ? ['Where η from (1 − √β)²/μ to (1 + √β)²/L are equally good, the best η drawn is their geometric mean.']
      : []),
  ];
}

/** A map in words, for those who cannot see it. */
export function gridMapDescription(map: GridMap, geometry: MapGeometry): string {
  const { plane, axes } = map;
  const across = `${plane.x.title} from ${printNumber(axes.x.from)} to ${printNumber(axes.x.to)}`;
  const upwards = `${plane.y.title} from ${printNumber(axes.y.from)} to ${printNumber(axes.y.to)}`;
  return `A map over ${across} and ${upwards}. ${gridMapCaption(map, geometry).join(' ')}`;
}

/** Method, curvatures, parameters held fixed, and the convention. */
export function subjectSentences({ subject, plane, layer }: GridMap): readonly string[] {
  const { method, spectrum, fixed, runs } = subject;
  const held = parameterList(fixed, printNumber, method.parameters);
  const on = runs === undefined ? (layer.name === 'worst-case' ? '' : ' on quadratics') : ` on ${runs.objective.name}`;
  return [
    `${capitalize(method.title)}${on}${held === '' ? '' : `, ${held} held fixed`}.`,
    ...(runs === undefined ? curvatureSentences(plane.sameSpectrum, spectrum) : runSentences(runs, plane)),
    `Convention: ${conventionWords(subject)}.`,
  ];
}

/** The iteration; where γ is on an axis, without saying what it is. */
function conventionWords({ method, fixed: { gamma } }: GridMap['subject']): string {
  const family = familyOf(method);
  if (family === null) {
    const symbols = Object.values(method.parameters).map(({ symbol }) => symbol);
    return `${symbols.slice(0, -1).join(', ')} and ${symbols.at(-1) ?? ''} as ${method.title} has them`;
  }
  if (!('beta' in family.parameters)) return 'θ₊ = θ − η∇f(θ)';
  if (family.lookAhead !== null) return lookAheadWords(family.lookAhead);
  if (gamma !== undefined) return lookAheadWords({ constant: gamma, slope: 0 });
  return 'θ₊ = θ + β(θ − θ₋) − η∇f(θ + γ(θ − θ₋))';
}

function curvatureSentences(same: boolean, spectrum: GridMap['subject']['spectrum']): readonly string[] {
  return same ? spectrumSentences(spectrum) : [`L = ${printNumber(spectrum.L)}, μ = L/κ.`];
}

/** Where runs start, and of which quadratic the lines over them are. */
function runSentences({ start, minima, curvatures }: RunSubject, plane: GridMap['plane']): readonly string[] {
  const [minimum] = minima;
  if (plane.name === startPlane.name) return ['Every cell is a start at rest.'];
  return [
    `Started at rest at ${placeText(start)}.`,
    ...(curvatures === null || minimum === undefined
      ? []
      : [
          `The boundary drawn is that of the quadratic at the minimum ${placeText(minimum)}: ${spectrumWords(curvatures).join(' ')}`,
        ]),
  ];
}

function spectrumSentences(spectrum: GridMap['subject']['spectrum']): readonly string[] {
  return spectrum.mu === spectrum.L ? [`One curvature, λ = ${printNumber(spectrum.L)}.`] : spectrumWords(spectrum);
}

function endWords(end: 'mu' | 'L'): string {
  return end === 'mu' ? 'μ' : 'L';
}

/** The settings that matter to the layer. */
export function settingSentences({ layer, plane, settings, subject }: GridMap): readonly string[] {
  const { epsilon, steps, end, methods, precision } = settings;
  if (layer.ofRuns)
    return [`At most N = ${steps} steps; arrived when the gradient is ε = ${printNumber(epsilon)} of its start.`];
  const isSought =
    !isSecondOrder(subject.method) && subject.spectrum.kind === 'interval' && layer.takes.includes('precision');
  const sentences: Readonly<Partial<Record<keyof LayerSettings, string>>> = {
    epsilon: `Error shrunk to ε = ${printNumber(epsilon)} of its start.`,
    steps: `State after ${steps} steps from rest.`,
    ...(hasOneCurvature({ plane, subject })
      ? {}
      : { end: `Of the mode at ${endWords(end)}, the ${end === 'mu' ? 'flattest' : 'steepest'} curvature.` }),
    methods: `Among ${methods.map(({ title }) => title).join(', ')}.`,
    ...(precision === 'exact' ? { precision: 'Every cell to full accuracy.' } : {}),
  };
  return [
    ...layer.takes.flatMap((setting) => sentences[setting] ?? []),
    ...(isSought && precision === 'fast' && !['binding', 'verdict'].includes(layer.name)
      ? [`The slowest mode is sought at both ends of [μ, L] and at ${CURVATURES_BETWEEN} curvatures between.`]
      : []),
  ];
}

const SUBSCRIPTS: Readonly<Record<string, string>> = { k: 'ₖ', '0': '₀', '1': '₁', '−': '₋', '+': '₊' };

/** `θ_k`, `θ_{k−1}`, `ρ^k` and `1e-6` in words as they are set in print. */
function typesetWords(text: string): string {
  return text
    .replace(/_(?:\{([^}]*)\}|(\w))/g, (_, group: string | undefined, letter: string | undefined) =>
      Array.from(group ?? letter ?? '', (character) => SUBSCRIPTS[character] ?? character).join(''),
    )
    .replaceAll('^k', 'ᵏ')
    .replace(/\b1e-?\d+/g, typeset);
}
