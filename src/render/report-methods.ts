import type { MethodParameters, ParameterValue } from '../methods/method.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import { lowerBound } from '../tuning/lower-bound.ts';
import type { StabilityLimit } from '../stability/stability-margin.ts';
import { etaLimitOf } from './eta-limit-of.ts';
import { formatCount } from './format-count.ts';
import { htmlTable, type HtmlColumn } from './html-table.ts';
import { concat, element, type Markup } from './markup.ts';
import { printNumber, printRate } from './print-number.ts';
import type { ReportedSummary } from './report-data.ts';
import { typeset } from './typeset.ts';

/** Nearer to 1 than this, β needs a column for 1 − β. */
const NEAR_ONE = 1e-3;
/** Digits of parameters in the table; all of them stand below it. */
const DIGITS = 6;

/** The methods side by side, with their parameters to all digits. */
export function reportMethods(methods: readonly ReportedSummary[], spectrum: Spectrum): Markup {
  const accuracies = [...new Set(methods.map(({ epsilon }) => printNumber(epsilon)))].join(', ');
  const needsComplement = methods.some(({ analysis }) => {
    const distance = Math.abs(complementOf(analysis.parameters));
    return distance > 0 && distance < NEAR_ONE;
  });
  const complement: HtmlColumn<ReportedSummary> = {
    head: '1 − β',
    cell: ({ analysis }) => printNumber(complementOf(analysis.parameters), { digits: DIGITS }),
  };
  return concat(
    htmlTable(`Methods on this spectrum; iterations until the error is ε = ${accuracies} of what it was`, methods, [
      { head: 'method', align: 'left', cell: ({ title }) => title },
      { head: 'β', cell: ({ analysis }) => printMomentum(analysis.parameters) },
      ...(needsComplement ? [complement] : []),
      { head: 'η', cell: ({ analysis }) => printNumber(analysis.parameters.eta, { digits: DIGITS }) },
      { head: 'rate ρ', cell: ({ analysis: { rate, rateGap } }) => printRate({ rate, gap: rateGap }) },
      { head: 'iterations by ρ', cell: ({ iterations }) => typeset(formatCount(iterations.asymptotic)) },
      { head: 'iterations from rest', cell: ({ iterations }) => typeset(formatCount(iterations.fromRest)) },
      { head: 'peak transient', cell: ({ transient }) => printNumber(transient.peak, { digits: 3 }) },
      { head: 'η may grow by', cell: (summary) => etaChange(etaLimitOf(summary)) },
    ]),
    element('p', {}, notes(spectrum)),
    element('p', {}, boundWords(spectrum)),
    marginTable(methods),
    element('p', {}, 'Parameters to all digits:'),
    element(
      'ul',
      {},
      ...methods.map(({ title, analysis }) =>
        element('li', {}, `${title}: `, element('code', {}, allDigits(analysis.parameters))),
      ),
    ),
  );
}

function complementOf({ beta, oneMinusBeta }: MethodParameters): number {
  return oneMinusBeta ?? (beta === undefined ? NaN : 1 - beta);
}

function printMomentum({ beta, oneMinusBeta }: MethodParameters): string {
  const momentum = beta ?? (oneMinusBeta === undefined ? NaN : 1 - oneMinusBeta);
  return printRate({ rate: momentum, gap: oneMinusBeta ?? 1 - momentum }, { digits: DIGITS });
}

/** Which change of one parameter alone reaches instability, through which bifurcation, at which curvature. */
function marginTable(methods: readonly ReportedSummary[]): Markup {
  const beta = (summary: ReportedSummary): StabilityLimit | null =>
    'margin' in summary ? (summary.margin.beta?.nearest ?? null) : null;
  return htmlTable('Where instability begins over [μ, L], as one parameter changes alone', methods, [
    { head: 'method', align: 'left', cell: ({ title }) => title },
    { head: 'change of η', cell: (row) => etaChange(etaLimitOf(row)) },
    { head: 'through', align: 'left', cell: (row) => boundaryWords(etaLimitOf(row)) },
    { head: 'change of β', cell: (row) => signed(beta(row)?.change ?? NaN) },
    { head: 'through', align: 'left', cell: (row) => boundaryWords(beta(row)) },
  ]);
}

function etaChange(limit: StabilityLimit | null): string {
  return limit === null ? '–' : `${signed(100 * limit.change)} %`;
}

function boundaryWords(limit: StabilityLimit | null): string {
  if (limit === null) return '–';
  const name = limit.kind === 'neimark-sacker' ? 'Neimark–Sacker' : limit.kind;
  return `${name} at λ = ${printNumber(limit.lambda)}`;
}

function signed(value: number): string {
  return `${value > 0 ? '+' : ''}${printNumber(value, { digits: 3 })}`;
}

function notes({ kind, negative }: Spectrum): string {
  const search =
    kind === 'interval'
      ? ' Over an interval, iterations from rest are those of the worst curvature found by a search.'
      : '';
  const saddle = negative.length > 0 ? ' At a saddle, on its positive curvatures.' : '';
  return `Iterations by ρ: the smallest k with ρᵏ ≤ ε. From rest: after so many iterations from θ₋₁ = θ₀ the error of every mode stays at most ε of what it was. Peak transient: how far a state, (θₖ, θₖ₋₁) or more points where a method goes on from more, can grow before it shrinks. η may grow by: so much more, and the method is unstable; a minus says by how much η is too large.${saddle}${search}`;
}

/** The best rate that any first-order method can have. */
function boundWords(spectrum: Spectrum): string {
  const { rate, rateGap } = lowerBound(spectrum);
  return `No first-order method beats ρ = ${printRate({ rate, gap: rateGap })} on quadratics with these curvatures.`;
}

/** Parameters as they can be pasted into a program. */
function allDigits(parameters: MethodParameters): string {
  const { beta, oneMinusBeta, eta, ...others } = parameters;
  const all = Object.entries<ParameterValue | undefined>({ beta, oneMinusBeta, ...others, eta });
  return all.flatMap(([name, value]) => (value === undefined ? [] : [`${name} = ${JSON.stringify(value)}`])).join(', ');
}
