/**
 * heavyball: momentum methods as dynamical systems.
 *
 * @packageDocumentation
 */

// numeric

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
