import { EXPLORER_METHODS } from '../io/explorer-methods.ts';
import type { ExplorerMethod, ExplorerState } from '../io/explorer-state.ts';
import { explorerSpectrum } from '../io/read-explorer-spectrum.ts';
import { isSecondOrder, type AnyMethod } from '../methods/any-method.ts';
import type { HigherOrderMethod } from '../methods/higher-order-method.ts';
import type { Method, MethodParameters } from '../methods/method.ts';
import type { HigherOrderMode } from '../mode/higher-order-mode.ts';
import type { Mode } from '../mode/mode.ts';
import { inputRangeError } from '../numeric/input-error.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import type { Analysis, HigherOrderAnalysis } from '../stability/analysis.ts';
import { analyze } from '../stability/analyze.ts';
import { analyzeMode } from '../stability/analyze-mode.ts';

/** A method of second order of the state, analysed. */
export interface SecondOrderSubject {
  readonly kind: 'second';
  readonly method: Method;
  readonly parameters: MethodParameters;
  /** Over all of the spectrum; flat directions are left out. */
  readonly analysis: Analysis;
  /** On the curvature that the root views follow. */
  readonly mode: Mode;
}

/** A method of higher order of the state, analysed. */
export interface HigherOrderSubject {
  readonly kind: 'higher';
  readonly method: HigherOrderMethod;
  readonly parameters: MethodParameters;
  /** Over all of the spectrum; flat directions are left out. */
  readonly analysis: HigherOrderAnalysis;
  /** On the curvature that the root views follow. */
  readonly mode: HigherOrderMode;
}

/** A method of the state, analysed. */
export type Subject = SecondOrderSubject | HigherOrderSubject;

/** What all views are drawn of. */
export interface Model {
  readonly state: ExplorerState;
  readonly spectrum: Spectrum;
  /** The curvature that the root views follow. */
  readonly lambda: number;
  readonly subject: Subject;
  readonly against: Subject | null;
}

/** Analyses a state: some microseconds for each eigenvalue, a thousand times that for a method of higher order. */
export function modelOf(state: ExplorerState): Model {
  const spectrum = explorerSpectrum(state.spectrum);
  const lambda = spectrum.eigenvalues[state.mode] ?? spectrum.mu;
  return {
    state,
    spectrum,
    lambda,
    subject: subjectOf(state.method, spectrum, lambda),
    against: state.against === null ? null : subjectOf(state.against, spectrum, lambda),
  };
}

function subjectOf({ name, parameters }: ExplorerMethod, spectrum: Spectrum, lambda: number): Subject {
  const method = methodNamed(name);
  return isSecondOrder(method)
    ? {
        kind: 'second',
        method,
        parameters,
        analysis: analyze(method, parameters, spectrum),
        mode: analyzeMode(method, parameters, lambda),
      }
    : {
        kind: 'higher',
        method,
        parameters,
        analysis: analyze(method, parameters, spectrum),
        mode: analyzeMode(method, parameters, lambda),
      };
}

/** The method of a name. */
export function methodNamed(name: string): AnyMethod {
  const found = EXPLORER_METHODS.find((method) => method.name === name);
  if (found !== undefined) return found;
  throw inputRangeError(`method must be one of ${EXPLORER_METHODS.map((one) => one.name).join(', ')}, got ${name}`);
}
