import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { ExplorerState } from '../../src/io/explorer-state.ts';
import { readExplorerFragment } from '../../src/io/read-explorer-fragment.ts';

/** A place on the screen, in pixels. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** The state that a page's address holds. */
export function stateOf(page: Page): ExplorerState {
  return readExplorerFragment(new URL(page.url()).hash);
}

/** Shows another state, as following a link to it does, and waits until everything is drawn of it. */
export async function goTo(page: Page, fragment: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, fragment);
  await rest(page);
}

/** Waits until nothing has been drawn for a while. */
export function rest(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const done = (): void => {
          watcher.disconnect();
          resolve();
        };
        let timer = setTimeout(done, 150);
        const watcher = new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(done, 150);
        });
        watcher.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
      }),
  );
}

/** The middle of an element. */
export async function middleOf(element: Locator): Promise<Spot> {
  await element.scrollIntoViewIfNeeded();
  const box = await element.boundingBox();
  expect(box).not.toBeNull();
  return { x: (box?.x ?? NaN) + (box?.width ?? NaN) / 2, y: (box?.y ?? NaN) + (box?.height ?? NaN) / 2 };
}

/** Drags an element with the mouse to a place, or by so many pixels, and lets it go. */
export async function drag(page: Page, element: Locator, by: (from: Spot) => Spot): Promise<void> {
  await hold(page, element, by);
  await page.mouse.up();
  await rest(page);
}

/** Drags an element, and does not let it go. */
export async function hold(page: Page, element: Locator, by: (from: Spot) => Spot): Promise<void> {
  const from = await middleOf(element);
  const to = by(from);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 4 });
}
