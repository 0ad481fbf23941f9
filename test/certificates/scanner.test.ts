import { describe, expect, it } from 'vitest';
import { scanFrequencies } from '../../src/certificates/scan-frequencies.ts';
import { scanner } from '../../src/certificates/scanner.ts';

describe('scanner', () => {
  it('serves circles that are alike with one scan, and others with their own', () => {
    const resonances = [{ angle: 1, gap: 0.3 }];
    const scanAt = scanner(12, resonances);
    const first = scanAt(0.1);
    expect(first).toEqual(scanFrequencies(0.1, 12, resonances));
    expect(scanAt(0.11)).toBe(first);
    expect(scanAt(0.13)).toEqual(scanFrequencies(0.13, 12, resonances));
    // The gap is alike, but the circle passes much closer to the root.
    const near = scanAt(0.29);
    expect(scanAt(0.299)).not.toBe(near);
    expect(scanAt(0.299)).toEqual(scanFrequencies(0.299, 12, resonances));
  });
});
