import { readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { extname, join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

/** @typedef {import('playwright-core').Page} Page */

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };
/** How bad a breach of the rules of accessibility must be to count. */
const IMPACTS = ['serious', 'critical'];
/** What the search must find, and where. */
const SEARCH = { words: 'mechanic', page: 'documents/Guide.What_momentum_does_to_a_mode.html' };

/**
 * What goes wrong when the pages of a site are opened in a browser, from disk in the light theme and from a server in the dark
 * one at the width of a phone: errors and warnings of the console, requests that leave the site or fail, pages wider than the
 * screen, serious breaches of the rules of accessibility in pages of text, formulas without their fonts, embedded explorers that do not draw.
 *
 * @param {string} site The folder of the site.
 * @param {{ readonly executablePath: string, readonly env?: Readonly<Record<string, string>> }} found The browser.
 * @returns {Promise<string[]>} One line each.
 */
export async function siteInBrowser(site, { executablePath, env }) {
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox'],
    ...(env === undefined ? {} : { env }),
  });
  const server = await serve(site);
  const disk = pathToFileURL(`${resolve(site)}${sep}`).href;
  const light = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    colorScheme: 'light',
    bypassCSP: true,
  });
  const dark = await browser.newContext({
    viewport: { width: 320, height: 800 },
    colorScheme: 'dark',
    bypassCSP: true,
  });
  /** @type {string[]} */
  const troubles = [];
  for (const page of pagesOf(site)) {
    for (const [context, root] of /** @type {const} */ ([
      [light, disk],
      [dark, server.address],
    ])) {
      const found = await troublesOf(await context.newPage(), root, page);
      troubles.push(...found.map((what) => `${root}${page}: ${what}`));
    }
  }
  if (!(await searchFinds(await light.newPage(), disk))) troubles.push(`the search does not find ${SEARCH.words}`);
  await browser.close();
  server.close();
  return troubles;
}

/**
 * Every page of text, and one of each kind of the reference.
 *
 * @param {string} site
 */
function pagesOf(site) {
  const inside = (/** @type {string} */ folder) =>
    readdirSync(join(site, folder))
      .filter((name) => name.endsWith('.html'))
      .map((name) => `${folder}/${name}`);
  const kinds = ['functions', 'interfaces', 'types', 'variables'].flatMap((kind) => inside(kind).slice(0, 1));
  return ['index.html', ...inside('documents'), ...inside('modules'), ...kinds];
}

/**
 * Whether a page is ours from top to bottom, and not laid out by TypeDoc.
 *
 * @param {string} path
 */
function isText(path) {
  return path === 'index.html' || path.startsWith('documents/');
}

/**
 * @param {Page} page Closed afterwards.
 * @param {string} root
 * @param {string} path
 */
async function troublesOf(page, root, path) {
  /** @type {string[]} */
  const troubles = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) troubles.push(message.text());
  });
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(root) && !/^(?:data|blob):/.test(request.url()))
      troubles.push(`asks for ${request.url()}`);
  });
  page.on('requestfailed', (request) => troubles.push(`does not get ${request.url()}`));
  await page.goto(root + path);
  await page.locator('.tsd-navigation a').first().waitFor({ state: 'attached' });
  troubles.push(...(await explorersOf(page)), ...(await page.evaluate(seenInPage)));
  if (isText(path)) {
    await page.evaluate(settled);
    await page.addScriptTag({ path: AXE });
    troubles.push(...(await page.evaluate(breaches, IMPACTS)));
  }
  await page.close();
  return [...new Set(troubles)];
}

/**
 * Explorers that do not draw, or complain about their state, once they are seen.
 *
 * @param {Page} page
 */
async function explorersOf(page) {
  /** @type {string[]} */
  const troubles = [];
  for (const frame of await page.locator('iframe').all()) {
    await frame.scrollIntoViewIfNeeded();
    const explorer = frame.contentFrame();
    const lines = explorer.locator('.view:not([hidden]) .stage svg path');
    const title = await frame.getAttribute('title');
    await lines
      .first()
      .waitFor({ state: 'attached' })
      .catch(() => troubles.push(`${title ?? ''}: nothing is drawn`));
    const problem = await explorer.locator('.problem').textContent();
    if (problem !== '') troubles.push(`${title ?? ''}: ${problem ?? ''}`);
  }
  return troubles;
}

/** Runs in the page: waits for what its script does after the fonts are there. */
async function settled() {
  await document.fonts.ready;
  await new Promise((done) => void requestAnimationFrame(() => void requestAnimationFrame(done)));
}

/** Runs in the page. */
function seenInPage() {
  const { scrollWidth, clientWidth } = document.documentElement;
  const lost = [...document.fonts].filter(({ status }) => status === 'error').map(({ family }) => family);
  return [
    ...(scrollWidth > clientWidth ? [`is ${scrollWidth} pixels wide on a screen of ${clientWidth}`] : []),
    ...lost.map((family) => `the font ${family} is not there`),
    ...[...document.images]
      .filter((image) => image.complete && image.naturalWidth === 0)
      .map(({ src }) => `${src} is no picture`),
  ];
}

/**
 * Runs in the page.
 *
 * @param {readonly string[]} impacts
 */
async function breaches(impacts) {
  const { axe } = /** @type {{ axe: typeof import('axe-core') }} */ (/** @type {unknown} */ (globalThis));
  const { violations } = await axe.run({ exclude: [['iframe']] }, { preload: false, resultTypes: ['violations'] });
  return violations
    .filter(({ impact }) => impacts.includes(impact ?? ''))
    .map(({ id, nodes }) => `${id}: ${nodes.length} times, as in ${nodes[0]?.html.slice(0, 120) ?? ''}`);
}

/**
 * Whether the search, opened and asked, leads to the page that it should.
 *
 * @param {Page} page
 * @param {string} root
 */
async function searchFinds(page, root) {
  await page.goto(`${root}index.html`);
  await page.locator('#tsd-search-trigger').click();
  await page.locator('#tsd-search-input').fill(SEARCH.words);
  const results = page.locator('#tsd-search-results a');
  await results
    .first()
    .waitFor({ timeout: 5000 })
    .catch(() => undefined);
  const addresses = await results.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  return addresses.some((address) => address.includes(SEARCH.page));
}

/**
 * Serves a folder to this machine.
 *
 * @param {string} site
 */
async function serve(site) {
  const server = createServer(({ url = '/' }, response) => {
    const path = join(site, decodeURIComponent(new URL(url, 'http://localhost').pathname));
    try {
      const body = readFileSync(path);
      const type =
        Object.entries(TYPES).find(([ending]) => ending === extname(path))?.[1] ?? 'application/octet-stream';
      response.writeHead(200, { 'content-type': type }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((done) => void server.listen(0, '127.0.0.1', () => done(undefined)));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server must have a port');
  return { address: `http://127.0.0.1:${address.port}/`, close: () => void server.close() };
}
