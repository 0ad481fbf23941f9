import { describe, expect, it } from 'vitest';
import { readTrajectory, type TrajectoryRecord } from '../../src/io/read-trajectory.ts';
import { refusal } from '../helpers/refusal.ts';

const read = (text: string, format: 'csv' | 'json' | 'mtx' = 'csv'): TrajectoryRecord =>
  readTrajectory(new TextEncoder().encode(text), { format, name: 'run' });

describe('readTrajectory', () => {
  it('takes columns for coordinates, but for those whose names are a step or a loss', () => {
    expect(read('step,f,theta1,theta2\n3,9,1,2\n4,8,3,4\n')).toEqual({
      iterates: [
        [1, 2],
        [3, 4],
      ],
      values: [9, 8],
    });
    expect(read('Epoch;Loss\n0;2\n1;1\n')).toEqual({ iterates: null, values: [2, 1] });
    expect(read('1 2\n3 4\n')).toEqual({
      iterates: [
        [1, 2],
        [3, 4],
      ],
      values: null,
    });
  });

  it('reads points and values of a JSON document, or an array', () => {
    expect(read('{"iterates": [[1], [2]], "values": [4, 3], "steps": [0, 1]}', 'json')).toEqual({
      iterates: [[1], [2]],
      values: [4, 3],
    });
    expect(read('{"values": [4, 3]}', 'json')).toEqual({ iterates: null, values: [4, 3] });
    expect(read('[4, 3]', 'json')).toEqual({ iterates: [[4], [3]], values: null });
  });

  it('refuses steps that are left out, and a file of steps alone', () => {
    const message = 'RangeError: run: a record must have every step, got 20 after 10';
    expect(refusal(() => read('step,a\n10,1\n20,2\n'))).toBe(message);
    expect(refusal(() => read('{"iterates": [[1], [2]], "steps": [10, 20]}', 'json'))).toBe(message);
    expect(refusal(() => read('k\n0\n1\n'))).toBe(
      'TypeError: run: a record must have a column besides the step, got none',
    );
  });
});
