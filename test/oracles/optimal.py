"""Optimal and standard constants of every method that has closed forms, over [mu, L].

Run: python3 test/oracles/optimal.py > test/oracles/optimal.json    (needs mpmath)

Output, one JSON list of points { mu, L, weightDecay, optima }: optima by method name (or `name standard`), for the given
weight decay where the method has one and dampening 1/4 for PyTorch without nesterov, each of eta, oneMinusBeta, rate, rateGap, rateDecay given as [double nearest to the exact value, (exact - double) / double in units of
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
    return [double, round(float((value / mpf(double) - 1) * 2**53), 4) if double and math.isfinite(double) else 0]


def optima(mu, L, w):
    kappa = L / mu
    shifted = (L + w) / (mu + w)
    root_w, root3_w = mp.sqrt(shifted), mp.sqrt(3 * shifted + 1)
    eta_w, complement_w, rate_w, gap_w = 4 / (mp.sqrt(L + w) + mp.sqrt(mu + w)) ** 2, 4 * root_w / (root_w + 1) ** 2, (root_w - 1) / (root_w + 1), 2 / (root_w + 1)
    total = (mp.sqrt(L) + mp.sqrt(mu)) ** 2 + 4 * w
    spread = (mp.sqrt(L) - mp.sqrt(mu)) ** 2
    r = 1 - mp.sqrt(mu / L)
    root, root3 = mp.sqrt(kappa), mp.sqrt(3 * kappa + 1)
    table = {
        "gradient-descent": (2 / (L + mu), None, (kappa - 1) / (kappa + 1), 2 / (kappa + 1)),
        "heavy-ball": (4 / (mp.sqrt(L) + mp.sqrt(mu)) ** 2, 4 * root / (root + 1) ** 2, (root - 1) / (root + 1), 2 / (root + 1)),
        "nesterov": (4 / (3 * L + mu), 4 / (root3 + 2), 1 - 2 / root3, 2 / root3),
        "nesterov standard": (1 / L, 2 / (root + 1), 1 - 1 / root, 1 / root),
        "triple-momentum standard": ((1 + r) / L, 1 - r**2 / (2 - r), r, 1 - r),
        "ema-heavy-ball": (1 / mp.sqrt(mu * L), 4 * root / (root + 1) ** 2, (root - 1) / (root + 1), 2 / (root + 1)),
        "pytorch-sgd": ((eta_w if mu == L else 4 * eta_w / 3), complement_w, rate_w, gap_w),
        "heavy-ball-l2": (eta_w, complement_w, rate_w, gap_w),
        "nesterov-l2": (4 / (3 * (L + w) + mu + w), 4 / (root3_w + 2), 1 - 2 / root3_w, 2 / root3_w),
        "nesterov-l2 standard": (1 / (L + w), 2 / (root_w + 1), 1 - 1 / root_w, 1 / root_w),
        "heavy-ball-decoupled": (4 / total, 1 - spread / total, (L - mu) / total, 1 - (L - mu) / total),
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
points = [(mu, L, mu * (L / mu) ** random.random() * 10 ** random.uniform(-2, 1)) for mu, L in intervals]
print(json.dumps([{"mu": mu, "L": L, "weightDecay": w, "optima": optima(mpf(mu), mpf(L), mpf(w))} for mu, L, w in points], separators=(",", ":")).replace("Infinity", "1e999").replace('},{"mu"', '},\n{"mu"'))
