import { closeSync, openSync, readSync } from 'node:fs';
import { listOf, recordOf, textOf } from '../../io/check-shape.ts';
import { parseJson } from '../../io/json-document.ts';
import { checkInteger } from '../../numeric/check.ts';
import { inputTypeError, isInputError } from '../../numeric/input-error.ts';
import { inputError } from '../read-input.ts';
import type { ShardHead } from './shard-file.ts';

/** What every shard begins with. */
const BEGINNING = '{"heavyball":"';

/** Bytes that are read at a time until the line ends. */
const CHUNK = 2 ** 16;

/** Reads the line that a shard begins with; the recipe in it is as yet unchecked. */
export function readShardHead(path: string): Omit<ShardHead, 'recipe'> & { readonly recipe: unknown } {
  const { value } = parseJson(firstLine(path), path);
  const fields = recordOf(path, 'the first line', value, ['heavyball', 'recipe', 'share', 'checksums']);
  const { index, count } = recordOf(path, 'share', fields.share, ['index', 'count']);
  checkInteger(path, 'share.count', count, 1);
  checkInteger(path, 'share.index', index, 1, count);
  const checksums = listOf(path, 'checksums', fields.checksums).map((checksum) => textOf(path, 'checksum', checksum));
  return {
    heavyball: textOf(path, 'heavyball', fields.heavyball),
    recipe: fields.recipe,
    share: { index, count },
    checksums,
  };
}

/** The bytes before the first line end, of a file that begins as shards do. */
function firstLine(path: string): Uint8Array {
  let file: number | null = null;
  try {
    file = openSync(path, 'r');
    return bytesOfLine(path, file);
  } catch (error) {
    throw isInputError(error) ? error : inputError(path, error);
  } finally {
    if (file !== null) closeSync(file);
  }
}

function bytesOfLine(path: string, file: number): Uint8Array {
  const chunks: Buffer[] = [];
  for (;;) {
    const chunk = Buffer.alloc(CHUNK);
    const size = readSync(file, chunk);
    const end = chunk.subarray(0, size).indexOf('\n');
    chunks.push(chunk.subarray(0, end < 0 ? size : end));
    const begins = chunks[0]?.toString('latin1', 0, BEGINNING.length) === BEGINNING;
    if (!begins || size === 0) throw inputTypeError(`${path}: must be a shard of a map, got another file`);
    if (end >= 0) return Buffer.concat(chunks);
  }
}
