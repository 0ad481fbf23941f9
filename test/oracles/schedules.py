"""Schedules on one curvature in 400-digit arithmetic: products of companion matrices, multiplied out and decomposed.

Run: python3 test/oracles/schedules.py > test/oracles/schedules.json   (mpmath 1.3)
Each case: beta, gamma, eta (doubles, one for each step), lambda, then for some k the residual theta_k/theta_0 from rest and the
2-norm of the product of the first k companion matrices as logarithms (sign of the residual apart), and of the whole product the
logarithm of the spectral radius. Every fourth case is a schedule of two or five steps, to be repeated.
"""
import json
import random

from mpmath import log, matrix, mp, mpf, sqrt

mp.dps = 400
random.seed(20261125)


def radius(t, d):
    """The larger modulus of the roots of z^2 - t z + d."""
    disc = t * t - 4 * d
    return sqrt(d) if disc < 0 else (abs(t) + sqrt(disc)) / 2


def norm(m):
    """The largest singular value of a 2 x 2 matrix."""
    square = sum(x * x for x in m)
    det = m[0, 0] * m[1, 1] - m[0, 1] * m[1, 0]
    return sqrt((square + sqrt(square**2 - 4 * det**2)) / 2)


def case(beta, gamma, eta, lam):
    product, seen = matrix([[1, 0], [0, 1]]), []
    steps = len(eta)
    chosen = {1, 2, steps, *(random.randint(1, steps) for _ in range(4))}
    for k in range(1, steps + 1):
        b, g, x = mpf(beta[k - 1]), mpf(gamma[k - 1]), mpf(eta[k - 1]) * mpf(lam)
        product = matrix([[1 + b - (1 + g) * x, -b + g * x], [1, 0]]) * product
        if k in chosen:
            rest = product[0, 0] + product[0, 1]
            seen.append([k, float(rest > 0) * 2 - 1, float(log(abs(rest))), float(log(norm(product)))])
    whole = product[0, 0] * product[1, 1] - product[0, 1] * product[1, 0]
    return {
        "beta": beta,
        "gamma": gamma,
        "eta": eta,
        "lambda": lam,
        "steps": seen,
        "logRadius": float(log(radius(product[0, 0] + product[1, 1], whole))),
    }


def drawn(i):
    steps = random.choice([2, 5]) if i % 4 == 0 else random.randint(20, 300)
    lam = 10 ** random.uniform(-6, 1)
    eta = [random.choice([random.uniform(0.01, 4), 10 ** random.uniform(-3, 0)]) / max(lam, 1) for _ in range(steps)]
    beta = [random.uniform(0, 1) if i % 3 else 1 - 10 ** random.uniform(-4, 0) for _ in range(steps)]
    gamma = [[0.0, b, random.uniform(-0.5, 1)][i % 3] for b in beta]
    return case(beta, gamma, eta, lam)


# Alternations that are frozen stable; what they come to together is known from arithmetic of its own.
RESONANT = [
    ([0.9] * 2, [3.0, 0.1]),
    ([0.9] * 2, [2.0, 0.2]),
    ([0.9] * 5, [0.5, 0.5, 0.1, 0.1, 0.1]),
    ([0.0, 0.99], [1.5, 1.5]),
    ([0.9] * 2, [1.9, 0.1]),
]
cases = [case(beta, [0.0] * len(beta), eta, 1.0) for beta, eta in RESONANT] + [drawn(i) for i in range(48)]
print(json.dumps(cases, separators=(",", ":")))
