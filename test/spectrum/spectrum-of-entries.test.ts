import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spectrumOfEntries } from '../../src/spectrum/spectrum-of-entries.ts';
import { spectrumOf } from '../../src/spectrum/spectrum-of.ts';
import { real } from '../helpers/real.ts';

describe('spectrumOfEntries', () => {
  it('is the spectrum of the matrix of the same entries, which it leaves as they are', () => {
    const entry = real(-1e3, 1e3);
    fc.assert(
      fc.property(fc.array(entry, { minLength: 6, maxLength: 6 }), ([a = 0, b = 0, c = 0, d = 0, e = 0, f = 0]) => {
        const rows = [
          [a, b, c],
          [b, d, e],
          [c, e, f],
        ];
        const entries = Float64Array.from(rows.flat());
        expect(spectrumOfEntries('test', 3, entries)).toEqual(spectrumOf(rows));
        expect([...entries]).toEqual(rows.flat());
      }),
    );
  });

  it('refuses entries that are not symmetric', () => {
    expect(() => spectrumOfEntries('test', 2, Float64Array.of(1, 2, 3, 4))).toThrow('test: hessian must be symmetric');
  });
});
