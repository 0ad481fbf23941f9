"""Spectral norms of powers of companion matrices, in 80-digit arithmetic.

Run: python3 test/oracles/power_norm.py > test/oracles/power-norm.csv   (mpmath 1.3)
Columns: beta, gamma, eta, lambda, k, the norm of the k-th power, the norm of the power before.
"""
import random

from mpmath import matrix, mp, mpf, sqrt

mp.dps = 80
random.seed(11)


def power(m, k):
    result = matrix([[1, 0], [0, 1]])
    while k:
        if k & 1:
            result = result * m
        m = m * m
        k >>= 1
    return result


def norm(m):
    frobenius = sum(x * x for x in m)
    determinant = abs(m[0, 0] * m[1, 1] - m[0, 1] * m[1, 0])
    return sqrt((frobenius + sqrt(frobenius**2 - 4 * determinant**2)) / 2)


def line(beta, gamma, eta, lam, k):
    x = mpf(eta) * mpf(lam)
    trace = 1 + mpf(beta) - (1 + mpf(gamma)) * x
    determinant = mpf(beta) - mpf(gamma) * x
    companion = matrix([[trace, -determinant], [1, 0]])
    now, before = (norm(power(companion, steps)) for steps in (k, max(0, k - 1)))
    if 1e-280 < now < 1e280:
        print(",".join(repr(float(value)) if value != k else str(k) for value in (beta, gamma, eta, lam, k, now, before)))


for i in range(400):
    beta = random.choice([random.uniform(-0.9, 0.99), 1 - 10 ** random.uniform(-7, -1)])
    gamma = random.choice([0.0, beta, random.uniform(-0.5, 1.5)])
    lam = 10 ** random.uniform(-2, 2)
    # A third of them at or very near a double root of heavy ball.
    near = (1 - sqrt(mpf(max(beta, 0)))) ** 2 * (1 + random.choice([0, 1e-15, -1e-12, 1e-8]))
    eta = float(near / mpf(lam)) if i % 3 == 0 and beta > 0 else random.uniform(0.001, 3.5) / lam
    slow = int(min(1e9, 1 / (1 - abs(beta))))
    line(beta, 0.0 if i % 3 == 0 else gamma, eta, lam, random.choice([random.randint(0, 20), random.randint(0, 30 * slow)]))
