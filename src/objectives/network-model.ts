import type { Vector } from '../numeric/vector.ts';
import type { Sample, SampleModel } from './empirical-risk.ts';
import { logSumExp, softmax, softmaxChange } from './log-sum-exp.ts';
import { addOuter, applyTransposed, applyWeights, type WeightMatrix } from './weight-matrix.ts';

/** What a sample leaves in the network: hidden units z, probabilities p, errors of the scores, and those errors behind V. */
type Activity = Readonly<Record<'z' | 'p' | 'errors' | 'behind', number[]>>;

/** The cross-entropy of one sample in a network s = V tanh(Ux). */
export function networkModel(U: WeightMatrix, V: WeightMatrix): Omit<SampleModel, 'name' | 'start'> {
  const hidden = (point: Vector, x: Vector): number[] => applyWeights(U, point, x).map(Math.tanh);
  const activity = ({ point, x, label }: Sample): Activity => {
    const z = hidden(point, x);
    const p = softmax(applyWeights(V, point, z));
    const errors = p.map((share, c) => share - Number(c === label));
    return { z, p, errors, behind: applyTransposed(V, point, errors) };
  };
  return {
    loss({ point, x, label }) {
      const scores = applyWeights(V, point, hidden(point, x));
      return logSumExp(scores) - scores[label]!;
    },
    addGradient(total, sample) {
      const { z, errors, behind } = activity(sample);
      addOuter(V, total, errors, z);
      const slopes = behind.map((value, h) => (1 - z[h]! ** 2) * value);
      addOuter(U, total, slopes, sample.x);
    },
    // The derivative of each line above along the vector.
    addProduct(total, sample, vector) {
      const { point, x } = sample;
      const { z, p, errors, behind } = activity(sample);
      const zDot = applyWeights(U, vector, x).map((value, h) => (1 - z[h]! ** 2) * value);
      const scoresDot = sum(applyWeights(V, vector, z), applyWeights(V, point, zDot));
      const errorsDot = softmaxChange(p, scoresDot);
      addOuter(V, total, errorsDot, z);
      addOuter(V, total, errors, zDot);
      const behindDot = sum(applyTransposed(V, vector, errors), applyTransposed(V, point, errorsDot));
      const slopesDot = behindDot.map((value, h) => (1 - z[h]! ** 2) * value - 2 * z[h]! * zDot[h]! * behind[h]!);
      addOuter(U, total, slopesDot, x);
    },
  };
}

function sum(a: Vector, b: Vector): number[] {
  return a.map((value, i) => value + b[i]!);
}
