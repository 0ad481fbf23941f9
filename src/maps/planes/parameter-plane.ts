import type { AnyMethod } from '../../methods/any-method.ts';
import type { ParameterDescription } from '../../methods/method.ts';
import { parameterSpelling } from '../../methods/parameter-spelling.ts';
import { parameterWord } from '../../methods/parameter-word.ts';
import type { Plane, PlaneAxis } from '../plane.ts';
import { ETA } from './momentum-axes.ts';
import { refuseParameters } from './refuse-parameters.ts';

/** The planes of any two numbers that a method declares: `nu-eta` has ν to the right and η upwards. */
export function parameterPlanes(method: AnyMethod): readonly Plane[] {
  const numbers = Object.entries(method.parameters).filter(([, { kind = 'number' }]) => kind === 'number');
  return numbers.flatMap((x) => numbers.filter((y) => y !== x).map((y) => planeOf(x, y)));
}

type Declared = readonly [name: string, description: ParameterDescription];

function planeOf([right, x]: Declared, [upwards, y]: Declared): Plane {
  return {
    name: `${parameterSpelling(right)}-${parameterSpelling(upwards)}`,
    title: `(${x.symbol}, ${y.symbol})`,
    x: axisOf(right, x),
    y: axisOf(upwards, y),
    sameSpectrum: true,

    refusal: (subject) => refuseParameters(subject, [right, upwards]),

    cellAt({ spectrum: { mu, L }, fixed }, atX, atY) {
      const { eta = NaN, ...others } = { ...fixed, [right]: atX, [upwards]: atY };
      return { parameters: { ...others, eta }, mu, L };
    },

    // Along a row T and D may be anything.
    rowAt: () => null,
  };
}

function axisOf(parameter: string, declared: ParameterDescription): PlaneAxis {
  if (parameter === 'eta') return { ...ETA, symbol: declared.symbol, parameter };
  const { symbol } = declared;
  const title = `${parameterWord(parameter, declared)} ${symbol}`;
  return { symbol, parameter, title, scale: 'linear', least: -Infinity, most: Infinity };
}
