import type { RateProfile } from '../maps/rate-profile-of.ts';
import type { StabilityMap } from '../maps/stability-map.ts';
import { formatNumber } from '../render/format-number.ts';
import { formatRate } from '../render/format-rate.ts';
import { parameterWords } from '../render/parameter-words.ts';
import { textTable } from '../render/text-table.ts';
import type { Analysis } from '../stability/analysis.ts';
import type { PlanePoint } from '../stability/region.ts';
import type { Tuning } from '../tuning/tuning.ts';
import { facts, type Fact } from './facts.ts';
import { spectrumText } from './spectrum-text.ts';

const show = (value: number): string => formatNumber(value, { digits: 6 });

/** Describes a stability map for a terminal: the corners of the stable region, the optimum with its badge, the given parameters. */
export function describeMap({ title, spectrum, region, optimum, given }: StabilityMap, badge: readonly Fact[]): string {
  return [
    `Stability region of ${title} on ${spectrumText(spectrum)}`,
    '',
    textTable(region.edges, [
      { head: 'from (β, η)', cell: ({ from }) => pointText(from) },
      { head: 'to (β, η)', cell: ({ to }) => pointText(to) },
      { head: 'boundary', align: 'left', cell: ({ kind }) => kind },
      { head: 'binds at λ', cell: ({ lambda }) => show(lambda) },
    ]),
    '',
    facts(markedPoints(optimum, badge, given)),
  ].join('\n');
}

/** Describes the line of learning rates of a method without momentum. */
export function describeProfile(
  { title, spectrum, optimum, given, maxStableEta }: RateProfile,
  badge: readonly Fact[],
): string {
  return [
    `Learning rates of ${title} on ${spectrumText(spectrum)}`,
    '',
    facts([['stable', `0 < η < ${show(maxStableEta)}`], ...markedPoints(optimum, badge, given)]),
  ].join('\n');
}

/** What a map marks: the optimum, with what it is worth beyond quadratics, and the caller's parameters. */
function markedPoints(optimum: Tuning, badge: readonly Fact[], given: Analysis | null): readonly Fact[] {
  const best = formatRate({ rate: optimum.rate, gap: optimum.rateGap });
  const list: Fact[] = [['optimum', `${parameterWords(optimum.parameters)}: ρ = ${best}`], ...badge];
  if (given === null) return list;
  const rate = formatRate({ rate: given.rate, gap: given.rateGap });
  return [...list, ['given', `${parameterWords(given.parameters)}: ρ = ${rate}, ${given.stability}`]];
}

function pointText({ beta, eta }: PlanePoint): string {
  return `(${show(beta)}, ${show(eta)})`;
}
