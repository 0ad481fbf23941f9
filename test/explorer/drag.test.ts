import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import type { MethodParameters } from '../../src/methods/method.ts';
import type { Mode } from '../../src/mode/mode.ts';
import { fromKappa } from '../../src/spectrum/from-kappa.ts';
import { analyzeMode } from '../../src/stability/analyze-mode.ts';
import { optimalTuning } from '../../src/tuning/optimal-tuning.ts';
import { inBrowser } from './in-browser.ts';
import { drag, goTo, hold, middleOf, rest, stateOf, type Spot } from './page-actions.ts';

const INTERVAL = '#1&method=heavy-ball&beta=0.5&eta=0.01';
/** A fixed part of the plane: β from 0 to 1, η from 0 to 0.044. */
const VIEW = `${INTERVAL}&view=0,1,0,0.044`;

/** A mode of the heavy ball, whose momentum may be known as 1 − β. */
function polyakMode({ beta = 0, oneMinusBeta, eta }: MethodParameters, lambda: number): Mode {
  return analyzeMode(heavyBall, oneMinusBeta === undefined ? { beta, eta } : { oneMinusBeta, eta }, lambda);
}

/** The mode that the page follows, found by the library. */
function followed(page: Page): Mode {
  const { method, spectrum } = stateOf(page);
  return polyakMode(method.parameters, 'mu' in spectrum ? spectrum.mu : NaN);
}

/** Where a point of the plane of {@link VIEW} stands on the screen, by the edges of the canvas. */
async function spotOf(page: Page, beta: number, eta: number): Promise<Spot> {
  await page.locator('canvas').scrollIntoViewIfNeeded();
  const box = await page.locator('canvas').boundingBox();
  const { x, y, width, height } = box ?? { x: NaN, y: NaN, width: NaN, height: NaN };
  return { x: x + beta * width, y: y + height - (eta / 0.044) * height };
}

/** Where a complex number stands on the screen, by the unit circle. */
async function spotOfRoot(page: Page, re: number, im: number): Promise<Spot> {
  const box = await page.locator('#view-roots .hb-stable').boundingBox();
  const { x, y, width } = box ?? { x: NaN, y: NaN, width: NaN };
  return { x: x + (width / 2) * (1 + re), y: y + (width / 2) * (1 - im) };
}

inBrowser('dragging in the explorer', (open) => {
  let page: Page;
  let troubles: readonly string[] = [];
  beforeAll(async () => {
    ({ page, troubles } = await open('', { viewport: { width: 1360, height: 1000 } }));
  });

  it('moves μ and L along their logarithmic axis', async () => {
    await goTo(page, `${INTERVAL}&kappa=100`);
    const [mu, L] = [page.locator('#view-profile .handle').first(), page.locator('#view-profile .handle').last()];
    const [left, right] = [await middleOf(mu), await middleOf(L)];
    await drag(page, L, ({ x, y }) => ({ x: x + 30, y }));
    const factor = 100 ** (30 / (right.x - left.x));
    expect(stateOf(page).spectrum).toMatchObject({ mu: 1, L: expect.closeTo(100 * factor, 0) as number });
    await drag(page, mu, ({ x, y }) => ({ x: x - 30, y }));
    expect(stateOf(page).spectrum).toMatchObject({ mu: expect.closeTo(1 / factor, 1) as number });
    expect(await page.getByLabel('Condition number κ').inputValue()).not.toBe('100');
  });

  it('moves the eigenvalue that is followed, up to its neighbours', async () => {
    await goTo(page, `${INTERVAL}&spectrum=1,4,16&mode=1`);
    const handle = page.locator('#view-profile .handle:visible');
    await drag(page, handle, ({ x, y }) => ({ x: x + 20, y }));
    const { spectrum } = stateOf(page);
    const [first = NaN, second = NaN, third = NaN] = 'mu' in spectrum ? [] : spectrum.eigenvalues;
    expect([first, second > 4.5 && second < 10, third]).toEqual([1, true, 16]);
    await drag(page, handle, ({ x, y }) => ({ x: x + 900, y }));
    expect(stateOf(page).spectrum).toMatchObject({ eigenvalues: [1, 16, 16] });
  });

  it('moves the start of the run, and takes that back on Escape', async () => {
    await goTo(page, INTERVAL);
    const handle = page.getByRole('slider', { name: 'Start of the run' });
    await drag(page, handle, ({ x, y }) => ({ x: x - 60, y: y + 40 }));
    const { start } = stateOf(page);
    expect([start[0] < 0.9, start[1] < 0.9]).toEqual([true, true]);
    await hold(page, handle, ({ x, y }) => ({ x: x + 80, y: y + 80 }));
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await rest(page);
    expect(stateOf(page).start).toEqual(start);
    const said = await handle.getAttribute('aria-valuetext');
    expect(said).toContain(`θ₁ = ${start[0].toPrecision(4).replace(/0+$/, '')}`);
  });

  it.each([
    ['a complex pair', 'beta=0.64&eta=0.02', 0, [0.6, 0.4], 'complex'],
    ['two positive roots, the larger', 'beta=0.25&eta=0.1', 0, [0.7, 0], 'positive'],
    ['two positive roots, the smaller', 'beta=0.25&eta=0.1', 1, [0.5, 0], 'positive'],
    ['a double root, off the axis', 'beta=0.25&eta=0.25', 0, [0.5, 0.3], 'complex'],
    ['a pair, on to the axis', 'beta=0.64&eta=0.02', 0, [0.4, 0], 'positive'],
    ['two negative roots', 'beta=0.25&eta=2.4', 0, [-0.7, 0], 'negative'],
    ['two roots of different signs', 'beta=-0.25&eta=1', 1, [0.6, 0], 'mixed'],
  ] as const)('puts a root where it is dropped: %s', async (_, parameters, index, [re, im], signs) => {
    await goTo(page, `#1&method=heavy-ball&${parameters}&kappa=1`);
    const handle = page.getByRole('slider', { name: `Root ${index + 1} of the followed mode` });
    await middleOf(handle);
    const target = await spotOfRoot(page, re, im);
    await drag(page, handle, () => target);
    const mode = followed(page);
    const distances = mode.roots.map((root) => Math.hypot(root.re - re, root.im - im));
    // A pixel is 1/130 of the unit circle’s radius.
    expect(Math.min(...distances)).toBeLessThan(0.012);
    expect(mode.rootSigns).toBe(signs);
  });

  it.each([
    ['the optimum', [0.67, 0.0333], 'optimum'],
    ['the edge of stability', [0.2, 0.0242], 'edge of stability'],
    ['the ridge, where the flattest mode is critical', [0.81, 0.0102], /ridge|μ/],
    ['critical damping of the steepest mode', [0.3, 0.0237], 'critical damping at L'],
  ] as const)('sticks to %s', async (_, [beta, eta], words) => {
    await goTo(page, VIEW);
    const target = await spotOf(page, beta, eta);
    await hold(page, page.locator('.handle-point'), () => target);
    await expect.poll(() => page.textContent('#view-map .readout')).toMatch(words);
    await page.mouse.up();
    await rest(page);
    const { parameters } = stateOf(page).method;
    const optimum = optimalTuning(heavyBall, fromKappa(100)).parameters;
    const [atMu, atL] = [1, 100].map((lambda) => polyakMode(parameters, lambda));
    if (words === 'optimum') expect(parameters).toEqual({ oneMinusBeta: optimum.oneMinusBeta, eta: optimum.eta });
    else if (words === 'edge of stability')
      expect(parameters.eta * 100).toBeCloseTo(2 * (1 + (parameters.beta ?? 0)), 12);
    else expect((words === 'critical damping at L' ? atL : atMu)?.discriminant).toBeCloseTo(0, 12);
  });

  it('moves the point freely where it does not stick, and where it is not told to', async () => {
    await goTo(page, VIEW);
    await drag(page, page.locator('.handle-point'), ({ x, y }) => ({ x: x + 100, y }));
    expect(stateOf(page).method.parameters.eta).toBeCloseTo(0.01, 4);
    const target = await spotOf(page, 0.2, 0.0242);
    await page.getByLabel('Stick to curves').uncheck();
    await drag(page, page.locator('.handle-point'), () => target);
    await page.getByLabel('Stick to curves').check();
    const { beta = NaN, eta } = stateOf(page).method.parameters;
    expect([beta, eta]).toEqual([expect.closeTo(0.2, 2), expect.closeTo(0.0242, 3)]);
    expect(eta).not.toBeCloseTo((2 * (1 + beta)) / 100, 8);
  });

  it('draws the views on the screen while the point moves, before it rests', async () => {
    await goTo(page, VIEW);
    const { x, y } = await middleOf(page.locator('.handle-point'));
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.evaluate(() => {
      const drawn: Record<string, number> = {};
      Object.assign(globalThis, { drawn });
      for (const id of ['view-roots', 'view-profile']) {
        const view = document.querySelector(`#${id} .hb-picture`);
        drawn[id] = 0;
        if (view === null) continue;
        new MutationObserver(() => {
          drawn[id] = (drawn[id] ?? 0) + 1;
        }).observe(view, { childList: true, subtree: true });
      }
    });
    for (let i = 0; i < 60; i++) await page.mouse.move(x + i, y - i / 4);
    const drawn = await page.evaluate(() => (globalThis as { drawn?: Record<string, number> }).drawn);
    await page.mouse.up();
    await rest(page);
    expect(drawn?.['view-roots']).toBeGreaterThan(5);
    expect(drawn?.['view-profile']).toBeGreaterThan(5);
  });

  it('zooms around the pointer with Ctrl and the wheel, and moves the plane with Shift', async () => {
    await goTo(page, VIEW);
    const { x, y } = await spotOf(page, 0.25, 0.033);
    await page.mouse.move(x, y);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -200);
    await page.keyboard.up('Control');
    await expect.poll(() => stateOf(page).rectangle?.x[1]).toBeLessThan(0.9);
    const { x: across, y: up } = stateOf(page).rectangle ?? { x: [0, 0], y: [0, 0] };
    expect((0.25 - across[0]) / (across[1] - across[0])).toBeCloseTo(0.25, 2);
    expect((0.033 - up[0]) / (up[1] - up[0])).toBeCloseTo(0.75, 2);
    await page.keyboard.down('Shift');
    await page.mouse.down();
    await page.mouse.move(x + 50, y, { steps: 3 });
    await page.mouse.up();
    await page.keyboard.up('Shift');
    await expect.poll(() => stateOf(page).rectangle?.x[0]).toBeLessThan(across[0]);
    expect(stateOf(page).method.parameters).toEqual({ beta: 0.5, eta: 0.01 });
  });

  it('keeps a point that has left the map at its edge, from where keys bring it back', async () => {
    await goTo(page, `#1&method=heavy-ball&beta=0.5&eta=0.0441&view=0,1,0,0.044`);
    const point = page.locator('.handle-point');
    expect(await page.textContent('#view-map .readout')).toContain('outside the part that is shown');
    expect((await middleOf(point)).y).toBeCloseTo((await spotOf(page, 0.5, 0.044)).y, 0);
    await point.focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.textContent('#view-map .readout')).not.toContain('outside');
    expect(await point.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('did all this without an error', () => {
    expect(troubles).toEqual([]);
  });
});
