"""Nesterov's equation x'' + (r/t) x' + lambda x = 0 from rest at x = 1, by 60-digit hypergeometric series.

Run: python3 test/oracles/nesterov-flow.py > test/oracles/nesterov-flow.csv   (mpmath 1.3)
Columns: r, lambda, t, x, v, envelope. Errors of x are measured by the envelope of the oscillation, those of v by sqrt(lambda) times it.
"""
import random

from mpmath import mp, mpf

mp.dps = 60
random.seed(2016)


def row(r, lam, t):
    nu, lam, t = (mpf(r) - 1) / 2, mpf(lam), mpf(t)
    y = -lam * t * t / 4
    x = mp.hyp0f1(nu + 1, y)
    v = -lam * t / (2 * (nu + 1)) * mp.hyp0f1(nu + 2, y)
    w = mp.sqrt(abs(lam)) * t
    if lam < 0:
        envelope = x
    else:
        envelope = min(mpf(1), mp.gamma(nu + 1) * (2 / w) ** nu * mp.sqrt(2 / (mp.pi * w))) if w > 0 else mpf(1)
    return ",".join(repr(float(value)) for value in (r, lam, t, x, v, envelope))


for _ in range(500):
    r = random.choice([3.0, 3.0, random.uniform(0.01, 20), float(random.randint(1, 20))])
    lam = 10 ** random.uniform(-6, 6)
    phase = random.choice([random.uniform(0, 60), random.uniform(28, 32), 10 ** random.uniform(-8, 6)])
    print(row(r, lam, phase / lam**0.5))
    print(row(r, -lam, min(phase, random.uniform(0, 650)) / lam**0.5))
