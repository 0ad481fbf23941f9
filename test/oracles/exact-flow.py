"""Reference solutions of x'' + c x' + lambda x = 0 in 80-digit arithmetic, from the exponentials of the two roots.

Run: python3 test/oracles/exact-flow.py > test/oracles/exact-flow.csv   (mpmath 1.3)
Columns: c, lambda, t, x_0, v_0, x, v.
"""
import math
import random

from mpmath import mp, mpf

mp.dps = 80
random.seed(31415)


def solve(c, lam, t, x, v):
    c, lam, t, x, v = map(mpf, (c, lam, t, x, v))
    discriminant = c * c / 4 - lam
    if discriminant == 0:
        decay, w = mp.exp(-c * t / 2), v + c / 2 * x
        return decay * (x + w * t), decay * (v - c / 2 * w * t)
    root = mp.sqrt(mp.mpc(discriminant))
    s1, s2 = -c / 2 + root, -c / 2 - root
    a, b = (v - s2 * x) / (s1 - s2), (s1 * x - v) / (s1 - s2)
    e1, e2 = mp.exp(s1 * t), mp.exp(s2 * t)
    return mp.re(a * e1 + b * e2), mp.re(s1 * a * e1 + s2 * b * e2)


def log_uniform(low, high):
    return 10 ** random.uniform(low, high)


def nudge(value, ulps):
    for _ in range(abs(ulps)):
        value = math.nextafter(value, math.inf if ulps > 0 else -math.inf)
    return value


def problems():
    """(c, lambda) of each family, in turn."""
    lam = log_uniform(-8, 8)
    critical = 2 * math.sqrt(lam)
    yield random.uniform(0, 2) * math.sqrt(lam), lam
    yield 0.0, lam
    yield critical * log_uniform(0.01, 4), lam
    yield nudge(critical, random.choice([-2, -1, 0, 1, 2])), lam
    yield critical * (1 + random.choice([-1, 1]) * log_uniform(-16, -3)), lam
    yield random.choice([(2.0, 1.0), (1.0, 0.25), (3.0, 2.25), (3.0, 2.0), (5.0, 4.0)])
    yield log_uniform(-4, 4) * math.sqrt(lam), -lam
    yield 0.0, -lam
    yield log_uniform(-3, 3), 0.0
    yield 0.0, 0.0
    yield -random.uniform(0, 4) * math.sqrt(lam), lam
    yield -nudge(critical, random.choice([-1, 0, 1])), lam
    yield -random.uniform(0, 4) * math.sqrt(lam), -lam


def time(c, lam):
    """Up to |s| t = 1e4 and to where the solution leaves the doubles."""
    root = mp.sqrt(mp.mpc(mpf(c) ** 2 / 4 - mpf(lam)))
    fast = float(max(abs(-mpf(c) / 2 + root), abs(-mpf(c) / 2 - root)))
    dominant = float(abs(mp.re(-mpf(c) / 2 + root)))
    if fast == 0:
        return random.choice([0.0, log_uniform(-3, 4)])
    most = min(1e4 / fast, 600 / dominant if dominant > 0 else math.inf)
    return most * random.choice([1.0, random.random(), log_uniform(-8, 0), 0.0])


def main():
    for _ in range(80):
        for c, lam in problems():
            x, v = random.choice([(1.0, 0.0), (0.0, 1.0), (random.gauss(0, 1), random.gauss(0, 1) * math.sqrt(abs(lam) or 1)), (1.0, -c / 2)])
            t = time(c, lam)
            print(",".join(repr(float(value)) for value in (c, lam, t, x, v, *solve(c, lam, t, x, v))))


main()
