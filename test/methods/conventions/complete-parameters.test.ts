import { describe, expect, it } from 'vitest';

import { completeFrom } from '../../../src/methods/conventions/complete-from.ts';
import { completeParameters } from '../../../src/methods/conventions/complete-parameters.ts';
import { CONVENTIONS } from '../../../src/methods/conventions/index.ts';
import { ema } from '../../../src/methods/conventions/ema.ts';
import { keras } from '../../../src/methods/conventions/keras.ts';
import { optaxTrace } from '../../../src/methods/conventions/optax-trace.ts';
import { pytorch } from '../../../src/methods/conventions/pytorch.ts';
import { refusal } from '../../helpers/refusal.ts';

describe('completeParameters', () => {
  it('fills in the defaults of the framework', () => {
    expect(completeParameters(pytorch, { lr: 0.1 })).toEqual({
      lr: 0.1,
      momentum: 0,
      dampening: 0,
      weight_decay: 0,
      nesterov: false,
      maximize: false,
    });
    expect(completeParameters(keras, { learning_rate: 0, momentum: 1 })).toEqual({
      learning_rate: 0,
      momentum: 1,
      nesterov: false,
      weight_decay: 0,
    });
  });

  it('refuses what PyTorch refuses', () => {
    const nesterov = 'RangeError: pytorch: nesterov must have momentum > 0 and dampening = 0';
    expect(refusal(() => completeParameters(pytorch, { lr: 1, nesterov: true }))).toBe(
      `${nesterov}, got momentum = 0 and dampening = 0`,
    );
    expect(refusal(() => completeParameters(pytorch, { lr: 1, momentum: 0.9, dampening: 0.1, nesterov: true }))).toBe(
      `${nesterov}, got momentum = 0.9 and dampening = 0.1`,
    );
    expect(refusal(() => completeParameters(pytorch, { lr: -1 }))).toBe(
      'RangeError: pytorch: lr must be a finite number ≥ 0, got -1',
    );
    expect(refusal(() => completeParameters(pytorch, { lr: 1, momentum: -0.1 }))).toMatch(/momentum .* ≥ 0, got -0.1$/);
    expect(refusal(() => completeParameters(pytorch, { lr: 1, weight_decay: -1 }))).toMatch(/weight_decay .* ≥ 0/);
  });

  it('refuses a momentum beyond the range of the convention, and takes its ends', () => {
    expect(refusal(() => completeParameters(keras, { learning_rate: 1, momentum: 1.1 }))).toBe(
      'RangeError: keras: momentum must be a finite number ≥ 0 and ≤ 1, got 1.1',
    );
    expect(refusal(() => completeParameters(ema, { alpha: 1, beta: 1 }))).toBe(
      'RangeError: ema: beta must be a finite number < 1, got 1',
    );
    expect(completeParameters(ema, { alpha: 1, beta: -3 }).beta).toBe(-3);
  });

  it('refuses a value that is missing, of the wrong type, not finite, or not a parameter', () => {
    expect(refusal(() => completeParameters(pytorch, {}))).toBe(
      'TypeError: pytorch: lr must be a finite number ≥ 0, got undefined',
    );
    expect(refusal(() => completeParameters(optaxTrace, { learning_rate: 1 }))).toBe(
      'TypeError: optax-trace: decay must be a finite number, got undefined',
    );
    expect(refusal(() => completeParameters(pytorch, { lr: NaN }))).toMatch(/^RangeError: .* got NaN$/);
    expect(refusal(() => completeParameters(pytorch, { lr: 1, dampening: Infinity }))).toBe(
      'RangeError: pytorch: dampening must be a finite number, got Infinity',
    );
    expect(refusal(() => completeFrom(pytorch, { lr: '0.1' }))).toMatch(/^TypeError: .* got "0.1"$/);
    expect(refusal(() => completeFrom(pytorch, { lr: 1, nesterov: 1 }))).toBe(
      'TypeError: pytorch: nesterov must be true or false, got 1',
    );
    expect(refusal(() => completeFrom(pytorch, { lr: 1, momentum: true }))).toMatch(/^TypeError: .* got true$/);
    expect(refusal(() => completeFrom(pytorch, { lr: 1, beta: 0.9 }))).toMatch(/must be among lr, .*, got beta$/);
    expect(refusal(() => completeFrom(pytorch, { lr: 1, momentum: null }))).toMatch(/^TypeError: .* got null$/);
  });

  it('passes over a value that is undefined, and reads nothing that an object inherits', () => {
    expect(completeFrom(pytorch, { lr: 1, momentum: undefined, beta: undefined }).momentum).toBe(0);
    expect(completeFrom(pytorch, Object.assign(Object.create({ momentum: 0.9 }), { lr: 1 })).momentum).toBe(0);
    for (const convention of CONVENTIONS) {
      expect(refusal(() => completeFrom(convention, null))).toBe(
        `TypeError: ${convention.name}: the parameters must be an object, got null`,
      );
      expect(refusal(() => completeFrom(convention, 0.1))).toMatch(/must be an object, got 0.1$/);
    }
  });
});
