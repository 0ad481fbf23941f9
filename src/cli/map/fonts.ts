import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

/** The faces that pictures are set in. */
const FACES = {
  regular: 'DejaVuSans.ttf',
  bold: 'DejaVuSans-Bold.ttf',
  oblique: 'DejaVuSans-Oblique.ttf',
} as const;

/** The package that has them. */
export const FONT_PACKAGE = 'dejavu-fonts-ttf';

/** Reads a face, the same on every machine: a picture without its fonts has no text. */
export function readFace(face: keyof typeof FACES): Buffer {
  return readFileSync(createRequire(import.meta.url).resolve(`${FONT_PACKAGE}/ttf/${FACES[face]}`));
}
