import type { LearningRateAxis, MomentumAxis } from './momentum-plane.ts';

/** β as it is. */
export const BETA: MomentumAxis = {
  symbol: 'β',
  title: 'momentum β',
  scale: 'linear',
  least: -Infinity,
  most: Infinity,
  beta: { constant: 0, slope: 1 },
  oneMinusBeta: { constant: 1, slope: -1 },
  parameters: (beta) => ({ beta }),
};

/** 1 − β, which keeps its digits where momentum is near 1. */
export const ONE_MINUS_BETA: MomentumAxis = {
  symbol: '1 − β',
  title: 'one minus momentum, 1 − β',
  scale: 'log',
  least: -Infinity,
  most: Infinity,
  beta: { constant: 1, slope: -1 },
  oneMinusBeta: { constant: 0, slope: 1 },
  parameters: (oneMinusBeta) => ({ oneMinusBeta }),
};

/** η as it is. */
export const ETA: LearningRateAxis = {
  symbol: 'η',
  title: 'learning rate η  (1 / curvature)',
  scale: 'linear',
  least: 0,
  most: Infinity,
  unit: () => 1,
  refusal: () => null,
};

/** η on a logarithmic axis. */
export const ETA_LOG: LearningRateAxis = { ...ETA, scale: 'log' };

/** ηL: the learning rate in units of 1/L. */
export const ETA_L: LearningRateAxis = {
  symbol: 'ηL',
  title: 'scaled learning rate ηL',
  scale: 'log',
  least: 0,
  most: Infinity,
  unit: ({ spectrum }) => spectrum.L,
  refusal: () => null,
};

/** ηλ of the one curvature that there is. */
export const ETA_LAMBDA: LearningRateAxis = {
  symbol: 'ηλ',
  title: 'scaled curvature ηλ',
  scale: 'linear',
  least: 0,
  most: Infinity,
  unit: ({ spectrum }) => spectrum.L,
  refusal: ({ spectrum: { mu, L } }) =>
    mu === L ? null : `spectrum must be a single curvature for this plane, got [${mu}, ${L}]`,
};
