import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { expect, it, describe } from 'vitest';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { fromKappa } from '../../src/spectrum/from-kappa.ts';
import { analyze } from '../../src/stability/analyze.ts';
import { optimalTuning } from '../../src/tuning/optimal-tuning.ts';
import { inBrowser } from './in-browser.ts';
import { rest, stateOf } from './page-actions.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const FILE = 'dist/explorer/index.html';

const cell = (page: Page, row: string): Promise<string | null> => page.textContent(`[data-row="${row}"] td`);
const shapes = (page: Page, view: string): Promise<number> =>
  page.locator(`${view} svg path, ${view} svg circle`).count();

describe('the explorer’s file', () => {
  const page = readFileSync(FILE, 'utf8');

  it('is below 400 kB compressed, and has no matrix library in it', () => {
    const size = gzipSync(page).length;
    process.stdout.write(
      `explorer: ${(page.length / 1000).toFixed(0)} kB, ${(size / 1000).toFixed(0)} kB compressed\n`,
    );
    expect(size).toBeLessThan(400_000);
    expect(page).not.toMatch(/EigenvalueDecomposition|SingularValueDecomposition/);
  });

  it('names no other place but by what formulas are written in', () => {
    const addresses = page.match(/https?:\/\/[\w./-]+/g) ?? [];
    expect([...new Set(addresses)].filter((address) => !address.startsWith('http://www.w3.org/'))).toEqual([]);
  });
});

inBrowser('the explorer', (open) => {
  it('draws every view from disk, without an error and without a request', async () => {
    const { page, troubles } = await open();
    for (const view of ['#view-map', '#view-roots', '#view-iterates', '#view-profile', '#view-error']) {
      await expect.poll(() => shapes(page, view)).toBeGreaterThan(5);
    }
    const fonts = await page.evaluate(() => [...document.fonts].filter(({ status }) => status === 'error').length);
    const drawn = await page.evaluate(
      () => document.querySelector('canvas')?.getContext('2d')?.measureText('rho').width,
    );
    expect([fonts, (drawn ?? 0) > 5, troubles]).toEqual([0, true, []]);
  });

  it('shows the numbers of the library', async () => {
    const { page } = await open('#1&method=heavy-ball&beta=0.9&eta=0.01&kappa=50');
    const { rate } = analyze(heavyBall, { beta: 0.9, eta: 0.01 }, fromKappa(50));
    await expect.poll(() => cell(page, 'rate')).toBe(rate.toFixed(6));
    await expect.poll(() => cell(page, 'fromRest')).toMatch(/^\d+$/);
  });

  it('follows a drag of the point, and takes it back', async () => {
    const { page } = await open('#1&method=heavy-ball&beta=0.5&eta=0.01');
    await page.locator('label', { hasText: 'Stick to curves' }).click();
    const handle = page.locator('.handle-point');
    const from = await handle.boundingBox();
    expect(from).not.toBeNull();
    await page.mouse.move((from?.x ?? 0) + 15, (from?.y ?? 0) + 15);
    await page.mouse.down();
    await page.mouse.move((from?.x ?? 0) + 115, (from?.y ?? 0) - 25, { steps: 5 });
    await page.mouse.up();
    await expect.poll(() => stateOf(page).method.parameters.beta).toBeGreaterThan(0.55);
    const { beta, eta } = stateOf(page).method.parameters;
    expect(eta).toBeGreaterThan(0.011);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => stateOf(page).method.parameters).toEqual({ beta: 0.5, eta: 0.01 });
    await page.getByRole('button', { name: 'Redo' }).click();
    await expect.poll(() => stateOf(page).method.parameters.beta).toBe(beta);
  });

  it('sticks to the optimum exactly', async () => {
    const { page } = await open('#1&method=heavy-ball&beta=0.6&eta=0.02');
    await page.getByRole('button', { name: 'Optimum' }).click();
    await expect.poll(() => stateOf(page).method.parameters.oneMinusBeta).toBeGreaterThan(0);
    await page.waitForTimeout(200);
    const at = await page.locator('.handle-point').boundingBox();
    await page.locator('.handle-point').focus();
    await page.keyboard.press('Shift+ArrowRight');
    await expect.poll(() => page.locator('.handle-point').boundingBox()).not.toEqual(at);
    const from = await page.locator('.handle-point').boundingBox();
    await page.mouse.move((from?.x ?? 0) + 15, (from?.y ?? 0) + 15);
    await page.mouse.down();
    await page.mouse.move((at?.x ?? 0) + 19, (at?.y ?? 0) + 17, { steps: 3 });
    await page.mouse.up();
    const { oneMinusBeta, eta } = optimalTuning(heavyBall, fromKappa(100)).parameters;
    await expect.poll(() => stateOf(page).method.parameters).toEqual({ oneMinusBeta, eta });
  });

  it('is worked by keys alone', async () => {
    const { page } = await open();
    await page.locator('.handle-point').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+ArrowUp');
    await expect.poll(() => stateOf(page).method.parameters.beta).toBeCloseTo(0.805, 12);
    const said = await page.locator('.handle-point').getAttribute('aria-valuetext');
    expect(said).toMatch(/^β = 0\.805, η = .*ρ = /);
    await page.keyboard.press('Control+z');
    await expect.poll(() => stateOf(page).method.parameters).toEqual({ beta: 0.8, eta: 0.02 });
  });

  it('moves β and η when a root is moved', async () => {
    const { page } = await open('#1&method=heavy-ball&beta=0.64&eta=0.02');
    await page.locator('.handle-root').first().focus();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => stateOf(page).method.parameters.beta).not.toBe(0.64);
    expect(stateOf(page).method.parameters.eta).toBeGreaterThan(0.02);
  });

  it('takes typed numbers, and keeps the last good state with what is wrong', async () => {
    const { page } = await open();
    const eta = page.getByRole('textbox', { name: 'Learning rate η' });
    await eta.fill('0.015');
    await eta.press('Enter');
    await expect.poll(() => stateOf(page).method.parameters.eta).toBe(0.015);
    for (const absurd of ['-1', '1e999', 'NaN', '<b>', '']) {
      await eta.fill(absurd);
      await eta.press('Enter');
      await expect.poll(() => page.textContent('[role=alert]')).toContain('must be');
      expect(stateOf(page).method.parameters.eta).toBe(0.015);
    }
    expect(await page.locator('#views').innerText()).not.toContain('NaN');
  });

  it('leaves a number alone that somebody is typing while the views are drawn again', async () => {
    const { page } = await open();
    const eta = page.getByRole('textbox', { name: 'Learning rate η' });
    await eta.fill('0.0123');
    await page.setViewportSize({ width: 1000, height: 900 });
    await page.waitForTimeout(500);
    expect(await eta.inputValue()).toBe('0.0123');
    await eta.press('Enter');
    await expect.poll(() => stateOf(page).method.parameters.eta).toBe(0.0123);
  });

  it.each([
    ['#2&method=heavy-ball', 'newer heavyball'],
    ['#1&method=<b>bold</b>', 'method must be one of'],
    ['#1&kappa=1e400', 'kappa must be a finite number'],
    ['#garbage', 'must begin with its version'],
  ])('says what is wrong with the address %s', async (fragment, words) => {
    const { page, troubles } = await open(fragment);
    await expect.poll(() => page.textContent('[role=alert]')).toContain(words);
    expect(troubles).toEqual([]);
  });

  it('shows only the views that its address names, for pages that embed it', async () => {
    const seen = (page: Page): Promise<readonly string[]> =>
      page
        .locator('section:visible, header:visible, .controls:visible')
        .evaluateAll((all) => all.map((one) => one.getAttribute('id') ?? 'controls'));
    const { page, troubles } = await open('?views=map,roots#1&method=heavy-ball&beta=0.5&eta=0.01');
    expect(await seen(page)).toEqual(['view-map', 'view-roots']);
    await page.locator('.handle-point').press('ArrowRight');
    await expect.poll(() => stateOf(page).method.parameters.beta).toBeGreaterThan(0.5);
    const whole = await open('?views=map,nothing');
    expect((await seen(whole.page)).length).toBeGreaterThan(6);
    await whole.page.goto(`${new URL(whole.page.url()).href.replace(/[?#].*/, '')}?views=map#1&beta=none`);
    await expect.poll(() => whole.page.locator('.problem').innerText()).toContain('beta');
    expect(troubles).toEqual([]);
  });

  it('keeps the map as sharp when it is zoomed', async () => {
    const { page } = await open();
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await expect.poll(() => stateOf(page).rectangle).not.toBeNull();
    await expect.poll(() => page.getAttribute('.map-stage', 'data-cells')).toBe('512');
  });

  it('passes the accessibility rules in both themes and at phone width', async () => {
    for (const [colorScheme, width] of [
      ['light', 1360],
      ['dark', 1360],
      ['light', 320],
    ] as const) {
      const { page } = await open('', { colorScheme, viewport: { width, height: 800 }, bypassCSP: true });
      await rest(page);
      await page.addScriptTag({ path: AXE });
      const found = await page.evaluate(async () => {
        const { violations } = await (
          globalThis as unknown as {
            axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
          }
        ).axe.run();
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 80)).join(' | ')}`);
      });
      expect(found).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBe(0);
      await page.context().close();
    }
  });
});
