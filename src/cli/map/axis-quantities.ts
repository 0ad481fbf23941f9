import { isSecondOrder } from '../../methods/any-method.ts';
import { roundedBeta } from '../../methods/check-parameters.ts';
import type { MapSubject, PlaneAxis } from '../../maps/plane.ts';
import { familyOf } from '../../maps/planes/family-of.ts';
import { inputRangeError } from '../../numeric/input-error.ts';
import type { GivenParameters } from '../method-options.ts';
import { roundBeside } from './round-beside.ts';
import { stableEtas } from './stable-etas.ts';

/** Where an axis begins and ends. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What an axis measures, and how it is told by flags. */
export interface AxisQuantity {
  /** The parameters that stand on it; none for the condition number. */
  readonly parameters: readonly string[];
  /** The value on the axis of given parameters; undefined if none of them stands on it. */
  valueOf(given: GivenParameters, subject: MapSubject): number | undefined;
  /** Where the interesting part of the axis is, with the parameters that stand on both axes. */
  stretch(subject: MapSubject, isLogarithmic: boolean, onAxes: readonly string[]): Stretch;
}

const LEAST_BETA = -0.2;
const MOST_KAPPA = 1e4;
const LOOK_AHEADS: Stretch = { from: -0.5, to: 1.5 };
/** The length of a momentum axis, in distances of the best momentum from 1, where that is near 1. */
const LENGTHS = 8;
/** The shortest such axis whose cells doubles near 1 still tell apart. */
const SHORTEST = 1e-9;
/** How far beyond β = 1 the axis goes, in its length. */
const BEYOND = 1 / 24;
/** Room around the minima on a plane of starts, in their distance. */
const ROOM = 0.4;
/** How far below its top a logarithmic axis of learning rates begins, and a logarithmic axis of 1 − β below the best one. */
const BELOW_TOP = 1e-3;
const BELOW_BEST = 0.1;

/** A parameter that is given and a number. */
function numberIn(given: GivenParameters, name: string): number | undefined {
  const value = given[name];
  return typeof value === 'number' ? value : undefined;
}

function complementOf(given: GivenParameters): number | undefined {
  const beta = numberIn(given, 'beta');
  return numberIn(given, 'oneMinusBeta') ?? (beta === undefined ? undefined : 1 - beta);
}

const learningRate = (unit: (subject: MapSubject) => number): AxisQuantity => ({
  parameters: ['eta'],
  valueOf(given, subject) {
    const eta = numberIn(given, 'eta');
    return eta === undefined ? undefined : eta * unit(subject);
  },
  stretch(subject, isLogarithmic, onAxes) {
    if (subject.runs?.curvatures === null) {
      throw inputRangeError(
        `--x and --y must say how far the learning rate goes, as the curvatures at a minimum of ${subject.runs.objective.name} are not known, got neither`,
      );
    }
    const to = Number((unit(subject) * stableEtas(subject, { from: LEAST_BETA, to: 1 }, onAxes)).toPrecision(2));
    return { from: isLogarithmic ? Number((to * BELOW_TOP).toPrecision(2)) : 0, to };
  },
});

/** What a parameter that stands on an axis by its own name measures. */
const parameter = (name: string): AxisQuantity => ({
  parameters: [name],
  valueOf: (given) => numberIn(given, name),
  stretch: (subject) => usualStretch(subject, name),
});

/** The last number of a list, whose others are held fixed with it. */
function lastOf(name: string): AxisQuantity {
  return {
    parameters: [],
    valueOf(given) {
      const list = given[name];
      return Array.isArray(list) ? (list as readonly number[]).at(-1) : undefined;
    },
    stretch: (subject) => usualStretch(subject, name),
  };
}

/** What an axis measures: a parameter by its own name, or what its symbol stands for. */
export function quantityOn(axis: PlaneAxis): AxisQuantity {
  if (axis.isLast && axis.parameter !== undefined) return lastOf(axis.parameter);
  const known = axis.parameter === undefined ? AXIS_QUANTITIES[axis.symbol] : OF_PARAMETERS[axis.parameter];
  return known ?? parameter(axis.parameter ?? axis.symbol);
}

/** A coordinate of the start: around the minima and the customary start. */
function startCoordinate(index: number): AxisQuantity {
  return {
    parameters: [],
    valueOf: () => undefined,
    stretch({ runs }) {
      const places = runs === undefined ? [] : [runs.start, ...runs.minima].map((point) => point[index] ?? 0);
      const [least, most] = [Math.min(0, ...places), Math.max(0, ...places)];
      const room = Math.max(ROOM * (most - least), 1);
      return { from: roundBeside(least - room, room), to: roundBeside(most + room, room) };
    },
  };
}

/** What the symbols of the axes of planes stand for. */
const AXIS_QUANTITIES: Readonly<Record<string, AxisQuantity>> = {
  β: {
    parameters: ['beta', 'oneMinusBeta'],
    valueOf(given) {
      const oneMinusBeta = numberIn(given, 'oneMinusBeta');
      return oneMinusBeta === undefined ? numberIn(given, 'beta') : roundedBeta({ oneMinusBeta });
    },
    stretch(subject) {
      if (familyOf(subject.method) === null) return usualStretch(subject, 'beta');
      const best = Number((LENGTHS * bestComplement(subject)).toPrecision(1));
      const length = Math.max(Math.min(1 - LEAST_BETA, best), SHORTEST);
      const beyond = BEYOND * length;
      return { from: roundBeside(1 - length, beyond), to: roundBeside(1 + beyond, beyond) };
    },
  },
  '1 − β': {
    parameters: ['beta', 'oneMinusBeta'],
    valueOf: complementOf,
    stretch: (subject) => ({ from: powerOfTenBelow(BELOW_BEST * bestComplement(subject)), to: 1 }),
  },
  η: learningRate(() => 1),
  ηλ: learningRate(({ spectrum }) => spectrum.L),
  ηL: learningRate(({ spectrum }) => spectrum.L),
  γ: { ...parameter('gamma'), stretch: () => LOOK_AHEADS },
  κ: {
    parameters: [],
    valueOf: (_, { spectrum: { kappa } }) => kappa,
    stretch: () => ({ from: 1, to: MOST_KAPPA }),
  },
  'θ₁': startCoordinate(0),
  'θ₂': startCoordinate(1),
};

/** The parameters that have the same quantity by whatever name they stand on an axis. */
const OF_PARAMETERS: Readonly<Record<string, AxisQuantity | undefined>> = {
  beta: AXIS_QUANTITIES['β'],
  gamma: AXIS_QUANTITIES['γ'],
  eta: AXIS_QUANTITIES['η'],
};

/** Where people use a parameter. */
function usualStretch({ method }: MapSubject, name: string): Stretch {
  const [from, to] = method.parameters[name]?.usualRange ?? [0, 1];
  return { from, to };
}

/** The largest power of ten up to a value, as the double that its digits stand for. */
function powerOfTenBelow(value: number): number {
  return Number(`1e${Math.floor(Math.log10(value))}`);
}

/** 1 − β of the best constants, where they are known. */
function bestComplement({ method, spectrum: { mu, L } }: MapSubject): number {
  return (isSecondOrder(method) ? method.optimal({ mu, L })?.oneMinusBeta : undefined) ?? 1;
}
