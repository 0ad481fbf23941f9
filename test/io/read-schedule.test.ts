import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readSchedule } from '../../src/io/read-schedule.ts';
import type { ScheduleArrays } from '../../src/methods/schedules/schedule-of.ts';
import { refusal } from '../helpers/refusal.ts';

const read = (text: string): ScheduleArrays => readSchedule(new TextEncoder().encode(text), 'rates.csv');

describe('readSchedule', () => {
  it('reads back the numbers that were written, in columns of any order', () => {
    const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(finite, finite, finite), { minLength: 1, maxLength: 20 }), (rows) => {
        const lines = rows.map(([beta, gamma, eta], i) => `${i + 1},${gamma},${beta},${eta}`);
        const found = read(['step,gamma,beta,eta', ...lines].join('\n'));
        expect(found.eta.map((value) => value + 0)).toEqual(rows.map(([, , eta]) => eta + 0));
        expect(found).toEqual({
          eta: rows.map(([, , eta]) => Number(`${eta}`)),
          beta: rows.map(([beta]) => Number(`${beta}`)),
          gamma: rows.map(([, gamma]) => Number(`${gamma}`)),
        });
      }),
    );
  });

  it('knows PyTorch’s names, leaves out γ where there is none, and passes over what else there is', () => {
    expect(read('LR;momentum;loss\n# warm\n1;0.5;9\n\n2;0.25;8\n')).toEqual({ eta: [1, 2], beta: [0.5, 0.25] });
  });

  it('names line and column of what is no finite number, and the line that has too few or too many', () => {
    expect(refusal(() => read('eta,beta\n1,0\n\n1, nan\n'))).toBe(
      'RangeError: rates.csv:4:4: beta must be a finite number, got "nan"',
    );
    expect(refusal(() => read('beta,eta\n0,many\n'))).toBe(
      'TypeError: rates.csv:2:3: eta must be a finite number, got "many"',
    );
    expect(refusal(() => read('eta,beta\n1,0\n2\n'))).toBe(
      'TypeError: rates.csv:3: line must have as many fields as the header (2), got 1',
    );
    expect(refusal(() => read('eta,beta\n1,0,3\n'))).toBe(
      'TypeError: rates.csv:2: line must have as many fields as the header (2), got 3',
    );
  });

  it('asks for a header with each column once', () => {
    expect(refusal(() => read('1,0\n2,0\n'))).toBe(
      'TypeError: rates.csv: the first line must name the columns eta (or lr) and beta (or momentum), got numbers',
    );
    expect(refusal(() => read('eta,gamma\n1,0\n'))).toBe(
      'TypeError: rates.csv: the columns must include beta or momentum, got "eta,gamma"',
    );
    expect(refusal(() => read('beta\n1\n'))).toBe(
      'TypeError: rates.csv: the columns must include eta or lr, got "beta"',
    );
    expect(refusal(() => read('eta,lr,beta\n1,1,0\n'))).toBe(
      'TypeError: rates.csv: the columns must name eta or lr once, got 2 times',
    );
  });
});
