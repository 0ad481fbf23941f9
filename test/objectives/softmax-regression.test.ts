import { describe, expect, it } from 'vitest';
import { logisticRegression } from '../../src/objectives/logistic-regression.ts';
import { softmaxRegression } from '../../src/objectives/softmax-regression.ts';
import { spectrumOf } from '../../src/spectrum/spectrum-of.ts';
import { checkDifferences } from '../helpers/check-differences.ts';
import { iris } from '../helpers/iris.ts';

const { features, labels } = iris();

describe('softmaxRegression', () => {
  const objective = softmaxRegression(features, labels, 3, { ridge: 0.01 });
  checkDifferences(objective);

  it('is ln 3 at weights 0, where every class is as likely', () => {
    expect(objective.dimension).toBe(15);
    expect(objective.value(objective.start ?? [])).toBeCloseTo(Math.log(3), 14);
  });

  it('has the ridge as its smallest curvature, once for each feature', () => {
    const { eigenvalues } = spectrumOf(objective.hessian(Array.from({ length: 15 }, (_, i) => Math.sin(i))));
    for (const lambda of eigenvalues.slice(0, 5)) expect(lambda).toBeCloseTo(0.01, 14);
    expect(eigenvalues[5]).toBeGreaterThan(0.0101);
  });

  it('is logistic regression of the difference of the weights for two classes', () => {
    const binary = labels.map((label) => Number(label === 1));
    const two = softmaxRegression(features, binary, 2);
    const one = logisticRegression(features, binary);
    const weights = [0.3, -1, 2, 0.5, -0.2];
    const both = [...weights.map(() => 0), ...weights];
    expect(two.value(both)).toBeCloseTo(one.value(weights), 13);
    const slopes = one.gradient(weights);
    two.gradient(both).forEach((slope, i) => {
      expect(slope).toBeCloseTo((slopes[i % 5] ?? NaN) * (i < 5 ? -1 : 1), 13);
    });
  });

  it('does not overflow where scores do', () => {
    const far = softmaxRegression([[1]], [0], 2);
    expect(far.value([-1000, 1000])).toBe(2000);
    expect(far.value([1000, -1000])).toBe(0);
    expect(far.gradient([-1000, 1000])).toEqual([-1, 1]);
    expect(far.hessianTimes([-1000, 1000], [1, 2]).map((x) => x + 0)).toEqual([0, 0]);
  });

  it('refuses data that are not samples with classes', () => {
    const make =
      (rows: number[][], classes: number[], count = 2) =>
      () =>
        softmaxRegression(rows, classes, count);
    expect(make([], [])).toThrow(
      'softmaxRegression: features must be an array of one or more rows, got an array of length 0',
    );
    expect(make([[]], [0])).toThrow('features[0] must be an array of one or more numbers, got an array of length 0');
    expect(make([[1], [1, 2]], [0, 1])).toThrow('features[1] must be an array of 1 numbers, got an array of length 2');
    expect(make([[NaN]], [0])).toThrow('features[0][0] must be a finite number, got NaN');
    expect(make([[1]], [])).toThrow('labels must be an array of 1 classes, got an array of length 0');
    expect(make([[1]], [2])).toThrow('labels[0] must be a whole number from 0 to 1, got 2');
    expect(make([[1]], [0], 1)).toThrow('classes must be a whole number ≥ 2, got 1');
    expect(() => softmaxRegression([[1]], [0], 2, { ridge: -1 })).toThrow('ridge must be a finite number ≥ 0, got -1');
  });

  it('keeps its own copy of the data', () => {
    const [rows, classes] = [[[1]], [0]];
    const kept = softmaxRegression(rows, classes, 2);
    rows[0]![0] = 9;
    classes[0] = 1;
    expect(kept.gradient([0, 0])).toEqual([-0.5, 0.5]);
  });
});
