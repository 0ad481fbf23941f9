import type { AnyMethod } from '../../methods/any-method.ts';
import type { ParameterDescription, ParameterValue } from '../../methods/method.ts';
import { parameterSpelling } from '../../methods/parameter-spelling.ts';
import { parameterWord } from '../../methods/parameter-word.ts';
import type { FixedParameters, Plane, PlaneAxis } from '../plane.ts';
import { ETA } from './momentum-axes.ts';
import { refuseParameters } from './refuse-parameters.ts';

/**
 * The planes of any two numbers that a method declares: `nu-eta` has ν to the right and η upwards. Of a list it is the last number
 * that stands on an axis, while the others are held: `betas-eta`.
 */
export function parameterPlanes(method: AnyMethod): readonly Plane[] {
  const numbers = Object.entries(method.parameters).filter(([, { kind }]) => kind !== 'switch');
  return numbers.flatMap((x) => numbers.filter((y) => y !== x).map((y) => planeOf(x, y)));
}

type Declared = readonly [name: string, description: ParameterDescription];

function planeOf([right, x]: Declared, [upwards, y]: Declared): Plane {
  const [toRight, up] = [axisOf(right, x), axisOf(upwards, y)];
  return {
    name: `${parameterSpelling(right)}-${parameterSpelling(upwards)}`,
    title: `(${toRight.symbol}, ${up.symbol})`,
    x: toRight,
    y: up,
    sameSpectrum: true,

    refusal(subject) {
      const onAxes = [toRight, up].filter(({ isLast }) => isLast !== true);
      return refuseParameters(
        subject,
        onAxes.flatMap(({ parameter = [] }) => parameter),
      );
    },

    cellAt({ spectrum: { mu, L }, fixed }, atX, atY) {
      const values = { [right]: valueAt(x, fixed[right], atX), [upwards]: valueAt(y, fixed[upwards], atY) };
      const { eta = NaN, ...others }: Omit<FixedParameters, 'eta'> & { eta?: number } = { ...fixed, ...values };
      return { parameters: { ...others, eta }, mu, L };
    },

    // Along a row T and D may be anything.
    rowAt: () => null,
  };
}

/** The value of a parameter where it stands on an axis: of a list, with another last number. */
function valueAt({ kind }: ParameterDescription, held: ParameterValue | undefined, value: number): ParameterValue {
  return kind === 'list' && typeof held === 'object' ? [...held.slice(0, -1), value] : value;
}

function axisOf(parameter: string, declared: ParameterDescription): PlaneAxis {
  if (parameter === 'eta') return { ...ETA, symbol: declared.symbol, parameter };
  const { kind, symbol } = declared;
  const range = { scale: 'linear', least: -Infinity, most: Infinity } as const;
  if (kind === 'list') {
    return { symbol: `last ${symbol}`, parameter, isLast: true, title: `last ${symbol} of the list`, ...range };
  }
  return { symbol, parameter, title: `${parameterWord(parameter, declared)} ${symbol}`, ...range };
}
