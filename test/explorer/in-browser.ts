import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, it } from 'vitest';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findBrowser } from './find-browser.ts';

/** The page as it is built: opened from disk. */
export const PAGE: string = pathToFileURL(resolve('dist/explorer/index.html')).href;

/** A page, and what went wrong in it. */
export interface OpenPage {
  readonly page: Page;
  /** Errors on the console, exceptions, and requests that would leave the page. */
  readonly troubles: readonly string[];
}

/** Opens the explorer. */
export type Open = (fragment?: string, options?: BrowserContextOptions) => Promise<OpenPage>;

/** A suite in a browser; where there is none it says so, and with REQUIRE_BROWSER=1 it fails. */
export function inBrowser(name: string, suite: (open: Open) => void): void {
  const found = findBrowser();
  const title = `${name} [${found?.source ?? 'SKIPPED: no Chromium found; install one or set CHROME_PATH'}]`;
  if (found === undefined && process.env['REQUIRE_BROWSER'] === '1') {
    describe(title, () =>
      it('needs a browser', () => Promise.reject(new Error('REQUIRE_BROWSER=1, and no Chromium was found'))),
    );
    return;
  }
  // A busy machine is no failure.
  describe.skipIf(found === undefined)(title, { timeout: 90_000 }, () => {
    let browser: Browser | undefined;
    let opened: readonly BrowserContext[] = [];
    beforeAll(async () => {
      const { executablePath = '', env } = found ?? {};
      browser = await chromium.launch({
        executablePath,
        args: ['--no-sandbox'],
        ...(env === undefined ? {} : { env }),
      });
    }, 60_000);
    afterAll(() => browser?.close());
    // What a test opens ends with it; what is opened before all tests stays.
    beforeEach(() => {
      opened = [];
    });
    afterEach(async () => {
      for (const context of opened) await context.close();
    });
    suite(async (fragment = '', options = {}) => {
      if (browser === undefined) throw new Error('the browser must have been started');
      const context = await browser.newContext({ viewport: { width: 1360, height: 900 }, ...options });
      opened = [...opened, context];
      const page = await context.newPage();
      const troubles = watch(page);
      await page.goto(PAGE + fragment);
      await page.waitForSelector('.map-stage[data-cells="512"]');
      return { page, troubles };
    });
  });
}

function watch(page: Page): readonly string[] {
  const troubles: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') troubles.push(message.text());
  });
  page.on('pageerror', (error) => troubles.push(String(error.stack)));
  page.on('request', (request) => {
    if (!/^(file|data|blob):/.test(request.url())) troubles.push(`request to ${request.url()}`);
  });
  return troubles;
}
