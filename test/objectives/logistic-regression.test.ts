import { describe, expect, it } from 'vitest';
import { logisticRegression } from '../../src/objectives/logistic-regression.ts';
import { spectrumOf } from '../../src/spectrum/spectrum-of.ts';
import { checkDifferences } from '../helpers/check-differences.ts';
import { iris } from '../helpers/iris.ts';

const { features, labels } = iris();
const binary = labels.map((label) => Number(label === 2));

describe('logisticRegression', () => {
  const objective = logisticRegression(features, binary, { ridge: 0.1 });
  checkDifferences(objective, 10);

  it('has curvatures from the ridge to the ridge and a quarter of those of the features', () => {
    const gram = features[0]!.map((_, i) =>
      features[0]!.map((__, j) => features.reduce((sum, x) => sum + x[i]! * x[j]!, 0) / 150),
    );
    const most = 0.1 + spectrumOf(gram).L / 4;
    expect(spectrumOf(objective.hessian(objective.start ?? [])).L).toBeCloseTo(most, 12);
    const { mu, L } = spectrumOf(objective.hessian([1, -2, 3, -4, 5]));
    expect(mu).toBeGreaterThan(0.1);
    expect(L).toBeLessThan(most);
  });

  it('is ln 2 at weights 0', () => {
    expect(objective.value([0, 0, 0, 0, 0])).toBeCloseTo(Math.LN2, 14);
  });

  it('does not overflow where scores do, and keeps tiny losses', () => {
    const far = logisticRegression([[1]], [1]);
    expect([far.value([-1000]), far.value([1000]), far.value([40])]).toEqual([1000, 0, Math.exp(-40)]);
    expect(far.gradient([40])).toEqual([-Math.exp(-40) / (1 + Math.exp(-40))]);
    expect([...far.gradient([-1000]), ...far.gradient([1000])].map((x) => x + 0)).toEqual([-1, 0]);
    expect(far.hessianTimes([-1000], [1])).toEqual([0]);
  });

  it('refuses other labels than 0 and 1', () => {
    expect(() => logisticRegression([[1]], [2])).toThrow(
      'logisticRegression: labels[0] must be a whole number from 0 to 1, got 2',
    );
    expect(() => logisticRegression([[1]], [1], { ridge: NaN })).toThrow('ridge must be a finite number ≥ 0, got NaN');
  });
});
