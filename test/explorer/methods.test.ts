import { expect, it } from 'vitest';
import { EXPLORER_METHODS } from '../../src/io/explorer-methods.ts';
import { isSecondOrder } from '../../src/methods/any-method.ts';
import { capitalize } from '../../src/render/capitalize.ts';
import { inBrowser } from './in-browser.ts';

inBrowser('every method in the explorer', (open) => {
  it('is chosen, drawn and compared, whatever its order', { timeout: 120_000 }, async () => {
    const { page, troubles } = await open('#1&method=heavy-ball&beta=0.5&eta=0.01&kappa=20');
    for (const method of EXPLORER_METHODS) {
      await page.locator('.controls select').first().selectOption(method.name);
      await expect.poll(() => page.textContent('#view-roots .caption')).toContain(capitalize(method.title));
      await expect.poll(() => page.textContent('#view-error .caption')).toContain(capitalize(method.title));
      // Those of second order are painted by the tests of the jobs.
      if (!isSecondOrder(method)) await page.waitForSelector('.map-stage[data-cells="160"]', { timeout: 60_000 });
      await expect.poll(() => page.textContent('[data-row="fromRest"] td')).not.toBe('…');
      expect(await page.locator('#views').innerText(), method.name).not.toMatch(/NaN|undefined/);
      expect(await page.textContent('[role=alert]'), method.name).toBe('');
    }
    // What stays is refined, from 160 cells along each side.
    await page.getByRole('textbox', { name: 'Condition number κ' }).fill('1');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.map-stage[data-cells="512"]', { timeout: 60_000 });
    await page.getByRole('combobox', { name: 'Other method' }).selectOption('heavy-ball');
    await page.waitForSelector('#view-map .hb-map-rival', { state: 'attached', timeout: 60_000 });
    await expect.poll(() => page.textContent('#view-numbers thead')).toContain('B: heavy ball');
    await page.getByRole('button', { name: 'Critical at μ' }).click();
    await expect.poll(() => page.textContent('[role=alert]')).toContain('no such point');
    expect(troubles).toEqual([]);
  });
});
