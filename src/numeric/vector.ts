/** A point or direction of parameter space: its coordinates. */
export type Vector = readonly number[];
