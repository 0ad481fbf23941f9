import type { Badge } from '../certificates/badge-of.ts';
import type { StabilityMap } from '../maps/stability-map.ts';
import type { HigherOrderSummary } from '../response/higher-order-summary.ts';
import type { MethodSummary } from '../response/method-summary.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import type { ErrorSeries } from './error-series.ts';
import type { SliceComparison } from './slice-comparison.ts';

/** What testing one claim showed; a `ClaimJudgement` is one. */
export interface ReportJudgement {
  /** The claim's name. */
  readonly id: string;
  /** What a correct toolkit finds. */
  readonly expected: string;
  /** What was found. */
  readonly verdict: string;
  /** How many cases were tested. */
  readonly cases: number;
  /** The largest distance ÷ tolerance where the claim should hold. */
  readonly worst: number;
}

/** What testing all claims showed, with what they say. */
export interface ReportVerification {
  /** The outcome; a `Verification` is one. */
  readonly result: {
    /** Whether every claim got the verdict that is expected of it. */
    readonly passed: boolean;
    /** The seed of the cases. */
    readonly seed: number;
    /** One judgement for each claim. */
    readonly claims: readonly ReportJudgement[];
  };
  /** What each claim says; `CLAIMS` will do. */
  readonly statements: readonly {
    /** The claim's name. */
    readonly id: string;
    /** The statement. */
    readonly statement: {
      /** In words. */
      readonly plain: string;
    };
  }[];
}

/** A method of second order or of higher order, summarised. */
export type ReportedSummary = MethodSummary | HigherOrderSummary;

/** Everything that stands in a report. */
export interface ReportData {
  /** What the report is about, such as the name of a file. */
  readonly title: string;
  /** The spectrum of the Hessian. */
  readonly spectrum: Spectrum;
  /** The methods that are compared, in the order in which they are listed; at least one. */
  readonly methods: readonly ReportedSummary[];
  /** For each of them, whether it is safe beyond quadratics; none for no table. */
  readonly badges: readonly Badge[];
  /** The method whose modes are listed, and which the verdict is about: one of `methods`. */
  readonly focus: ReportedSummary;
  /** The stability map; null for none. */
  readonly map: StabilityMap | null;
  /** Errors against iterations; none for no picture. */
  readonly errors: readonly ErrorSeries[];
  /** A run on a slice, over the ODE; null for none. */
  readonly slice: SliceComparison | null;
  /** The outcome of testing all claims; null where that was not done. */
  readonly verification: ReportVerification | null;
  /** Which version made it: `0.1.0`. */
  readonly version: string;
  /** The command that makes it again. */
  readonly command: string;
}
