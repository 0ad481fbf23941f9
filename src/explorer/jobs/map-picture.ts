import { MAP_CELLS } from '../../io/check-explorer-state.ts';
import { acrossOf, explorerPlane, mappedMethod } from '../../io/explorer-methods.ts';
import type { ExplorerMethod, ExplorerState } from '../../io/explorer-state.ts';
import { mapGeometryOf } from '../../maps/geometry/map-geometry-of.ts';
import type { CurveFamily } from '../../maps/geometry/plane-geometry.ts';
import type { GridMap, MapPlan } from '../../maps/grid-map.ts';
import type { MapCurve, MapGeometry } from '../../maps/map-geometry.ts';
import { planMap } from '../../maps/plan-map.ts';
import { colourScaleOf } from '../../render/colour-scale-of.ts';
import { divergedArea } from '../../render/diverged-area.ts';
import { categoryRaster, numberRaster } from '../../render/grid-map-layers.ts';
import { gridMapDescription } from '../../render/grid-map-words.ts';
import { legend } from '../../render/legend.ts';
import { mapFrame, type MapFrame } from '../../render/map-frame.ts';
import { mapOverlay } from '../../render/map-overlay.ts';
import { mapPalette } from '../../render/map-palettes.ts';
import { concat, type Markup } from '../../render/markup.ts';
import { occurringCategories } from '../../render/occurring-categories.ts';
import type { Raster } from '../../render/png-uri.ts';
import { printNumber } from '../../render/print-number.ts';
import { plotFrame } from '../../render/plot-frame.ts';
import { scaleBar } from '../../render/scale-bar.ts';
import { explorerSpectrum } from '../../io/read-explorer-spectrum.ts';
import { maxStableEta } from '../../stability/max-stable-eta.ts';
import { acrossAt, heldOf, isOnOnePlane } from '../momentum.ts';
import { methodNamed } from '../model.ts';
import { usualRectangle } from '../usual-rectangle.ts';
import { AXIS, plotBoxIn } from '../views/view.ts';

/** A map as it stands on the page: cells for a canvas, and all lines and words as SVG. */
export interface MapPicture {
  readonly raster: Raster;
  /** Axes, hatching, lines, marks and labels. */
  readonly over: Markup;
  /** Colour bar and legend, beneath. */
  readonly below: Markup;
  /** How high both are. */
  readonly height: number;
  readonly frame: Pick<MapFrame, 'box'>;
  /** The map in words. */
  readonly description: string;
}

/** A transparent raster, where there are no values to colour. */
const NOTHING: Raster = { width: 1, height: 1, pixels: Uint8Array.of(0), colours: [] };

/** The plan of the map of a state, with so many cells along each side. */
export function mapPlanOf(state: ExplorerState, cells: number = MAP_CELLS): MapPlan {
  const method = mappedMethod(methodNamed(state.method.name));
  const { parameters } = state.method;
  const spectrum = explorerSpectrum(state.spectrum);
  const { x, y } = state.rectangle ?? usualRectangle(state);
  const axes = { x: { from: x[0], to: x[1], count: cells }, y: { from: y[0], to: y[1], count: cells } };
  return planMap(state.layer, method, spectrum, axes, {
    plane: explorerPlane(method),
    fixed: heldOf(method, parameters),
    epsilon: state.epsilon,
  });
}

/** The lines over a map that the state asks for, where the plane has them. */
export function mapLinesOf(map: GridMap, state: ExplorerState): MapGeometry {
  const { lines } = state;
  const wanted = new Set<CurveFamily>([...lines, ...(lines.includes('ridge') ? (['optimum'] as const) : [])]);
  const families = [...wanted].map((family) => {
    try {
      return mapGeometryOf(map, { include: [family] });
    } catch (error) {
      // Not every plane and layer has every family.
      if (error instanceof RangeError) return { curves: [], marks: [] };
      throw error;
    }
  });
  const rival = lines.includes('boundary') ? rivalCurves(map, state) : [];
  return {
    curves: [
      ...families.flatMap(({ curves }) => curves),
      ...lineWithoutMomentum(state.method, 'pinned', state),
      ...rival,
    ],
    marks: families.flatMap(({ marks }) => marks),
  };
}

/** The boundary of stability of the other method of a comparison, where its map has the same axes. */
function rivalCurves({ axes: { x, y } }: GridMap, state: ExplorerState): readonly MapCurve[] {
  const { method, against } = state;
  if (against === null || !isOnOnePlane(methodNamed(method.name), methodNamed(against.name))) return [];
  if (acrossOf(methodNamed(against.name)) === null) return lineWithoutMomentum(against, 'rival', state);
  const rectangle = { x: [x.from, x.to], y: [y.from, y.to] } as const;
  const plan = mapPlanOf({ ...state, method: against, layer: 'rate', rectangle });
  const label = `boundary of stability of B: ${methodNamed(against.name).title}`;
  return mapGeometryOf(plan, { include: ['boundary'] })
    .curves.filter(({ kind }) => kind !== 'zero-step')
    .map((curve) => ({ ...curve, kind: 'rival', value: null, label }));
}

/** The stable part of the line of the plane that a method without momentum is; nothing for the others. */
function lineWithoutMomentum(
  { name, parameters }: ExplorerMethod,
  kind: MapCurve['kind'],
  state: ExplorerState,
): readonly MapCurve[] {
  const method = methodNamed(name);
  if (acrossOf(method) !== null) return [];
  const x = acrossAt(method, parameters);
  const top = maxStableEta(method, parameters, explorerSpectrum(state.spectrum));
  const label = `${kind === 'rival' ? 'B: ' : ''}${method.title}, stable where β = 0 and η < ${printNumber(top)}`;
  return [{ kind, value: null, label, exact: true, closed: false, points: [0, top].map((y) => ({ x, y })) }];
}

/** Draws a map for a width and a height of its plot. */
export function mapPicture(map: GridMap, state: ExplorerState, width: number, plotHeight: number): MapPicture {
  const geometry = mapLinesOf(map, state);
  const frame = mapFrame(map, plotBoxIn(width, plotHeight));
  const area = divergedArea(map, geometry, frame);
  const over = mapOverlay(map, geometry, frame, area);
  const { box } = frame;
  const cells = map.categories === null ? numberCells(map, frame, area.hidden) : categoryCells(map, frame);
  const bar = cells.bar(box.y + box.height + AXIS);
  const words = legend(over.legend, {
    x: box.x,
    y: box.y + box.height + AXIS + bar.height,
    width: box.width,
    spanning: true,
  });
  return {
    raster: cells.raster,
    over: plotFrame(frame.x, frame.y, { grid: false }, ...over.layers),
    below: concat(bar.content, words.content),
    height: box.y + box.height + AXIS + bar.height + words.height + 6,
    frame: { box },
    description: gridMapDescription(map, geometry),
  };
}

interface Cells {
  readonly raster: Raster;
  bar(y: number): { readonly content: Markup; readonly height: number };
}

function numberCells(map: GridMap, { mirrored, box }: MapFrame, hidden: boolean): Cells {
  const scale = colourScaleOf(map);
  const nothing = { content: concat(), height: 0 };
  if (scale === null) return { raster: NOTHING, bar: () => nothing };
  const palette = mapPalette(scale.kind, undefined);
  return {
    raster: numberRaster(map, mirrored, { scale, palette }, hidden),
    bar: (y) => scaleBar(scale, palette, { x: box.x, y, width: box.width }),
  };
}

function categoryCells(map: GridMap, { mirrored }: MapFrame): Cells {
  return {
    raster: categoryRaster(map, mirrored, occurringCategories(map)),
    bar: () => ({ content: concat(), height: 0 }),
  };
}
