"""Kreiss constants and pseudospectral radii of momentum modes, by search in 50-digit arithmetic: no closed form is used.

Run: python3 test/oracles/pseudospectra.py > test/oracles/pseudospectra.csv   (mpmath 1.3, numpy)
Columns: 1 - beta, gamma, eta lambda (lambda = 1), epsilon, Kreiss constant, pseudospectral radius for epsilon.
The smallest singular value of zI - T comes from the eigenvalues of (zI - T)^H (zI - T); its least value over the angle and the
supremum over 1/|z| are found by a scan in doubles and golden-section search around its best point.
"""
import random

import numpy
from mpmath import conj, expj, mp, mpf, pi, sqrt

mp.dps = 50
random.seed(20261122)
SECTION = (sqrt(mpf(5)) - 1) / 2


def least_singular_value(t, d, z):
    first, second = abs(z - t) ** 2 + 1, d * d + abs(z) ** 2
    inner = conj(z - t) * d - z
    total = first + second
    return sqrt((total - sqrt((first - second) ** 2 + 4 * abs(inner) ** 2)) / 2)


def golden(f, low, high, steps=62):
    a, b = high - SECTION * (high - low), low + SECTION * (high - low)
    at_a, at_b = f(a), f(b)
    for _ in range(steps):
        if at_a < at_b:
            high, b, at_b = b, a, at_a
            a = high - SECTION * (high - low)
            at_a = f(a)
        else:
            low, a, at_a = a, b, at_b
            b = low + SECTION * (high - low)
            at_b = f(b)
    return min(at_a, at_b, f(low), f(high))


def scan(t, d, radii):
    """The least singular values in doubles, on a grid of radii and angles."""
    angles = numpy.linspace(0, numpy.pi, 4001)
    z = radii[:, None] * numpy.exp(1j * angles[None, :])
    first, second = abs(z - t) ** 2 + 1, d * d + abs(z) ** 2
    p = abs(z * z - t * z + d)
    largest = numpy.sqrt((first + second + numpy.hypot(first - second, 2 * abs(numpy.conj(z - t) * d - z))) / 2)
    return angles, p / largest


def least_over_angles(t, d, r, near):
    width = numpy.pi / 1000
    return golden(lambda angle: least_singular_value(t, d, r * expj(angle)), mpf(max(0, near - width)), mpf(min(pi, near + width)))


def near_angle(t, d, r):
    angles, values = scan(t, d, numpy.array([float(r)]))
    return float(angles[values[0].argmin()])


def kreiss(t, d):
    inverses = numpy.concatenate([1 - numpy.logspace(-7, -1, 200), numpy.linspace(0.9, 1e-4, 400)])
    _, values = scan(float(t), float(d), 1 / inverses)
    ratios = (1 / inverses - 1) / values.min(axis=1)
    best = ratios.argmax()
    if best == len(inverses) - 1 and ratios[best] < 1 + 1e-9:
        return mpf(1)
    low, high = inverses[min(best + 5, len(inverses) - 1)], inverses[max(best - 5, 0)]

    def negative(u):
        r = 1 / u
        return -(r - 1) / least_over_angles(t, d, r, near_angle(float(t), float(d), r))

    return max(mpf(1), -golden(negative, mpf(low), mpf(high), 55))


def pseudospectral_radius(t, d, epsilon):
    roots = numpy.roots([1, -float(t), float(d)])
    low, high = mpf(max(abs(roots))), mpf(3 + abs(t) + abs(d) + epsilon)
    for _ in range(70):
        middle = (low + high) / 2
        if least_over_angles(t, d, middle, near_angle(float(t), float(d), middle)) <= epsilon:
            low = middle
        else:
            high = middle
    return low


rows = 0
while rows < 48:
    one_minus_beta = random.choice([random.uniform(0.02, 1.9), random.uniform(0.02, 0.5), 10 ** random.uniform(-3, 0)])
    gamma = random.choice([0.0, 0.0, 1 - one_minus_beta, random.uniform(-0.4, 1.0)])
    x = random.choice([random.uniform(0.01, 3.9), random.uniform(0.01, 2), 10 ** random.uniform(-3, 0)])
    b = 1 - mpf(one_minus_beta)
    t, d = 1 + b - (1 + mpf(gamma)) * mpf(x), b - mpf(gamma) * mpf(x)
    if not (1 + t + d > 1e-3 and d < 1 - 1e-4):
        continue
    epsilon = 10 ** random.uniform(-2, 0)
    numbers = (one_minus_beta, gamma, x, epsilon, kreiss(t, d), pseudospectral_radius(t, d, mpf(epsilon)))
    print(",".join(repr(float(number)) for number in numbers))
    rows += 1
