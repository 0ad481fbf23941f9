import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { inBrowser } from './in-browser.ts';
import { drag, goTo, middleOf, stateOf } from './page-actions.ts';

/** Every iteration that is shown from now on, with its time in milliseconds, and whatever is said to be wrong. */
function watchSteps(page: Page): Promise<void> {
  return page.evaluate(() => {
    const slider = document.querySelector('#view-error [role=slider]');
    const alert = document.querySelector('[role=alert]');
    const seen: [number, number][] = [];
    const wrong: string[] = [];
    Object.assign(globalThis, { seen, wrong });
    if (slider === null || alert === null) return;
    new MutationObserver(() => {
      if (alert.textContent !== '') wrong.push(alert.textContent);
    }).observe(alert, { childList: true, characterData: true, subtree: true });
    new MutationObserver(() => {
      const step = Number(slider.getAttribute('aria-valuenow'));
      if (step !== seen.at(-1)?.[0]) seen.push([step, performance.now()]);
    }).observe(slider, { attributeFilter: ['aria-valuenow'] });
  });
}

function stepsSeen(page: Page): Promise<readonly (readonly [step: number, time: number])[]> {
  return page.evaluate(() => (globalThis as { seen?: [number, number][] }).seen ?? []);
}

inBrowser('the explorer’s run', (open) => {
  it('is played from where it stands, stopped, and scrubbed by mouse and keys', async () => {
    const { page, troubles } = await open();
    await goTo(page, '#1&steps=60&step=48');
    await watchSteps(page);
    await page.getByRole('button', { name: 'Play' }).click();
    await expect.poll(async () => (await stepsSeen(page)).at(-1)?.[0], { timeout: 15_000 }).toBe(60);
    const played = (await stepsSeen(page)).map(([step]) => step);
    expect(played.every((step, i) => step >= (played[i - 1] ?? 48))).toBe(true);
    await expect.poll(() => stateOf(page).step).toBe(60);

    // A run that is at its end is played from its start.
    await page.getByRole('button', { name: 'Play' }).click();
    await page.getByRole('button', { name: 'Stop' }).click();
    await expect.poll(() => stateOf(page).step).toBeLessThan(60);
    expect(await page.evaluate(() => (globalThis as { wrong?: string[] }).wrong)).toEqual([]);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => stateOf(page).step).toBe(60);

    await goTo(page, '#1&steps=60');
    const slider = page.getByRole('slider', { name: 'Iteration that is shown' });
    const { y } = await middleOf(slider);
    const plot = await page.locator('#view-error .hb-plot').first().boundingBox();
    await drag(page, slider, () => ({ x: (plot?.x ?? NaN) + (plot?.width ?? NaN) / 3, y }));
    expect(stateOf(page).step).toBe(20);
    await expect.poll(() => page.textContent('#view-iterates .caption')).toContain('21 points');
    await slider.press('ArrowLeft');
    await slider.press('Shift+ArrowRight');
    await expect.poll(() => stateOf(page).step).toBe(29);
    await slider.press('Home');
    await expect.poll(() => slider.getAttribute('aria-valuenow')).toBe('0');
    await slider.press('End');
    await expect.poll(() => slider.getAttribute('aria-valuenow')).toBe('60');
    await slider.press('Escape');
    await expect.poll(() => slider.getAttribute('aria-valuetext')).toBe('k = 29 of 60');
    expect(troubles).toEqual([]);
  });

  it('is played in few steps where motion is unwelcome', async () => {
    const { page } = await open('#1&steps=60&step=30', { reducedMotion: 'reduce' });
    await watchSteps(page);
    await page.getByRole('button', { name: 'Play' }).click();
    await expect.poll(async () => (await stepsSeen(page)).length, { timeout: 10_000 }).toBeGreaterThan(2);
    await page.getByRole('button', { name: 'Stop' }).click();
    const seen = (await stepsSeen(page)).slice(0, 3);
    // Half a second of six for all 60 iterations: 5 at once; a busy machine may leave one out.
    expect(seen.every(([step]) => step % 5 === 0)).toBe(true);
    expect((seen[2]?.[1] ?? NaN) - (seen[1]?.[1] ?? NaN)).toBeGreaterThan(250);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  });
});
