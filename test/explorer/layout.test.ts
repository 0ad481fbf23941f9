import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { inBrowser } from './in-browser.ts';
import { middleOf, rest, stateOf } from './page-actions.ts';

/** What reaches beyond its place: texts of controls and buttons that are cut, and elements right of the window. */
function cutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const shown = [...document.querySelectorAll('button, label, legend, h1, h2, h3, p, code, svg text, .handle')];
    return shown.flatMap((element) => {
      const { left, right } = element.getBoundingClientRect();
      const isCut =
        element instanceof HTMLElement && element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
      const isScrolled = element.closest('.scroll, .skip') !== null || getComputedStyle(element).display === 'inline';
      const isOut = right > left && (right > width + 1 || left < -1);
      return !isScrolled && (isCut || isOut) ? [`${element.tagName} ${element.textContent.slice(0, 40)}`] : [];
    });
  });
}

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

const COMPARISON = '#1&method=nesterov&beta=0.9&eta=0.008&vs=heavy-ball&vs.beta=0.9&vs.eta=0.008&locus=eta';

inBrowser('the explorer’s layout', (open) => {
  it.each([
    ['a phone of 320 px', { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true }],
    ['a phone of 360 px', { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }],
    ['a window at 200 %', { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 }],
  ])('has nothing to be scrolled sideways and nothing that is cut on %s', async (_, options) => {
    const { page } = await open(COMPARISON, options);
    await rest(page);
    expect([await overflow(page), await cutOff(page)]).toEqual([0, []]);
  });

  it('is moved by fingers: a drag, a tap, a pinch', async () => {
    const { page, troubles } = await open('#1&method=heavy-ball&beta=0.5&eta=0.01&view=0,1,0,0.044', {
      viewport: { width: 390, height: 800 },
      hasTouch: true,
      isMobile: true,
    });
    const touch = await page.context().newCDPSession(page);
    const send = async (
      type: 'touchStart' | 'touchMove' | 'touchEnd',
      ...points: readonly (readonly [number, number])[]
    ): Promise<void> => {
      await touch.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });
    };
    const { x, y } = await middleOf(page.locator('.handle-point'));
    await send('touchStart', [x, y]);
    for (const i of [1, 2, 3, 4, 5]) await send('touchMove', [x + 10 * i, y - 4 * i]);
    await send('touchEnd');
    await expect.poll(() => stateOf(page).method.parameters.beta).toBeGreaterThan(0.6);
    const { eta } = stateOf(page).method.parameters;
    expect(eta).toBeGreaterThan(0.011);

    // Sooner the browser would take the tap for the second one of two.
    await page.waitForTimeout(500);
    const map = await page.locator('canvas').boundingBox();
    const [left, top, width, height] = [map?.x ?? NaN, map?.y ?? NaN, map?.width ?? NaN, map?.height ?? NaN];
    await page.touchscreen.tap(left + 0.25 * width, top + 0.75 * height);
    await expect.poll(() => stateOf(page).method.parameters.beta).toBeCloseTo(0.25, 1);

    const [middle, row] = [left + 0.5 * width, top + 0.5 * height];
    await send('touchStart', [middle - 20, row], [middle + 20, row]);
    for (const i of [25, 30, 35, 40]) await send('touchMove', [middle - i, row], [middle + i, row]);
    await send('touchEnd');
    await expect.poll(() => stateOf(page).rectangle?.x[0]).toBeGreaterThan(0.1);
    const {
      x: [from, to],
    } = stateOf(page).rectangle ?? { x: [NaN, NaN] };
    // The fingers have gone twice as far apart.
    expect(to - from).toBeGreaterThan(0.45);
    expect(to - from).toBeLessThan(0.6);
    expect(await page.evaluate(() => visualViewport?.scale)).toBe(1);
    expect(troubles).toEqual([]);
  });

  it('is printed: views and numbers without controls, cells under their lines', async () => {
    const { page } = await open();
    await rest(page);
    await page.emulateMedia({ media: 'print' });
    // At once: a printer does not wait until a map has been computed for paper.
    const apart = await page.evaluate(() => {
      const box = (selector: string): DOMRect | undefined => document.querySelector(selector)?.getBoundingClientRect();
      const [cells, lines] = [box('canvas'), box('#view-map .hb-plot')];
      return Math.abs((cells?.x ?? NaN) - (lines?.x ?? NaN)) + Math.abs((cells?.width ?? NaN) - (lines?.width ?? NaN));
    });
    expect(apart).toBeLessThan(3);
    for (const hidden of ['.controls', '#view-data', '.tools', '.handle-point']) {
      expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false);
    }
    for (const shown of [
      '#view-map .hb-picture',
      '#view-roots .hb-picture',
      '#view-error .hb-picture',
      '#view-numbers table',
    ]) {
      expect(await page.locator(shown).isVisible(), shown).toBe(true);
    }
    const pdf = await page.pdf({ format: 'A4', printBackground: true });
    const pages = String(pdf).match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(String(pdf.subarray(0, 5))).toBe('%PDF-');
    expect([pages >= 2, pages <= 7]).toEqual([true, true]);
  });

  it('is gone through with Tab: every stop can be seen, the address stays, and the link at the top skips the header', async () => {
    const { page } = await open('', { viewport: { width: 1000, height: 800 } });
    const before = page.url();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect([await page.evaluate(() => document.activeElement?.id), page.url()]).toEqual(['views', before]);
    expect(await page.textContent('[role=alert]')).toBe('');
    const stops: string[] = [];
    for (let i = 0; i < 120; i++) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(() => {
        const at = document.activeElement;
        if (at === null || at === document.body) return null;
        const { outlineStyle, outlineWidth } = getComputedStyle(at);
        const { width, height, bottom, right } = at.getBoundingClientRect();
        const isSeen =
          outlineStyle === 'solid' && outlineWidth === '3px' && width * height > 0 && bottom > 0 && right > 0;
        const name = at.getAttribute('aria-label') ?? at.closest('label')?.textContent ?? at.textContent;
        return `${isSeen ? '' : 'unseen: '}${name}`;
      });
      if (stop === null) break;
      stops.push(stop);
    }
    expect(stops.filter((stop) => stop.startsWith('unseen'))).toEqual([]);
    expect(stops.length).toBeGreaterThan(50);
    for (const name of [
      'Zoom in',
      'Root 1 of the followed mode',
      'Learning rate η',
      'Play',
      'Copy as PyTorch',
      'A file',
    ])
      expect(stops).toContain(name);
  });

  it('takes back with Escape what is being typed or moved', async () => {
    const { page } = await open('#1&method=heavy-ball&beta=0.5&eta=0.01');
    const eta = page.getByRole('textbox', { name: 'Learning rate η' });
    await eta.fill('-1');
    await eta.press('Enter');
    await expect.poll(() => eta.getAttribute('aria-invalid')).toBe('true');
    await eta.press('Escape');
    expect([await eta.inputValue(), await eta.getAttribute('aria-invalid')]).toEqual(['0.01', 'false']);
    const point = page.locator('.handle-point');
    await point.press('ArrowRight');
    await expect.poll(() => point.getAttribute('aria-valuetext')).toMatch(/^β = 0\.505/);
    await point.press('Escape');
    await expect.poll(() => point.getAttribute('aria-valuetext')).toMatch(/^β = 0\.5,/);
    expect(stateOf(page).method.parameters).toEqual({ beta: 0.5, eta: 0.01 });
  });
});
