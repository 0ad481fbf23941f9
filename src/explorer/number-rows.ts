import { parameterSymbol } from '../render/parameter-symbol.ts';
import { printNumber, printRate } from '../render/print-number.ts';
import { regimeWords } from '../render/regime-mark.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import { maxStableEta } from '../stability/max-stable-eta.ts';
import { optimalTuning } from '../tuning/optimal-tuning.ts';
import { flowFor } from './slice-run.ts';
import type { SlowNumbers } from './jobs/slow-numbers.ts';
import type { Method } from '../methods/method.ts';
import type { Model, SecondOrderSubject, Subject } from './model.ts';
import { acrossAt, heldOf } from './momentum.ts';

/** Digits that the table shows. */
const DIGITS = 6;

/** One number of the table. */
export interface NumberRow {
  /** The name of its formula in `formulas.json`. */
  readonly id: string;
  readonly label: string;
  /** As people read it; for both methods of a comparison. */
  readonly shown: readonly string[];
  /** As a double, for files; null where it is not a number. */
  readonly values: readonly (number | null)[];
}

/** One number of one method, as it is and as it is shown. */
interface Shown {
  readonly value: number | null;
  readonly text: string;
}

/** A row: what it is, and its number of one method. */
type RowMaker = readonly [
  id: string,
  label: string,
  of: (subject: Subject, slow: SlowNumbers | undefined, model: Model) => Shown,
];

/** Every number about the methods of a state, with the slow ones where they are known already. */
export function numberRows(model: Model, slow: readonly SlowNumbers[] | null): readonly NumberRow[] {
  const subjects = model.against === null ? [model.subject] : [model.subject, model.against];
  return [...RATES, ...MODE, ...LIMITS, ...SLOW, ...FLOW].map(([id, label, of]) => {
    const cells = subjects.map((subject, i) => of(subject, slow?.[i], model));
    return { id, label, shown: cells.map(({ text }) => text), values: cells.map(({ value }) => value) };
  });
}

const RATES: readonly RowMaker[] = [
  ['rate', 'rate ρ', ({ analysis: { rate, rateGap } }) => rateCell(rate, rateGap)],
  ['gap', '1 − ρ', ({ analysis }) => plain(analysis.rateGap)],
  ['decay', '−ln ρ', ({ analysis }) => plain(analysis.rateDecay)],
  ['stability', 'stability', ({ analysis }) => words(analysis.stability)],
  ['worst', 'worst curvature λ', ({ analysis }) => plain(analysis.worst.lambda)],
];

const MODE: readonly RowMaker[] = [
  ['regime', 'regime of the followed mode', ofSecond(({ mode }) => words(regimeWords(mode.regime)))],
  ['dampingRatio', 'its damping ratio ζ', ofSecond(({ mode }) => plain(mode.dampingRatio))],
  ['period', 'its period in steps', ({ mode }) => plain(mode.period)],
  [
    'jury',
    'its Jury margins',
    ofSecond(({ mode: { juryMargins } }) => {
      const { atOne, atMinusOne, determinant } = juryMargins;
      return words([atOne, atMinusOne, determinant].map((one) => printNumber(one)).join(', '));
    }),
  ],
];

const LIMITS: readonly RowMaker[] = [
  [
    'maxEta',
    'largest stable η here',
    ({ method, parameters }, _, { spectrum }) => plain(maxStableEta(method, parameters, spectrum)),
  ],
  ['optimum', 'best β, η', (subject, _, model) => optimumWords(model, subject)],
  ['best', 'best rate ρ*', ofSecond(({ method }, _, { spectrum }) => bestRate(spectrum, method))],
];

const SLOW: readonly RowMaker[] = [
  ['badge', 'best β, η beyond quadratics', (_, slow) => later(slow, ({ badge }) => words(badge?.words ?? '–'))],
  ['asymptotic', 'iterations to ε by the rate', (_, slow) => later(slow, ({ asymptotic }) => plain(asymptotic))],
  ['fromRest', 'iterations to ε from rest', (_, slow) => later(slow, ({ fromRest }) => plain(fromRest))],
  [
    'transient',
    'largest transient growth',
    (_, slow) =>
      later(slow, ({ transient }) =>
        transient === null
          ? plain(null)
          : {
              value: transient.peak,
              text: `${printNumber(transient.peak)} at k = ${printNumber(transient.step)}`,
            },
      ),
  ],
  ['lossFloor', 'loss floor for unit noise', (_, slow) => later(slow, ({ lossFloor }) => plain(lossFloor))],
  ['proof', 'proved beyond quadratics', (_, slow) => later(slow, ({ proof }) => proofWords(proof))],
];

const FLOW: readonly RowMaker[] = [
  ['friction', 'friction c of the ODE', (subject) => plain(flowFor(subject)?.friction ?? null)],
  ['timeStep', 'its time step h', (subject) => plain(flowFor(subject)?.timeStep ?? null)],
];

/** A number that only methods of second order have. */
function ofSecond(
  of: (subject: SecondOrderSubject, slow: SlowNumbers | undefined, model: Model) => Shown,
): RowMaker[2] {
  return (subject, slow, model) => (subject.kind === 'second' ? of(subject, slow, model) : plain(null));
}

function later(slow: SlowNumbers | undefined, of: (numbers: SlowNumbers) => Shown): Shown {
  return slow === undefined ? { value: null, text: '…' } : of(slow);
}

function rateCell(rate: number, gap: number): Shown {
  return { value: rate, text: printRate({ rate, gap }, { digits: DIGITS }) };
}

function plain(value: number | null): Shown {
  return { value, text: value === null ? '–' : printNumber(value, { digits: DIGITS }) };
}

function words(text: string): Shown {
  return { value: null, text };
}

function optimumWords({ spectrum }: Model, { kind, method }: Subject): Shown {
  if (kind === 'higher' || method.optimal(spectrum) === null) return words('not known in closed form');
  const { parameters } = optimalTuning(method, spectrum);
  const beta = acrossAt(method, parameters);
  const place = `${printRate({ rate: beta, gap: parameters.oneMinusBeta ?? 1 - beta }, { digits: DIGITS })}, ${printNumber(parameters.eta, { digits: DIGITS })}`;
  const others = Object.entries(heldOf(method, parameters)).flatMap(([name, value]) =>
    typeof value === 'number' ? [` with ${parameterSymbol(name, method.parameters)} = ${printNumber(value)}`] : [],
  );
  return words(`${place}${others.join('')}`);
}

function bestRate(spectrum: Spectrum, method: Method): Shown {
  const best = method.optimal(spectrum);
  if (best === null) return plain(null);
  return rateCell(best.rate, best.rateGap);
}

const NO_PROOF = {
  unstable: 'no: unstable on quadratics',
  cycle: 'no: a cycle exists',
  undecided: 'not known',
} as const;

function proofWords(proof: SlowNumbers['proof']): Shown {
  if (proof === null) return words('does not apply');
  if (typeof proof === 'string') return words(NO_PROOF[proof]);
  return { value: proof.rate, text: `ρ = ${printRate({ rate: proof.rate, gap: proof.gap }, { digits: DIGITS })}` };
}
