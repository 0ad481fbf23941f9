import { describe, expect, it } from 'vitest';
import {
  checkAtLeastZero,
  checkFinite,
  checkFraction,
  checkInteger,
  checkPositive,
  describe as name,
} from '../../src/numeric/check.ts';
import { refusal } from '../helpers/refusal.ts';

describe('checkFinite', () => {
  it('takes the finite numbers and nothing else', () => {
    for (const value of [0, -1, Number.MAX_VALUE]) checkFinite('f', 'x', value);
    expect(refusal(() => checkFinite('f', 'x', Infinity))).toBe(
      'RangeError: f: x must be a finite number, got Infinity',
    );
    expect(refusal(() => checkFinite('f', 'x', '1'))).toBe('TypeError: f: x must be a finite number, got "1"');
  });
});

describe('checkPositive', () => {
  it('takes the finite numbers above zero and nothing else', () => {
    for (const value of [Number.MIN_VALUE, Number.MAX_VALUE]) checkPositive('f', 'x', value);
    for (const value of [0, -1, NaN, Infinity]) {
      expect(refusal(() => checkPositive('f', 'x', value))).toBe(
        `RangeError: f: x must be a finite number > 0, got ${value}`,
      );
    }
    expect(refusal(() => checkPositive('f', 'x', 1n))).toBe('TypeError: f: x must be a finite number > 0, got 1');
  });
});

describe('checkAtLeastZero', () => {
  it('takes the finite numbers from zero on and nothing else', () => {
    for (const value of [-0, 0, Number.MIN_VALUE, Number.MAX_VALUE]) checkAtLeastZero('f', 'x', value);
    for (const value of [-Number.MIN_VALUE, NaN, Infinity]) {
      expect(refusal(() => checkAtLeastZero('f', 'x', value))).toBe(
        `RangeError: f: x must be a finite number ≥ 0, got ${value}`,
      );
    }
    expect(refusal(() => checkAtLeastZero('f', 'x', '1'))).toBe('TypeError: f: x must be a finite number ≥ 0, got "1"');
  });
});

describe('checkFraction', () => {
  it('takes the numbers between zero and one, without the ends, and nothing else', () => {
    for (const value of [Number.MIN_VALUE, 0.5, 1 - 2 ** -53]) checkFraction('f', 'x', value);
    for (const value of [0, 1, -0.5, NaN, Infinity]) {
      expect(refusal(() => checkFraction('f', 'x', value))).toBe(
        `RangeError: f: x must be a number between 0 and 1, got ${value}`,
      );
    }
    expect(refusal(() => checkFraction('f', 'x', null))).toBe(
      'TypeError: f: x must be a number between 0 and 1, got null',
    );
  });
});

describe('checkInteger', () => {
  it('takes the whole numbers of its range, the ends included', () => {
    for (const value of [0, 1, Number.MAX_SAFE_INTEGER]) checkInteger('f', 'n', value);
    for (const value of [-1, 0.5, 2 ** 53, NaN]) {
      expect(refusal(() => checkInteger('f', 'n', value))).toBe(
        `RangeError: f: n must be a whole number ≥ 0, got ${value}`,
      );
    }
    for (const value of [2, 3]) checkInteger('f', 'n', value, 2, 3);
    for (const value of [1, 4]) {
      expect(refusal(() => checkInteger('f', 'n', value, 2, 3))).toBe(
        `RangeError: f: n must be a whole number from 2 to 3, got ${value}`,
      );
    }
    expect(refusal(() => checkInteger('f', 'n', null))).toBe('TypeError: f: n must be a whole number ≥ 0, got null');
  });
});

describe('describe', () => {
  it('prints what is short and names the type of what is not', () => {
    expect([null, undefined, true, 7, 8n, 'a"b'].map(name)).toEqual(['null', 'undefined', 'true', '7', '8', '"a\\"b"']);
    expect(name([1, 2])).toBe('an array of length 2');
    expect(name({ beta: 1 })).toBe('a value of type object');
    expect(name(() => 0)).toBe('a value of type function');
  });

  it('cuts a text of more than 40 characters', () => {
    expect(name('x'.repeat(40))).toBe(`"${'x'.repeat(40)}"`);
    expect(name('x'.repeat(41))).toBe(`"${'x'.repeat(37)}…"`);
  });
});
