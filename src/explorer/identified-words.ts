import { estimateText, intervalText, valueText } from '../render/estimate-text.ts';
import { parameterSymbol } from '../render/parameter-symbol.ts';
import { printNumber } from '../render/print-number.ts';
import { regimeWords } from '../render/regime-mark.ts';
import { counted } from '../render/spectrum-words.ts';
import { typeset } from '../render/typeset.ts';
import type { IdentifiedRun } from './jobs/identify-run.ts';
import { methodNamed } from './model.ts';

/** What a record says, as a page shows it. */
export interface IdentifiedWords {
  readonly sentences: readonly string[];
  /** What the columns are. */
  readonly head: readonly string[];
  /** A line for each mode. */
  readonly rows: readonly (readonly string[])[];
}

const STABILITY = { stable: 'stable', unstable: 'unstable', open: 'not decided' } as const;

/** Puts what a record says into words, every number with its error. */
export function identifiedWords(run: IdentifiedRun): IdentifiedWords {
  const { name, assumed, modes, observed, used } = run;
  const { title } = methodNamed(assumed.name);
  const what = counted(used, observed === 'loss' ? 'loss value' : 'iterate');
  return {
    sentences: [
      `${name}: ${counted(modes.length, 'mode')} in ${what}, read as ${title} with η = ${printNumber(assumed.parameters.eta)}.`,
      ...momentumWords(run),
      errorWords(run),
    ],
    head: ['λ', 'ρ', 'regime', 'stability', 'ηλ', '95 % of ρ'],
    rows: modes.map(({ etaLambda, lambda, spectralRadius, regime, stability }) => [
      ...[lambda === null ? '–' : estimateText(lambda), valueText(spectralRadius)].map(typeset),
      regimeWords(regime),
      STABILITY[stability],
      ...[estimateText(etaLambda), intervalText(spectralRadius)].map(typeset),
    ]),
  };
}

function momentumWords({ assumed, belief, beta, parameters }: IdentifiedRun): readonly string[] {
  const own = Object.entries(parameters).filter(([name]) => name !== 'beta');
  const declared = methodNamed(assumed.name).parameters;
  const others = own.map(
    ([name, estimate]) => `${parameterSymbol(name, declared)} = ${typeset(estimateText(estimate))}.`,
  );
  if (belief !== null) {
    const { set, estimate, agrees } = belief;
    const verdict = agrees ? 'they agree' : 'it is another one';
    return [
      `The page had β = ${printNumber(set, { digits: 6 })}; the run says ${typeset(estimateText(estimate))}: ${verdict}.`,
      ...others,
    ];
  }
  return [beta === null ? 'One mode leaves β and γ open.' : `β = ${typeset(estimateText(beta))}.`, ...others];
}

function errorWords({ noise, correlation, isPlausible, observed, errors }: IdentifiedRun): string {
  const what = errors === 'gradient' ? 'step, by its gradient,' : 'number';
  const size = `Each ${what} is off by ${printNumber(noise, { digits: 2 })} (standard deviation)`;
  const doubt = `successive errors are correlated by ${printNumber(correlation, { digits: 2 })}, so that the run is not what it was read as`;
  const mirror = observed === 'loss' ? ' A loss does not tell a mode from the one with the opposite roots.' : '';
  return isPlausible ? `${size}.${mirror}` : `${size}, but ${doubt}.${mirror}`;
}
