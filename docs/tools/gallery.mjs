import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
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
writeFileSync(PAGE, await format(page(), { ...(await resolveConfig(PAGE)), filepath: PAGE }));

/** @param {import('./gallery-pictures.mjs').GalleryPicture} picture */
function draw({ name, flags }) {
  const words = ['dist/cli/main.js', 'map', ...flags.split(' '), '-o', `${FOLDER}/${name}.svg`];
  const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${name}: ${stderr}`);
}

function page() {
  const sections = GALLERY.map(({ title, text, pictures: shown }) =>
    [`## ${title}`, text, ...shown.map((picture) => entry(picture))].join('\n\n'),
  );
  return [
    '---\ntitle: Gallery of maps\n---',
    '# Gallery of maps',
    'Every layer and every plane, each with the command that draws it. `npm run gallery` draws them all again.',
    ...sections,
  ].join('\n\n');
}

/** @param {import('./gallery-pictures.mjs').GalleryPicture} picture */
function entry({ name, flags, caption }) {
  return [
    `![${name}](images/gallery/${name}.svg)`,
    caption,
    `\`\`\`sh\nheavyball map ${flags} -o ${name}.svg\n\`\`\``,
  ].join('\n\n');
}
