import { ALL_METHODS } from '../methods/all-methods.ts';
import type { AnyMethod } from '../methods/any-method.ts';
import { formatCount } from '../render/format-count.ts';
import { formatNumber } from '../render/format-number.ts';
import { formatRate } from '../render/format-rate.ts';
import { parameterList } from '../render/parameter-list.ts';
import { counted } from '../render/spectrum-words.ts';
import { textTable } from '../render/text-table.ts';
import { wrapLines } from '../render/text-width.ts';
import { neededOf, type GivenToAny } from '../response/given-for.ts';
import { timeVaryingErrors, type TimeVaryingErrors } from '../response/time-varying-errors.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import { krylovIterations } from '../tuning/krylov-iterations.ts';
import { lowerBound } from '../tuning/lower-bound.ts';
import { badgeCell, badgeNotes } from './badge-cell.ts';
import type { ComparedRow } from './compared-rows.ts';
import { flagOf } from './flag-of.ts';
import { spectrumText } from './spectrum-text.ts';

/** A row of the table: a method with constants, or one whose constants change from step to step. */
interface TableRow {
  readonly title: string;
  readonly row: ComparedRow | null;
}

/** What is compared besides the methods. */
interface ComparisonSubject {
  readonly epsilon: number;
  /** Parameters for the methods that need some. */
  readonly given: GivenToAny;
}

/** Characters in a line of the notes. */
const WIDTH = 120;
/** The methods that change their constants at every step, and lose nothing by it. */
const TIME_VARYING: readonly string[] = ['Chebyshev semi-iteration', 'conjugate gradients, at most'];

const short = (value: number): string => formatNumber(value, { digits: 3 });

/** Sets all methods side by side for a terminal, and says what the columns are. */
export function describeCompared(rows: readonly ComparedRow[], spectrum: Spectrum, subject: ComparisonSubject): string {
  const { epsilon } = subject;
  const bound = lowerBound(spectrum);
  const fewest = krylovIterations(epsilon, spectrum);
  const all: readonly TableRow[] = [
    ...rows.map((row) => ({ title: row.title, row })),
    ...TIME_VARYING.map((title) => ({ title, row: null })),
  ];
  const cell = (text: (row: ComparedRow) => string, otherwise = '–') => ({
    cell: ({ row }: TableRow): string => (row === null ? otherwise : text(row)),
  });
  const small = formatNumber(epsilon, { digits: 1 });
  const table = textTable(all, [
    { head: 'method', align: 'left', cell: ({ title }) => title },
    { head: 'parameters', align: 'left', ...cell(parametersText, 'change at every step') },
    {
      head: 'rate ρ',
      ...cell(
        ({ analysis }) => formatRate({ rate: analysis.rate, gap: analysis.rateGap }),
        `${formatRate({ rate: bound.rate, gap: bound.rateGap })}*`,
      ),
    },
    { head: `k to ${small}`, ...cell(({ iterations }) => formatCount(iterations.asymptotic)) },
    { head: 'from rest', ...cell(({ iterations }) => formatCount(iterations.fromRest), formatCount(fewest)) },
    { head: 'peak', ...cell(({ transient }) => short(transient.peak)) },
    { head: 'variance', ...cell(({ noise }) => short(noise.variance)) },
    { head: 'floor', ...cell(({ noise }) => short(noise.lossFloor)) },
    { head: 'sharpest', ...cell((row) => sharpestText(row, spectrum)) },
    { head: 'beyond quadratics', align: 'left', ...cell(badgeText) },
  ]);
  return [`All methods on ${spectrumText(spectrum)}`, '', table, '', ...notes(rows, spectrum, subject)].join('\n');
}

function parametersText({ parameters: { oneMinusBeta, ...others } }: ComparedRow): string {
  // β says it all, unless it is so near to 1 that its distance does.
  const isNear = oneMinusBeta !== undefined && oneMinusBeta < 1e-3;
  const { beta, ...rest } = others;
  const shown = isNear ? { oneMinusBeta, ...rest } : { ...(beta === undefined ? {} : { beta }), ...rest };
  return parameterList(shown, (value) => formatRate({ rate: value, gap: 1 - value }));
}

function sharpestText({ sharpness: { sharpness } }: ComparedRow, { L }: Spectrum): string {
  return sharpness === null ? 'none' : `${formatNumber(sharpness / L)} L`;
}

/** What is certain of every function of the class, in a few words. */
export function badgeText({ badge }: Pick<ComparedRow, 'badge'>): string {
  if (badge === null) return '–';
  const { certification } = badge;
  if (!certification.certified) return badgeCell(badge);
  return `global, ρ = ${formatRate({ rate: certification.rate, gap: certification.rateGap })}`;
}

/** What becomes of parameters that change at every step: there is no rate to show in a column. */
function sequenceText({ steps, nesterovSequence, chebyshev, krylovBound }: TimeVaryingErrors): string {
  const show = (value: number): string => formatNumber(value);
  return `After ${counted(steps, 'step')} from rest the worst error on [μ, L] is ${show(nesterovSequence)} by Nesterov’s β = (k − 1)/(k + 2) with η = 1/L and ${show(chebyshev)} by the Chebyshev iteration; nothing promises less than ${show(krylovBound)}, conjugate gradients included.`;
}

function notes(
  rows: readonly ComparedRow[],
  spectrum: Spectrum,
  { epsilon, given }: ComparisonSubject,
): readonly string[] {
  const { rate, rateGap } = lowerBound(spectrum);
  const small = formatNumber(epsilon, { digits: 1 });
  const fewest = krylovIterations(epsilon, spectrum);
  const same = rows.flatMap(({ title, sameAs }) => (sameAs === null ? [] : [`${title} (${sameAs})`]));
  const declared = rows.flatMap(({ title, guarantee }) =>
    guarantee === null ? [] : [`${title}: ${guarantee.replaceAll('`', '')}`],
  );
  const missing = ALL_METHODS.filter(({ name }) => !rows.some(({ analysis }) => analysis.method === name));
  const paragraphs = [
    `No first-order method beats ρ = ${formatRate({ rate, gap: rateGap })} in the limit, or ${formatCount(fewest)} ${fewest === 1 ? 'gradient' : 'gradients'} to ${small} (*: in the limit).`,
    sequenceText(timeVaryingErrors(epsilon, spectrum)),
    `k to ${small}: by the rate alone. From rest: until the error stays there, transients included. Peak: how far a state, (θₖ, θₖ₋₁) or more points where a method goes on from more, can grow on the way. Variance and floor: the largest variance of the iterates and the expected loss where every coordinate of every gradient carries noise of variance 1. Sharpest: the largest curvature that is stable.`,
    'Beyond quadratics: what is certain on every μ-strongly convex function with L-Lipschitz gradient; global where convergence is.',
    ...(rows.some(hasDecay) ? ['Weight decay moves the minimum: its rows are about another function.'] : []),
    ...(rows.some(({ constants }) => constants === 'given')
      ? [`Best η for the parameters given: ${givenTitles(rows)}.`]
      : []),
    ...(declared.length === 0 ? [] : [`Proved of these constants there: ${declared.join('; ')}.`]),
    ...(same.length === 0 ? [] : [`The same iteration in other parameters: ${same.join(', ')}.`]),
    ...(missing.length === 0
      ? []
      : [
          `No best constants known, or parameters to be given: ${missing.map((method) => missingText(method, given)).join(', ')}.`,
        ]),
  ];
  return [
    ...paragraphs.flatMap((paragraph) => wrapLines(paragraph, (line) => line.length <= WIDTH)),
    ...badgeNotes(rows.filter(({ sameAs }) => sameAs === null)),
  ];
}

function hasDecay({ parameters }: ComparedRow): boolean {
  return 'weightDecay' in parameters && parameters.weightDecay !== 0;
}

function givenTitles(rows: readonly ComparedRow[]): string {
  return rows.flatMap(({ title, constants }) => (constants === 'given' ? [title] : [])).join(', ');
}

/** A method that has no row, and the flags that would add it. */
function missingText(method: AnyMethod, given: GivenToAny): string {
  const flags = neededOf(method, given).map(flagOf);
  return flags.length === 0 ? method.title : `${method.title} (${flags.join(', ')})`;
}
