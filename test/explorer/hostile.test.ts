import { closeSync, mkdtempSync, openSync, ftruncateSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { explorerFragment } from '../../src/io/explorer-fragment.ts';
import { readExplorerFragment } from '../../src/io/read-explorer-fragment.ts';
import { isInputError } from '../../src/numeric/input-error.ts';
import { inBrowser } from './in-browser.ts';
import { goTo, rest, stateOf } from './page-actions.ts';

const GOOD = '#1&method=heavy-ball&beta=0.5&eta=0.01';
/** What a page that runs something from its data would have done. */
const ATTACK = '<img src=x onerror="globalThis.attacked=1"><script>globalThis.attacked=1</script>';

/** A word of the page, besides messages that quote what was given, that is no number: null where there is none. */
function strangeWord(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const said = [...document.querySelectorAll('#views [aria-label], #views [aria-valuetext]')].map(
      (one) => `${one.getAttribute('aria-label') ?? ''} ${one.getAttribute('aria-valuetext') ?? ''}`,
    );
    const views = document.querySelector('#views');
    const typed = [...document.querySelectorAll<HTMLInputElement>('#views input')].map(({ value }) => value);
    const all = [views?.textContent, views?.innerHTML, ...said, ...typed].join(' ');
    return /.{0,40}(?:NaN|Infinity|undefined|\[object).{0,40}/.exec(all)?.[0] ?? null;
  });
}

/** Whether anything of the data has run, or has become an element. */
function wasAttacked(page: Page): Promise<boolean> {
  return page.evaluate(() => 'attacked' in globalThis || document.querySelector('img') !== null);
}

/** A browser stops a page that changes its address more often than 200 times in 10 seconds. */
const MOST_ADDRESSES = 90;

/** Addresses that are broken in many ways, some of them still good. */
function fragments(): readonly string[] {
  const number = fc.constantFrom('0', '-0', '1', '0.5', '-1', '1e-100', '1e-99', '1e99', '1e100', '1e101', '1e308', '1e400', '1e-320', 'NaN', 'Infinity', '∞', '', '0x1', '1e', '%'); // prettier-ignore
  const key = fc.constantFrom('beta', 'oneMinusBeta', 'gamma', 'eta', 'kappa', 'mu', 'L', 'spectrum', 'weights', 'flat', 'mode', 'start', 'steps', 'step', 'epsilon', 'layer', 'lines', 'view', 'locus', 'vs', 'vs.beta', 'vs.eta', '__proto__', 'constructor', ATTACK); // prettier-ignore
  const one = fc.tuple(key, number).map(([name, value]) => `${name}=${value}`);
  const method = fc.constantFrom(
    '',
    '&method=heavy-ball',
    '&method=nesterov',
    '&method=__proto__',
    `&method=${ATTACK}`,
  );
  const mixed = fc.tuple(method, fc.array(one, { maxLength: 5 })).map(([name, parts]) => `1${name}&${parts.join('&')}`);
  const good = fc.constantFrom('1e-100', '1e-99', '0.5', '0.9', '1', '2', '1e16', '1e99');
  const valid = fc
    .tuple(good, good, good, fc.constantFrom('&steps=3', '&layer=regime', '&locus=beta', '&mode=1', ''))
    .map(([beta, eta, kappa, more]) => `1&method=heavy-ball&beta=${beta}&eta=${eta}&kappa=${kappa}${more}`);
  const whole = '1&method=nesterov&beta=0.9&eta=0.008&vs=heavy-ball&vs.beta=0.9&vs.eta=0.01&spectrum=1,4,16&mode=2';
  const cut = fc.nat(whole.length).map((length) => whole.slice(0, length));
  const version = fc.constantFrom('2&beta=1', '99', '0', '-1', '1.5', '1e3', '');
  return fc.sample(fc.oneof(mixed, valid, valid, cut, version, fc.string({ maxLength: 30 })), {
    numRuns: MOST_ADDRESSES,
    seed: 6,
  });
}

/** What a fragment says; null where it is refused. */
function readingOf(fragment: string): string | null {
  try {
    return `#${explorerFragment(readExplorerFragment(fragment))}`;
  } catch (error) {
    expect(isInputError(error)).toBe(true);
    return null;
  }
}

inBrowser('what nobody should give the explorer', (open) => {
  let page: Page;
  let troubles: readonly string[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'explorer-'));
  beforeAll(async () => {
    ({ page, troubles } = await open(GOOD));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const choose = async (name: string): Promise<void> => {
    await page.getByLabel('A file').setInputFiles(join(folder, name));
  };
  const problem = (): Promise<string | null> => page.textContent('[role=alert]');

  it('is refused as a file of 1 GB, at once', async () => {
    const file = openSync(join(folder, 'large.npy'), 'w');
    ftruncateSync(file, 1e9);
    closeSync(file);
    const begin = performance.now();
    await choose('large.npy');
    await expect.poll(problem).toContain('large.npy: must be at most 32 MB, got 1000 MB');
    expect(performance.now() - begin).toBeLessThan(10_000);
    expect(new URL(page.url()).hash).toBe(GOOD);
  });

  it.each(['eigenvalues', 'hessian', 'iterates', 'loss'])(
    'is refused as a file of rubbish, read as %s',
    async (kind) => {
      await page.getByLabel('What it is').selectOption(kind);
      const rubbish = Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919 + (i >> 3)) % 256);
      for (const ending of ['npy', 'csv', 'json', 'mtx', 'txt', 'exe']) {
        const name = `rubbish-${kind}.${ending}`;
        writeFileSync(join(folder, name), rubbish);
        await choose(name);
        await expect.poll(problem, { message: ending }).toContain(name);
        expect(new URL(page.url()).hash).toBe(GOOD);
      }
      await page.getByLabel('What it is').selectOption('eigenvalues');
    },
  );

  it('is text where it is written in a file, as a name or as a cell', async () => {
    writeFileSync(join(folder, 'cell.csv'), `1\n"${ATTACK.replaceAll('"', '""')}"\n`);
    await choose('cell.csv');
    await expect.poll(problem).toContain('<img src=x onerror=');
    const name = '<img src=x onerror=globalThis.attacked=1>.csv';
    writeFileSync(join(folder, name), '1\n9\n');
    await choose(name);
    await expect.poll(() => page.textContent('#view-data')).toContain('<img src=x');
    await expect.poll(() => stateOf(page).spectrum).toMatchObject({ eigenvalues: [1, 9] });
    expect(await wasAttacked(page)).toBe(false);
  });

  it('is refused as an address, which stays the last good one', { timeout: 120_000 }, async () => {
    await goTo(page, GOOD);
    const all = fragments().map((fragment) => [fragment, readingOf(fragment)] as const);
    expect(all.filter(([, reading]) => reading === null).length).toBeGreaterThan(30);
    expect(all.filter(([, reading]) => reading !== null).length).toBeGreaterThan(15);
    const wrong = await page.evaluate(async (list) => {
      const failures: string[] = [];
      for (const [fragment, reading] of list) {
        const before = location.hash;
        if (new URL(`#${fragment}`, location.href).hash === before) continue;
        const moved = new Promise((resolve) => {
          addEventListener('popstate', () => setTimeout(resolve), { once: true });
        });
        location.hash = `#${fragment}`;
        await moved;
        await new Promise(requestAnimationFrame);
        const said = document.querySelector('[role=alert]')?.textContent ?? '';
        const isRight = reading === null ? said !== '' && location.hash === before : location.hash === reading;
        if (!isRight) failures.push(`${fragment}: ${location.hash}, ${said}`);
      }
      return failures;
    }, all);
    expect(wrong).toEqual([]);
    await rest(page);
    expect([await strangeWord(page), await wasAttacked(page)]).toEqual([null, false]);
  });

  it('changes nothing where it is typed, or is drawn', { timeout: 120_000 }, async () => {
    const absurd = ['1e308', '-0', 'NaN', '', '1e-400', '1e-99', '∞', '-1', ATTACK];
    const usual =
      '#1&method=general-momentum&beta=0.5&gamma=0.2&eta=0.01&vs=quasi-hyperbolic&vs.beta=0.5&vs.nu=0.7&vs.eta=0.01';
    await goTo(page, usual);
    const count = await page.locator('.controls input[type=text]').count();
    expect(count).toBeGreaterThan(12);
    for (let field = 0; field < count; field++) {
      const wrong = await page.evaluate(
        async ([place, values]) => {
          const failures: string[] = [];
          for (const value of values) {
            const input = document.querySelectorAll<HTMLInputElement>('.controls input[type=text]')[place];
            if (input === undefined) return ['no such field'];
            const address = location.hash;
            input.value = value;
            input.dispatchEvent(new Event('change'));
            const said = document.querySelector('[role=alert]')?.textContent ?? '';
            const isMarked = input.getAttribute('aria-invalid') === 'true';
            const isRight = said === '' ? !isMarked : isMarked && location.hash === address;
            if (!isRight) failures.push(`${place}: ${value}, ${said}`);
            if (said === '') await new Promise(requestAnimationFrame);
          }
          return failures;
        },
        [field, absurd] as const,
      );
      expect(wrong).toEqual([]);
      expect(await strangeWord(page)).toBeNull();
      await page.evaluate((to) => {
        location.hash = to;
      }, usual);
    }
    await rest(page);
    expect([await strangeWord(page), await wasAttacked(page)]).toEqual([null, false]);
  });

  it('is gone after a step back, which is an undo', async () => {
    await goTo(page, GOOD);
    const eta = page.getByRole('textbox', { name: 'Learning rate η' });
    for (const value of ['0.02', '0.03']) {
      await eta.fill(value);
      await eta.press('Enter');
      await expect.poll(() => stateOf(page).method.parameters.eta).toBe(Number(value));
    }
    await page.goBack();
    await expect.poll(() => stateOf(page).method.parameters.eta).toBe(0.02);
    await expect.poll(() => eta.inputValue()).toBe('0.02');
    await page.goBack();
    await expect.poll(() => page.textContent('#view-map .readout')).toContain('η = 0.01');
    await page.goForward();
    await expect.poll(() => page.textContent('#view-map .readout')).toContain('η = 0.02');
  });

  it('leaves no error behind', () => {
    expect(troubles).toEqual([]);
  });
});
