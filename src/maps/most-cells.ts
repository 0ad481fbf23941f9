/** Cells that one array can hold within the memory that a program usually has. */
export const MOST_CELLS: number = 2 ** 27;
