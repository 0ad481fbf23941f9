import type { Method, MethodParameters } from '../../methods/method.ts';
import type { Mode } from '../../mode/mode.ts';
import type { ModeRow } from './mode-row.ts';

/** A number that one mode has, told twice: from plain doubles, and by the mode kernel. */
export interface ModeQuantity {
  /** In cell i of a row; where that is at most `known`, any number that is will do. */
  fast(row: ModeRow, i: number, known: number): number;
  /** At full accuracy. */
  exact(mode: Mode, method: Method, parameters: MethodParameters): number;
}
