import type { DataFile, EigenvalueData } from '../read-data.ts';
import type { IdentifiedRun, RunFile } from './identify-run.ts';
import type { MapPicture } from './map-picture.ts';
import type { SlowNumbers } from './slow-numbers.ts';

/** What the page asks of its worker: states go as the text of their address. */
export type Job =
  | {
      readonly kind: 'map';
      readonly id: number;
      readonly fragment: string;
      /** Width of the picture and height of its plot, in pixels. */
      readonly width: number;
      readonly height: number;
      /** Cells along each side. */
      readonly cells: number;
      /** Whether lines that take long are left out. */
      readonly quick: boolean;
    }
  | { readonly kind: 'numbers'; readonly id: number; readonly fragment: string }
  | { readonly kind: 'data'; readonly id: number; readonly file: DataFile }
  | { readonly kind: 'run'; readonly id: number; readonly fragment: string; readonly file: RunFile };

/** A map with the pixels of its canvas. */
export interface PaintedMap extends Omit<MapPicture, 'raster'> {
  readonly width: number;
  readonly rows: number;
  readonly rgba: Uint8ClampedArray<ArrayBuffer>;
}

/** What the worker answers; a defect comes back as its message. */
export type Answer =
  | { readonly kind: 'map'; readonly id: number; readonly map: PaintedMap }
  | { readonly kind: 'numbers'; readonly id: number; readonly numbers: readonly SlowNumbers[] }
  | { readonly kind: 'data'; readonly id: number; readonly data: EigenvalueData }
  | { readonly kind: 'run'; readonly id: number; readonly run: IdentifiedRun }
  | { readonly kind: 'failure'; readonly id: number; readonly message: string };
