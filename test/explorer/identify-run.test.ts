import { describe, expect, it } from 'vitest';
import { withIdentified } from '../../src/explorer/changes/with-identified.ts';
import { identifiedWords } from '../../src/explorer/identified-words.ts';
import { doJob } from '../../src/explorer/jobs/do-job.ts';
import { identifyRun, type RunFile } from '../../src/explorer/jobs/identify-run.ts';
import { checkExplorerState } from '../../src/io/check-explorer-state.ts';
import { EXPLORER_DEFAULT } from '../../src/io/explorer-default.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { diagonalQuadratic } from '../../src/objectives/diagonal-quadratic.ts';
import { simulate } from '../../src/dynamics/simulate.ts';
import { npyOf } from '../helpers/npy-of.ts';

const run = simulate(heavyBall, { beta: 0.9, eta: 0.02 }, diagonalQuadratic([1, 40]), { start: [1, 1], maxSteps: 150 });
const csv = run.iterates.map((point) => point.join(',')).join('\n');
const fileOf = (text: string, name: string, wanted: RunFile['wanted']): RunFile => ({
  bytes: new TextEncoder().encode(text),
  name,
  wanted,
});

describe('identifyRun', () => {
  it.each([
    ['run.csv', csv],
    ['pasted text', csv],
    ['run.json', JSON.stringify({ iterates: run.iterates })],
  ])('finds in %s what made it, given η', (name, text) => {
    const { belief, modes } = identifyRun(EXPLORER_DEFAULT.method, fileOf(text, name, 'iterates'));
    expect(belief).toMatchObject({ set: 0.8, agrees: false });
    expect(belief?.estimate.value).toBeCloseTo(0.9, 9);
    expect(modes.map(({ lambda }) => lambda?.value)).toEqual([expect.closeTo(1, 8), expect.closeTo(40, 8)]);
  });

  it('reads a file of NumPy, and the loss of a run', () => {
    const bytes = new Uint8Array(npyOf(Float64Array.from(run.iterates.flat()), 2));
    const found = identifyRun(EXPLORER_DEFAULT.method, { bytes, name: 'run.npy', wanted: 'iterates' });
    expect(found.belief?.estimate.value).toBeCloseTo(0.9, 9);
    const losses = `step,loss\n${run.values.map((value, k) => `${k},${value}`).join('\n')}`;
    const loss = identifyRun(EXPLORER_DEFAULT.method, fileOf(losses, 'log.csv', 'loss'));
    expect([loss.observed, loss.belief?.estimate.value]).toEqual(['loss', expect.closeTo(0.9, 5)]);
  });

  it('reads a run whose gradients are noisy as one', () => {
    // Errors of ±0.1 in the gradient, in turns that no mode has.
    const push = (k: number): number => 0.002 * Math.sign(Math.sin(7 * k * k));
    const noisy = [...Array(300).keys()].reduce<readonly number[]>(
      (path, k) => {
        const [before = 0, now = 0] = path.slice(-2);
        return [...path, now + 0.9 * (now - before) - 0.02 * now + push(k)];
      },
      [1, 1],
    );
    const file = fileOf(noisy.join('\n'), 'run.csv', 'noisy-iterates');
    const found = identifyRun(EXPLORER_DEFAULT.method, file);
    expect(found).toMatchObject({ errors: 'gradient', noise: expect.closeTo(0.002, 3) as number });
    expect(found.belief?.estimate.value).toBeCloseTo(0.9, 1);
    expect(identifiedWords(found).sentences.at(-1)).toMatch(/^Each step, by its gradient, is off by 0\.00/);
  });

  it('refuses a method of higher order, in one line', () => {
    const assumed = { name: 'aggregated-momentum', parameters: { betas: [0, 0.9], eta: 0.1 } };
    expect(() => identifyRun(assumed, fileOf(csv, 'run.csv', 'iterates'))).toThrow(
      'run.csv: the method must remember two points to be found in a run, got aggregated-momentum',
    );
  });

  it('is a job whose answer may be sent', () => {
    const fragment = '1&method=heavy-ball&beta=0.8&eta=0.02';
    const answer = doJob({ kind: 'run', id: 3, fragment, file: fileOf(csv, 'run.csv', 'iterates') });
    expect(answer).toMatchObject({ kind: 'run', id: 3, run: { used: 151 } });
    expect(structuredClone(answer)).toEqual(answer);
    const rubbish = doJob({ kind: 'run', id: 4, fragment, file: fileOf('<b>1</b>', 'run.csv', 'iterates') });
    expect(rubbish).toMatchObject({ kind: 'failure', id: 4, message: expect.stringContaining('run.csv') as string });
  });
});

describe('withIdentified', () => {
  it('is the state that a run shows: momentum, curvatures, and as many iterations', () => {
    const found = identifyRun(EXPLORER_DEFAULT.method, fileOf(csv, 'run.csv', 'iterates'));
    const state = checkExplorerState('test', withIdentified(EXPLORER_DEFAULT, found));
    expect(state.method.parameters).toEqual({ beta: expect.closeTo(0.9, 9) as number, eta: 0.02 });
    expect(state).toMatchObject({ steps: 150, step: 150, rectangle: null });
    const close = { ...EXPLORER_DEFAULT.method, parameters: { oneMinusBeta: 0.2, eta: 0.02 } };
    const again = withIdentified(EXPLORER_DEFAULT, identifyRun(close, fileOf(csv, 'run.csv', 'iterates')));
    expect(Object.keys(again.method.parameters).sort()).toEqual(['beta', 'eta']);
  });
});

describe('identifiedWords', () => {
  it('says what was found and how sure it is, and what was believed', () => {
    const { sentences, head, rows } = identifiedWords(
      identifyRun(EXPLORER_DEFAULT.method, fileOf(csv, 'run.csv', 'iterates')),
    );
    expect(sentences[0]).toBe('run.csv: 2 modes in 151 iterates, read as heavy ball with η = 0.02.');
    expect(sentences[1]).toMatch(/^The page had β = 0\.8; the run says 0\.9\d* ± .*: it is another one\.$/);
    expect(rows.map((cells) => cells.length)).toEqual([head.length, head.length]);
    expect(JSON.stringify(rows)).not.toMatch(/NaN|undefined/);
  });
});
