import type { Vector } from '../numeric/vector.ts';
import type { LabelledData } from './check-data.ts';
import { hessianOfProducts } from './hessian-of-products.ts';
import type { TwiceDifferentiable } from './objective.ts';

/** Where the loss of one sample is differentiated. */
export interface Sample {
  /** The weights. */
  readonly point: Vector;
  /** The features. */
  readonly x: Vector;
  /** The class. */
  readonly label: number;
}

/** The loss of one sample as a function of the weights. */
export interface SampleModel {
  /** The name of the objective. */
  readonly name: string;
  /** The customary start, as long as there are weights. */
  readonly start: Vector;
  /** The loss. */
  loss(sample: Sample): number;
  /** Adds the gradient of the loss to a total. */
  addGradient(total: number[], sample: Sample): void;
  /** Adds the Hessian of the loss times a vector to a total. */
  addProduct(total: number[], sample: Sample, vector: Vector): void;
}

/** The mean loss over the samples, with a ridge: (1/n) Σᵢ loss + ½r|w|². */
export function empiricalRisk(
  model: SampleModel,
  { features, labels }: LabelledData,
  ridge: number,
): TwiceDifferentiable {
  const { name, start } = model;
  const samples = (point: Vector): Sample[] => features.map((x, i) => ({ point, x, label: labels[i]! }));
  /** The mean of what each sample adds, and r times a vector. */
  const mean = (point: Vector, vector: Vector, add: (total: number[], sample: Sample) => void): number[] => {
    const total = Array<number>(start.length).fill(0);
    for (const sample of samples(point)) add(total, sample);
    return total.map((sum, i) => sum / features.length + ridge * vector[i]!);
  };
  const hessianTimes = (point: Vector, vector: Vector): number[] =>
    mean(point, vector, (total, sample) => {
      model.addProduct(total, sample, vector);
    });
  return {
    name,
    dimension: start.length,
    value(point) {
      const loss = samples(point).reduce((sum, sample) => sum + model.loss(sample), 0);
      return loss / features.length + (ridge / 2) * point.reduce((sum, w) => sum + w * w, 0);
    },
    gradient: (point) =>
      mean(point, point, (total, sample) => {
        model.addGradient(total, sample);
      }),
    hessian: (point) => hessianOfProducts(point, hessianTimes),
    hessianTimes,
    start,
  };
}
