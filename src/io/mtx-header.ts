import { describe } from '../numeric/check.ts';
import { inputTypeError } from '../numeric/input-error.ts';
import { wordPosition, type MtxLine } from './mtx-lines.ts';

/** What the first line of a Matrix Market file declares. */
export interface MtxHeader {
  readonly format: string;
  readonly field: string;
  readonly symmetry: string;
}

/** The words that the first line is made of, as far as they are read here. */
const WORDS: readonly (readonly string[])[] = [
  ['%%matrixmarket'],
  ['matrix'],
  ['coordinate', 'array'],
  ['real', 'integer'],
  ['general', 'symmetric'],
];

/** Reads the first line: `%%MatrixMarket matrix coordinate real symmetric`, upper and lower case being the same. */
export function mtxHeader(name: string, firstLine: string): MtxHeader {
  const words = firstLine.trim().split(/\s+/);
  const line: MtxLine = { line: 1, text: firstLine, words };
  WORDS.forEach((allowed, i) => {
    const word = words[i] ?? '';
    if (allowed.includes(word.toLowerCase())) return;
    const wanted = i === 0 ? '%%MatrixMarket' : allowed.join(' or ');
    throw inputTypeError(`${wordPosition(name, line, i)}: header must have ${wanted} here, got ${describe(word)}`);
  });
  if (words.length > WORDS.length) {
    throw inputTypeError(
      `${wordPosition(name, line, WORDS.length)}: header must end here, got ${describe(words[WORDS.length])}`,
    );
  }
  const [, , format = '', field = '', symmetry = ''] = words.map((word) => word.toLowerCase());
  return { format, field, symmetry };
}
