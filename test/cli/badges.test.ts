import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runInProcess } from '../helpers/run-in-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'heavyball-badges-'));
const at = (name: string): string => join(folder, name);
const run = async (words: string): Promise<string> => (await runInProcess(words.split(' '))).stdout;

beforeAll(() => {
  writeFileSync(at('steep.csv'), '1,0\n0,30\n');
  writeFileSync(at('saddle.csv'), '-1,0,0\n0,1,0\n0,0,30\n');
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** What heavy ball’s optimum for κ = 30 is beyond quadratics, and the beginning of the command that shows it. */
const WORDS = 'local only (a 3-cycle exists for κ ≥ 17.94)';
const REPLAY = 'heavyball certify --method heavy-ball --one-minus-beta ';

/** The commands that print an optimum on quadratics, at κ = 30. */
const COMMANDS: readonly string[] = [
  'tune --kappa 30',
  'compare --kappa 30',
  `analyze ${at('steep.csv')}`,
  'response --kappa 30',
  'map --kappa 30',
  'map --layer rate --size 3x3 --kappa 30',
  'map --layer regime --size 3x3 --kappa 30',
  'schedule --schedule chebyshev --steps 3 --kappa 30',
];

describe('the badge of an optimum', () => {
  it.each(COMMANDS)(
    'stands beside the optimum that %s prints, with the command that replays the cycle',
    async (words) => {
      const text = await run(words);
      expect(text).toContain(WORDS);
      expect(text).toContain(REPLAY);
      const json = await run(`${words} --json`);
      expect(json).toMatch(/"badge": \{\s+"scope": "local"/);
      expect(json).toContain(`"replay": "${REPLAY}`);
    },
  );

  it('stands under pictures on which an optimum is marked', async () => {
    for (const words of [
      'map --kappa 30',
      'map --layer rate --size 3x3 --kappa 30',
      'compare --kappa 30',
      'response --kappa 30',
      'response --kappa 30 --picture noise',
      'response --kappa 30 --picture frequency',
      'schedule --schedule chebyshev --steps 3 --kappa 30',
    ]) {
      await run(`${words} -o ${at('picture.svg')}`);
      const text = readFileSync(at('picture.svg'), 'utf8')
        .replaceAll(/<[^>]*>/g, ' ')
        .replaceAll(/\s+/g, ' ');
      expect(text).toMatch(/eyond quadratics( at κ = 30,|:) local only \(a 3-cycle exists for κ ≥ 17\.94\)[.:]/);
      expect(text).toContain(REPLAY);
    }
    await run(`map --method gradient-descent --kappa 30 -o ${at('line.svg')}`);
    expect(readFileSync(at('line.svg'), 'utf8')).toContain('Optimum beyond quadratics: global.');
  });

  it('is that of the largest κ where a map has the optimum of each', async () => {
    const text = await run('map --plane kappa-beta --size 3x3 --kappa 30');
    expect(text).toMatch(
      /\n *optimum +a line; of the largest κ on it:\n *beyond quadratics +local only \(a 3-cycle exists for κ ≥ 17\.94\)\n/,
    );
    await run(`map --plane kappa-beta --size 3x3 --kappa 30 -o ${at('kappa.svg')}`);
    expect(readFileSync(at('kappa.svg'), 'utf8')).toContain(`Optimum of the largest κ beyond quadratics: ${WORDS}.`);
  });

  it('is that of the best point of a plane on which something is held fixed', async () => {
    const gamma = await run('map --method general-momentum --gamma 0.1 --layer rate --size 3x3 --kappa 30');
    expect(gamma).toMatch(
      /\n *optimum .*\n *beyond quadratics +global: ρ = 0\.970809 on every strongly convex function\n/,
    );
  });

  it('stands for methods of higher order too, as far as anything is known of them', async () => {
    const none = 'not known (the circle criterion does not hold, and no other was tried; cycles were not looked for)';
    for (const command of ['tune', 'response']) {
      const words = `${command} --method aggregated-momentum --betas 0,0.9 --kappa 30`;
      expect(await run(words)).toContain(`beyond quadratics  ${none}`);
      expect(await run(`${words} --json`)).toMatch(/"badge": \{\s+"scope": "unknown"/);
    }
  });

  it('is missing where parameters were given, and says of a saddle that nothing is promised', async () => {
    expect(await run('response --beta 0.5 --eta 0.05 --kappa 30')).not.toContain('beyond quadratics');
    const higher = '--method aggregated-momentum --betas 0,0.9 --lr 0.01';
    expect(await run(`response ${higher} --kappa 30`)).not.toContain('beyond quadratics');
    expect(await run(`tune --hessian ${at('saddle.csv')}`)).toContain('nothing is promised: a saddle is not convex');
    expect(await run(`analyze ${at('saddle.csv')}`)).toMatch(/^heavy ball .* –$/m);
  });
});
