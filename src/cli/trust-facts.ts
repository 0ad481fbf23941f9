import type { Method } from '../methods/method.ts';
import { formatNumber } from '../render/format-number.ts';
import { stabilityMargin } from '../stability/stability-margin.ts';
import { misjudgedKappa } from '../tuning/misjudged-kappa.ts';
import type { Tuning } from '../tuning/tuning.ts';
import type { Fact } from './facts.ts';

/** The factor by which κ is supposed to be misjudged. */
const FACTOR = 2;

/** How far a tuning is to be trusted: how near instability is, and what a wrong κ costs the unconstrained optimum. */
export function trustFacts(method: Method, { parameters, spectrum, constraints }: Tuning): readonly Fact[] {
  const { eta } = stabilityMargin(method, parameters, spectrum);
  const margin: Fact[] = eta?.upper
    ? [
        [
          'margin',
          `η may grow by ${percent(eta.upper.change)} (${eta.upper.kind} at λ = ${formatNumber(eta.upper.lambda)})`,
        ],
      ]
    : [];
  if (Object.keys(constraints).length > 0 || spectrum.kappa < FACTOR) return margin;
  const over = misjudgedKappa(method, spectrum, FACTOR).decayRatio;
  const under = misjudgedKappa(method, spectrum, 1 / FACTOR).decayRatio;
  const times = (ratio: number): string => `${formatNumber(1 / ratio, { digits: 3 })} times the iterations`;
  return [...margin, ['if κ is wrong', `tuned for κ × ${FACTOR}: ${times(over)}; for κ ÷ ${FACTOR}: ${times(under)}`]];
}

function percent(change: number): string {
  return `${formatNumber(100 * change, { digits: 2 })} %`;
}
