import type { AnyMethod } from '../methods/any-method.ts';
import type { MapSubject, Plane, SecondOrderSubject } from './plane.ts';

/** What a caller may set about a map's layer. */
export interface LayerSettings {
  /**
   * `'fast'` (default): kernels on plain doubles, as accurate as {@link rateMap} says. `'exact'`: every cell as `analyzeMode` has it;
   * of `outcome`, every run by the method's own `step`.
   */
  readonly precision?: 'fast' | 'exact';
  /** The ε of `iterations`, `iterations-from-rest` and `outcome`, in (0, 1). Default 1e-6. */
  readonly epsilon?: number;
  /** The N of `verdict`, `simulated` and `outcome`, a whole number from 1 to 1e6. Default 500. */
  readonly steps?: number;
  /** The end of the spectrum that `damping-ratio` and `period` are about. Default `'mu'`, the slow end. */
  readonly end?: 'mu' | 'L';
  /** The method that `speed-up` compares with, at those of the parameters that it takes. Default: the first other of `methods`. */
  readonly against?: AnyMethod;
  /**
   * The methods that `fastest` chooses among. Default: the method itself, and all in `METHODS` whose parameters are the
   * family's own and among those of the method.
   */
  readonly methods?: readonly AnyMethod[];
}

/** Everything that a layer needs to fill rows. */
export interface LayerContext {
  /** Method, spectrum and fixed parameters. */
  readonly subject: MapSubject;
  /** The plane. */
  readonly plane: Plane;
  /** The settings, defaults filled in. */
  readonly settings: Required<LayerSettings>;
  /** The middles of the cells along x. */
  readonly xs: Float64Array;
}

/** What a layer needs that only methods of second order have. */
export type SecondOrderContext = LayerContext & {
  /** Method, spectrum and fixed parameters. */
  readonly subject: SecondOrderSubject;
};

/** Fills the row at y: `out[i]` becomes the value at (xs[i], y), NaN where it is undefined. Must not keep `out`. */
export type RowFiller = (y: number, out: Float64Array) => void;

/** One quantity over a plane. */
export interface Layer {
  /** Its spelling on the command line: `rate`. */
  readonly name: string;
  /** Its name in a sentence: `rate ρ`. */
  readonly title: string;
  /** Its unit in words: `per iteration`. Empty for categories and for numbers without one. */
  readonly unit: string;
  /** One sentence: what a value means, and where it is defined. */
  readonly meaning: string;
  /** The settings that it looks at; the others mean nothing to it. */
  readonly takes: readonly (keyof LayerSettings)[];
  /** Whether methods of higher order have it too. */
  readonly anyOrder: boolean;
  /** Whether it is of runs on an objective, which the subject then has; else it is of curvatures, and there is none. */
  readonly ofRuns?: boolean;
  /** What is counted beside a category, in units of 2⁻²⁰ that are added to its index: `iterations`. Absent where values are whole. */
  readonly counts?: string;
  /** For a layer of categories: the words that its values 0, 1, 2 … stand for; null for a layer of numbers. */
  categories(context: LayerContext): readonly string[] | null;
  /** What must be otherwise for this layer to be filled (`… must be …, got …`), or null. */
  refusal(context: LayerContext): string | null;
  /** Prepares what all rows share, and returns what fills one. */
  filler(context: LayerContext): RowFiller;
}
