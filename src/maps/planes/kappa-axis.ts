import type { PlaneAxis } from '../plane.ts';

/** The condition number, on a logarithmic axis from 1. */
export const KAPPA: PlaneAxis = {
  symbol: 'κ',
  title: 'condition number κ',
  scale: 'log',
  least: 1,
  most: Infinity,
};
