/** A number of an explorer's state is at most this large, and at least 1 divided by it where it must not be 0. */
export const LARGEST = 1e100;
/** The most eigenvalues that a page holds, whose address would otherwise be too long to share. */
export const MOST_EIGENVALUES = 4096;
/** The most iterations that a page runs. */
export const MOST_STEPS = 2000;
