"""Optimal constants of gradient descent, heavy ball and Nesterov over [mu, L], and Nesterov's standard ones.

Run: python3 test/oracles/optimal.py > test/oracles/optimal.json    (needs mpmath)

Output, one JSON list of points { mu, L, optima }: optima by method name (and `nesterov standard`), each of eta,
oneMinusBeta, rate, rateGap, rateDecay given as [double nearest to the exact value, (exact - double) / double in units of
2^-53]; rateDecay null for infinity.
"""
import json
import math
import random

from mpmath import mp, mpf

mp.prec = 4000
random.seed(7)


def nearest(value):
    if value == mp.inf:
        return None
    double = float(value)
    return [double, round(float((value / mpf(double) - 1) * 2**53), 4) if double else 0]


def optima(mu, L):
    kappa = L / mu
    root, root3 = mp.sqrt(kappa), mp.sqrt(3 * kappa + 1)
    table = {
        "gradient-descent": (2 / (L + mu), None, (kappa - 1) / (kappa + 1), 2 / (kappa + 1)),
        "heavy-ball": (4 / (mp.sqrt(L) + mp.sqrt(mu)) ** 2, 4 * root / (root + 1) ** 2, (root - 1) / (root + 1), 2 / (root + 1)),
        "nesterov": (4 / (3 * L + mu), 4 / (root3 + 2), 1 - 2 / root3, 2 / root3),
        "nesterov standard": (1 / L, 2 / (root + 1), 1 - 1 / root, 1 / root),
    }
    return {
        name: {
            "eta": nearest(eta),
            **({} if complement is None else {"oneMinusBeta": nearest(complement)}),
            "rate": nearest(rate),
            "rateGap": nearest(gap),
            "rateDecay": nearest(-mp.log(rate) if rate else mp.inf),
        }
        for name, (eta, complement, rate, gap) in table.items()
    }


intervals = [(1.0, 1.0), (3.0, 3.0), (1.0, 4.0), (1.0, 100.0), (1.0, math.nextafter(1.0, 2.0)), (1e-150, 1e150), (1e280, 1e290), (5e-324, 1e-300)]
for _ in range(72):
    kappa = 10 ** random.uniform(0, 30) if random.random() < 0.6 else 1 + 10 ** random.uniform(-15, 0)
    mu = 10 ** random.uniform(-140, 140)
    intervals.append((mu, mu * kappa))
print(json.dumps([{"mu": mu, "L": L, "optima": optima(mpf(mu), mpf(L))} for mu, L in intervals], separators=(",", ":")).replace('},{"mu"', '},\n{"mu"'))
