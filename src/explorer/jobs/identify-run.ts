import type { Identification, IdentifiedMode } from '../../dynamics/identification/identified.ts';
import { identify } from '../../dynamics/identify.ts';
import type { ExplorerMethod } from '../../io/explorer-state.ts';
import { observedOfRecord } from '../../io/observed-of-record.ts';
import { readTrajectory } from '../../io/read-trajectory.ts';
import { isSecondOrder } from '../../methods/any-method.ts';
import { inputTypeError } from '../../numeric/input-error.ts';
import { methodNamed } from '../model.ts';
import { formatOfData } from '../read-data.ts';

/** A record of a run, as a file or a pasted text. */
export interface RunFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly name: string;
  /** Whether the points are wanted, those of a run with noisy gradients, or the loss where the file has both. */
  readonly wanted: 'iterates' | 'noisy-iterates' | 'loss';
}

/** What is shown of a mode. */
type ShownMode = Pick<IdentifiedMode, 'etaLambda' | 'lambda' | 'spectralRadius' | 'regime' | 'stability'>;

/** What a record says, as numbers that may be sent from a worker. */
export interface IdentifiedRun extends Omit<Identification, 'modes'> {
  /** What the file is called. */
  readonly name: string;
  /** The method that was assumed, with the parameters that were taken as known. */
  readonly assumed: ExplorerMethod;
  readonly modes: readonly ShownMode[];
}

/** Reads a record of a run of a method: β and every curvature, given η and what else the method has. */
export function identifyRun(assumed: ExplorerMethod, { bytes, name, wanted }: RunFile): IdentifiedRun {
  const method = methodNamed(assumed.name);
  if (!isSecondOrder(method)) {
    throw inputTypeError(`${name}: the method must remember two points to be found in a run, got ${method.name}`);
  }
  const record = readTrajectory(bytes, { format: formatOfData(bytes, name), name });
  const { rows, observed } = observedOfRecord(name, record, wanted === 'loss' ? 'loss' : 'iterates');
  const errors = wanted === 'noisy-iterates' ? 'gradient' : 'observation';
  const { modes, ...found } = identify(rows, method, { parameters: assumed.parameters, observed, errors });
  const shown = modes.map(({ etaLambda, lambda, spectralRadius, regime, stability }): ShownMode => {
    return { etaLambda, lambda, spectralRadius, regime, stability };
  });
  return { ...found, name, assumed, modes: shown };
}
