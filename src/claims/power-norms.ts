import { Matrix, SingularValueDecomposition } from '../numeric/matrix.ts';

/** ‖T⁰‖, …, ‖T^K‖ of a small matrix: multiplied out, and the largest singular value of each power. */
export function powerNorms(matrix: Matrix, steps: number): readonly number[] {
  let power = Matrix.eye(matrix.rows);
  const norms = [1];
  for (let k = 0; k < steps; k += 1) {
    power = power.mmul(matrix);
    norms.push(new SingularValueDecomposition(power).norm2);
  }
  return norms;
}
