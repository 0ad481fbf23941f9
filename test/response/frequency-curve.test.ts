import { describe, expect, it } from 'vitest';
import { pytorch } from '../../src/methods/conventions/pytorch.ts';
import { frequencyCurve } from '../../src/response/frequency-curve.ts';
import { frequencyResponseIn } from '../../src/response/frequency-response-in.ts';
import { refusal } from '../helpers/refusal.ts';

const SETTINGS = { lr: 0.1, momentum: 0.9 };

describe('frequencyCurve', () => {
  it('samples the response in geometric progression, from the lowest frequency to π', () => {
    const { omegas, magnitudes, phases, label, parameters } = frequencyCurve(pytorch, SETTINGS, {
      points: 5,
      from: 0.01,
    });
    expect(omegas.length).toBe(5);
    expect(omegas[0]).toBeCloseTo(0.01, 14);
    expect(omegas[4]).toBe(Math.PI);
    expect(omegas[2]! / omegas[1]!).toBeCloseTo(Math.PI / omegas[3]!, 12);
    omegas.forEach((omega, i) => {
      const { magnitude, phase } = frequencyResponseIn(pytorch, SETTINGS, omega);
      expect([magnitudes[i], phases[i]]).toEqual([magnitude, phase]);
    });
    expect(label).toBe('PyTorch SGD');
    expect(parameters['weight_decay']).toBe(0);
  });

  it('refuses samplings that are none', () => {
    expect(refusal(() => frequencyCurve(pytorch, SETTINGS, { points: 1 }))).toMatch(/frequencyCurve: points must be/);
    expect(refusal(() => frequencyCurve(pytorch, SETTINGS, { from: 0 }))).toBe(
      'RangeError: frequencyCurve: from must be between 0 and π, got 0',
    );
    expect(refusal(() => frequencyCurve(pytorch, SETTINGS, { from: Math.PI }))).toMatch(/must be between 0 and π/);
    expect(refusal(() => frequencyCurve(pytorch, SETTINGS, { from: NaN }))).toMatch(/from must be a finite number/);
  });
});
