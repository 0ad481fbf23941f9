"""
Reference data for identify: runs that numpy makes, and their parameters as ESPRIT finds them.

The estimator is another one than ours: the shift of the signal subspace of one block Hankel matrix gives the roots, and pairs of
roots give T and D (roots of one mode are conjugate, or were chosen to be known). Records are rounded to 17 digits.

    python3 identify.py > identify.json
"""
import json
import numpy as np


def run(beta, gamma, x, steps, start, mix):
    now = np.array(start, dtype=float)
    before = now.copy()
    points = []
    for _ in range(steps):
        points.append(mix @ now)
        change = now - before
        now, before = now + beta * change - x * (now + gamma * change), now
    return np.array(points)


def esprit(points, count):
    """The roots of differences of the points, by the shift of their signal subspace."""
    samples = np.diff(points, axis=0)
    lags = min(30, len(samples) // 2)
    hankel = np.array([samples[j : j + lags].ravel() for j in range(len(samples) - lags + 1)]).T
    u, _, _ = np.linalg.svd(hankel, full_matrices=False)
    width = points.shape[1]
    shift = np.linalg.lstsq(u[:-width, :count], u[width:, :count], rcond=None)[0]
    return np.linalg.eigvals(shift)


rng = np.random.default_rng(7)
cases = []
for beta, gamma, x in [(0.9, 0.0, [0.1, 0.6, 3.5]), (0.8, 0.8, [0.05, 0.5]), (0.7, 0.3, [0.2, 0.9]), (0.6, 0.0, [0.4])]:
    n = len(x)
    mix = np.linalg.qr(rng.normal(size=(n, n)))[0]
    clean = run(beta, gamma, np.array(x), 60, rng.normal(size=n), mix) + rng.normal(size=n)
    noisy = clean + 1e-4 * rng.normal(size=clean.shape)
    roots = esprit(noisy, 2 * n)
    upper = sorted((z for z in roots if z.imag > 0), key=lambda z: -z.real)
    found = [[2 * z.real, abs(z) ** 2] for z in upper]
    cases.append(
        {
            "beta": beta,
            "gamma": gamma,
            "etaLambda": x,
            # T and D of each mode, ηλ ascending, from the noisy record.
            "esprit": [[round(float(t), 9), round(float(d), 9)] for t, d in found],
            "points": [[round(float(v), 9) for v in point] for point in noisy],
        }
    )
print(json.dumps(cases, separators=(",", ":")))
