import type { MethodParameters } from '../../methods/method.ts';
import { roundedBeta } from '../../methods/check-parameters.ts';
import type { MapSubject } from '../../maps/plane.ts';
import { roundBeside } from './round-beside.ts';
import { stableEtas } from './stable-etas.ts';

/** The parameters that flags give: all of a method's, or some. */
export type GivenParameters = Partial<MethodParameters>;

/** Where an axis begins and ends. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What an axis measures, and how it is told by flags. */
export interface AxisQuantity {
  /** The parameters that stand on it; none for the condition number. */
  readonly parameters: readonly (keyof MethodParameters)[];
  /** The value on the axis of given parameters; undefined if none of them stands on it. */
  valueOf(given: GivenParameters, subject: MapSubject): number | undefined;
  /** Where the interesting part of the axis is. */
  stretch(subject: MapSubject, isLogarithmic: boolean): Stretch;
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
/** How far below its top a logarithmic axis of learning rates begins, and a logarithmic axis of 1 − β below the best one. */
const BELOW_TOP = 1e-3;
const BELOW_BEST = 0.1;

const complementOf = ({ beta, oneMinusBeta }: GivenParameters): number | undefined =>
  oneMinusBeta ?? (beta === undefined ? undefined : 1 - beta);

const learningRate = (unit: (subject: MapSubject) => number): AxisQuantity => ({
  parameters: ['eta'],
  valueOf: ({ eta }, subject) => (eta === undefined ? undefined : eta * unit(subject)),
  stretch(subject, isLogarithmic) {
    const to = Number((unit(subject) * stableEtas(subject, { from: LEAST_BETA, to: 1 })).toPrecision(2));
    return { from: isLogarithmic ? Number((to * BELOW_TOP).toPrecision(2)) : 0, to };
  },
});

/** What the symbols of the axes of planes stand for. */
export const AXIS_QUANTITIES: Readonly<Record<string, AxisQuantity>> = {
  β: {
    parameters: ['beta', 'oneMinusBeta'],
    valueOf: ({ eta = 1, ...given }) =>
      complementOf(given) === undefined ? undefined : roundedBeta({ ...given, eta }),
    stretch(subject) {
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
  γ: { parameters: ['gamma'], valueOf: ({ gamma }) => gamma, stretch: () => LOOK_AHEADS },
  κ: {
    parameters: [],
    valueOf: (_, { spectrum: { kappa } }) => kappa,
    stretch: () => ({ from: 1, to: MOST_KAPPA }),
  },
};

/** The largest power of ten up to a value, as the double that its digits stand for. */
function powerOfTenBelow(value: number): number {
  return Number(`1e${Math.floor(Math.log10(value))}`);
}

/** 1 − β of the best constants, where they are known. */
function bestComplement({ method, spectrum: { mu, L } }: MapSubject): number {
  return method.optimal({ mu, L })?.oneMinusBeta ?? 1;
}
