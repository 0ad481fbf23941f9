"""Eigenvalues of symmetric matrices, computed with 60 digits (mpmath.eigsy) from the doubles given, into eigenvalues.json.

Run: python3 test/oracles/eigenvalues.py
"""

import json
import pathlib
import random

from mpmath import eigsy, matrix, mp

mp.dps = 60
chance = random.Random(1)


def symmetric(size: int, entry) -> list[list[float]]:
    rows = [[0.0] * size for _ in range(size)]
    for i in range(size):
        for j in range(i + 1):
            rows[i][j] = rows[j][i] = entry(i, j)
    return rows


cases = [("hilbert", symmetric(8, lambda i, j: 1 / (i + j + 1)))]
cases.append(("path", symmetric(9, lambda i, j: 2.0 if i == j else -1.0 if i == j + 1 else 0.0)))
cases.append(("ones", symmetric(6, lambda i, j: 1.0)))
for size in (1, 2, 3, 5, 8, 12):
    cases.append((f"random {size}", symmetric(size, lambda i, j: chance.uniform(-1, 1))))
for exponent in (-1040, -700, -450, 450, 700, 1000):
    cases.append((f"times 2^{exponent}", symmetric(5, lambda i, j: chance.uniform(-1, 1) * 2.0**exponent)))
cases.append(("graded", symmetric(4, lambda i, j: chance.uniform(-1, 1) * 10.0 ** (100 * (i + j) - 300))))

output = []
for name, rows in cases:
    values = sorted(eigsy(matrix(rows), eigvals_only=True))
    output.append({"name": name, "hessian": rows, "eigenvalues": [float(value) for value in values]})
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(output) + "\n")
