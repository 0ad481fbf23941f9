import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build, createLogger } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** Packing compiles, installing asks npm: far slower than the five seconds that a test has. */
const TIMEOUT = 120_000;

/** What packing needs of the checkout. A copy is packed, so that no other test sees `dist` while it is rebuilt. */
const PACKED_FROM = [
  'src',
  'package.json',
  'tsconfig.json',
  'tsconfig.build.json',
  'docs/tools/build-explorer.mjs',
  'LICENSE',
  'README.md',
  'CHANGELOG.md',
];

/** A program as a user would write it. */
const PROGRAM = `import { analyzeMode, heavyBall, type Mode } from 'heavyball';
const mode: Mode = analyzeMode(heavyBall, { beta: 0.25, eta: 1 }, 0.25);
export const radius: number = mode.roots[0].abs();
`;

/** Two lemmas as a paper's repository would assert them. */
const LEMMAS = `import { analyzeMode, heavyBall } from 'heavyball';
import { expect, it } from 'vitest';
import 'heavyball/vitest';
const mode = analyzeMode(heavyBall, { beta: 0.25, eta: 1 }, 1);
it('right', () => expect(mode).toContractAtRate(0.5));
it('wrong', () => expect(mode).toContractAtRate(0.6));
`;

/** What is read of vitest's report. */
interface VitestReport {
  readonly testResults: readonly {
    readonly assertionResults: readonly {
      readonly title: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

const folder = mkdtempSync(join(tmpdir(), 'heavyball-'));
const checkout = join(folder, 'checkout');
const user = join(folder, 'user');
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string };

/** Runs a program in a folder; what it wrote is its result, and stands in the error if it fails. */
function runIn(cwd: string, command: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${stdout}${stderr}`);
  return stdout;
}

const run = (command: string, ...args: readonly string[]): string => runIn(user, command, ...args);

function writeJson(path: string, value: unknown): void {
  writeFileSync(path, JSON.stringify(value));
}

beforeAll(() => {
  mkdirSync(checkout);
  mkdirSync(user);
  for (const path of PACKED_FROM) cpSync(path, join(checkout, path), { recursive: true });
  symlinkSync(resolve('node_modules'), join(checkout, 'node_modules'), 'junction');
  runIn(checkout, 'npm', 'pack', '--silent', '--pack-destination', folder);
  const [tarball] = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
  if (tarball === undefined) throw new Error('npm pack wrote no package');
  writeJson(join(user, 'package.json'), { name: 'user', private: true, type: 'module' });
  run('npm', 'install', '--prefer-offline', '--no-audit', '--no-fund', join(folder, tarball));
}, TIMEOUT);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
}, TIMEOUT);

describe('the package', () => {
  it('holds what it needs and nothing else', () => {
    const installed = readdirSync(join(user, 'node_modules', 'heavyball')).sort();
    expect(installed).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'dist', 'package.json', 'src']);
    expect(existsSync(join(user, 'node_modules', 'typescript'))).toBe(false);
  });

  it('is imported by Node', () => {
    const program = `import { analyzeMode, heavyBall } from 'heavyball';
      console.log(analyzeMode(heavyBall, { beta: 0.25, eta: 1 }, 0.25).spectralRadius);`;
    expect(run('node', '--input-type=module', '--eval', program)).toBe('0.5\n');
  });

  it(
    'has types that a strict compiler accepts, libraries checked too',
    () => {
      writeFileSync(join(user, 'program.ts'), PROGRAM);
      writeJson(join(user, 'tsconfig.json'), {
        compilerOptions: {
          target: 'es2023',
          lib: ['es2023'],
          module: 'nodenext',
          strict: true,
          exactOptionalPropertyTypes: true,
          noUncheckedIndexedAccess: true,
          skipLibCheck: false,
          types: [],
          outDir: 'out',
        },
        files: ['program.ts'],
      });
      expect(run('node', resolve('node_modules/typescript/bin/tsc'), '-p', '.')).toBe('');
    },
    TIMEOUT,
  );

  it(
    'brings matchers for the tests of others',
    () => {
      symlinkSync(resolve('node_modules/vitest'), join(user, 'node_modules', 'vitest'), 'junction');
      writeFileSync(join(user, 'lemma.test.ts'), LEMMAS);
      const { status, stdout } = spawnSync(
        'node',
        [resolve('node_modules/vitest/vitest.mjs'), 'run', '--reporter=json'],
        { cwd: user, encoding: 'utf8' },
      );
      const report = JSON.parse(stdout) as VitestReport;
      const results = report.testResults.flatMap(({ assertionResults }) => assertionResults);
      expect(results.map(({ title, status: outcome }) => [title, outcome])).toEqual([
        ['right', 'passed'],
        ['wrong', 'failed'],
      ]);
      expect(results[1]?.failureMessages[0]).toMatch(
        /expected ρ to be 0\.6 within 1e-12 relative, got 0\.5: heavy ball at λ = 1/,
      );
      expect(status).toBe(1);
    },
    TIMEOUT,
  );

  it(
    'is bundled for a browser without a module of Node',
    async () => {
      writeFileSync(join(user, 'entry.ts'), PROGRAM);
      const warnings: string[] = [];
      const logger = createLogger('silent');
      logger.warn = (message) => void warnings.push(message);
      await build({
        root: user,
        configFile: false,
        logLevel: 'silent',
        customLogger: logger,
        build: { outDir: 'bundle', lib: { entry: 'entry.ts', formats: ['es'], fileName: 'entry' } },
      });
      const bundle = readFileSync(join(user, 'bundle', 'entry.js'), 'utf8');
      expect(warnings).toEqual([]);
      expect(bundle).not.toMatch(/\bfrom\s*["']|\bimport\s*["'(]/);
      expect(run('node', '--eval', `import('./bundle/entry.js').then(({ radius }) => console.log(radius))`)).toBe(
        '0.5\n',
      );
    },
    TIMEOUT,
  );

  it('brings the command line', () => {
    expect(run('npx', '--no-install', 'heavyball', '--version')).toBe(`${manifest.version}\n`);
  });

  it('says what to install where a picture needs more than it brings', () => {
    const words = ['--no-install', 'heavyball', 'map', '--layer', 'rate', '--kappa', '9', '--size', '2x2', '-o'];
    const { status, stderr } = spawnSync('npx', [...words, 'map.png'], { cwd: user, encoding: 'utf8' });
    expect(stderr).toContain('npm install @resvg/resvg-wasm dejavu-fonts-ttf');
    expect({ status, made: existsSync(join(user, 'map.png')) }).toEqual({ status: 2, made: false });
    expect(spawnSync('npx', [...words, 'map.pdf'], { cwd: user, encoding: 'utf8' }).stderr).toContain(
      'npm install pdfkit svg-to-pdfkit dejavu-fonts-ttf',
    );
  });
});
