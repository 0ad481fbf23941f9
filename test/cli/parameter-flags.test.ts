import { Command } from 'commander';
import { describe, expect, it } from 'vitest';

import { addShared } from '../../src/cli/add-shared.ts';
import { numberFlag } from '../../src/cli/number-option.ts';
import { parameterFlags, parameterOption } from '../../src/cli/parameter-flags.ts';
import { spectrumBeside } from '../../src/cli/spectrum-beside.ts';
import { ALL_METHODS } from '../../src/methods/all-methods.ts';
import { runInProcess } from '../helpers/run-in-process.ts';

const helpOf = (name: string): string => {
  const flag = parameterFlags().find((one) => one.name === name);
  return flag === undefined ? '' : `${parameterOption(flag).flags} ${parameterOption(flag).description}`;
};

/** One line of refusal. */
async function refusalOf(words: string): Promise<string> {
  const { code, stdout, stderr } = await runInProcess(words.split(' '));
  expect([code, stdout]).toEqual([2, '']);
  return stderr.replace(/^heavyball: | \(see [^)]*\)\n$/g, '');
}

describe('parameterFlags', () => {
  it('has each declared parameter once, with all methods that take it', () => {
    const flags = parameterFlags();
    expect(new Set(flags.map(({ name }) => name)).size).toBe(flags.length);
    for (const { name, takers } of flags) {
      const expected = ALL_METHODS.filter(({ parameters }) => Object.hasOwn(parameters, name));
      expect(takers).toEqual(expected.map((method) => method.name));
    }
  });

  it('finds one kind for a name, whichever method declares it', () => {
    for (const { name, declared } of parameterFlags()) {
      for (const { parameters } of ALL_METHODS.filter((method) => Object.hasOwn(method.parameters, name))) {
        expect([name, parameters[name]?.kind ?? 'number']).toEqual([name, declared.kind ?? 'number']);
      }
    }
  });

  it('says what a parameter is, which methods take it, and its default', () => {
    expect(helpOf('gamma')).toBe('--gamma <γ> look-ahead, of general-momentum');
    expect(helpOf('betas')).toMatch(/^--betas <β,…> .*, of aggregated-momentum$/);
    expect(helpOf('nesterov')).toBe('--nesterov look ahead, of pytorch-sgd');
    expect(helpOf('dampening')).toMatch(/of pytorch-sgd \(default: 0\)$/);
  });
});

describe('flags of parameters', () => {
  it.each([
    [
      'mode --beta 0.9 --eta 1 --nu 0.5 --lambda 1',
      '--nu must be for a method that takes it (quasi-hyperbolic), got heavy-ball',
    ],
    [
      'mode --method quasi-hyperbolic --beta 0.9 --eta 1 --lambda 1',
      '--nu must be given for quasi-hyperbolic, got nothing',
    ],
    [
      'mode --method gradient-descent --one-minus-beta 0.1 --eta 1 --lambda 1',
      '--one-minus-beta must be for a method that takes --beta, got gradient-descent',
    ],
    [
      'mode --method aggregated-momentum --betas 0,x --eta 1 --lambda 1',
      'number 2 of --betas must be a finite number, got "x"',
    ],
    [
      'mode --method aggregated-momentum --betas  --eta 1 --lambda 1',
      'number 1 of --betas must be a finite number, got ""',
    ],
    [
      'mode --beta 0.9 --eta 1 --kappa 3 --lambda 1',
      '--kappa must be for a method that takes it (robust-momentum), got heavy-ball',
    ],
    [
      'tune --method nesterov --nu 1 --kappa 3',
      '--nu must be for a method that takes it (quasi-hyperbolic), got nesterov',
    ],
    ['tune --method aggregated-momentum --kappa 3', '--betas must be given for aggregated-momentum, got nothing'],
    [
      'tune --method complex-momentum --beta 0.5 --phase 1 --kappa 3 --standard',
      '--standard must be for a method that remembers two points only, got complex-momentum',
    ],
    [
      'flow --method complex-momentum --beta 0.5 --phase 0 --eta 1',
      'parameters must be such that gradients are remembered as different exponentials that fade, got others for complex-momentum',
    ],
    [
      'map --layer rate --plane beta-eta --method quasi-hyperbolic --kappa 3',
      'map: nu must be held fixed for quasi-hyperbolic on this plane, got nothing',
    ],
    [
      'map --method pid --beta 0.9 --eta 0.1 --kappa 3',
      'map: derivative must be held fixed for pid on this plane, got nothing',
    ],
    [
      'map --layer rate --plane nu-eta --method quasi-hyperbolic --beta 0.9 --nu 0.5 --kappa 3',
      '--eta must be given too to mark a point of (ν, η), got nothing',
    ],
  ])('%s: refused in one line', async (words, line) => {
    expect(await refusalOf(words)).toBe(line);
  });

  it('mark a point of a plane of their own', async () => {
    const words =
      'map --layer rate --plane nu-eta --method quasi-hyperbolic --beta 0.5 --nu 0.7 --eta 0.1 --kappa 3 --size 4x3';
    const { code, stdout } = await runInProcess(words.split(' '));
    expect(code).toBe(0);
    expect(stdout).toMatch(/held fixed +β = 0\.5\n/);
    expect(stdout).toMatch(/given +ν = 0\.7, η = 0\.1: /);
  });
});

describe('--kappa', () => {
  const flags = { method: 'robust-momentum', kappa: 10 };

  it('is the spectrum’s and the method’s own, where nothing else gives the spectrum', async () => {
    expect(spectrumBeside(flags)).toEqual(flags);
    const words = 'simulate --method robust-momentum --rho 0.9 --kappa 10 --eta 0.01 --json';
    const { stdout } = await runInProcess(words.split(' '));
    expect(JSON.parse(stdout)).toMatchObject({
      objective: 'quadratic',
      parameters: { rho: 0.9, kappa: 10, eta: 0.01 },
    });
  });

  it('is the method’s alone beside another spectrum, and no method’s where it has no such parameter', () => {
    expect(spectrumBeside({ ...flags, mu: 1, L: 5 })).toEqual({ method: 'robust-momentum', mu: 1, L: 5 });
    expect(spectrumBeside({ ...flags, objective: 'ravine' })).not.toHaveProperty('kappa');
    expect(spectrumBeside({ method: 'heavy-ball', kappa: 10, mu: 1, L: 5 })).toHaveProperty('kappa');
  });
});

describe('addShared', () => {
  it('adds a flag, or says both purposes of one that is there', () => {
    const command = addShared(new Command(), numberFlag('--kappa <κ>', 'first'));
    addShared(command, numberFlag('--kappa <κ>', 'second'));
    expect(command.options.map(({ description }) => description)).toEqual(['second; first']);
  });
});

describe('parameterOption', () => {
  const helpOf = (wanted: string): string => {
    const flag = parameterFlags().find(({ name }) => name === wanted);
    return flag === undefined ? '' : parameterOption(flag).description;
  };

  it('says of methods that mean different things by one flag what each of them means', () => {
    expect(helpOf('weightDecay')).toBe(
      'weight decay, part of the gradient, of pytorch-sgd (default: 0), heavy-ball-l2, nesterov-l2; ' +
        'weight decay of the parameters themselves, of heavy-ball-decoupled, nesterov-decoupled',
    );
  });

  it('names the value where none is given, but not that of a switch', () => {
    expect(helpOf('dampening')).toMatch(/, of pytorch-sgd \(default: 0\)$/);
    expect(helpOf('nesterov')).toBe('look ahead, of pytorch-sgd');
    expect(helpOf('nu')).toMatch(/, of quasi-hyperbolic$/);
  });
});
