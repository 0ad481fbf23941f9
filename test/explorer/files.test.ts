import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { serveExplorer } from '../../src/cli/explore/explorer-server.ts';
import { simulate } from '../../src/dynamics/simulate.ts';
import { PRESETS } from '../../src/explorer/presets.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { diagonalQuadratic } from '../../src/objectives/diagonal-quadratic.ts';
import { npyOf } from '../helpers/npy-of.ts';
import { inBrowser } from './in-browser.ts';
import { stateOf } from './page-actions.ts';

/** Drops a file on the page. */
async function drop(page: Page, name: string, bytes: Uint8Array | string): Promise<void> {
  const list = [...(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes)];
  await page.evaluate(
    ([file, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(content)], file));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
    },
    [name, list] as const,
  );
}

inBrowser('the explorer’s files', (open) => {
  it('reads a dropped file of every format, and says what is wrong with a broken one', async () => {
    const { page, troubles } = await open();
    const files = [
      ['a.csv', '2\n20\n'],
      ['a.json', '{"eigenvalues": [3, 30]}'],
      ['a.mtx', '%%MatrixMarket matrix array real general\n2 1\n4\n40\n'],
      ['a.npy', npyOf(Float64Array.of(5, 50), 1)],
    ] as const;
    for (const [i, [name, bytes]] of files.entries()) {
      await drop(page, name, bytes);
      await expect.poll(() => stateOf(page).spectrum).toMatchObject({ eigenvalues: [i + 2, 10 * (i + 2)] });
    }
    const broken = [
      ['b.csv', '1\n<img src=x onerror=alert(1)>\n'],
      ['b.json', '{"eigenvalues": ['],
      ['b.npy', Uint8Array.of(0x93, 1, 2, 3, 0, 255)],
      ['b.mtx', '%%MatrixMarket nonsense'],
      ['b.csv', '-1\n-2\n'],
    ] as const;
    for (const [name, bytes] of broken) {
      await drop(page, name, bytes);
      await expect.poll(() => page.textContent('[role=alert]')).toMatch(/must/);
      expect(stateOf(page).spectrum).toMatchObject({ eigenvalues: [5, 50] });
    }
    expect(troubles).toEqual([]);
  });

  it('reads a dropped run and a pasted loss, shows what they say, and is set to it', async () => {
    const { page, troubles } = await open('#1&method=heavy-ball&beta=0.8&eta=0.02&kappa=5');
    const run = simulate(heavyBall, { beta: 0.9, eta: 0.02 }, diagonalQuadratic([1, 40]), {
      start: [1, 1],
      maxSteps: 120,
    });
    await page.getByLabel('What it is').selectOption('iterates');
    await drop(page, 'run.npy', npyOf(Float64Array.from(run.iterates.flat()), 2));
    await expect.poll(() => page.locator('#view-data .run').innerText()).toContain('2 modes in 121 iterates');
    await expect
      .poll(() => stateOf(page).spectrum)
      .toMatchObject({
        eigenvalues: [expect.closeTo(1, 8), expect.closeTo(40, 8)],
      });
    expect(stateOf(page).method.parameters.beta).toBeCloseTo(0.9, 9);
    await page.getByLabel('What it is').selectOption('loss');
    await page.getByLabel('Pasted text').fill(`loss\n${run.values.join('\n')}`);
    await page.getByRole('button', { name: 'Use the text' }).click();
    await expect.poll(() => page.locator('#view-data .run').innerText()).toContain('2 modes in 121 loss values');
    await drop(page, 'short.csv', '1\n2\n');
    await expect.poll(() => page.textContent('[role=alert]')).toContain('at least 8');
    expect(stateOf(page).method.parameters.beta).toBeCloseTo(0.9, 5);
    expect(troubles).toEqual([]);
  });

  it('reads a pasted Hessian', async () => {
    const { page } = await open();
    await page.getByLabel('What it is').selectOption('hessian');
    await page.getByLabel('Pasted text').fill('2 0\n0 3\n');
    await page.getByRole('button', { name: 'Use the text' }).click();
    await expect.poll(() => stateOf(page).spectrum).toMatchObject({ eigenvalues: [2, 3] });
  });

  it('tells every story', async () => {
    const { page, troubles } = await open();
    for (const [i, { title, text }] of PRESETS.entries()) {
      await page.getByLabel('Story', { exact: true }).selectOption(String(i));
      expect(await page.textContent('.story')).toBe(`${title}. ${text}`);
      await expect.poll(() => page.textContent('[data-row="rate"] td')).toMatch(/^[\d−]/);
    }
    expect(troubles).toEqual([]);
  });

  it('runs where it is served, under its own policy', async () => {
    const server = await serveExplorer('dist/explorer', 0);
    const { page } = await open();
    const answers: string[] = [];
    page.on('response', (response) => answers.push(response.headers()['content-security-policy'] ?? ''));
    const violations: string[] = [];
    page.on('console', (message) => violations.push(message.text()));
    await page.goto(`${server.address}#1&method=heavy-ball&beta=0.5&eta=0.01`);
    await page.waitForSelector('.map-stage[data-cells="512"]');
    expect(answers[0]).toMatch(/^default-src 'none'; script-src 'sha256-/);
    expect(answers[0]).not.toMatch(/script-src[^;]*'unsafe-inline'/);
    expect(violations).toEqual([]);
    await page.context().close();
    await server.stop();
  });
});
