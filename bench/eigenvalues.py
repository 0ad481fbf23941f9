# The eigenvalues of a symmetric matrix of order 1000 by numpy (LAPACK): prints the time in milliseconds of processors.
import os

for pool in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[pool] = "1"

import time

import numpy as np

i, j = np.tril_indices(1000)
matrix = np.zeros((1000, 1000))
matrix[i, j] = np.sin(0.37 * i * i + 1.3 * j + 0.011 * i * j)
matrix = matrix + np.tril(matrix, -1).T
times = []
for _ in range(5):
    before = time.process_time()
    np.linalg.eigvalsh(matrix)
    times.append(time.process_time() - before)
print(1000 * sorted(times)[2])
