import { describe, expect, it } from 'vitest';
import { INPUT_ERROR_CODE, inputRangeError, inputTypeError, isInputError } from '../../src/numeric/input-error.ts';

describe('inputRangeError and inputTypeError', () => {
  it('are a RangeError and a TypeError with the message given, marked as the caller’s', () => {
    const range = inputRangeError('f: x must be > 0, got 0');
    expect(range).toBeInstanceOf(RangeError);
    expect(range).toHaveProperty('message', 'f: x must be > 0, got 0');
    expect(range).toHaveProperty('code', 'ERR_HEAVYBALL_INPUT');
    const type = inputTypeError('f: x must be a number, got null');
    expect(type).toBeInstanceOf(TypeError);
    expect(type).toHaveProperty('message', 'f: x must be a number, got null');
    expect(type).toHaveProperty('code', INPUT_ERROR_CODE);
  });
});

describe('isInputError', () => {
  it('holds for marked errors alone: not for other errors, nor for what only carries the mark', () => {
    expect(isInputError(inputRangeError('x'))).toBe(true);
    expect(isInputError(inputTypeError('x'))).toBe(true);
    expect(isInputError(new RangeError('x'))).toBe(false);
    expect(isInputError({ code: INPUT_ERROR_CODE })).toBe(false);
    expect(isInputError(undefined)).toBe(false);
  });
});
