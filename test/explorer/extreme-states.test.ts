import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { viewSvg } from '../../src/explorer/exports.ts';
import { doJob } from '../../src/explorer/jobs/do-job.ts';
import { modelOf, type Model } from '../../src/explorer/model.ts';
import { numberRows } from '../../src/explorer/number-rows.ts';
import { sliceRun } from '../../src/explorer/slice-run.ts';
import { errorView } from '../../src/explorer/views/error-view.ts';
import { profileView } from '../../src/explorer/views/profile-view.ts';
import { rootsView } from '../../src/explorer/views/roots-view.ts';
import { readExplorerFragment } from '../../src/io/read-explorer-fragment.ts';
import { isInputError } from '../../src/numeric/input-error.ts';
import { iteratesParts } from '../../src/render/iterates-svg.ts';

const positive = fc.constantFrom('1e-320', '1e-100', '1e-99', '1e-30', '1e-16', '0.5', '0.999', '1', '2', '7', '1e16', '1e30', '1e99', '1e100'); // prettier-ignore
const any = fc.oneof(positive, fc.constant('0'), positive.map((text) => `-${text}`)); // prettier-ignore
const spectrum = fc.oneof(
  positive.map((kappa) => `kappa=${kappa}`),
  fc.tuple(positive, positive).map(([mu, L]) => `mu=${mu}&L=${L}`),
  fc.array(any, { minLength: 1, maxLength: 4 }).map((list) => `spectrum=${list.join(',')}`),
);
const fragments = fc
  .tuple(
    fc.constantFrom('heavy-ball', 'nesterov'),
    fc.tuple(any, positive, any, any),
    spectrum,
    fc.constantFrom('&steps=1', '&steps=40&locus=eta', '&epsilon=1e-300&locus=beta', '&locus=lambda&epsilon=0.999'),
  )
  .map(
    ([method, [beta, eta, first, second], curvatures, more]) =>
      `1&method=${method}&beta=${beta}&eta=${eta}&${curvatures}&start=${first},${second}${more}`,
  );

/** What a fragment holds; null where it is refused. */
function read(fragment: string): Model | null {
  try {
    return modelOf(readExplorerFragment(fragment));
  } catch (error) {
    if (isInputError(error)) return null;
    throw error;
  }
}

/** Everything that the page draws of a model. */
function drawn(model: Model, fragment: string): string {
  const slice = viewSvg(model, (one, width) => iteratesParts(sliceRun(one), { heading: '', width }), 'light');
  const views = [rootsView, profileView, errorView].map((view) => viewSvg(model, view, 'light'));
  const map = doJob({ kind: 'map', id: 1, fragment, width: 300, height: 200, cells: 4, quick: true });
  expect(map.kind, JSON.stringify(map)).toBe('map');
  const over = map.kind === 'map' ? [map.map.over.markup, map.map.below.markup, map.map.description] : [];
  const numbers = numberRows(model, null).flatMap(({ shown }) => shown);
  return [slice, ...views, ...over, ...numbers].join('\n');
}

describe('the states that the explorer takes', () => {
  it('are drawn in every view, however large and small their numbers are', () => {
    let count = 0;
    fc.assert(
      fc.property(fragments, (fragment) => {
        const model = read(fragment);
        if (model === null) return;
        count += 1;
        expect(/.{0,50}(?:NaN|Infinity|undefined).{0,50}/.exec(drawn(model, fragment))?.[0], fragment).toBeUndefined();
      }),
      { numRuns: 80 },
    );
    expect(count).toBeGreaterThan(10);
  });

  it.each(['start=1,1e-320', 'start=1e-310,1', 'method=heavy-ball&beta=0.5&eta=1e-320'])(
    'are not those with subnormal numbers: %s',
    (fields) => expect(() => readExplorerFragment(`1&${fields}`)).toThrow('at least 1e-100'),
  );
});
