"""Stationary variances of momentum modes: the discrete Lyapunov equation P = A P A' + eta^2 e1 e1', solved in 160-digit arithmetic.

Run: python3 test/oracles/variance.py > test/oracles/variance.csv   (mpmath 1.3)
Columns: 1 - beta, gamma, eta, lambda, P_11 rounded to double. Modes within 1e-15 of each stability boundary are among them.
"""
import random

from mpmath import lu_solve, matrix, mp, mpf

mp.dps = 160
random.seed(20261122)


def variance(one_minus_beta, gamma, eta, lam):
    b, g, x = 1 - mpf(one_minus_beta), mpf(gamma), mpf(eta) * mpf(lam)
    t, d = 1 + b - (1 + g) * x, b - g * x
    if not (x > 0 and 1 + t + d > 0 and d < 1):
        return None
    # Unknowns P11, P12, P22: P11 = t^2 P11 - 2td P12 + d^2 P22 + eta^2, P12 = t P11 - d P12, P22 = P11.
    system = matrix([[1 - t * t, 2 * t * d, -d * d], [-t, 1 + d, 0], [-1, 0, 1]])
    return lu_solve(system, matrix([mpf(eta) ** 2, 0, 0]))[0]


rows = 0
while rows < 400:
    kind = random.randrange(4)
    one_minus_beta = random.choice([random.uniform(0, 2), 10 ** random.uniform(-15, 0), 2 - 10 ** random.uniform(-12, 0)])
    gamma = random.choice([0.0, 0.0, 1 - one_minus_beta, random.uniform(-0.9, 1.5)])
    lam = 10 ** random.uniform(-8, 8)
    limit = 2 * (2 - one_minus_beta) / max(1 + 2 * gamma, 0.1)
    x = [random.uniform(0, limit), 10 ** random.uniform(-14, 0), limit * (1 - 10 ** random.uniform(-14, 0)), 1.0][kind]
    eta = x / lam
    if not eta > 0:
        continue
    value = variance(one_minus_beta, gamma, eta, lam)
    if value is not None:
        print(",".join(repr(float(number)) for number in (one_minus_beta, gamma, eta, lam, value)))
        rows += 1
