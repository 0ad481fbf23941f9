import { spawnSync } from 'node:child_process';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** A Chromium, and what it needs to run. */
export interface FoundBrowser {
  readonly executablePath: string;
  /** Where it is from: for the names of tests. */
  readonly source: string;
  readonly env?: Readonly<Record<string, string>>;
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge'];
const APPS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const ARCHIVES = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'];

/** Finds a Chromium: `CHROME_PATH`, one that is installed, or the one of the devDependency; undefined where there is none. */
export function findBrowser(): FoundBrowser | undefined {
  const given = process.env['CHROME_PATH'];
  if (given !== undefined) {
    if (!isExecutable(given)) throw new Error(`CHROME_PATH must be a program, got ${given}`);
    return { executablePath: given, source: 'CHROME_PATH' };
  }
  const installed = process.env['BROWSER'] === 'bundled' ? undefined : candidates().find(isExecutable);
  if (installed !== undefined) return { executablePath: installed, source: 'installed' };
  return process.platform === 'linux' && process.arch === 'x64' ? bundled() : undefined;
}

function candidates(): readonly string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => !folder.includes('snap'));
  return [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...APPS];
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Unpacks the browser of the devDependency once, with its libraries and fonts, into the cache of node_modules. */
function bundled(): FoundBrowser {
  const home = resolve(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '../..');
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { readonly version: string };
  const folder = resolve('node_modules/.cache', `chromium-${version}`);
  if (!existsSync(join(folder, 'chromium'))) unpack(home, folder);
  // Its own list of font folders has only one in the system's temporary folder: elsewhere every glyph would vanish.
  const fonts = join(folder, 'local-fonts.conf');
  const dirs = [join(folder, 'fonts'), '/usr/share/fonts'].map((dir) => `<dir>${dir}</dir>`).join('');
  writeFileSync(
    fonts,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${dirs}<cachedir>${join(folder, 'font-cache')}</cachedir></fontconfig>`,
  );
  const env = { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_FILE: fonts };
  return { executablePath: join(folder, 'chromium'), source: `bundled ${version}`, env: { ...plainEnv(), ...env } };
}

/** All at once or not at all: other test processes may be doing the same. */
function unpack(home: string, folder: string): void {
  mkdirSync(dirname(folder), { recursive: true });
  const scratch = mkdtempSync(join(dirname(folder), 'unpack-'));
  const inflater = pathToFileURL(join(home, 'build/esm/lambdafs.js')).href;
  const code = [
    `import { inflate } from ${JSON.stringify(inflater)};`,
    ...ARCHIVES.map((name) => `await inflate(${JSON.stringify(join(home, 'bin', name))});`),
  ].join('\n');
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    env: { ...process.env, TMPDIR: scratch },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the bundled Chromium must unpack, got ${stderr}`);
  try {
    renameSync(scratch, folder);
  } catch {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function plainEnv(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}
