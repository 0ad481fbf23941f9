import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runHeavyball } from './helpers/run-heavyball.ts';

const FOLDER = 'docs/guide';
const scratch = mkdtempSync(join(tmpdir(), 'heavyball-guide-'));

afterAll(() => {
  rmSync(scratch, { recursive: true });
});

/** A command of a console block and what the page prints under it. */
interface Command {
  readonly words: readonly string[];
  readonly printed: readonly string[];
}

/** The commands of a page, in order: lines that begin with `$ `, each with the lines up to the next one. */
function commandsOf(page: string): readonly Command[] {
  return [...page.matchAll(/^```console\n(.*?)^```$/gms)].flatMap(([, block = '']) =>
    block
      .split(/^\$ /m)
      .slice(1)
      .map((text) => {
        const [command = '', ...printed] = text.trimEnd().split('\n');
        return { words: command.split(' '), printed };
      }),
  );
}

/** Whether a text is what is printed, where a line `…` stands for any lines, or none. */
function agrees(text: string, printed: readonly string[]): boolean {
  const parts = printed.map((line) =>
    line === '…' ? '(?:.*\\n)*?' : `${line.replace(/[\^$.*+?()[\]{}|]/g, '\\$&')}\\n`,
  );
  return new RegExp(`^${parts.join('')}$`).test(`${text.trimEnd()}\n`);
}

/** Numbers that prose has by itself: to count, and to name an end. */
const PLAIN = new Set([0, 1, 2]);

/** The numbers in the text between the blocks, formulas and code of a page, as they are printed. */
function numbersInProse(page: string): readonly string[] {
  const prose = page
    .replace(/^---$.*?^---$/ms, '')
    .replace(/^ *```.*?^ *```$/gms, '')
    .replace(/\$\$.*?\$\$|\$[^$]*\$|`[^`]*`|\]\([^)]*\)/gs, '');
  return [...prose.matchAll(/(?<![\w.])\d+(?: \d{3})*(?:\.\d+)?(?:e-?\d+)?(?: %)?/g)].map(([text]) => text);
}

/** The numbers in the blocks of a page, which are computed or stand in what computes. */
function numbersInBlocks(page: string): readonly number[] {
  const blocks = [...page.matchAll(/^ *```.*?^ *```$/gms)].join('\n');
  return [...blocks.matchAll(/\d[\d_]*(?:\.\d+)?(?:e-?\d+)?/g)].map(([text]) => Number(text.replaceAll('_', '')));
}

/** Whether a number, as printed, is one of those given, rounded to as many digits, or by so many per cent above 1. */
function isAmong(text: string, numbers: readonly number[]): boolean {
  const [digits = '', percent] = text.replace(/(?<=\d) (?=\d)/g, '').split(' ');
  const decimals = digits.split('.')[1]?.length ?? 0;
  const is = (value: number): boolean => value === Number(digits) || value.toFixed(decimals) === digits;
  if (percent === undefined) return numbers.some(is);
  return numbers.some((value) => is(100 * value) || is(100 * (value - 1)));
}

describe('the guide', () => {
  it('lists every page once, and links to them in that order', () => {
    const [, listed = '', text = ''] = readFileSync('docs/guide.md', 'utf8').split(/^---$/m);
    const pages = [...listed.matchAll(/^ {2}- \.\/guide\/(.*)$/gm)].map(([, name]) => name);
    expect([...pages].sort()).toEqual(readdirSync(FOLDER).sort());
    expect([...text.matchAll(/\]\(guide\/(.*?)\)/g)].map(([, name]) => name)).toEqual(pages);
  });

  it.each(readdirSync(FOLDER))('%s says no number that no block of it has', (name) => {
    const page = readFileSync(join(FOLDER, name), 'utf8');
    // What is needed to run it is said by package.json.
    const { engines } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      readonly engines: { readonly node: string };
    };
    const known = [...numbersInBlocks(page), Number.parseFloat(engines.node.slice(1))];
    const unknown = numbersInProse(page).filter((text) => !PLAIN.has(Number(text)) && !isAmong(text, known));
    expect(unknown).toEqual([]);
  });

  it.each(readdirSync(FOLDER))('%s prints what its commands print', (name) => {
    for (const { words, printed } of commandsOf(readFileSync(join(FOLDER, name), 'utf8'))) {
      const [program, ...rest] = words;
      if (program === 'cat') {
        writeFileSync(join(scratch, rest.join(' ')), `${printed.join('\n')}\n`);
        continue;
      }
      expect(program).toBe('heavyball');
      const { code, stdout, stderr } = runHeavyball(rest, { cwd: scratch });
      // A command that the page shows to be refused prints the reason to stderr, and nothing else.
      const isRefused = printed[0]?.startsWith('heavyball: ') === true;
      expect(code, stderr).toBe(isRefused ? 2 : 0);
      const text = isRefused ? stderr : stdout;
      if (!agrees(text, printed)) expect(text).toBe(printed.join('\n'));
    }
  });
});
