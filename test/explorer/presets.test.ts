import { describe, expect, it } from 'vitest';
import { codeOf, type CodeForm } from '../../src/explorer/code-of.ts';
import { slowNumbers } from '../../src/explorer/jobs/slow-numbers.ts';
import { numbersCsv, numbersJson, viewSvg } from '../../src/explorer/exports.ts';
import { modelOf } from '../../src/explorer/model.ts';
import { numberRows } from '../../src/explorer/number-rows.ts';
import { PRESETS } from '../../src/explorer/presets.ts';
import { errorView } from '../../src/explorer/views/error-view.ts';
import { profileView } from '../../src/explorer/views/profile-view.ts';
import { rootsView } from '../../src/explorer/views/roots-view.ts';
import { checkExplorerState } from '../../src/io/check-explorer-state.ts';
import { explorerFragment } from '../../src/io/explorer-fragment.ts';
import { readExplorerFragment } from '../../src/io/read-explorer-fragment.ts';
import { parseXml } from '../helpers/parse-xml.ts';

describe('PRESETS', () => {
  it.each(PRESETS)(
    '$title: has a state with an address, views that are drawn and numbers without NaN',
    ({ text, state }) => {
      const one = checkExplorerState('preset', state());
      expect(readExplorerFragment(explorerFragment(one))).toEqual(one);
      expect(text).toMatch(/\.$/);
      const model = modelOf(one);
      for (const view of [rootsView, profileView, errorView]) {
        const svg = viewSvg(model, view, 'light');
        expect(svg).not.toMatch(/NaN|undefined/);
        parseXml(svg);
      }
      const rows = numberRows(model, slowNumbers(one));
      expect(JSON.stringify(rows)).not.toMatch(/NaN|…/);
      expect(JSON.parse(numbersJson(model, rows))).toMatchObject({ fragment: explorerFragment(one) });
      expect(numbersCsv(rows).trimEnd().split('\n')).toHaveLength(rows.length + 1);
    },
  );

  it('tell the truth about what they name', () => {
    const stateOf = (title: string): ReturnType<(typeof PRESETS)[number]['state']> =>
      PRESETS.find((preset) => preset.title === title)?.state() ?? readExplorerFragment('');
    const { mode, analysis } = modelOf(stateOf('Critical damping')).subject;
    expect(mode).toMatchObject({ damping: 'critical' });
    expect(analysis.stability).toBe('stable');
    expect(modelOf(stateOf('The flip')).subject.mode.roots[0].re).toBeLessThan(-1);
    expect(modelOf(stateOf('Escape from a saddle')).subject.analysis.rate).toBeGreaterThan(1);
    expect(slowNumbers(stateOf('The cycle at κ = 25')).map(({ proof }) => proof)).toEqual(['cycle']);
    expect(slowNumbers(stateOf('Certified against cycling')).map(({ proof }) => typeof proof)).toEqual([
      'string',
      'object',
    ]);
    for (const title of ['The cycle at κ = 25', 'Certified against cycling']) {
      const { sentences } = errorView(modelOf(stateOf(title)));
      expect(sentences.join(' ')).toContain(
        'Around its cycle, on a function that is no quadratic, the error is never less than 1 of',
      );
    }
  });
});

describe('codeOf', () => {
  it('writes the method in the language of each framework, or says why it cannot', () => {
    const code = (fragment: string): readonly CodeForm[] => codeOf(modelOf(readExplorerFragment(fragment)), undefined);
    const lines = code('1&method=nesterov&beta=0.9&eta=0.01&kappa=10');
    expect(lines.map(({ code }) => code)).toEqual([
      'torch.optim.SGD(model.parameters(), lr=0.01, momentum=0.9, nesterov=True)',
      'optax.sgd(learning_rate=0.01, momentum=0.9, nesterov=True)',
      'keras.optimizers.SGD(learning_rate=0.01, momentum=0.9, nesterov=True)',
      'analyze(nesterov, { beta: 0.9, eta: 0.01 }, fromInterval(1, 10));',
      null,
    ]);
    const decayed = code('1&method=heavy-ball-l2&beta=0.9&weightDecay=0.5&eta=0.01');
    expect(decayed.slice(0, 2).map(({ code }) => code)).toEqual([
      'torch.optim.SGD(model.parameters(), lr=0.01, momentum=0.9, weight_decay=0.5)',
      'optax.chain(optax.add_decayed_weights(weight_decay=0.5), optax.sgd(learning_rate=0.01, momentum=0.9))',
    ]);
    const [torch] = code('1&method=general-momentum&beta=0.9&gamma=0.3&eta=0.01');
    expect([torch?.code, torch?.reason]).toEqual([null, expect.stringMatching(/^no exact equivalent: ./)]);
    // Its learning rate in the family is not above 0.
    const dampened = code('1&method=pytorch-sgd&beta=0.5&dampening=2&weightDecay=0&eta=0.01');
    expect(dampened[0]?.reason).toMatch(/^no exact equivalent: .*eta must be/);
    const large = code('1&method=heavy-ball-l2&beta=40538&weightDecay=1e-19&eta=0.66');
    expect(JSON.stringify(large)).not.toContain('Infinity');
  });

  it('ends with the command that simulates the cycle of the best constants, or why there is none', () => {
    const last = (fragment: string): CodeForm | undefined => {
      const state = readExplorerFragment(fragment);
      return codeOf(modelOf(state), slowNumbers(state)[0]).at(-1);
    };
    const heavyBallAt = (kappa: number): CodeForm | undefined =>
      last(`1&method=heavy-ball&beta=0.5&eta=0.01&kappa=${kappa}`);
    const start = 'heavyball certify --method heavy-ball --one-minus-beta 0.617441841';
    expect(heavyBallAt(18)).toMatchObject({ code: expect.stringContaining(start) as string, reason: null });
    expect(heavyBallAt(17)).toMatchObject({ code: null, reason: 'none, global' });
    const higher = last('1&method=aggregated-momentum&betas=0,0.9&eta=0.01&kappa=18');
    expect(higher).toMatchObject({ code: null, reason: 'no best constants known in closed form' });
    const pending = codeOf(modelOf(readExplorerFragment('1&method=nesterov&beta=0.9&eta=0.01')), undefined).at(-1);
    expect(pending).toMatchObject({ code: null, reason: '…' });
  });
});
