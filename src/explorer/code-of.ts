import { CONVENTIONS } from '../methods/conventions/index.ts';
import { convert } from '../methods/conventions/convert.ts';
import { heavyball } from '../methods/conventions/heavyball.ts';
import { exportNameOf } from '../methods/export-name.ts';
import { isInputError } from '../numeric/input-error.ts';
import type { Conversion } from '../methods/conventions/conversion.ts';
import type { ConventionParameters } from '../methods/conventions/convention.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import type { SlowNumbers } from './jobs/slow-numbers.ts';
import type { Model } from './model.ts';

/** A method with its parameters as a line of a program or terminal, or why there is none. */
export interface CodeForm {
  /** Whose language it is: `PyTorch`. */
  readonly title: string;
  /** The line; null where there is none. */
  readonly code: string | null;
  /** Why there is none. */
  readonly reason: string | null;
}

/** A framework: its convention, and how it is called with arguments. */
interface Framework {
  readonly title: string;
  readonly convention: string;
  /** Of arguments such as `momentum=0.9`, by name. */
  readonly call: (given: ReadonlyMap<string, string>) => string;
}

const NO_EQUIVALENT = 'no exact equivalent: ';

const FRAMEWORKS: readonly Framework[] = [
  {
    title: 'PyTorch',
    convention: 'pytorch',
    call: (given) => `torch.optim.SGD(model.parameters(), ${[...given.values()].join(', ')})`,
  },
  { title: 'optax', convention: 'optax-sgd', call: optaxCall },
  { title: 'Keras', convention: 'keras', call: (given) => `keras.optimizers.SGD(${[...given.values()].join(', ')})` },
];

/** Weight decay is a link of its own in a chain, before the optimiser. */
function optaxCall(given: ReadonlyMap<string, string>): string {
  const others = [...given].filter(([name]) => name !== 'weight_decay').map(([, text]) => text);
  const optimizer = `optax.sgd(${others.join(', ')})`;
  const decay = given.get('weight_decay');
  return decay === undefined ? optimizer : `optax.chain(optax.add_decayed_weights(${decay}), ${optimizer})`;
}

/**
 * The method of a state in the language of each framework, and in that of this library; and the command that simulates the cycle of its
 * best constants, once the slow numbers are known.
 */
export function codeOf(model: Model, slow: SlowNumbers | undefined): readonly CodeForm[] {
  return [...FRAMEWORKS.map((framework) => inFramework(model, framework)), inHeavyball(model), cycleOfBest(slow)];
}

function cycleOfBest(slow: SlowNumbers | undefined): CodeForm {
  const title = 'cycle of the best';
  if (slow === undefined) return { title, code: null, reason: '…' };
  const { badge } = slow;
  if (badge === null) return { title, code: null, reason: 'no best constants known in closed form' };
  return { title, code: badge.replay, reason: badge.replay === null ? `none, ${badge.words}` : null };
}

function inFramework({ subject }: Model, { title, convention, call }: Framework): CodeForm {
  if (subject.kind === 'higher')
    return { title, code: null, reason: `${NO_EQUIVALENT}it has no ${subject.method.title}` };
  const { method, parameters } = subject;
  const { beta, gamma, eta, shift = 0 } = method.family(parameters);
  const to = CONVENTIONS.find((one) => one.name === convention) ?? heavyball;
  const found = conversionOf({ beta, gamma, eta, weightDecay: shift }, to);
  if (found.parameters === null) {
    const reason = (found.reason ?? '').replace(/-?Infinity/, 'one that is too large');
    return { title, code: null, reason: `${NO_EQUIVALENT}${reason}` };
  }
  return { title, code: call(argumentsOf(found.parameters, to.parameters)), reason: null };
}

/** A conversion, or why there is none: a method may also be one of the family with a learning rate that is not above 0. */
function conversionOf(
  family: ConventionParameters,
  to: (typeof CONVENTIONS)[number],
): Pick<Conversion, 'parameters' | 'reason'> {
  try {
    return convert(heavyball, family, to);
  } catch (error) {
    if (isInputError(error)) return { parameters: null, reason: error.message };
    throw error;
  }
}

/** Parameters as Python writes them, without those that are what they are anyway. */
function argumentsOf(
  parameters: ConventionParameters,
  declared: Readonly<Record<string, { readonly default?: number | boolean }>>,
): ReadonlyMap<string, string> {
  const changed = Object.entries(parameters).filter(([name, value]) => declared[name]?.default !== value);
  return new Map(
    changed.map(([name, value]) => [
      name,
      `${name}=${typeof value === 'boolean' ? (value ? 'True' : 'False') : String(value)}`,
    ]),
  );
}

function inHeavyball({ state, subject: { method, parameters }, spectrum }: Model): CodeForm {
  const fields = Object.entries(parameters).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${JSON.stringify(value)}`],
  );
  const code = `analyze(${exportNameOf(method)}, { ${fields.join(', ')} }, ${spectrumCode(spectrum, 'flatThreshold' in state.spectrum)});`;
  return { title: 'heavyball', code, reason: null };
}

function spectrumCode({ kind, mu, L, eigenvalues, weights, flatThreshold }: Spectrum, isFlatGiven: boolean): string {
  if (kind === 'interval') return `fromInterval(${mu}, ${L})`;
  const list = (values: readonly number[]): string => `[${values.join(', ')}]`;
  const given = [
    list(eigenvalues),
    ...(weights === undefined ? (isFlatGiven ? ['undefined'] : []) : [list(weights)]),
    ...(isFlatGiven ? [`{ flatThreshold: ${flatThreshold} }`] : []),
  ];
  return `fromEigenvalues(${given.join(', ')})`;
}
