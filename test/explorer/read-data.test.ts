import { describe, expect, it } from 'vitest';
import { checkSize, readData, type DataFile } from '../../src/explorer/read-data.ts';

const text = (words: string): DataFile['bytes'] => new TextEncoder().encode(words);

describe('readData', () => {
  it.each([
    ['list.csv', '1\n10\n', 'eigenvalues'],
    ['pasted text', '1\n10\n', 'eigenvalues'],
    ['pasted text', '[1, 10]', 'eigenvalues'],
    ['h.json', '{"hessian": [[1, 0], [0, 10]]}', 'hessian'],
    ['pasted text', '1 0\n0 10\n', 'hessian'],
    ['h.mtx', '%%MatrixMarket matrix array real general\n2 2\n1\n0\n0\n10\n', 'hessian'],
    ['pasted text', '%%MatrixMarket matrix array real general\n2 2\n1\n0\n0\n10\n', 'hessian'],
  ] as const)('reads %s: %s', (name, words, kind) => {
    expect(readData({ bytes: text(words), name, wanted: kind }).eigenvalues).toEqual([1, 10]);
  });

  it('keeps weights of eigenvalues, and the flat threshold of a matrix', () => {
    expect(readData({ bytes: text('1,3\n10,4\n'), name: 'a.csv', wanted: 'eigenvalues' }).weights).toEqual([3, 4]);
    expect(readData({ bytes: text('1,0\n0,10\n'), name: 'a.csv', wanted: 'hessian' }).flatThreshold).toBeGreaterThan(0);
  });

  it.each([
    ['a.csv', '<script>alert(1)</script>', 'eigenvalues', 'a.csv'],
    ['a.csv', '1,2,3\n4,5,6\n', 'eigenvalues', 'a spectrum must have one column'],
    ['a.csv', '1,2\n3,4\n', 'hessian', 'must be symmetric'],
    ['a.json', '{"__proto__": 1}', 'eigenvalues', 'a.json'],
    ['a.npy', 'rubbish', 'hessian', 'a.npy'],
  ] as const)('refuses %s: %s', (name, words, kind, message) => {
    expect(() => readData({ bytes: text(words), name, wanted: kind })).toThrow(message);
  });

  it('refuses more than it can hold', () => {
    expect(() => readData({ bytes: text('1\n'.repeat(4097)), name: 'a.csv', wanted: 'eigenvalues' })).toThrow(
      'at most 4096 eigenvalues, got 4097',
    );
    expect(() => checkSize('a.npy', 1e9)).toThrow('a.npy: must be at most 32 MB, got 1000 MB');
    expect(() => checkSize('a.npy', 1e6)).not.toThrow();
  });
});
