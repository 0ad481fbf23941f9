import type { AnyMethod } from '../methods/any-method.ts';
import type { Method, MethodParameters, ParameterValue } from '../methods/method.ts';
import type { Vector } from '../numeric/vector.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import type { AxisScale } from './map-axis.ts';
import type { FamilyLine, Linear } from './mode-line.ts';
import type { RunSubject } from './run-subject.ts';

/** The parameters that a plane holds fixed, by name: those that are on neither of its axes. */
export interface FixedParameters extends Partial<MethodParameters> {
  readonly [name: string]: ParameterValue | undefined;
}

/** What a map is a map of: a method on a spectrum, and the parameters that stay the same all over it. */
export interface MapSubject {
  /** The method. */
  readonly method: AnyMethod;
  /** The curvatures. */
  readonly spectrum: Spectrum;
  /** The parameters on neither axis; empty where the plane has all of them. */
  readonly fixed: FixedParameters;
  /** What the method is run on, where the map is of runs: then `spectrum` is that at a minimum, as far as it is known. */
  readonly runs?: RunSubject;
}

/** A subject whose method remembers two points only. */
export type SecondOrderSubject = MapSubject & {
  /** The method. */
  readonly method: Method;
};

/** What one axis of a plane measures. */
export interface PlaneAxis {
  /** The parameter that stands on it by its own name, on planes of any two parameters. */
  readonly parameter?: string;
  /** Whether that is a list, of which the last number stands on the axis; the others are held as they are given. */
  readonly isLast?: true;
  /** `β`. */
  readonly symbol: string;
  /** `momentum β`, with its unit where it has one. */
  readonly title: string;
  /** The scale that an axis has unless it says otherwise. */
  readonly scale: AxisScale;
  /** Where an axis may begin at the earliest: 0 for a learning rate; -Infinity for anywhere. */
  readonly least: number;
  /** Where an axis may end at the latest: Infinity for anywhere. */
  readonly most: number;
}

/** One point of a plane in full: what methods' functions take. */
export interface MapCell {
  /** The method's parameters. */
  readonly parameters: MethodParameters;
  /** The smallest curvature there. */
  readonly mu: number;
  /** The largest curvature there. */
  readonly L: number;
  /** Where runs start there, if the plane says so. */
  readonly start?: Vector;
}

/** A curvature by its value, or by the end of the spectrum that it is: the ends may move along a plane. */
export type MapCurvature = number | 'mu' | 'L';

/** The coordinate along a row in which the modes are linear, and what they follow from in it. */
export interface PlaneRow {
  /** The coordinate at a value of x: x itself, or 1/x. */
  coordinate(x: number): number;
  /** η along the row. */
  readonly eta: Linear;
  /** β, γ and ηλ along the row. */
  family(lambda: MapCurvature): FamilyLine;
}

/** A plane of parameters on which maps are drawn. */
export interface Plane {
  /** Its spelling on the command line: `beta-eta`. */
  readonly name: string;
  /** What is on it, in words: `(β, η)`. */
  readonly title: string;
  /** To the right. */
  readonly x: PlaneAxis;
  /** Upwards. */
  readonly y: PlaneAxis;
  /** Whether the spectrum is the same all over the plane; where not, only its two ends are known. */
  readonly sameSpectrum: boolean;
  /** What must be otherwise for the subject to have this plane (`… must be …, got …`), or null. */
  refusal(subject: MapSubject): string | null;
  /** The point at (x, y). */
  cellAt(subject: MapSubject, x: number, y: number): MapCell;
  /** The row at y for kernels, or null where modes are not linear along a row. */
  rowAt(subject: MapSubject, y: number): PlaneRow | null;
}
