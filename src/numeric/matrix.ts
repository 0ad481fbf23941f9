/** The only importer of ml-matrix. */
export { EigenvalueDecomposition, Matrix, SingularValueDecomposition, solve } from 'ml-matrix';
