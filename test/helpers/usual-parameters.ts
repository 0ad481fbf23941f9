import type { Method, MethodParameters } from '../../src/methods/method.ts';

/** Parameters of any method from what it declares: defaults, some number in the usual range, and what is given. */
export function usualParameters(
  { parameters }: Pick<Method, 'parameters'>,
  given: Readonly<Record<string, number>>,
): MethodParameters {
  const entries = Object.entries(parameters).map(
    ([
      name,
      {
        usualRange: [least, most],
        default: value,
      },
    ]) => [name, given[name] ?? value ?? least + 0.6 * (most - least)],
  );
  return { eta: 0.1, ...(Object.fromEntries(entries) as Record<string, never>) };
}
