import type { GridMap } from '../maps/grid-map.ts';
import type { MapCurve, MapCurveKind } from '../maps/map-geometry.ts';
import { formatNumber } from './format-number.ts';
import { formatRate } from './format-rate.ts';
import { iterationsPerDigit } from './iterations-per-digit.ts';
import { BOUNDARY_STYLES } from './map-layers.ts';
import { BOUNDARY_WORDS } from './map-words.ts';
import { typeset } from './typeset.ts';

/** Relative rounding of a rate that was computed from a count: 1 − ρ loses what ρ is nearer to 1. */
const ROUNDING = 1e-6;

/** How a curve of a map is drawn and named. */
export interface MapCurveLook {
  /** Classes of the line. */
  readonly style: string;
  /** What the legend says; equal words are one entry. */
  readonly words: string;
  /** The number on the line itself; empty for none. */
  readonly label: string;
}

/** Style and words of the kinds whose curves are all alike. */
const LOOKS: Readonly<Record<Exclude<MapCurveKind, 'critical' | 'alternating-critical'>, readonly [string, string]>> = {
  fold: [BOUNDARY_STYLES.fold, BOUNDARY_WORDS.fold],
  flip: [BOUNDARY_STYLES.flip, BOUNDARY_WORDS.flip],
  'neimark-sacker': [BOUNDARY_STYLES['neimark-sacker'], BOUNDARY_WORDS['neimark-sacker']],
  'zero-step': [BOUNDARY_STYLES['zero-step'], BOUNDARY_WORDS['zero-step']],
  stability: ['', 'boundary of stability'],
  level: ['hb-thin', 'level lines of ρ'],
  'one-step': ['hb-thin hb-dot', 'both roots at 0'],
  'zero-root': ['hb-thin hb-dot hb-stroke-0', 'one root at 0'],
  'best-eta': ['hb-thick hb-stroke-1', 'best η for each β'],
  'best-beta': ['hb-thick hb-dash hb-stroke-1', 'best β for each η'],
  optimum: ['hb-thick hb-stroke-1', 'optimum'],
  'effective-rate': ['hb-thin hb-long-dash', 'equal η/(1 − β)'],
  friction: ['hb-thin hb-dash-dot', 'equal friction c = (1 − β)/√η'],
  trajectory: ['hb-stroke-3', 'trajectory, from disc to arrow'],
  frontier: ['hb-thick hb-dash-dot hb-stroke-3', 'best trade of rate for noise'],
  rival: ['hb-thick hb-long-dash hb-stroke-3', 'boundary of stability of B'],
  pinned: ['hb-thick hb-long-dash hb-stroke-3', 'no momentum'],
  contour: ['hb-thin hb-dash', 'contours'],
};

const PER_DIGIT = 'iterations per digit';

/** Layers that say the rate in numbers of their own: what the level lines are there, and the number at a decay −ln ρ. */
const OF_LAYER: Readonly<
  Record<string, { readonly words: string; readonly count: (decay: number, settings: GridMap['settings']) => number }>
> = {
  decay: { words: 'level lines of −ln ρ', count: (decay) => decay },
  iterations: { words: 'iterations to ε', count: (decay, { epsilon }) => -Math.log(epsilon) / decay },
};

/** A number to at most three digits. */
function shortly(value: number): string {
  return typeset(formatNumber(Number(value.toPrecision(3)), { digits: 3 }));
}

/** Whether a rate is one of so many iterations per digit as two digits say. */
function isRound(rate: number | null): rate is number {
  if (rate === null) return false;
  const count = Math.LN10 / -Math.log(rate);
  return Math.abs(Number(count.toPrecision(2)) - count) <= ROUNDING * count;
}

/** How one curve is drawn and named. */
export function mapCurveLook(
  { kind, value, exact, label }: MapCurve,
  { plane, subject: { spectrum }, layer, settings }: Pick<GridMap, 'plane' | 'subject' | 'layer' | 'settings'>,
): MapCurveLook {
  if (kind === 'critical' || kind === 'alternating-critical') {
    const [style, end] = value === spectrum.L ? ['hb-stroke-3', 'L'] : ['hb-stroke-2', 'μ'];
    const dashes = kind === 'critical' ? 'hb-dash' : 'hb-dot';
    const where = plane.sameSpectrum && spectrum.mu === spectrum.L ? '' : ` at ${end}`;
    const words = `${kind === 'critical' ? 'critical damping' : 'double root below 0'}${where}`;
    return { style: `${dashes} ${style}`, words, label: '' };
  }
  const [style] = LOOKS[kind];
  if (kind === 'level' && value !== null && layer.name in OF_LAYER) {
    const { words, count } = OF_LAYER[layer.name]!;
    return { style, words: said(words, exact), label: shortly(count(-Math.log(value), settings)) };
  }
  if (kind === 'level' && isRound(value)) {
    return { style, words: said(PER_DIGIT, exact), label: typeset(iterationsPerDigit(value)) };
  }
  const words = label === null || label === '' ? usualWords(kind, plane) : label;
  return { style, words: said(words, exact), label: labelOf(kind, value) };
}

function said(words: string, exact: boolean): string {
  return exact ? words : `${words}, approximate`;
}

/** On a plane of κ, what is best is so for each κ. */
function usualWords(kind: keyof typeof LOOKS, plane: GridMap['plane']): string {
  if (plane.x.symbol === 'κ' && kind === 'best-eta') return 'best η for each κ';
  if (plane.x.symbol === 'κ' && kind === 'optimum') return 'best β for each κ';
  return LOOKS[kind][1];
}

function labelOf(kind: MapCurveKind, value: number | null): string {
  if (kind === 'rival') return 'B';
  if (value === null) return '';
  if (kind === 'level') return typeset(formatRate({ rate: value, gap: 1 - value }, { digits: 3 }));
  if (kind === 'friction') return `c = ${typeset(formatNumber(value, { digits: 2 }))}`;
  if (kind === 'effective-rate') return `η/(1 − β) = ${typeset(formatNumber(value, { digits: 2 }))}`;
  if (kind === 'contour') return typeset(formatNumber(value, { digits: 2 }));
  return '';
}
