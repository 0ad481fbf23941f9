/** The only importer of complex.js. */
export { Complex } from 'complex.js';
