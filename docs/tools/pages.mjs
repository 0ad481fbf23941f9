import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { runnerImport } from 'vite';
import { verifyClaims } from '../../dist/index.js';
import { accuracyPage } from './accuracy-page.mjs';
import { claimRooms } from './claim-rooms.mjs';
import { claimsPage } from './claims-page.mjs';

/** Where the pages go that are made anew with every build of the documentation. */
const FOLDER = 'docs/generated';
/** Enough for the verdicts to be those of many; what is printed is the worst of these. */
const CASES = 100;

/** @type {{ module: typeof import('../../test/helpers/mode-oracle.ts') }} */
const { module: oracle } = await runnerImport('./test/helpers/mode-oracle.ts');
/** @type {{ module: typeof import('../../test/helpers/higher-order-oracle.ts') }} */
const { module: higherOrder } = await runnerImport('./test/helpers/higher-order-oracle.ts');

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const rooms = await claimRooms();
write(
  'claims',
  claimsPage(
    rooms,
    await verifyClaims({ cases: CASES, only: rooms.flatMap(({ claims }) => claims.map(({ id }) => id)) }),
  ),
);
write(
  'accuracy',
  accuracyPage({
    points: oracle.readModeOracle(),
    higherOrderPoints: higherOrder.readHigherOrderOracle(),
    errorInUnits: oracle.errorInUnits,
    methodOf: higherOrder.methodOf,
    coverage: readFileSync('test/fixtures/identify-coverage.csv', 'utf8'),
  }),
);
const performance = readFileSync('bench/README.md', 'utf8')
  .replace(/^# .*/, '# Performance')
  .replaceAll('](../docs/', '](../');
write('performance', `---\ntitle: Performance\nsource: bench/README.md\n---\n\n${performance}`);

/**
 * @param {string} name
 * @param {string} text
 */
function write(name, text) {
  writeFileSync(`${FOLDER}/${name}.md`, text);
  process.stderr.write(`${FOLDER}/${name}.md\n`);
}
