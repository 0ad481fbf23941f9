import type { Identification, IdentifiedMode } from '../dynamics/identification/identified.ts';
import { formatNumber } from '../render/format-number.ts';
import { textTable } from '../render/text-table.ts';
import { estimateText, intervalText, valueText } from '../render/estimate-text.ts';
import { facts, type Fact } from './facts.ts';

const ERRORS = { observation: 'each number observed with an error', gradient: 'an error in each step' } as const;
const WORDS = { flip: 'the flip', 'neimark-sacker': 'the Neimark–Sacker boundary' } as const;

/** Describes what a record says of the run that made it, for a terminal. */
export function describeIdentification(result: Identification, title: string): string {
  const { modes, observed, used } = result;
  const counts = `${modes.length} ${modes.length === 1 ? 'mode' : 'modes'} in ${used} ${observed === 'loss' ? 'losses' : 'iterates'}`;
  return [
    `${title}: ${counts}`,
    '',
    facts([...beliefFacts(result), ...sharedFacts(result), ...limitFacts(result), ...errorFacts(result)]),
    '',
    modesTable(modes),
    ...(observed === 'loss'
      ? ['', 'A loss does not tell the roots of a mode from their opposites, which have the mirrored ηλ.']
      : []),
  ].join('\n');
}

/** What was set, and what the record says. */
function beliefFacts({ belief }: Identification): Fact[] {
  if (belief === null) return [];
  const { set, estimate, agrees } = belief;
  const says = `you set β = ${formatNumber(set, { digits: 6 })}; the trajectory says ${estimateText(estimate)}`;
  return [['momentum', `${says}${agrees ? '' : ': another one'}`]];
}

function sharedFacts({ beta, gamma, parameters, modes }: Identification): Fact[] {
  const [first] = modes;
  const own = Object.entries(parameters).filter(([name]) => name !== 'beta' && name !== 'gamma');
  const list: readonly (Fact | null)[] = [
    beta && ['β', `${estimateText(beta)}, 95 %: ${intervalText(beta)}`],
    gamma &&
      (gamma.value === 0 && gamma.error === 0 ? null : ['γ', `${estimateText(gamma)}, 95 %: ${intervalText(gamma)}`]),
    beta === null && first ? ['β, γ', `one mode leaves them open: β − γηλ = ${estimateText(first.determinant)}`] : null,
    ...own.map(([name, estimate]): Fact => [name, `${estimateText(estimate)}, 95 %: ${intervalText(estimate)}`]),
  ];
  return list.filter((fact) => fact !== null);
}

function limitFacts({ limit, modes }: Identification): Fact[] {
  const largest = modes.at(-1);
  if (largest === undefined) return [];
  const most: Fact = ['largest ηλ', estimateText(largest.etaLambda)];
  if (limit === null) return [most];
  const { margin, boundary, etaLambda } = limit;
  const percent = `${formatNumber(100 * Math.abs(margin.value), { digits: 2 })} % ${margin.value < 0 ? 'beyond' : 'from'} ${WORDS[boundary]}`;
  return [['largest ηλ', `${most[1]}, ${percent} at ${valueText(etaLambda)}`]];
}

function errorFacts({ errors, noise, correlation, isPlausible }: Identification): Fact[] {
  const size = `${ERRORS[errors]}, standard deviation ${formatNumber(noise, { digits: 2 })}`;
  if (isPlausible) return [['errors', size]];
  const rest = formatNumber(correlation, { digits: 2 });
  return [
    ['errors', size],
    ['warning', `successive residuals have the correlation ${rest}: the run or its errors are not as assumed`],
  ];
}

function modesTable(modes: readonly IdentifiedMode[]): string {
  const hasLambda = modes.some(({ lambda }) => lambda !== null);
  const hasMirror = modes.some(({ mirror }) => mirror !== null);
  return textTable(modes, [
    { head: 'ηλ', cell: ({ etaLambda }) => estimateText(etaLambda) },
    ...(hasMirror
      ? [{ head: 'mirrored', cell: ({ mirror }: IdentifiedMode) => formatNumber(mirror ?? NaN, { digits: 5 }) }]
      : []),
    ...(hasLambda
      ? [{ head: 'λ', cell: ({ lambda }: IdentifiedMode) => (lambda === null ? '–' : estimateText(lambda)) }]
      : []),
    { head: 'ρ', cell: ({ spectralRadius }) => valueText(spectralRadius) },
    { head: '95 %', cell: ({ spectralRadius }) => intervalText(spectralRadius) },
    { head: 'regime', align: 'left', cell: ({ regime }) => regime },
    { head: 'stability', align: 'left', cell: ({ stability }) => stability },
  ]);
}
