import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXPLORER_DEFAULT } from '../../src/io/explorer-default.ts';
import { readExplorerFragment } from '../../src/io/read-explorer-fragment.ts';
import { isInputError } from '../../src/numeric/input-error.ts';

const GOOD = '1&method=heavy-ball&beta=0.8&eta=0.02';

describe('readExplorerFragment', () => {
  it('reads nothing as the usual state, with or without the sign before it', () => {
    for (const empty of ['', '#', '#1', '1']) expect(readExplorerFragment(empty)).toEqual(EXPLORER_DEFAULT);
  });

  it('keeps all digits of momentum that is given as 1 − β', () => {
    const { method } = readExplorerFragment('#1&method=nesterov&oneMinusBeta=1e-20&eta=0.5');
    expect(method).toEqual({ name: 'nesterov', parameters: { oneMinusBeta: 1e-20, eta: 0.5 } });
  });

  it('shows the whole run where no step is said', () => {
    expect(readExplorerFragment('1&steps=30')).toMatchObject({ steps: 30, step: 30 });
  });

  it('reads both methods of a comparison apart', () => {
    const { method, against } = readExplorerFragment(`${GOOD}&vs=nesterov&vs.beta=0.5&vs.eta=0.01`);
    expect(method.parameters).toEqual({ beta: 0.8, eta: 0.02 });
    expect(against).toEqual({ name: 'nesterov', parameters: { beta: 0.5, eta: 0.01 } });
  });

  it('throws only errors that say what must be otherwise, whatever it is given', () => {
    const pieces = fc.array(
      fc.oneof(fc.string(), fc.constantFrom('1', '&', '=', 'beta=0.5', '%', 'kappa=1e400', 'eta=NaN')),
    );
    fc.assert(
      fc.property(pieces, (parts) => {
        try {
          readExplorerFragment(parts.join(''));
        } catch (error) {
          expect(isInputError(error)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('throws for every beginning of an address that breaks off in a value', () => {
    expect(() => readExplorerFragment(`${GOOD}&kappa`)).toThrow('every part must be key=value, got "kappa"');
    expect(() => readExplorerFragment(`${GOOD}&kappa=`)).toThrow('kappa must be a finite number, got ""');
    expect(() => readExplorerFragment('1&method=heavy-ball&beta=0.8')).toThrow('eta must be given, got nothing');
    expect(() => readExplorerFragment('1&method=heavy-ball&eta=0.8')).toThrow(
      'beta must be a finite number, got undefined',
    );
  });

  it.each([
    ['2&method=heavy-ball', 'was made by a newer heavyball (version 2); this one reads up to 1'],
    ['0', 'version must be a whole number ≥ 1, got 0'],
    ['beta=1', 'must begin with its version, a whole number, got "beta=1"'],
    [`${GOOD}&beta=0.8`, 'every key must be there once, got "beta" twice'],
    [`${GOOD}&gamma=0.8`, 'gamma must not be there, or not with this method and spectrum'],
    [`${GOOD}&__proto__=1`, '__proto__ must not be there'],
    ['1&beta=0.8', 'beta must not be there'],
    ['1&vs.beta=0.8', 'vs.beta must not be there'],
    ['1&method=<script>&eta=1', 'method must be one of gradient-descent, heavy-ball'],
    ['1&method=%E0&eta=1', 'method must be text in percent encoding, got "%E0"'],
    ['1&method=heavy-ball&beta=0.8&eta=-1', 'eta must be a finite number > 0, got -1'],
    ['1&method=heavy-ball&beta=1e101&eta=1', 'beta must be at most 1e+100 in size, got 1e+101'],
    ['1&method=heavy-ball&beta=NaN&eta=1', 'beta must be a finite number, got "NaN"'],
    ['1&method=pytorch-sgd&beta=0.5&nesterov=yes&eta=1', 'nesterov must be true or false, got "yes"'],
    ['1&kappa=10&mu=1&L=10', 'the spectrum must be one of kappa, mu and L, spectrum, got 2'],
    ['1&mu=1', 'mu and L must be given together, got one'],
    ['1&kappa=0.5', 'kappa must be'],
    ['1&kappa=1e101', 'curvatures must be from 1e-100 to 1e+100, got 1 to 1e+101'],
    ['1&weights=1', 'weights must stand beside spectrum, got none'],
    ['1&flat=1', 'flat must stand beside spectrum, got none'],
    ['1&spectrum=1,x', 'spectrum[1] must be a finite number, got "x"'],
    ['1&spectrum=0,-1', 'at least one eigenvalue must be above 0 and not flat, got none of 2'],
    [`1&spectrum=${'1,'.repeat(4096)}1`, 'spectrum must be at most 4096 numbers, got 4097'],
    ['1&mode=2', 'mode must be a whole number from 0 to 1, got 2'],
    ['1&steps=0', 'steps must be a whole number from 1 to 2000, got 0'],
    ['1&steps=1e9', 'steps must be a whole number from 1 to 2000, got 1000000000'],
    ['1&steps=10&step=11', 'step must be a whole number from 0 to 10, got 11'],
    ['1&epsilon=1', 'epsilon must be a number between 0 and 1, got 1'],
    ['1&start=1', 'start must be 2 numbers, got "1"'],
    ['1&start=1,2,3', 'start must be at most 2 numbers, got 3'],
    ['1&start=0,0', 'start must not be the minimiser, got "0, 0"'],
    ['1&start=1e200,0', 'start[0] must be at most 1e+100 in size, got 1e+200'],
    ['1&layer=gold', 'layer must be one of rate'],
    ['1&lines=levels,levels', 'lines must be different, got levels twice'],
    ['1&lines=gold', 'lines must be one of boundary, levels, ridge, critical, got "gold"'],
    ['1&view=0,1,0', 'view must be 4 numbers, got "0,1,0"'],
    ['1&view=1,0,0,1', 'view.x.from must be below view.x.to, got 1 and 0'],
    ['1&view=0,1,-1,1', 'view.y must begin at 0 or above, got -1'],
    ['1&view=0,1,0,1e200', 'view.y must be at most 1e+100 in size'],
    ['1&view=1,1.0000000000000002,0,1', 'cells have different middles'],
    ['1&locus=gold', 'locus must be one of none, eta, beta, lambda, got "gold"'],
    ['1&lines=' + 'x'.repeat(200_000), 'must be at most 200000 characters long, got 200008'],
  ])('refuses %.60s', (fragment, words) => {
    expect(() => readExplorerFragment(fragment)).toThrow(words);
  });
});
