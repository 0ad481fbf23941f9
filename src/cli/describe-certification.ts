import type { Certification, Multiplier } from '../certificates/certificate.ts';
import { replayCommand } from '../certificates/replay-command.ts';
import type { CycleReplay } from '../certificates/replay-cycle.ts';
import type { AnyMethod } from '../methods/any-method.ts';
import { formatCount } from '../render/format-count.ts';
import { formatNumber } from '../render/format-number.ts';
import { formatRate } from '../render/format-rate.ts';
import type { Analysis } from '../stability/analysis.ts';
import { facts, type Fact } from './facts.ts';
import { methodText } from './method-options.ts';
import { searchedWords } from '../render/searched-words.ts';

const show = (value: number): string => formatNumber(value, { digits: 6 });

/** What there is to say beside a certification. */
export interface CertificationContext {
  /** The method. */
  readonly method: AnyMethod;
  /** The same parameters on quadratics. */
  readonly analysis: Pick<Analysis, 'rate' | 'rateGap' | 'stability'>;
  /** The cycle, run; null where it was not asked for or there is none. */
  readonly replay: CycleReplay | null;
}

/** Describes for a terminal what is certain of a method on all smooth strongly convex functions. */
export function describeCertification(certification: Certification, context: CertificationContext): string {
  const { parameters, interval } = certification;
  const { mu, L } = interval;
  const title = `${methodText(context.method, parameters)} on all μ-strongly convex functions with L-Lipschitz gradient, μ = ${show(mu)}, L = ${show(L)}, κ = ${show(L / mu)}`;
  return [title, '', facts([...verdictFacts(certification, context), ...quadraticFacts(context)])].join('\n');
}

function verdictFacts(certification: Certification, { method, replay }: CertificationContext): readonly Fact[] {
  if (certification.certified) {
    const { rate, rateGap, rateDecay, multiplier } = certification;
    return [
      ['verdict', 'global: certified to converge on every one of them'],
      [
        'rate',
        `ρ = ${formatRate({ rate, gap: rateGap }, { digits: 8 })}, 1 − ρ = ${show(rateGap)}, −ln ρ = ${show(rateDecay)}`,
      ],
      ['multiplier', multiplierText(multiplier)],
      ['checked', 'positive on the whole circle |z| = ρ, in interval arithmetic'],
    ];
  }
  const { parameters, interval, cycle, searched } = certification;
  if (searched !== null) return [['verdict', `undecided: ${searchedWords(searched)}`]];
  if (cycle === null) return [['verdict', 'unstable: it diverges on a quadratic already']];
  const star = cycle.turns === 1 ? '' : `, a star that goes around ${cycle.turns} times`;
  return [
    ['verdict', `local only: a ${cycle.length}-cycle on one of them${star}`],
    ...(replay === null
      ? [['replay it', replayCommand(method.name, parameters, interval)] as const]
      : replayFacts(replay)),
  ];
}

function replayFacts({ trajectory, drift, slack }: CycleReplay): readonly Fact[] {
  return [
    [
      'replayed',
      `${formatCount(trajectory.iterations)} steps of simulate, at most ${formatNumber(drift, { digits: 2 })} from the cycle`,
    ],
    [
      'its function',
      `values and gradients are those of one of the class, by ${formatNumber(slack, { digits: 2 })} L|θ|²`,
    ],
  ];
}

function quadraticFacts({ analysis: { rate, rateGap, stability } }: CertificationContext): readonly Fact[] {
  return [['on quadratics', `${stability}, ρ = ${formatRate({ rate, gap: rateGap }, { digits: 6 })}`]];
}

function multiplierText({ kind, h, g }: Multiplier): string {
  const taps = (name: string, list: readonly number[], sign: string): string[] =>
    list.flatMap((tap, j) =>
      tap === 0 ? [] : [`${name}${subscript(j + 1)} = ${show(tap)} (z${sign}${superscripted(j + 1)})`],
    );
  const all = [...taps('h', h, '⁻'), ...taps('g', g, '')];
  return all.length === 0 ? `${kind}, M = 1` : `${kind}, ${all.join(', ')}`;
}

const subscript = (n: number): string => [...String(n)].map((digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)]).join('');
const superscripted = (n: number): string => [...String(n)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('');
