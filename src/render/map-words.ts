import type { StabilityMap } from '../maps/stability-map.ts';
import type { EdgeKind } from '../stability/region.ts';
import { badgeSentences } from './badge-sentences.ts';
import { capitalize } from './capitalize.ts';
import { formatNumber } from './format-number.ts';
import { formatRate } from './format-rate.ts';
import { iterationsPerDigit } from './iterations-per-digit.ts';
import type { LegendEntry } from './legend.ts';
import { BOUNDARY_STYLES, curveStyle } from './map-layers.ts';
import { typeset } from './typeset.ts';
import { lookAheadWords, parameterWords } from './parameter-words.ts';

/** What the pieces of a stability boundary are called. */
export const BOUNDARY_WORDS: Readonly<Record<EdgeKind, string>> = {
  fold: 'fold: a root at +1',
  flip: 'flip: a root at −1',
  'neimark-sacker': 'Neimark–Sacker: pair on circle',
  'zero-step': 'η = 0',
};

/** What the lines and marks of a stability map mean. */
export function mapLegend({ region, curves, spectrum, given }: StabilityMap): readonly LegendEntry[] {
  const kinds = [...new Set(region.edges.map(({ kind }) => kind))];
  return [
    { swatch: 'circle', style: 'hb-ink-1', label: 'optimum' },
    ...(given === null ? [] : [{ swatch: 'diamond', style: 'hb-ink-5', label: 'given parameters' } as const]),
    { swatch: 'line', style: 'hb-thick hb-stroke-1', label: 'best η for each β' },
    ...[...new Set(curves.map(({ lambda }) => lambda === spectrum.L))].map((steepest): LegendEntry => ({
      swatch: 'line',
      style: `hb-dash ${curveStyle(steepest)}`,
      label: `critical damping at ${steepest ? 'L' : 'μ'}`,
    })),
    ...kinds.map((kind): LegendEntry => ({
      swatch: 'line',
      style: BOUNDARY_STYLES[kind],
      label: BOUNDARY_WORDS[kind],
    })),
    { swatch: 'hatch', style: '', label: 'diverges' },
  ];
}

/** What the fills of a stability map mean: iterations per digit, with the rate. */
export function levelLegend({ levels }: StabilityMap): readonly LegendEntry[] {
  return levels.map(({ rate }, i) => ({
    swatch: 'area',
    style: `hb-level hb-fill-${i}`,
    label: `≤ ${typeset(iterationsPerDigit(rate))} (ρ ≤ ${typeset(formatRate({ rate, gap: 1 - rate }, { digits: 3 }))})`,
  }));
}

/** The parameters of a stability map, in sentences. */
export function mapCaption(map: StabilityMap): readonly string[] {
  const { spectrum, optimum, badge, given, title, lookAhead } = map;
  const number = (value: number): string => typeset(formatNumber(value));
  const sentences = [
    `${capitalize(title)} on quadratics with curvature in [μ, L] = [${number(spectrum.mu)}, ${number(spectrum.L)}], κ = ${number(spectrum.kappa)}.`,
    `Optimum: ${parameterWords(optimum.parameters)}, ρ = ${typeset(formatRate({ rate: optimum.rate, gap: optimum.rateGap }))}.`,
    ...badgeSentences(badge),
  ];
  if (given !== null) {
    const rate = typeset(formatRate({ rate: given.rate, gap: given.rateGap }));
    sentences.push(`Given: ${parameterWords(given.parameters)}, ρ = ${rate}, ${given.stability}.`);
  }
  return [...sentences, `Convention: ${lookAheadWords(lookAhead)}.`];
}

/** A stability map in words. */
export function mapDescription(map: StabilityMap): string {
  const inner = map.levels.map(({ rate }) => iterationsPerDigit(rate)).join(', ');
  return `The plane of momentum β and learning rate η with the region where the method converges and the sets that need at most ${inner} iterations per decimal digit. ${mapCaption(map).join(' ')}`;
}
