import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { GALLERY } from '../docs/tools/gallery-pictures.mjs';
import { LAYERS } from '../src/maps/layers/index.ts';
import { PLANES } from '../src/maps/planes/index.ts';
import { runHeavyball } from './helpers/run-heavyball.ts';

const FOLDER = 'docs/images/gallery';
const pictures = GALLERY.flatMap((section) => section.pictures);

/** @param {string} flag */
const shown = (flag) => pictures.flatMap(({ flags }) => new RegExp(`--${flag} (\\S+)`).exec(flags)?.[1] ?? []);

describe('the gallery', () => {
  it('shows every layer and every plane', () => {
    expect([...new Set(shown('layer'))].sort()).toEqual(LAYERS.map(({ name }) => name).sort());
    expect(['beta-eta', ...shown('plane')]).toEqual(expect.arrayContaining(PLANES.map(({ name }) => name)));
  });

  it('has one file for each of its pictures, on its page with the command that draws it', () => {
    expect(readdirSync(FOLDER).sort()).toEqual(pictures.map(({ name }) => `${name}.svg`).sort());
    const page = readFileSync('docs/gallery.md', 'utf8');
    for (const { name, command = 'map', flags } of pictures) {
      expect(page).toContain(`](images/gallery/${name}.svg)`);
      expect(page).toContain(`heavyball ${command} ${flags} -o ${name}.svg`);
    }
  });

  it.each(['rate', 'regime', 'one-minus-beta-eta', 'eta-gamma', 'noise-frontier', 'quasi-hyperbolic'])(
    'draws %s as it is drawn here',
    (name) => {
      const { command = 'map', flags } = pictures.find((picture) => picture.name === name) ?? { flags: '' };
      const { code, stdout } = runHeavyball([command, ...flags.split(' '), '-o', '-']);
      expect(code).toBe(0);
      // A terminal gets a line end after it.
      expect(stdout).toBe(`${readFileSync(join(FOLDER, `${name}.svg`), 'utf8')}\n`);
    },
  );
});
