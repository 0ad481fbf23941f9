import { CONVENTIONS } from '../methods/conventions/index.ts';
import { convert } from '../methods/conventions/convert.ts';
import { heavyball } from '../methods/conventions/heavyball.ts';
import type { ConventionParameters } from '../methods/conventions/convention.ts';
import type { Model } from './model.ts';

/** A method with its parameters as a line of a program, or why there is none. */
export interface CodeForm {
  /** Whose language it is: `PyTorch`. */
  readonly title: string;
  /** The line; null where the framework has no equivalent. */
  readonly code: string | null;
  /** Why there is none. */
  readonly reason: string | null;
}

/** How each framework is called, and its convention. */
const FRAMEWORKS = [
  { title: 'PyTorch', convention: 'pytorch', call: 'torch.optim.SGD(model.parameters(), ' },
  { title: 'optax', convention: 'optax-sgd', call: 'optax.sgd(' },
  { title: 'Keras', convention: 'keras', call: 'keras.optimizers.SGD(' },
] as const;

/** The method of a state in the language of each framework, and in that of this library. */
export function codeOf(model: Model): readonly CodeForm[] {
  return [
    ...FRAMEWORKS.map(({ title, convention, call }) => inFramework(model, title, convention, call)),
    inHeavyball(model),
  ];
}

function inFramework({ subject }: Model, title: string, name: string, call: string): CodeForm {
  if (subject.kind === 'higher') return { title, code: null, reason: `it has no ${subject.method.title}` };
  const { method, parameters } = subject;
  const { beta, gamma, eta, shift = 0 } = method.family(parameters);
  const to = CONVENTIONS.find((one) => one.name === name) ?? heavyball;
  const found = convert(heavyball, { beta, gamma, eta, weightDecay: shift }, to);
  if (found.parameters === null) return { title, code: null, reason: found.reason };
  return { title, code: `${call}${given(found.parameters, to.parameters)})`, reason: null };
}

/** Parameters as Python writes them, without those that are what they are anyway. */
function given(
  parameters: ConventionParameters,
  declared: Readonly<Record<string, { readonly default?: number | boolean }>>,
): string {
  return Object.entries(parameters)
    .filter(([name, value]) => declared[name]?.default !== value)
    .map(([name, value]) => `${name}=${typeof value === 'boolean' ? (value ? 'True' : 'False') : String(value)}`)
    .join(', ');
}

function inHeavyball({ subject: { method, parameters }, spectrum }: Model): CodeForm {
  const fields = Object.entries(parameters).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${JSON.stringify(value)}`],
  );
  const variable = method.name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const curvatures =
    spectrum.kind === 'interval'
      ? `fromInterval(${spectrum.mu}, ${spectrum.L})`
      : `fromEigenvalues([${spectrum.eigenvalues.join(', ')}])`;
  return { title: 'heavyball', code: `analyze(${variable}, { ${fields.join(', ')} }, ${curvatures});`, reason: null };
}
