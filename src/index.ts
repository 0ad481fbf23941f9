/**
 * heavyball: momentum methods as dynamical systems.
 *
 * @packageDocumentation
 */

// numeric
export { type Random, randomOf } from './numeric/random.ts';

// spectrum
export { eigenbasisOf } from './spectrum/eigenbasis-of.ts';
export type { Eigenbasis } from './spectrum/eigenbasis-of.ts';
export { fromEigenvalues } from './spectrum/from-eigenvalues.ts';
export { fromInterval } from './spectrum/from-interval.ts';
export { fromKappa } from './spectrum/from-kappa.ts';
export type { Hessian } from './spectrum/hessian-matrix.ts';
export type { HessianOptions, Spectrum, SpectrumOptions } from './spectrum/spectrum.ts';
export { spectrumOf } from './spectrum/spectrum-of.ts';

// mode

// methods

// stability

// tuning

// response

// objectives

// dynamics

// claims

// render

// io
