import { describe, expect, it } from 'vitest';
import { formatOf } from '../../src/io/file-format.ts';

describe('formatOf', () => {
  it.each([
    ['a.csv', 'csv'],
    ['a.tsv', 'csv'],
    ['a.b.TXT', 'csv'],
    ['/x.y/a.dat', 'csv'],
    ['a.json', 'json'],
    ['a.mtx', 'mtx'],
    ['a.NPY', 'npy'],
    ['a.npz', null],
    ['npy', null],
    ['a.constructor', null],
    ['x.csv/a', null],
    ['-', null],
  ])('takes %j for %j', (fileName, format) => {
    expect(formatOf(fileName)).toBe(format);
  });
});
