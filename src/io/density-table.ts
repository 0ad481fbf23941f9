import { inputRangeError, inputTypeError } from '../numeric/input-error.ts';
import { jsonElements, jsonError, jsonTable, type JsonDocument } from './json-document.ts';
import { npyArray } from './npy-array.ts';
import type { NumberTable } from './number-table.ts';
import { readNpy } from './read-npy.ts';

/** One run of a Lanczos method: nodes, and a weight for each. */
interface Run {
  readonly nodes: Float64Array;
  readonly weights: Float64Array;
}

/** A density from eigenvalues and weights in JSON, both a list, or a list for each run. */
export function jsonDensity(nodes: JsonDocument, weights: JsonDocument): NumberTable {
  const [nodeRuns, weightRuns] = [runsOf(nodes), runsOf(weights)];
  if (weightRuns.length !== nodeRuns.length) {
    throw jsonError(weights, `must be weights for each of the ${nodeRuns.length} runs, got ${weightRuns.length}`);
  }
  return tableOf(nodeRuns.map((run, i) => runOf(run, weightRuns[i]!)));
}

function runsOf(document: JsonDocument): readonly JsonDocument[] {
  const { value } = document;
  return Array.isArray(value) && Array.isArray(value[0]) ? jsonElements(document) : [document];
}

function runOf(nodes: JsonDocument, weights: JsonDocument): Run {
  const run = { nodes: numbersOf(nodes), weights: numbersOf(weights) };
  if (run.weights.length !== run.nodes.length) {
    const got = run.weights.length;
    throw jsonError(weights, `must be one weight for each of the ${run.nodes.length} eigenvalues, got ${got}`);
  }
  const negative = run.weights.findIndex((weight) => weight < 0);
  if (negative < 0) return run;
  const message = `must be a weight of at least 0, got ${run.weights[negative]}`;
  throw jsonError(jsonElements(weights)[negative]!, message, inputRangeError);
}

function numbersOf(document: JsonDocument): Float64Array {
  const { columns, values } = jsonTable(document);
  if (columns === 1) return values;
  throw jsonError(document, `must be a list of numbers, got rows of ${columns}`);
}

/** A NumPy array of eigenvalues, with weights or without, or of shape (2, runs, nodes): the nodes of each run, then the weights. */
export function npyDensity(bytes: Uint8Array, name: string): NumberTable {
  const { lengths, values } = npyArray(bytes, name);
  if (lengths.length < 3) return readNpy(bytes, name);
  const [pair = 0, runs = 0, nodes = 0] = lengths;
  if (lengths.length > 3 || pair !== 2) {
    throw inputTypeError(
      `${name}: a density must have the shape (2, runs, nodes), eigenvalues and then weights, got (${lengths.join(', ')})`,
    );
  }
  const half = runs * nodes;
  const negative = values.subarray(half).findIndex((weight) => weight < 0);
  if (negative >= 0) {
    const index = [1, Math.floor(negative / nodes), negative % nodes];
    throw inputRangeError(`${name}: weight [${index.join(', ')}] must be at least 0, got ${values[half + negative]}`);
  }
  const runAt = (k: number): Run => ({
    nodes: values.subarray(k * nodes, (k + 1) * nodes),
    weights: values.subarray(half + k * nodes, half + (k + 1) * nodes),
  });
  return tableOf(Array.from({ length: runs }, (_, k) => runAt(k)));
}

/** Nodes with the mean of their weights over the runs. */
function tableOf(runs: readonly Run[]): NumberTable {
  const pairs = runs.flatMap(({ nodes, weights }) => Array.from(nodes, (node, i) => [node, weights[i]! / runs.length]));
  return { rows: pairs.length, columns: 2, values: Float64Array.from(pairs.flat()) };
}
