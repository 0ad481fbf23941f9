import type { AnyMethod } from '../../src/methods/any-method.ts';
import type { ParameterValue } from '../../src/methods/method.ts';
import { parameterSpelling } from '../../src/methods/parameter-spelling.ts';

/** Values that all methods accept, for those parameters whose middle is of no use. */
const VALUES: Readonly<Record<string, ParameterValue>> = {
  eta: 0.01,
  beta: 0.5,
  kappa: 10,
  betas: [0, 0.5],
  dampening: 0,
  derivative: 0.5,
};

/** Some value of a parameter that the method accepts. */
export function someValue({ parameters }: AnyMethod, name: string): ParameterValue {
  const declared = parameters[name];
  if (declared === undefined) throw new Error(`no parameter ${name}`);
  const [least, most] = declared.usualRange;
  return VALUES[name] ?? declared.default ?? (least + most) / 2;
}

/** The words of the command line that give a method those of its parameters that are not left out. */
export function methodWords(method: AnyMethod, without: readonly string[] = []): readonly string[] {
  const names = Object.keys(method.parameters).filter((name) => !without.includes(name));
  const words = names.flatMap((name) => {
    const value = someValue(method, name);
    const flag = `--${parameterSpelling(name)}`;
    if (typeof value === 'boolean') return value ? [flag] : [];
    return [flag, String(value)];
  });
  return ['--method', method.name, ...words];
}
