"""Vertices of {rate <= r} over [mu, L] for gamma = c + s beta, in 60-digit arithmetic: region-vertices.json.

Knows only p(z) = z^2 - (1 + beta - (1 + gamma) x) z + beta - gamma x. Any two of the curves p(r) = 0, p(-r) = 0, D = r^2
at mu or L are intersected through their resultant in beta (interpolated, then solved), and a crossing is kept when the
larger root modulus, from the polynomials' roots, is at most r at both ends. Run: python3 region_vertices.py
"""
import json
import random
from pathlib import Path
from mpmath import mp, mpf, polyroots, sqrt

mp.dps = 60
random.seed(20240)


def polynomial(beta, x, line):
    gamma = line[0] + line[1] * beta
    return 1 + beta - (1 + gamma) * x, beta - gamma * x


def radius(beta, x, line):
    trace, det = polynomial(beta, x, line)
    root = sqrt(trace * trace - 4 * det)
    return max(abs(trace + root), abs(trace - root)) / 2


def curve(kind, r, lam, line):
    def value(beta, eta):
        trace, det = polynomial(beta, eta * lam, line)
        if kind == 'pair':
            return r * r - det
        z = r if kind == 'fold' else -r
        return z * z - trace * z + det
    return value


def crossings(f, g):
    def resultant(beta):
        f0, g0 = f(beta, mpf(0)), g(beta, mpf(0))
        return f0 * (g(beta, mpf(1)) - g0) - g0 * (f(beta, mpf(1)) - f0)
    low, mid, high = resultant(mpf(-1)), resultant(mpf(0)), resultant(mpf(1))
    coefficients = [(high + low) / 2 - mid, (high - low) / 2, mid]
    size = max(abs(c) for c in coefficients)
    if size < mpf(10) ** -50:
        return
    while coefficients and abs(coefficients[0]) < size * mpf(10) ** -50:
        coefficients.pop(0)
    for beta in polyroots(coefficients, maxsteps=500, extraprec=400) if len(coefficients) > 1 else []:
        if abs(mp.im(beta)) > mpf(10) ** -25 * (1 + abs(beta)):
            continue
        beta = mp.re(beta)
        for h in (f, g):
            slope = h(beta, mpf(1)) - h(beta, mpf(0))
            if abs(slope) > mpf(10) ** -40:
                yield beta, -h(beta, mpf(0)) / slope
                break


def vertices(r, mu, high, line):
    curves = [curve(kind, r, lam, line) for kind in ('fold', 'flip', 'pair') for lam in (mu, high)]
    found = []
    for i, f in enumerate(curves):
        for g in curves[:i]:
            for beta, eta in crossings(f, g):
                if eta < mpf(10) ** -40:  # on eta = 0, where every curvature is the same
                    continue
                worst = max(radius(beta, eta * mu, line), radius(beta, eta * high, line))
                if worst > r * (1 + mpf(10) ** -20):
                    continue
                if all(abs(b - beta) > mpf(10) ** -25 or abs(e / eta - 1) > mpf(10) ** -25 for b, e in found):
                    found.append((beta, eta))
    return sorted(found)


def cases():
    lines = [(0.0, 0.0), (0.0, 1.0)] * 12 + [(0.5, 0.0), (0.25, 0.5), (4.0, 0.0), (0.0, 2.0), (1.0, -1.0)]
    for line in lines:
        kappa = 10 ** random.uniform(0.05, random.choice([1, 3, 6, 12]))
        best = (kappa ** 0.5 - 1) / (kappa ** 0.5 + 1)
        r = random.choice([1 - (1 - best) * random.random(), 1 + random.random(), 1.0])
        mu = 10 ** random.uniform(-3, 3)
        yield line, mu, mu * kappa, r
    for kappa in (1e8, 1e16, 1e24):
        gap = 1 / kappa ** 0.5 if kappa < 1e17 else 2.0 ** -50
        yield (0.0, 0.0), 1.0, kappa, 1 - gap
        yield (0.0, 1.0), 1.0, kappa, 1 - gap
    yield (0.0, 1.0), 1.0, 10.0, 0.8  # two pieces
    yield (4.0, 0.0), 1.0, 1.01, 0.5  # bounded by the fold from above


table = []
for line, mu, high, r in cases():
    points = vertices(mpf(r), mpf(mu), mpf(high), tuple(map(mpf, line)))
    table.append({
        'constant': line[0], 'slope': line[1], 'mu': mu, 'L': high, 'rate': r,
        'vertices': [[mp.nstr(b, 20), mp.nstr(1 - b, 20), mp.nstr(e, 20)] for b, e in points],
    })
target = Path(__file__).with_name('region-vertices.json')
target.write_text('[\n' + ',\n'.join(json.dumps(row) for row in table) + '\n]\n')
print(len(table), [len(row['vertices']) for row in table])
