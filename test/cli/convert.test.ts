import { afterEach, describe, expect, it, vi } from 'vitest';

import { run } from '../../src/cli/run.ts';
import { VERSION } from '../../src/cli/version.ts';
import { CONVENTIONS } from '../../src/methods/conventions/index.ts';

/** What the command line writes in this process. */
async function outcomeOf(words: string): Promise<{ code: number; stdout: string; stderr: string }> {
  const written = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    vi.spyOn(process[name], 'write').mockImplementation((text) => {
      written[name] += String(text);
      return true;
    });
  }
  const code = await run(words.split(' '));
  vi.restoreAllMocks();
  return { code, ...written };
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('heavyball convert', () => {
  it('prints parameters, start, stored variable and what a change of the learning rate asks for', async () => {
    const { code, stdout, stderr } = await outcomeOf('convert --from pytorch --lr 0.1 --momentum 0.9 --to keras');
    expect(stdout).toBe(
      [
        'PyTorch SGD in the convention of Keras SGD',
        '',
        '  pytorch        lr = 0.1, momentum = 0.9, dampening = 0, weight_decay = 0, nesterov = false, maximize = false',
        '  is             β = 0.9, γ = 0, η = 0.1',
        '  keras          learning_rate = 0.1, momentum = 0.9, nesterov = false, weight_decay = 0',
        '  start          as it always starts: every step is the same from the first on',
        '  stored         both store the iterates θ',
        '  learning rate  outside the buffer there, inside it here',
        '                 when it becomes r times what it was, that one step takes the momentum β_k = β η_k/η_{k−1} = 0.9 r',
        '',
      ].join('\n'),
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it('names the start that an undampened first gradient asks for, and the sense of the gradient', async () => {
    const words =
      'convert --from pytorch --lr 0.1 --momentum 0.8 --dampening 0.5 --weight-decay 0.1 --maximize --to polyak';
    const { stdout } = await outcomeOf(words);
    expect(stdout).toContain('coupled weight decay 0.1, maximizing\n');
    expect(stdout).toContain('its first step takes off 0.05 g₀ + 0.005 θ₀ beyond a start from rest');
    expect(stdout).toContain('objective      it cannot maximize: give it −∇f');
    expect(stdout).toContain('with the previous iterate 0.0625 g₀ + 1.00625 θ₀, where g₀ = −∇f(θ₀): then');
  });

  it('says who stores what, and that a buffer is rescaled', async () => {
    const there = await outcomeOf('convert --from pytorch --lr 0.1 --momentum 0.9 --nesterov --to sutskever');
    expect(there.stdout).toContain('pytorch stores the look-ahead points, sutskever the iterates; ');
    expect(there.stdout).toContain(
      'the velocity is multiplied by r before that step, leaving θ + γ(θ − θ₋) where it is',
    );
    const alike = await outcomeOf('convert --from pytorch --lr 0.1 --momentum 0.9 --nesterov --to optax-sgd');
    expect(alike.stdout).toContain('both store the look-ahead points θ + γ(θ − θ₋)');
    expect(alike.stdout).toContain('outside the buffer in both');
    expect(alike.stdout).toContain('nothing need be done');
    const own = await outcomeOf('convert --from qhm --alpha 1 --beta 0.9 --nu 0.7 --to heavyball');
    expect(own.stdout).toContain('θ − θ₋ is multiplied by r before that step, leaving');
    const back = await outcomeOf('convert --from polyak --alpha 1 --beta 0.9 --to pytorch');
    expect(back.stdout).toContain('β_k = β η_{k−1}/η_k = 0.9/r');
  });

  it('makes decoupled weight decay coupled', async () => {
    const { stdout } = await outcomeOf(
      'convert --from keras --learning-rate 0.1 --momentum 0.9 --weight-decay 0.01 --to pytorch',
    );
    expect(stdout).toContain('decoupled weight decay 0.01\n');
    expect(stdout).toContain('lr = 0.1, momentum = 0.8991, dampening = 0, weight_decay = 0.001,');
    expect(stdout).toContain('with the momentum_buffer 0.01001001001 θ₀: then the first step is the same too');
    expect(stdout).toContain('every step must be converted');
  });

  it('answers "no" with the reason and exit code 1', async () => {
    const words = 'convert --from pytorch --lr 0.1 --momentum 0.9 --nesterov --to ema';
    const { code, stdout, stderr } = await outcomeOf(words);
    expect(stdout).toMatch(/ {2}ema +no exact equivalent: it has no look-ahead, and here γ = 0\.9\n$/);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    const json = await outcomeOf(`${words} --json`);
    expect(JSON.parse(json.stdout)).toMatchObject({
      parameters: null,
      reason: 'it has no look-ahead, and here γ = 0.9',
    });
    expect(json.code).toBe(1);
  });

  it('prints one document as JSON', async () => {
    const { stdout } = await outcomeOf('convert --from ema --alpha 1 --beta 0.5 --to keras --json');
    expect(JSON.parse(stdout)).toMatchObject({
      heavyball: VERSION,
      from: 'ema',
      to: 'keras',
      parameters: { learning_rate: 0.5, momentum: 0.5, nesterov: false, weight_decay: 0 },
      start: null,
    });
  });

  it('has help that lists every convention, its update and its flags', async () => {
    const { stdout } = await outcomeOf('convert --help');
    for (const { name, title, update } of CONVENTIONS) {
      const line = stdout.split('\n').find((text) => text.startsWith(`  ${name} `));
      expect(line?.endsWith(` ${title}: ${update}`), name).toBe(true);
    }
    expect(stdout).toContain('--momentum m ≥ 0 and ≤ 1 (0), --nesterov, --weight-decay w (0)');
    expect(stdout).toContain('Example');
  });

  it.each([
    ['no --from', '--to keras', '--from must be one of pytorch, .*, got nothing'],
    ['no --to', '--from pytorch --lr 1', '--to must be one of pytorch, .*, got nothing'],
    [
      'an unknown convention',
      '--from torch --lr 1 --to keras',
      '--from must be .*, got "torch"; did you mean pytorch\\?',
    ],
    ['no learning rate', '--from keras --to pytorch', '--learning-rate must be given with --from keras, got nothing'],
    ['another’s parameter', '--from keras --lr 1 --to pytorch', '--from keras must have parameters among .*, got --lr'],
    ['another’s flag', '--from polyak --alpha 1 --maximize --to pytorch', '--from polyak .*, got --maximize'],
    [
      'nesterov without momentum',
      '--from pytorch --lr 1 --nesterov --to keras',
      'pytorch: --nesterov must have .* = 0',
    ],
    [
      'nesterov with dampening',
      '--from pytorch --lr 1 --momentum 0.9 --dampening 0.1 --nesterov --to keras',
      'pytorch: --nesterov must have .* --dampening = 0.1',
    ],
    ['a negative rate', '--from pytorch --lr -1 --to keras', 'pytorch: --lr must be a finite number ≥ 0, got -1'],
    ['text for a number', '--from pytorch --lr fast --to keras', '--lr must be a finite number, got "fast"'],
  ])('refuses %s with one line and exit code 2', async (_, words, message) => {
    const { code, stdout, stderr } = await outcomeOf(`convert ${words}`);
    expect(stderr).toMatch(new RegExp(`^heavyball: ${message} \\(see heavyball convert --help\\)\n$`));
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });
});
