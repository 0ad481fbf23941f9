"""Heavy ball beyond quadratics: the cycle inequality, as published, tried for every length below 400 in 60-digit arithmetic,
stars with up to 100 corners by the cone of a corner, and the minimum of the inequality over all angles.

Run: python3 test/oracles/dichotomy.py > test/oracles/dichotomy.csv   (mpmath 1.3)
Columns: beta, eta, mu, L, the shortest cycle (0 if none), how often it goes around, and 1 if the inequality fails at every real angle.
"""
import random

from math import gcd

from mpmath import arg, conj, cos, expjpi, mp, mpf, pi

mp.dps = 60
random.seed(17944)
COSINES = [None, None, None] + [cos(2 * pi / m) for m in range(3, 400)]


def theta(c, b, a, q):
    return q * a * a - 2 * (b - c + q * (1 - b * c)) * a + 2 * (1 - c) * (1 + b * b - 2 * b * c)


def star(length, turns, b, a, q):
    """Whether the gradients that keep the iteration on a star are in the cones of its corners."""
    z = expjpi(mpf(2 * turns) / length)
    p, r = (z * z - (1 + b - x) * z + b for x in (a, q * a))
    return abs(arg(-p * conj(r))) <= pi / length


def shortest(b, a, q):
    for m in range(3, 400):
        if theta(COSINES[m], b, a, q) <= 0:
            return m, 1
        for turns in range(2, (m + 1) // 2 if m <= 100 else 0):
            if gcd(turns, m) == 1 and theta(cos(2 * pi * turns / m), b, a, q) <= 0 and star(m, turns, b, a, q):
                return m, turns
    return 0, 0


def row(beta, eta, mu, big):
    b, a, q = mpf(beta), mpf(eta) * mpf(big), mpf(mu) / mpf(big)
    if not (abs(b) < 1 and a < 2 * (1 + b)):
        return None
    # A quadratic in c with leading coefficient 4b: least at an end or at its vertex.
    low, mid, high = (theta(mpf(c), b, a, q) for c in (-1, 0, 1))
    lead, slope = (low + high) / 2 - mid, (high - low) / 2
    vertex = -slope / (2 * lead) if lead != 0 else mpf(2)
    least = min([low, high] + ([theta(vertex, b, a, q)] if -1 < vertex < 1 else []))
    return (0, 0, 1) if least > 0 else (*shortest(b, a, q), 0)


rows = 0
while rows < 600:
    # The last hundred are of small kappa, where stars are.
    beta = random.choice([random.random(), random.random(), 1 - 10 ** random.uniform(-4, 0), random.uniform(-1, 0)])
    kappa = 10 ** random.uniform(0, 4)
    mu = 10 ** random.uniform(-3, 3)
    a = random.choice([random.uniform(0, 2 * (1 + beta)), (1 - beta) * random.uniform(2, 16)])
    if rows >= 500:
        beta = 1 - 10 ** random.uniform(-3, -0.5)
        kappa = random.uniform(1.05, 1.5)
        a = random.uniform(0.5, 2 * (1 + beta))
    eta = a / (mu * kappa)
    if not eta > 0:
        continue
    result = row(beta, eta, mu, mu * kappa)
    if result is not None:
        print(",".join([repr(number) for number in (beta, eta, mu, mu * kappa)] + [str(number) for number in result]))
        rows += 1
