import { describe, expect, it } from 'vitest';
import type { FileFormat } from '../../src/io/file-format.ts';
import { readSpectrum, type EigenvalueList } from '../../src/io/read-spectrum.ts';
import { refusal } from '../helpers/refusal.ts';

function read(format: FileFormat, text: string): EigenvalueList {
  return readSpectrum(new TextEncoder().encode(text), { format, name: `s.${format}` });
}

describe('readSpectrum', () => {
  it.each([
    ['csv', '3\n-1\n2\n'],
    ['csv', 'lambda\n3\n-1\n2'],
    ['csv', '# one a line\n3\n\n-1\n2'],
    ['json', '[3, -1, 2]'],
    ['json', '[[3], [-1], [2]]'],
    ['json', '{"eigenvalues": [3, -1, 2]}'],
    ['mtx', '%%MatrixMarket matrix array integer general\n3 1\n3\n-1\n2'],
  ] as const)('reads a list from %s %j, in its order and without weights', (format, text) => {
    expect(read(format, text)).toEqual({ eigenvalues: [3, -1, 2] });
  });

  it.each([
    ['csv', 'lambda,weight\n3,0.5\n-1,0'],
    ['csv', '3 0.5\n-1 0'],
    ['json', '[[3, 0.5], [-1, 0]]'],
    ['json', '{"weights": [0.5, 0], "eigenvalues": [3, -1]}'],
    ['mtx', '%%MatrixMarket matrix array real general\n2 2\n3\n-1\n0.5\n0'],
  ] as const)('reads eigenvalues with weights from %s %j', (format, text) => {
    expect(read(format, text)).toEqual({ eigenvalues: [3, -1], weights: [0.5, 0] });
  });

  it.each([
    ['two lists of runs', '[[[3, -1], [2, 0]], [[0.5, 0.5], [1, 0]]]'],
    [
      'runs by their names in PyHessian',
      '{"density_weight": [[0.5, 0.5], [1, 0]], "density_eigen": [[3, -1], [2, 0]]}',
    ],
    ['runs', '{"eigenvalues": [[3, -1], [2, 0]], "weights": [[0.5, 0.5], [1, 0]]}'],
  ])('reads a density from %s, with the mean of the weights over the runs', (_, text) => {
    expect(read('json', text)).toEqual({ eigenvalues: [3, -1, 2, 0], weights: [0.25, 0.25, 0.5, 0] });
  });

  it('takes runs of different lengths', () => {
    const { eigenvalues, weights } = read('json', '[[[3], [2, 1]], [[1], [0.5, 0.5]]]');
    expect([eigenvalues, weights]).toEqual([
      [3, 2, 1],
      [0.5, 0.25, 0.25],
    ]);
  });

  it.each([
    ['csv', 'lambda,weight\n1,2\n\n3,-4', 'RangeError: s.csv:4: weight must be at least 0, got -4'],
    [
      'mtx',
      '%%MatrixMarket matrix array real general\n2 2\n3\n-1\n0.5\n-2',
      'RangeError: s.mtx: weight 2 must be at least 0, got -2',
    ],
    [
      'json',
      '{"eigenvalues": [1, 2], "weights": [1, -2]}',
      'RangeError: s.json:1:40: must be a weight of at least 0, got -2',
    ],
    [
      'csv',
      '1,2,3\n4,5,6\n7,8,9',
      'TypeError: s.csv: a spectrum must have one column (eigenvalues) or two (and weights), got 3 × 3; did you mean --hessian?',
    ],
    ['csv', '1,2,3', 'TypeError: s.csv: a spectrum must have one column (eigenvalues) or two (and weights), got 1 × 3'],
    [
      'json',
      '{"hessian": [[1]]}',
      'TypeError: s.json:1:1: must be an array of numbers or an object with the key "eigenvalues"; did you mean --hessian?',
    ],
    ['json', '7', 'TypeError: s.json:1:1: must be an array of numbers or an object with the key "eigenvalues"'],
    [
      'json',
      '{"eigenvalues": [1, 2], "weights": [1]}',
      'TypeError: s.json:1:36: must be one weight for each of the 2 eigenvalues, got 1',
    ],
    [
      'json',
      '{"eigenvalues": [1], "weights": [[1, 2]]}',
      'TypeError: s.json:1:34: must be one weight for each of the 1 eigenvalues, got 2',
    ],
    [
      'json',
      '{"eigenvalues": [[1, 2]], "weights": [1]}',
      'TypeError: s.json:1:38: must be one weight for each of the 2 eigenvalues, got 1',
    ],
    [
      'json',
      '{"density_eigen": [[1, 2], [3, 4]], "density_weight": [[1, 2]]}',
      'TypeError: s.json:1:55: must be weights for each of the 2 runs, got 1',
    ],
    [
      'json',
      '[[[1, 2]],\n [[0.5, 0.5]], [[1]]]',
      'TypeError: s.json:1:1: must be two lists of runs, eigenvalues and weights, got 3',
    ],
    ['json', '[[[1, 2]], [[0.5,\n -0.5]]]', 'RangeError: s.json:2:2: must be a weight of at least 0, got -0.5'],
    ['json', '[[[[1, 2]]], [[[1, 2]]]]', 'TypeError: s.json:1:3: must be a list of numbers, got rows of 2'],
    ['json', '[1, "x"]', 'TypeError: s.json:1:5: must be a finite number, got "x"'],
  ] as const)('refuses %s %j', (format, text, message) => {
    expect(refusal(() => read(format, text))).toBe(message);
  });
});
