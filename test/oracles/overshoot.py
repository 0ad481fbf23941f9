"""How far momentum modes swing beyond the minimum from rest: the recursion itself in 60-digit arithmetic, step by step.

Run: python3 test/oracles/overshoot.py > test/oracles/overshoot.csv   (mpmath 1.3)
Columns: 1 - beta, gamma, eta (lambda = 1), step and depth of the first turning point beyond the minimum (-1, 0 if there is
none), step and depth of the deepest iterate (0, 0 if none is beyond the minimum).
"""
import math
import random

from mpmath import mp, mpf

mp.dps = 60
random.seed(7)


def radius(t, d):
    disc = t * t - 4 * d
    return mp.sqrt(d) if disc < 0 else (abs(t) + mp.sqrt(disc)) / 2


def swing(one_minus_beta, gamma, eta):
    b, g, x = 1 - mpf(one_minus_beta), mpf(gamma), mpf(eta)
    t, d = 1 + b - (1 + g) * x, b - g * x
    if not (x > 0 and 1 + t + d > 0 and d < 1):
        return None
    decay = -mp.log(radius(t, d))
    if decay < 4e-3 or 0 < -t < mpf("0.004"):
        return None
    before, here = mpf(1), mpf(1)
    first, deepest = None, (0, mpf(0))
    for k in range(int(100 / decay) + 2000):
        after = t * here - d * before
        if first is None and k > 0 and here < 0 and here <= before and after >= here:
            first = (k, -here)
        if -after > deepest[1]:
            deepest = (k + 1, -after)
        before, here = here, after
    return (first or (-1, mpf(0))) + deepest


rows = 0
while rows < 300:
    one_minus_beta = random.choice([random.uniform(0, 2), 10 ** random.uniform(-2, 0), 2 - 10 ** random.uniform(-2, 0)])
    beta = 1 - one_minus_beta
    gamma = random.choice([0.0, 0.0, beta, random.uniform(-0.9, 1.2)])
    root = math.sqrt(abs(beta))
    eta = random.choice(
        [
            random.uniform(0, 4),
            10 ** random.uniform(-3, 0),
            (1 + root) ** 2 * (1 + random.choice([0, 1e-3, -1e-3, 1e-8])),
            (1 - root) ** 2 * (1 + random.choice([0, 1e-3])),
            2 * (1 + beta) * (1 - 10 ** random.uniform(-3, 0)),
            1.0 + beta + random.uniform(-0.01, 0.05),
        ]
    )
    if not eta > 0:
        continue
    row = swing(one_minus_beta, gamma, eta)
    if row is not None:
        numbers = [repr(float(number)) for number in (one_minus_beta, gamma, eta)]
        print(",".join(numbers + [str(row[0]), repr(float(row[1])), str(row[2]), repr(float(row[3]))]))
        rows += 1
