import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { inBrowser } from './in-browser.ts';

/** One frame of a 60 Hz screen, in milliseconds. */
const FRAME = 1000 / 60;
const MOVES = 100;

interface Timed {
  times?: number[];
}

/** Moves the pointer in a wave, and measures from each movement to what is painted of it. */
async function paintTimes(page: Page, [x, y]: readonly [number, number]): Promise<readonly number[]> {
  await page.evaluate(() => {
    const times: number[] = [];
    (globalThis as Timed).times = times;
  });
  for (let i = 0; i < MOVES; i++) await page.mouse.move(x - i * 2, y + 40 * Math.sin(i / 8));
  return page.evaluate(() => (globalThis as Timed).times ?? []);
}

/** From now on every movement of the pointer is measured. */
function measure(page: Page): Promise<void> {
  return page.evaluate(() => {
    const movement = (): void => {
      const start = performance.now();
      requestAnimationFrame(() => {
        // A message arrives when the frame has been painted.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => (globalThis as Timed).times?.push(performance.now() - start);
        port2.postMessage(null);
      });
    };
    addEventListener('pointermove', movement, { capture: true });
  });
}

/** Times of frames in which the point is dragged, and of frames in which nothing is. */
async function dragTimes(page: Page): Promise<{ readonly drag: readonly number[]; readonly idle: readonly number[] }> {
  await measure(page);
  const at = await page.locator('.handle-point').boundingBox();
  const start = [(at?.x ?? 0) + 15, (at?.y ?? 0) + 15] as const;
  const idle = await paintTimes(page, start);
  await page.mouse.move(...start);
  await page.mouse.down();
  const drag = await paintTimes(page, start);
  await page.mouse.up();
  return { drag, idle };
}

function percentile(times: readonly number[], part: number): number {
  return [...times].sort((a, b) => a - b)[Math.floor(part * (times.length - 1))] ?? NaN;
}

// What a machine takes is printed, not judged: a busy one is no failure.
inBrowser('the explorer’s speed', (open) => {
  it('is measured from a drag to its paint, over a map of 512 × 512', { timeout: 90_000 }, async () => {
    const { page } = await open();
    await page.waitForSelector('.map-stage[data-cells="512"]');
    const { drag, idle } = await dragTimes(page);
    const [median, most, nothing] = [percentile(drag, 0.5), percentile(drag, 0.95), percentile(idle, 0.95)];
    process.stdout.write(
      `explorer: drag to paint over a map of 512 × 512: p50 ${median.toFixed(1)} ms, p95 ${most.toFixed(1)} ms of a frame’s ` +
        `${FRAME.toFixed(1)} ms; a frame without any drag: p95 ${nothing.toFixed(1)} ms\n`,
    );
    // Several movements may fall into one frame, and are painted together.
    expect(drag.length).toBeGreaterThan(MOVES / 2);
    expect(most).toBeGreaterThan(0);
    await page.context().close();
  });

  it('is measured from opening the file to the first map', { timeout: 90_000 }, async () => {
    const { page } = await open();
    const time = await page.evaluate(() => performance.getEntriesByName('heavyball-map')[0]?.startTime ?? NaN);
    process.stdout.write(`explorer: first map and numbers after ${time.toFixed(0)} ms\n`);
    expect(time).toBeGreaterThan(0);
    await page.context().close();
  });
});
