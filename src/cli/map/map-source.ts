import { CONVENTION, type MapDocument, type MapOverlays } from '../../io/map-document.ts';
import { parseJson } from '../../io/json-document.ts';
import { readMapDocument, type ReadMap } from '../../io/read-map-document.ts';
import { recipeOf } from '../../io/recipe-of.ts';
import { inputTypeError } from '../../numeric/input-error.ts';
import { inputName, readBytes } from '../read-input.ts';
import { VERSION } from '../version.ts';
import { overlaysOf } from './overlays-of-flags.ts';
import { objectiveOfRecipe } from './objective-of-recipe.ts';
import { textInPdf } from './pdf-of.ts';
import { textIn } from './png-chunks.ts';
import { metadataOf } from './svg-metadata.ts';

/** The start of plain text that is no JSON object. */
const OTHER_TEXT = /^\s*[!-z|}~]/;

/** A map as it is to be made, from flags or from a file of it. */
export interface MapSource extends ReadMap {
  readonly overlays: MapOverlays;
}

/** What a file of a map says about itself. */
export function documentOf({ plan, overlays, look }: MapSource): MapDocument {
  return { heavyball: VERSION, convention: CONVENTION, map: recipeOf(plan), overlays, look };
}

/** Finds in a file of a map what it was made from. */
export async function readMapSource(path: string): Promise<MapSource> {
  const bytes = await readBytes(path);
  const isArray = startsWith(bytes, '\u0093NUMPY');
  const name = isArray ? `${path}.json` : inputName(path);
  const text = isArray ? await readBytes(`${path}.json`) : textOf(bytes, name);
  const document = inVegaLite(parseJson(text, name).value);
  const recipe: unknown = typeof document === 'object' && document !== null && 'map' in document ? document.map : null;
  const { plan, overlays, look } = readMapDocument(document, name, await objectiveOfRecipe(recipe, name));
  return { plan, overlays: overlays ?? overlaysOf(plan, {}, { points: [], paths: [] }, null), look };
}

/** The JSON that a file carries, or the file itself where it is JSON. */
function textOf(bytes: Uint8Array, name: string): Uint8Array {
  const carried = carriedBy(bytes);
  if (carried === undefined && OTHER_TEXT.test(Buffer.from(bytes.subarray(0, 64)).toString('latin1'))) {
    throw inputTypeError(`${name}: must be a file of a map that heavyball wrote, got another`);
  }
  if (carried === undefined) return bytes;
  if (carried === null) throw inputTypeError(`${name}: must say how heavyball made it, got a file that does not`);
  return Buffer.from(carried);
}

/** The text that a picture or table carries; null if it carries none, undefined if the file is neither. */
function carriedBy(bytes: Uint8Array): string | null | undefined {
  if (startsWith(bytes, '\u0089PNG')) return textIn(bytes);
  if (startsWith(bytes, '%PDF')) return textInPdf(bytes);
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (startsWith(bytes, '<')) return metadataOf(text.toString());
  if (!startsWith(bytes, '#')) return undefined;
  const end = text.indexOf('\n');
  return text.toString('utf8', 1, end < 0 ? undefined : end);
}

function startsWith(bytes: Uint8Array, start: string): boolean {
  return Buffer.from(bytes.subarray(0, start.length)).toString('latin1') === start;
}

/** A Vega-Lite specification keeps what is not its own under `usermeta`. */
function inVegaLite(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('usermeta' in value)) return value;
  const { usermeta } = value;
  return typeof usermeta === 'object' && usermeta !== null && 'heavyball' in usermeta ? usermeta.heavyball : value;
}
