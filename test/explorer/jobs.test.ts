import { describe, expect, it } from 'vitest';
import { doJob } from '../../src/explorer/jobs/do-job.ts';
import type { Answer } from '../../src/explorer/jobs/jobs.ts';
import { withMethod } from '../../src/explorer/changes/with-method.ts';
import { EXPLORER_DEFAULT } from '../../src/io/explorer-default.ts';
import { explorerFragment } from '../../src/io/explorer-fragment.ts';
import { EXPLORER_METHODS } from '../../src/io/explorer-methods.ts';
import { LAYERS } from '../../src/maps/layers/index.ts';

const map = (fragment: string): Answer =>
  doJob({ kind: 'map', id: 7, fragment, width: 400, height: 260, cells: 16, quick: false });

describe('doJob', () => {
  it.each(LAYERS.map(({ name }) => name))(
    'paints the layer %s, unless it is one of runs, which have no objective',
    (layer) => {
      const answer = map(`1&method=heavy-ball&beta=0.5&eta=0.01&kappa=10&layer=${layer}`);
      if (layer === 'outcome') {
        const message = 'map: objective must be given for the layer outcome, got none';
        expect(answer).toMatchObject({ kind: 'failure', message });
      } else {
        expect(answer.kind).toBe('map');
        if (answer.kind !== 'map') return;
        expect(answer.map.rgba).toHaveLength(4 * answer.map.width * answer.map.rows);
        expect(answer.map.over.markup).not.toContain('NaN');
      }
    },
  );

  it.each(EXPLORER_METHODS.map(({ name }) => name))('paints the rate of %s', (name) => {
    const lines = ['boundary', 'levels', 'ridge', 'critical'] as const;
    const fragment = explorerFragment({ ...withMethod(EXPLORER_DEFAULT, name), lines });
    expect(map(fragment)).toMatchObject({ kind: 'map', id: 7 });
  });

  it('draws the boundary of the other method, with its letter on it, where the axes are the same', () => {
    const paintedWith = (rest: string): string => {
      const answer = map(`1&method=heavy-ball&beta=0.5&eta=0.01&kappa=10&${rest}`);
      return answer.kind === 'map' ? `${answer.map.over.markup}${answer.map.below.markup}` : answer.kind;
    };
    const rival = paintedWith('vs=nesterov&vs.beta=0.5&vs.eta=0.01');
    expect(rival).toContain('hb-map-rival');
    expect(rival).toContain('boundary of stability of B: Nesterov');
    expect(paintedWith('vs=robust-momentum&vs.rho=0.9&vs.kappa=10&vs.eta=0.01')).not.toContain('hb-map-rival');
    expect(paintedWith('vs=nesterov&vs.beta=0.5&vs.eta=0.01&lines=levels')).not.toContain('hb-map-rival');
  });

  it('draws gradient descent as the line β = 0 of the map of the heavy ball, up to its last stable η', () => {
    for (const [fragment, kind, words] of [
      ['1&method=gradient-descent&eta=0.1&kappa=4', 'pinned', 'gradient descent, stable where β = 0'],
      ['1&method=heavy-ball&beta=0.5&eta=0.1&kappa=4&vs=gradient-descent&vs.eta=0.1', 'rival', 'B: gradient descent, '],
    ] as const) {
      const answer = map(fragment);
      if (answer.kind !== 'map') throw new Error(JSON.stringify(answer));
      const { over, below, frame, description } = answer.map;
      expect(description).toContain('Heavy ball on quadratics');
      expect(below.markup).toContain(words);
      const path = new RegExp(`<path class="hb-line [^"]*hb-map-${kind}" d="M([\\d.]+) ([\\d.]+)L([\\d.]+) ([\\d.]+)"`);
      const [x, low, across, high] = (path.exec(over.markup) ?? []).slice(1).map(Number);
      const { box } = frame;
      // From β = −0.1 to 1, and from η = 0 to 1.
      expect([x, across].map((one) => ((one ?? NaN) - box.x) / box.width)).toEqual(
        [1, 1].map(() => expect.closeTo(0.1 / 1.1, 3) as number),
      );
      expect([low, high].map((one) => (box.y + box.height - (one ?? NaN)) / box.height)).toEqual([
        expect.closeTo(0, 2),
        expect.closeTo(0.5, 2),
      ]);
    }
  });

  it('reads curvatures, of a matrix as of a list', () => {
    const file = (wanted: 'eigenvalues' | 'hessian', words: string): Answer =>
      doJob({ kind: 'data', id: 2, file: { bytes: new TextEncoder().encode(words), name: 'a.csv', wanted } });
    expect(file('hessian', '2,1\n1,2\n')).toMatchObject({
      kind: 'data',
      id: 2,
      data: { eigenvalues: [1, 3].map((one) => expect.closeTo(one, 12) as number) },
    });
    expect(file('eigenvalues', '<b>')).toMatchObject({
      kind: 'failure',
      message: expect.stringContaining('a.csv') as string,
    });
  });

  it('answers a state that is wrong with its message', () => {
    expect(map('1&kappa=0')).toMatchObject({ kind: 'failure', id: 7 });
  });

  it('counts iterations as the library does, and finds no proof where there is a cycle', () => {
    const answer = doJob({ kind: 'numbers', id: 1, fragment: '1&method=heavy-ball&beta=0.8&eta=0.02' });
    expect(answer).toMatchObject({ numbers: [{ asymptotic: 124, fromRest: 127, proof: 'cycle' }] });
  });

  it('says of the best constants whether they are safe beyond quadratics, where they are known', () => {
    const badgeOf = (fragment: string): unknown => {
      const answer = doJob({ kind: 'numbers', id: 1, fragment });
      return answer.kind === 'numbers' ? answer.numbers[0]?.badge : answer;
    };
    expect(badgeOf('1&method=heavy-ball&beta=0.5&eta=0.01&kappa=17')).toEqual({ words: 'global', replay: null });
    const local = 'local only (a 3-cycle exists for κ ≥ 17.94)';
    expect(badgeOf('1&method=heavy-ball&beta=0.5&eta=0.01&kappa=18')).toMatchObject({
      words: local,
      replay: expect.stringContaining('heavyball certify --method heavy-ball') as string,
    });
    expect(badgeOf('1&method=aggregated-momentum&betas=0,0.9&eta=0.01&kappa=18')).toBeNull();
  });

  it('leaves numbers of a method of higher order open that nobody could wait for', () => {
    const fragment = '1&method=aggregated-momentum&betas=0,0.9&eta=1e-12&kappa=2';
    const answer = doJob({ kind: 'numbers', id: 1, fragment });
    expect(answer).toMatchObject({ numbers: [{ fromRest: null, transient: null, lossFloor: null }] });
  });
});
