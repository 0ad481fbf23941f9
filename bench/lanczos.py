# Both ends of the spectrum of the Laplacian on 316 × 316 points, to residuals of 1e-8 of the norm, by scipy's eigsh on products
# alone: prints its time in milliseconds of processors.
import os

for pool in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[pool] = "1"

import time

import numpy as np
from scipy.sparse.linalg import LinearOperator, eigsh

SIDE = 316
n = SIDE * SIDE


def times(vector):
    grid = vector.reshape(SIDE, SIDE)
    out = 4 * grid
    out[1:] -= grid[:-1]
    out[:-1] -= grid[1:]
    out[:, 1:] -= grid[:, :-1]
    out[:, :-1] -= grid[:, 1:]
    return out.ravel()


operator = LinearOperator((n, n), matvec=times, dtype=np.float64)
start = np.random.default_rng(1).standard_normal(n)
before = time.process_time()
low, high = eigsh(operator, k=2, which="BE", tol=1e-8, v0=start, return_eigenvectors=False)
elapsed = time.process_time() - before
exact = 8 * np.sin(np.pi / 2 / (SIDE + 1)) ** 2
assert abs(low - exact) < 1e-7 and abs(high - (8 - exact)) < 1e-7
print(1000 * elapsed)
