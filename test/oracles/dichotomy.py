"""Heavy ball beyond quadratics: the cycle inequality, as published, tried for every length below 400 in 60-digit arithmetic,
and its minimum over all angles.

Run: python3 test/oracles/dichotomy.py > test/oracles/dichotomy.csv   (mpmath 1.3)
Columns: beta, eta, mu, L, the shortest cycle (0 if none below 400), and 1 if the inequality fails at every real angle.
"""
import random

from mpmath import cos, mp, mpf, pi

mp.dps = 60
random.seed(17944)
COSINES = [None, None, None] + [cos(2 * pi / m) for m in range(3, 400)]


def theta(c, b, a, q):
    return q * a * a - 2 * (b - c + q * (1 - b * c)) * a + 2 * (1 - c) * (1 + b * b - 2 * b * c)


def row(beta, eta, mu, big):
    b, a, q = mpf(beta), mpf(eta) * mpf(big), mpf(mu) / mpf(big)
    if not (abs(b) < 1 and a < 2 * (1 + b)):
        return None
    length = next((m for m in range(3, 400) if theta(COSINES[m], b, a, q) <= 0), 0)
    # A quadratic in c with leading coefficient 4b: least at an end or at its vertex.
    low, mid, high = (theta(mpf(c), b, a, q) for c in (-1, 0, 1))
    lead, slope = (low + high) / 2 - mid, (high - low) / 2
    vertex = -slope / (2 * lead) if lead != 0 else mpf(2)
    least = min([low, high] + ([theta(vertex, b, a, q)] if -1 < vertex < 1 else []))
    return length, 1 if least > 0 else 0


rows = 0
while rows < 500:
    beta = random.choice([random.random(), random.random(), 1 - 10 ** random.uniform(-4, 0), random.uniform(-1, 0)])
    kappa = 10 ** random.uniform(0, 4)
    mu = 10 ** random.uniform(-3, 3)
    a = random.choice([random.uniform(0, 2 * (1 + beta)), (1 - beta) * random.uniform(2, 16)])
    eta = a / (mu * kappa)
    if not eta > 0:
        continue
    result = row(beta, eta, mu, mu * kappa)
    if result is not None:
        print(",".join([repr(number) for number in (beta, eta, mu, mu * kappa)] + [str(number) for number in result]))
        rows += 1
