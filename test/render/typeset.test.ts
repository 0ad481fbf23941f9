import { describe, expect, it } from 'vitest';

import { superscript, typeset } from '../../src/render/typeset.ts';

describe('typeset', () => {
  it('writes powers of ten and true minus signs', () => {
    expect(typeset('1 − 2.0e-15, -3, 4e20')).toBe('1 − 2.0·10⁻¹⁵, −3, 4·10²⁰');
    expect(typeset('β = 0.5')).toBe('β = 0.5');
  });
});

describe('superscript', () => {
  it('raises every digit', () => {
    expect([superscript(-1234567890), superscript(0)]).toEqual(['⁻¹²³⁴⁵⁶⁷⁸⁹⁰', '⁰']);
  });
});
