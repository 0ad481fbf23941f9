/** Tolerance of the equations beside which iterates are put: far below the gaps that are measured. */
export const ODE_TOLERANCE = 1e-12;
