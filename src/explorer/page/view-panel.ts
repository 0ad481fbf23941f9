import type { Model } from '../model.ts';
import type { View } from '../views/view.ts';
import type { Painted } from './painter.ts';
import type { ViewFigure } from './view-figure.ts';

/** A view on the page with its handles. */
export interface ViewPanel extends Painted {
  readonly id: string;
  readonly figure: ViewFigure;
  /** The view of a model, for a plot of the given width, as it is drawn and as it is written to files. */
  readonly view: (model: Model, width: number) => View;
}
