import { readFileSync } from 'node:fs';

import type { MethodParameters } from '../../src/methods/method.ts';

/** A number known to more digits than a double has: (1 + rest · u) · double, u = 2⁻⁵³. */
export interface Reference {
  readonly double: number;
  readonly rest: number;
}

/** One point of test/oracles/mode.json; `other` is the imaginary part of a pair, else the second real root. */
export interface OraclePoint {
  readonly family: string;
  readonly method: 'heavy-ball' | 'nesterov' | 'general-momentum';
  readonly parameters: MethodParameters;
  readonly lambda: number;
  /** Damping, root signs, stability and boundary, each by its first letter as in test/oracles/mode.py. */
  readonly classes: string;
  readonly re: Reference;
  readonly other: Reference;
  readonly radius: Reference;
  readonly gap: Reference;
  readonly decay: Reference;
}

const METHOD_NAMES = { h: 'heavy-ball', n: 'nesterov', g: 'general-momentum' } as const;
const QUANTITIES = ['re', 'other', 'radius', 'gap', 'decay'] as const;

/** The size of an error in units of u = 2⁻⁵³ relative to the exact value. */
export function errorInUnits(value: number, { double, rest }: Reference): number {
  if (value === double) return Math.abs(rest);
  return Math.abs(((value - double) / double) * 2 ** 53 - rest);
}

/** The points that test/oracles/mode.py made, in their families. */
export function readModeOracle(): OraclePoint[] {
  const file = readFileSync(new URL('../oracles/mode.json', import.meta.url), 'utf8');
  const data = JSON.parse(file) as { families: [string, number][]; kinds: string; classes: string } & Record<
    string,
    string
  >;
  const doubles = (name: string): Float64Array => new Float64Array(bytesOf(data[name] ?? ''));
  const rests = (name: string): Int16Array => new Int16Array(bytesOf(data[`${name}Rest`] ?? ''));

  const inputs = { momentum: doubles('momentum'), eta: doubles('eta'), lambda: doubles('lambda') };
  const gammas = doubles('gamma').values();
  const columns = QUANTITIES.map((name) => ({ name, doubles: doubles(name), rests: rests(name) }));
  const families = data.families.flatMap(([family, count]) => Array.from({ length: count }, () => family));
  return families.map((family, i) => {
    const kind = data.kinds.charAt(i);
    const letter = kind.toLowerCase() as keyof typeof METHOD_NAMES;
    const momentum = inputs.momentum[i]!;
    const references = columns.map(({ name, doubles, rests }) => [
      name,
      { double: doubles[i]!, rest: rests[i]! / 2 ** 14 },
    ]);
    return {
      family,
      method: METHOD_NAMES[letter],
      parameters: {
        eta: inputs.eta[i]!,
        ...(kind === letter ? { beta: momentum } : { oneMinusBeta: momentum }),
        ...(letter === 'g' && { gamma: gammas.next().value ?? NaN }),
      },
      lambda: inputs.lambda[i]!,
      classes: data.classes.slice(4 * i, 4 * i + 4),
      ...(Object.fromEntries(references) as Record<(typeof QUANTITIES)[number], Reference>),
    };
  });
}

function bytesOf(text: string): ArrayBuffer {
  return Uint8Array.from(Buffer.from(text, 'base64')).buffer;
}
