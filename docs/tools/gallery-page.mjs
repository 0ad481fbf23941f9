import { GALLERY } from './gallery-pictures.mjs';

/** The gallery's page: every picture with the command that draws it. */
export function galleryPage() {
  const sections = GALLERY.map(({ title, text, pictures: shown }) =>
    [`## ${title}`, text, ...shown.map((picture) => entry(picture))].join('\n\n'),
  );
  return [
    '---\ntitle: Gallery of maps\n---',
    '# Gallery of maps',
    'Every layer and every plane, and what `heavyball response` and `heavyball flow` draw, each with its command. `npm run gallery` draws them all again.',
    ...sections,
  ].join('\n\n');
}

/** @param {import('./gallery-pictures.mjs').GalleryPicture} picture */
function entry({ name, command = 'map', flags, caption }) {
  return [
    `![${name}](images/gallery/${name}.svg)`,
    caption,
    `\`\`\`sh\nheavyball ${command} ${flags} -o ${name}.svg\n\`\`\``,
  ].join('\n\n');
}
