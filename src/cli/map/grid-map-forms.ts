import { mapCsv } from '../../io/map-csv.ts';
import type { GridMap } from '../../maps/grid-map.ts';
import type { MapGeometry } from '../../maps/map-geometry.ts';
import { gridMapSvg } from '../../render/grid-map-svg.ts';
import { vegaLiteSpec } from '../../render/vega-lite-spec.ts';
import type { Forms } from '../output.ts';
import { VERSION } from '../version.ts';
import { describeGridMap } from './describe-grid-map.ts';
import { mapJson } from './map-json.ts';
import { documentOf, type MapSource } from './map-source.ts';
import { pdfOf } from './pdf-of.ts';
import { withText } from './png-chunks.ts';
import { pngOf } from './png-of.ts';
import { withMetadata } from './svg-metadata.ts';

/** Pixels in an inch of a PNG: sharp on screens with small pixels, and what journals ask of line art. */
const PIXELS_PER_INCH = { screen: 192, slide: 192, print: 600 } as const;

/** The endings of the files that a map can be written to, besides arrays. */
export const MAP_ENDINGS = ['.svg', '.png', '.pdf', '.csv', '.json', '.vl.json'] as const;

/** The forms that a map can take, with what lies over it. */
export function gridMapForms(map: GridMap, geometry: MapGeometry, source: MapSource): Forms {
  const document = documentOf(source);
  const carried = JSON.stringify(document);
  const { theme, palette, preset = 'screen', dpi = PIXELS_PER_INCH[preset] } = source.look;
  const svg = (colours = theme): string =>
    gridMapSvg(map, geometry, {
      size: preset,
      note: `heavyball ${VERSION}`,
      ...(colours === undefined ? {} : { theme: colours }),
      ...(palette === undefined ? {} : { palette }),
    });
  // Pixels and pages do not follow the reader's system.
  const still = (): string => svg(theme === 'dark' ? 'dark' : 'light');
  const json = (): string => mapJson(map, geometry, document);
  return {
    text: () => describeGridMap(map, geometry),
    json,
    file: {
      '.svg': () => withMetadata(svg(), carried),
      '.png': async () => withText(await pngOf(still(), dpi), carried, dpi),
      '.pdf': async () => pdfOf(still(), map.layer.title, carried),
      '.csv': () => mapCsv(map, carried),
      '.json': json,
      '.vl.json': () => JSON.stringify({ ...vegaLiteSpec(map, geometry), usermeta: { heavyball: document } }, null, 1),
    } satisfies Record<(typeof MAP_ENDINGS)[number], unknown>,
  };
}
