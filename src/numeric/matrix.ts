/** The only importer of ml-matrix. */
export { EigenvalueDecomposition, Matrix, SingularValueDecomposition } from 'ml-matrix';
