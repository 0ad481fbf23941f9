import type { Mode } from '../../mode/mode.ts';
import type { ModeRow } from './mode-row.ts';

/** A number that one mode has, told twice: from plain doubles, and by the mode kernel. */
export interface ModeQuantity {
  /** In cell i of a row. */
  fast(row: ModeRow, i: number): number;
  /** At full accuracy. */
  exact(mode: Mode): number;
}
