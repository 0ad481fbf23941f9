import { describe, expect, it } from 'vitest';
import { runInProcess } from '../helpers/run-in-process.ts';

/** Words of the command line, and the refusal without its pointer to the help. */
const REFUSALS: readonly (readonly [words: string, refusal: string])[] = [
  ['tune --kappa 0.5', '--kappa must be a number ≥ 1, got 0.5'],
  ['tune --mu=3 --L=2', '--mu must be at most L, got --mu = 3 and --L = 2'],
  ['mode --beta 0.9 --eta 0 --lambda 1', '--eta must be a finite number > 0, got 0'],
  ['mode --method nesterov --beta 0.9 --lr -1 --lambda 1', 'nesterov: --lr must be a finite number > 0, got -1'],
  [
    'mode --method heavy-ball-l2 --momentum 1.7e308 --lr 0.1 --weight-decay 2 --lambda 1',
    'the coefficients must be below 1.8e308 in size, got --momentum 1.7e+308, gamma 0, --lr 0.1, --lambda 1 + 2',
  ],
  ['compare --kappa 10 --epsilon 2', '--epsilon must be a number between 0 and 1, got 2'],
  [
    'convert --from pytorch --to keras --lr 0.1 --momentum 0.9 --weight-decay -1',
    'pytorch: --weight-decay must be a finite number ≥ 0, got -1',
  ],
  [
    'convert --from pytorch --to keras --lr 0.1 --momentum 0.9 --dampening 0.1 --nesterov',
    'pytorch: --nesterov must have momentum > 0 and --dampening = 0, got --momentum = 0.9 and --dampening = 0.1',
  ],
  [
    'tune --method nesterov --beta 1e308 --mu 1 --L 3e300',
    'the best learning rate must be a double, got none for --beta = 1e+308, --mu = 1, --L = 3e+300',
  ],
];

describe('inFlags', () => {
  it.each(REFUSALS)(
    'names the flags of what was refused, and no function of the library: %s',
    async (words, refusal) => {
      const { code, stdout, stderr } = await runInProcess(words.split(' '));
      const [command] = words.split(' ');
      expect(stderr).toBe(`heavyball: ${refusal} (see heavyball ${command} --help)\n`);
      expect([code, stdout]).toEqual([2, '']);
    },
  );
});
