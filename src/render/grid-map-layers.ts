import type { GridMap } from '../maps/grid-map.ts';
import { BAR_COLOURS, barColours } from './bar-colours.ts';
import { categoryShades } from './category-shades.ts';
import { cellRaster } from './cell-raster.ts';
import type { ColourScale } from './colour-scale.ts';
import { divergesIn } from './diverged-area.ts';
import { layerLook } from './layer-look.ts';
import type { MapFrame } from './map-frame.ts';
import type { MapPalette } from './map-palettes.ts';
import { element, type Markup } from './markup.ts';
import { pngUri, type Raster } from './png-uri.ts';

/** The colours of a layer of numbers: a scale and the palette that it is painted with. */
export interface NumberColours {
  readonly scale: ColourScale;
  readonly palette: MapPalette;
}

/** The cells of a layer of numbers; diverging ones are left to the hatching, or coloured as the worst that is not hidden. */
export function numberRaster(
  map: GridMap,
  mirrored: boolean,
  { scale, palette }: NumberColours,
  hidden: boolean,
): Raster {
  const diverges = divergesIn(map);
  const colours = barColours(palette, scale.descending);
  const { infinite } = layerLook(map.layer.name);
  const worst = scale.descending ? BAR_COLOURS : 1;
  const paint = (value: number): number => {
    if (diverges(value)) return hidden ? worst : 0;
    if (infinite !== null && value === Infinity) return 0;
    const fraction = scale.fractionOf(value);
    return Number.isNaN(fraction) ? 0 : Math.min(Math.max(Math.floor(fraction * BAR_COLOURS), 0), BAR_COLOURS - 1) + 1;
  };
  return cellRaster(map, mirrored, colours, paint);
}

/** The cells of a layer of categories, in shades where something is counted; diverging ones are left to the hatching. */
export function categoryRaster(map: GridMap, mirrored: boolean, occurring: readonly number[]): Raster {
  const { colours, paint } = categoryShades(map, occurring);
  return cellRaster(map, mirrored, colours, paint);
}

/** A raster over the whole plot; cells larger than pixels keep their edges. */
export function rasterImage(raster: Raster, { box }: Pick<MapFrame, 'box'>): Markup {
  const coarse = raster.width < box.width || raster.height < box.height;
  return element('image', {
    class: 'hb-cells',
    x: box.x,
    y: box.y,
    width: box.width,
    height: box.height,
    preserveAspectRatio: 'none',
    href: pngUri(raster),
    style: coarse ? 'image-rendering: pixelated' : undefined,
  });
}
