"""Reference states of momentum modes after k steps: the companion matrix raised to the k-th power in 160-digit arithmetic.

Run: python3 test/oracles/propagate.py > test/oracles/propagate.csv   (mpmath 1.3)
Columns: beta, gamma, eta, lambda, k, x_0, x_{-1}, x_k, x_{k-1} (rounded to double), and the unit of the accepted error,
2^-53 (8 + k(|ln rho| + min(theta, pi - theta))) ||T^k||_2 ||start||_2.
"""
import math
import random

from mpmath import mp, mpf

mp.dps = 160
random.seed(20240611)


def power(matrix, k):
    (a, b, c, d) = (mpf(1), mpf(0), mpf(0), mpf(1))
    (p, q, r, s) = matrix
    while k:
        if k & 1:
            a, b, c, d = a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s
        p, q, r, s = p * p + q * r, p * q + q * s, r * p + s * r, r * q + s * s
        k >>= 1
    return a, b, c, d


def reference(beta, gamma, eta, lam, k, current, previous):
    b, g, x = mpf(beta), mpf(gamma), mpf(eta) * mpf(lam)
    t, d = 1 + b - (1 + g) * x, b - g * x
    p, q, r, s = power((t, -d, mpf(1), mpf(0)), k)
    discriminant = t * t - 4 * d
    if discriminant < 0:
        rho = mp.sqrt(d)
        theta = mp.atan2(mp.sqrt(-discriminant), abs(t))
    else:
        rho, theta = (abs(t) + mp.sqrt(discriminant)) / 2, mpf(0)
    frobenius, determinant = p * p + q * q + r * r + s * s, abs(d) ** k
    norm = (mp.sqrt(frobenius + 2 * determinant) + mp.sqrt(max(frobenius - 2 * determinant, 0))) / 2
    conditioning = 8 + k * ((abs(mp.log(rho)) if rho else 0) + theta)
    unit = mpf(2) ** -53 * conditioning * norm * mp.hypot(current, previous)
    return p * current + q * previous, r * current + s * previous, unit, (abs(mp.log(rho)) if rho else mpf(0), theta)


def double(value):
    if value != 0 and mp.log10(abs(value)) > 309:
        return "Infinity" if value > 0 else "-Infinity"
    result = float(value)
    return repr(result) if math.isfinite(result) else ("Infinity" if result > 0 else "-Infinity")


def nudge(value, ulps):
    for _ in range(abs(ulps)):
        value = math.nextafter(value, math.inf if ulps > 0 else -math.inf)
    return value


def steps(decay, theta):
    """Small numbers, up to where the state leaves the normal doubles, half turns of the phase, and sometimes beyond all doubles."""
    most = min(1e9, 650 / decay) if decay > 0 else 1e9
    if theta > 1e-8 and random.random() < 0.3:
        return max(1, round(max(1, int(most * theta / math.pi * random.random())) * math.pi / theta) + random.choice([-1, 0, 1]))
    if decay > 1e-5 and random.random() < 0.1:
        return int(random.uniform(700, 3000) / decay)
    return random.choice([1, 2, 3, int(10 ** random.uniform(0, math.log10(max(most, 4)))), int(most)])


def log_uniform(low, high):
    return 10 ** random.uniform(low, high)


def parameters():
    """(beta, gamma, eta, lambda) of each family, in turn."""
    b = random.random()
    root = math.sqrt(b)
    near = 1 - log_uniform(-16, -1)
    edge = lambda v, s: nudge((1 - s * math.sqrt(v)) ** 2, random.choice([-2, -1, 0, 1, 2]))
    shift = lambda: random.choice([-1, 1]) * log_uniform(-15, -4)
    yield b, 0.0, 1.0, random.uniform(0, 2 * (1 + b))
    yield b, 0.0, 1.0, edge(b, 1)
    yield b, 0.0, 1.0, edge(b, -1)
    yield near, 0.0, 1.0, edge(near, 1)
    yield near, 0.0, 1.0, edge(near, -1)
    yield near, 0.0, 1.0, (1 - math.sqrt(near)) ** 2 * (1 + shift())
    yield near, 0.0, 1.0, (1 + math.sqrt(near)) ** 2 * (1 + shift())
    quarter = random.choice([0.25, 0.5625, 0.765625, 1.0])
    yield quarter, 0.0, 1.0, (1 - math.sqrt(quarter)) ** 2
    yield quarter, 0.0, 1.0, (1 + math.sqrt(quarter)) ** 2
    yield near, 0.0, random.uniform(0.1, 3), log_uniform(-20, 0)
    yield 1.0, 0.0, 1.0, log_uniform(-18, 0)
    yield 1.0, 0.0, 1.0, 4 - log_uniform(-15, 0)
    yield b, 0.0, 1.0, 2 * (1 + b) * (1 + random.choice([0, 1, -1]) * log_uniform(-15, -2))
    yield b, 0.0, 1.0, random.uniform((1 + root) ** 2, 2 * (1 + b))
    yield -b, 0.0, 1.0, random.uniform(0, 2 * (1 - b))
    yield -near, 0.0, 1.0, log_uniform(-18, -1) * (1 - near)
    yield -b, 0.0, 1.0, nudge(1 - b, random.choice([-1, 0, 1]))
    yield b, 0.0, 1.0, -log_uniform(-12, 1)
    yield near, 0.0, 1.0, -log_uniform(-20, 0)
    yield 0.0, 0.0, 1.0, random.choice([1.0, 0.5, random.uniform(0, 2), log_uniform(-12, -1)])
    yield random.choice([1, -1]) * 1e-30, 0.0, 1.0, random.uniform(0, 2)
    yield b, b, 1.0, random.uniform(0, 4 / 3)
    yield near, near, random.uniform(0.1, 3), log_uniform(-18, -1)
    yield near, near, 1.0, nudge((1 - near) ** 2 / (1 + near) ** 2, random.choice([-1, 0, 1]))
    yield 0.5, 0.5, 1.0, 1.0
    yield random.uniform(1, 2), 0.0, 1.0, random.uniform(-1, 6)
    yield random.uniform(-2, 2), random.uniform(-2, 2), random.uniform(0.1, 3), random.uniform(-2, 3)


def main():
    for _ in range(70):
        for beta, gamma, eta, lam in parameters():
            start = random.choice([(1.0, 1.0), (1.0, 0.0), (0.0, 1.0), (random.gauss(0, 1), random.gauss(0, 1))])
            decay, theta = map(float, reference(beta, gamma, eta, lam, 1, *start)[3])
            k = steps(decay, theta)
            current, previous, unit, _ = reference(beta, gamma, eta, lam, k, *start)
            row = [repr(v) for v in (beta, gamma, eta, lam)] + [str(k)] + [repr(v) for v in start]
            print(",".join(row + [double(current), double(previous), "%.6g" % unit if unit < 1e300 else "Infinity"]))


main()
