import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { galleryPage } from './gallery-page.mjs';
import { GALLERY } from './gallery-pictures.mjs';

const FOLDER = 'docs/images/gallery';
const PAGE = 'docs/gallery.md';

const pictures = GALLERY.flatMap((section) => section.pictures);
mkdirSync(FOLDER, { recursive: true });
for (const file of readdirSync(FOLDER)) {
  if (!pictures.some(({ name }) => file === `${name}.svg`)) rmSync(`${FOLDER}/${file}`);
}
for (const [i, picture] of pictures.entries()) {
  process.stderr.write(`${i + 1} of ${pictures.length}: ${picture.name}\n`);
  draw(picture);
}
writeFileSync(PAGE, await format(galleryPage(), { ...(await resolveConfig(PAGE)), filepath: PAGE }));

/** @param {import('./gallery-pictures.mjs').GalleryPicture} picture */
function draw({ name, command = 'map', flags }) {
  const words = ['dist/cli/main.js', command, ...flags.split(' '), '-o', `${FOLDER}/${name}.svg`];
  const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${name}: ${stderr}`);
}
