"""Certified rates of the (beta, gamma, eta) family in 40-digit arithmetic, in the basis of powers of cos(omega).

On the circle |z| = rho, with W = P_L(z) conj(P_mu(z)) and x = cos(omega), Re W = F0(x) and Re W/z = F1(x)/rho are cubics in x. The
sector criterion asks for min F0 > 0, the off-by-one multiplier 1 - h/z for max_h min_x (F0 - h F1/rho) > 0, 0 <= h <= rho^2. The inner
minimum is at an end or a root of the derivative, the outer maximum of a concave function is found by golden sections, rho by bisection.

Run: python3 test/oracles/certify.py > test/oracles/certify.csv   (mpmath 1.3, numpy, scipy; some minutes)
Columns: beta, gamma, eta, mu, L, then 1 - rho by the sector criterion, by the off-by-one multiplier and by twelve causal taps (a
linear program over 4000 frequencies, so to some 1e-6 only); 0 where there is none, empty where not computed.
"""
import random

import numpy as np
from mpmath import mp, mpf, sqrt
from scipy.optimize import linprog

mp.dps = 40
random.seed(27)
GOLDEN = (sqrt(5) - 1) / 2


def cubics(rho, p, q):
    """F0 and F1 for P_L = z^2 + a1 z + a0 and P_mu = z^2 + b1 z + b0."""
    (a1, a0), (b1, b0) = p, q
    k = rho**4 + a1 * b1 * rho**2 + a0 * b0
    c1 = rho**3 * (a1 + b1) + rho * (a1 * b0 + a0 * b1)
    c2 = rho**2 * (a0 + b0)
    d0, d1 = b1 * rho**3 + a1 * b0 * rho, k + b0 * rho**2
    d2, d3 = a1 * rho**3 + a0 * b1 * rho, a0 * rho**2
    return [k - c2, c1, 2 * c2, mpf(0)], [d0 - d2, d1 - 3 * d3, 2 * d2, 4 * d3]


def least(c):
    places = [mpf(-1), mpf(1)]
    if c[3] == 0:
        places += [-c[1] / (2 * c[2])] if c[2] != 0 else []
    else:
        disc = c[2] ** 2 - 3 * c[1] * c[3]
        if disc >= 0:
            places += [(-c[2] + s * sqrt(disc)) / (3 * c[3]) for s in (1, -1)]
    return min(((c[3] * x + c[2]) * x + c[1]) * x + c[0] for x in places if -1 <= x <= 1)


def feasible(rho, p, q, taps):
    f0, f1 = cubics(rho, p, q)
    if taps == 0:
        return least(f0) > 0

    def g(h):
        return least([u - h / rho * v for u, v in zip(f0, f1)])

    lo, hi = mpf(0), rho**2
    if g(lo) > 0 or g(hi) > 0:
        return True
    x, y = hi - GOLDEN * (hi - lo), lo + GOLDEN * (hi - lo)
    gx, gy = g(x), g(y)
    for _ in range(110):
        if gx > 0 or gy > 0:
            return True
        if gx > gy:
            hi, y, gy = y, x, gx
            x = hi - GOLDEN * (hi - lo)
            gx = g(x)
        else:
            lo, x, gx = x, y, gy
            y = lo + GOLDEN * (hi - lo)
            gy = g(y)
    return False


def radius(p):
    a1, a0 = p
    disc = a1 * a1 - 4 * a0
    return sqrt(a0) if disc < 0 else (abs(a1) + sqrt(disc)) / 2


def polynomials(beta, gamma, eta, mu, big):
    b, g, e = mpf(beta), mpf(gamma), mpf(eta)
    return [(-(1 + b - (1 + g) * e * mpf(t)), b - g * e * mpf(t)) for t in (big, mu)]


def gap_of(p, q, taps):
    top = 1 - max(radius(p), radius(q))
    low, high = mpf(0), top
    trial = top * (1 - mpf(10) ** -14)
    while not feasible(1 - trial, p, q, taps):
        high = trial
        trial /= 2
        if trial < top * mpf(10) ** -9:
            return mpf(0)
    low = trial
    while high - low > low * mpf(10) ** -12:
        mid = (low + high) / 2
        low, high = (mid, high) if feasible(1 - mid, p, q, taps) else (low, mid)
    return low


def causal_gap(p, q, taps=12):
    p, q = [tuple(float(v) for v in r) for r in (p, q)]
    top = 1 - max(float(radius(r)) for r in (p, q))

    def value(gap):
        rho = 1 - gap
        omega = np.concatenate([[0], np.geomspace(gap / 30, 0.3, 1500), np.linspace(0.3, np.pi, 2500)])
        z = rho * np.exp(1j * omega)
        w = (z * z + p[0] * z + p[1]) * np.conj(z * z + q[0] * z + q[1])
        rows = np.array([gap * np.real(w)] + [np.real((1 - (rho**2 / z) ** j) * w) for j in range(1, taps + 1)]).T
        rows /= np.abs(rows).max(axis=1)[:, None]
        system = np.hstack([-rows, np.ones((len(omega), 1))])
        cost = np.zeros(taps + 2)
        cost[-1] = -1
        bounds = [(0, None)] * (taps + 1) + [(None, None)]
        total = [[1] * (taps + 1) + [0]]
        return -linprog(cost, A_ub=system, b_ub=np.zeros(len(omega)), A_eq=total, b_eq=[1], bounds=bounds).fun

    low, high = 0.0, top
    for _ in range(26):
        mid = (low + high) / 2
        low, high = (mid, high) if value(mid) > 1e-9 else (low, mid)
    return low


def row(beta, gamma, eta, mu, big, causal=False):
    p, q = polynomials(beta, gamma, eta, mu, big)
    if max(radius(p), radius(q)) >= 1:
        return
    gaps = [repr(float(gap_of(p, q, taps))) for taps in (0, 1)]
    last = repr(causal_gap(p, q)) if causal else ""
    print(",".join([repr(float(v)) for v in (beta, gamma, eta, mu, big)] + gaps + [last]), flush=True)


for kappa in (2, 4, 10, 25, 100, 1000, 10000):
    root = kappa**0.5
    beta = (root - 1) / (root + 1)
    row(beta, beta, 1 / kappa, 1, kappa)
for kappa in (3, 10, 11, 300, 1e6):
    root = (3 * kappa + 1) ** 0.5
    row((root - 2) / (root + 2), (root - 2) / (root + 2), 4 / (3 * kappa + 1), 1, kappa)
for kappa in (2, 5, 12, 17, 17.9):
    root = kappa**0.5
    row(((root - 1) / (root + 1)) ** 2, 0, 4 / (root + 1) ** 2, 1, kappa)
for index in range(60):
    kappa = 10 ** random.uniform(0.05, 5)
    beta = random.choice([random.random(), 1 - 10 ** random.uniform(-3, 0)])
    gamma = [0, beta, random.random()][index % 3]
    part = random.random() * (0.4 if index % 3 == 0 else 1)
    mu = 10 ** random.uniform(-2, 2)
    row(beta, gamma, part * 2 * (1 + beta) / (1 + 2 * gamma) / (mu * kappa), mu, mu * kappa)
for point in (
    (0.5673112571239471, 0, 2.53114790702255 / 5.745967397840462, 1, 5.745967397840462),
    (0.6732944510877132, 0, 1.7554463961005087 / 49.870201240015945, 1, 49.870201240015945),
    (0.38218867778778076, 0, 2.4478741464893403 / 10.709730762380019, 1, 10.709730762380019),
    (0.7481964230537415, 0.09427881240844727, 2.274596938289324 / 1.4627727666594532, 1, 1.4627727666594532),
    (0.41732460260391235, 0, 2.790474308095991 / 1.281620275351117, 1, 1.281620275351117),
):
    row(*point, causal=True)
