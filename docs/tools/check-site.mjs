import process from 'node:process';
import { runnerImport } from 'vite';
import { siteInBrowser } from './site-in-browser.mjs';
import { siteViolations } from './site-violations.mjs';

/** The folder of the site, as TypeDoc writes it. */
const SITE = 'docs-html';

/** @type {{ module: typeof import('../../test/explorer/find-browser.ts') }} */
const { module } = await runnerImport('./test/explorer/find-browser.ts');
const browser = module.findBrowser();
const troubles = [
  ...siteViolations(SITE),
  ...(browser === undefined ? withoutBrowser() : await siteInBrowser(SITE, browser)),
];
for (const trouble of troubles) process.stderr.write(`${trouble}\n`);
process.stderr.write(`${SITE}: ${troubles.length === 0 ? 'nothing is wrong' : `${troubles.length} troubles`}\n`);
process.exitCode = troubles.length === 0 ? 0 : 1;

/** Says that pages were not opened, which is a failure where a browser is required. */
function withoutBrowser() {
  const words = 'no Chromium found to open the pages in; install one or set CHROME_PATH';
  if (process.env['REQUIRE_BROWSER'] === '1') return [words];
  process.stderr.write(`${words}\n`);
  return [];
}
