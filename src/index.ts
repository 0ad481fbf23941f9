/**
 * heavyball: momentum methods as dynamical systems.
 *
 * @packageDocumentation
 */

// numeric
export { type Random, randomOf } from './numeric/random.ts';

// spectrum

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
