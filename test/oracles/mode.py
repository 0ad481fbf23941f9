"""Reference values for modes of second-order momentum methods, from exact rationals and 1 600-bit arithmetic.

Run: python3 test/oracles/mode.py > test/oracles/mode.json    (needs mpmath; a few seconds)

Output, one JSON object:
  families   [name, number of points], in the order of the points
  kinds      one letter a point: h heavy ball, n Nesterov, g general; in capitals when `momentum` is 1 - beta
  momentum, eta, lambda, gamma     inputs, doubles (gamma for the general points only)
  classes    four letters a point: damping (o, c, u), rootSigns (p, n, m, c, z), stability (s, m, u),
             boundary (f, l, n for fold, flip, Neimark-Sacker, - for none)
  re, other, radius, gap, decay    doubles nearest to the exact values; `other` is the imaginary part of a pair, else the
             second real root
  *Rest      (exact - double) / double in units of 2^-53 / 2^14, 16-bit integers
Numbers are little-endian arrays in base64.
"""
import base64
import json
import math
import random
import struct
from fractions import Fraction

from mpmath import mp, mpf

mp.prec = 1600
random.seed(20240611)


def up(value, steps):
    for _ in range(abs(steps)):
        value = math.nextafter(value, math.inf if steps > 0 else -math.inf)
    return value


def log_uniform(low, high):
    return 10 ** random.uniform(math.log10(low), math.log10(high))


def sign():
    return random.choice((-1, 1))


def split(x):
    """eta and lambda with eta * lambda = x approximately: half of the time a product that does not fit a double."""
    if random.random() < 0.5:
        return 1.0, x
    eta = log_uniform(1e-3, 1e3)
    return eta, x / eta


def nudged(x):
    """x, a few ulp beside x, or beside x by a relative 1e-15 ... 1e-4."""
    if random.random() < 0.5:
        return up(x, random.randint(-2, 2))
    return x * (1 + sign() * 10.0 ** random.randint(-15, -4))


def heavy_edge(beta, side):
    return (1 + side * math.sqrt(beta)) ** 2


def nesterov_edge(one_minus_beta):
    return (one_minus_beta / (2 - one_minus_beta)) ** 2


def family_random(kind):
    return kind, random.uniform(-1.5, 1.5), split(random.uniform(-2, 6))


def family_critical_heavy(kind):
    if random.random() < 0.3:
        a = log_uniform(1e-16, 1)
        return "H", a, split(nudged((a / (1 + math.sqrt(1 - a))) ** 2))
    beta = log_uniform(1e-6, 1) if random.random() < 0.3 else random.random()
    return "h", beta, split(nudged(heavy_edge(beta, sign())))


def family_critical_nesterov(kind):
    if random.random() < 0.5:
        a = log_uniform(1e-16, 1)
        return "N", a, split(nudged(nesterov_edge(a)))
    beta = random.random()
    return "n", beta, split(nudged(nesterov_edge(1 - beta)))


def family_near_one(kind):
    a = log_uniform(1e-100, 1e-3) * random.choice((1, 1, 1, -1))
    x = a * a / 4 * random.choice((log_uniform(1e-6, 1e6), 1 + sign() * 10.0 ** random.randint(-16, -4)))
    return kind.upper(), a, split(x)


def family_tiny_curvature(kind):
    x = log_uniform(1e-200, 1e-10) * random.choice((1, 1, -1))
    return (kind, random.uniform(-1, 1), split(x)) if random.random() < 0.5 else (kind.upper(), log_uniform(1e-100, 1), split(x))


def family_tiny_beta(kind):
    beta = sign() * random.choice((1e-30, log_uniform(1e-40, 1e-15)))
    x = random.choice((nudged(1.0), 1 + sign() * 2 * math.sqrt(abs(beta)), random.uniform(0, 2.5), up(2.0, random.randint(-2, 2))))
    return kind, beta, split(x)


def family_flip(kind):
    beta = random.choice((random.uniform(-1, 1.2), sign() * log_uniform(1e-12, 1e-2), random.randint(-15, 16) / 16))
    if kind == "h" or abs(1 + 2 * beta) < 1e-9:
        return "h", beta, split(nudged(2 * (1 + beta)))
    return kind, beta, split(nudged((2 + 2 * beta) / (1 + 2 * beta)))


def family_saddle(kind):
    return kind, random.uniform(-1.2, 1.2), split(-log_uniform(1e-12, 1e3))


def family_unit_determinant(kind):
    if kind == "h":
        return kind, random.choice((nudged(1.0), random.uniform(1, 3), nudged(-1.0))), split(random.uniform(-1, 5))
    beta = sign() * random.uniform(0.3, 4)
    return kind, beta, split(nudged(1 - sign() / beta))


def family_negative(kind):
    beta = -random.random() * random.choice((1, 1, 3))
    x = random.choice((nudged(1 + beta), random.uniform(0, 2), nudged(1.0))) if beta != -1 else 0.5
    return kind, beta, split(x)


def family_dyadic(kind):
    return kind, random.randint(-24, 32) / 16, (random.choice((0.25, 1.0, 2.0)), random.randint(-16, 80) / 16)


def family_square(kind):
    root = random.randint(-40, 40) / 32
    return "h", root * root, (1.0, (1 - root) ** 2)


def family_centre(kind):
    return kind, random.uniform(-1, 1.5), split(nudged(1.0))


def family_wide(kind):
    beta = sign() * log_uniform(1e-100, 1e100)
    return kind, beta, (log_uniform(1e-100, 1e100), sign() * log_uniform(1e-100, 1e100))


def family_general(kind):
    beta, gamma = random.uniform(-1.5, 1.5), random.uniform(-1.5, 1.5)
    edges = [random.uniform(-1, 4), nudged(1.0)]
    if abs(1 + 2 * gamma) > 1e-3:
        edges.append(nudged((2 + 2 * beta) / (1 + 2 * gamma)))
    if abs(gamma) > 1e-3:
        edges += [nudged((beta - 1) / gamma), nudged(beta / gamma)]
    if random.random() < 0.3:
        beta, gamma = sign() * log_uniform(1e-30, 1), sign() * log_uniform(1e-30, 1)
    point = random.choice(edges)
    return ("g", beta, split(point), gamma) if random.random() < 0.7 else ("G", 1 - beta, split(point), gamma)


def family_critical_general(kind):
    """Double roots of any look-ahead: (1 + gamma)^2 x^2 - 2 ((1 + beta)(1 + gamma) - 2 gamma) x + (1 - beta)^2 = 0."""
    while True:
        complement = log_uniform(1e-14, 2) if random.random() < 0.6 else random.uniform(-0.5, 2.5)
        beta = 1 - complement
        gamma = random.uniform(-0.9, 2) if random.random() < 0.7 else sign() * log_uniform(1e-12, 0.5)
        half = mpf(1 + mpf(beta)) * (1 + mpf(gamma)) - 2 * mpf(gamma)
        square = half**2 - ((1 + mpf(gamma)) * mpf(complement)) ** 2
        if square < 0:
            continue
        x = (half + sign() * mp.sqrt(square)) / (1 + mpf(gamma)) ** 2
        point = split(nudged(float(x)))
        if point[1] != 0:
            return ("g", beta, point, gamma) if random.random() < 0.5 else ("G", complement, point, gamma)


FAMILIES = [
    ("random", family_random, 700), ("critical heavy ball", family_critical_heavy, 1400),
    ("critical Nesterov", family_critical_nesterov, 900), ("beta near 1", family_near_one, 1200),
    ("tiny curvature", family_tiny_curvature, 700), ("tiny beta", family_tiny_beta, 700), ("flip", family_flip, 1100),
    ("saddle", family_saddle, 500), ("unit determinant", family_unit_determinant, 700), ("negative beta", family_negative, 600),
    ("dyadic", family_dyadic, 600), ("double root", family_square, 160), ("centre", family_centre, 500),
    ("wide", family_wide, 400), ("general", family_general, 1200), ("critical general", family_critical_general, 1000),
]


def exact(value):
    return mpf(value.numerator) / mpf(value.denominator)


def reference(kind, momentum, eta, lam, gamma):
    beta = 1 - Fraction(momentum) if kind.isupper() else Fraction(momentum)
    look_ahead = {"h": Fraction(0), "n": beta, "g": Fraction(gamma)}[kind.lower()]
    x = Fraction(eta) * Fraction(lam)
    trace, det = 1 + beta - (1 + look_ahead) * x, beta - look_ahead * x
    disc = trace * trace - 4 * det
    margins = (x, 1 + trace + det, 1 - det)
    least = min(margins)
    stability = "s" if least > 0 else "u" if least < 0 else "m"
    boundary = "-" if stability != "m" else "f" if margins[0] == 0 else "l" if margins[1] == 0 else "n"
    damping = "o" if disc > 0 else "u" if disc < 0 else "c"
    signs = "c" if disc < 0 else "m" if det < 0 else "z" if trace == 0 else "p" if trace > 0 else "n"
    root = mp.sqrt(abs(exact(disc)))
    if disc < 0:
        re, other, radius = exact(trace) / 2, root / 2, mp.sqrt(exact(det))
    else:
        re = (exact(trace) - root) / 2 if trace < 0 else (exact(trace) + root) / 2
        other = exact(det) / re if re else mpf(0)
        radius = abs(re)
    decay = -mp.log(radius) if radius else mp.inf
    return damping + signs + stability + boundary, (re, other, radius, 1 - radius, decay)


def pack(code, values):
    return base64.b64encode(struct.pack(f"<{len(values)}{code}", *values)).decode()


def main():
    names = ("re", "other", "radius", "gap", "decay")
    kinds, classes, families, gammas = [], [], [], []
    inputs = {"momentum": [], "eta": [], "lambda": []}
    doubles, rests = {n: [] for n in names}, {n: [] for n in names}
    for name, family, count in FAMILIES:
        families.append([name, count])
        for index in range(count):
            kind, momentum, (eta, lam), *rest = family("hn"[index % 2])
            gamma = rest[0] if rest else 0.0
            letters, values = reference(kind, momentum, eta, lam, gamma)
            kinds.append(kind)
            classes.append(letters)
            gammas += [gamma] if rest else []
            for key, value in (("momentum", momentum), ("eta", eta), ("lambda", lam)):
                inputs[key].append(value)
            for key, value in zip(names, values):
                double = float(value)
                ordinary = double != 0 and math.isfinite(double)
                doubles[key].append(double)
                rests[key].append(int(mp.nint((value / mpf(double) - 1) * 2**67)) if ordinary else 0)
    print(json.dumps({
        "families": families, "kinds": "".join(kinds), "classes": "".join(classes),
        **{key: pack("d", values) for key, values in inputs.items()}, "gamma": pack("d", gammas),
        **{key: pack("d", values) for key, values in doubles.items()},
        **{key + "Rest": pack("h", values) for key, values in rests.items()},
    }, separators=(",\n", ":")))


main()
