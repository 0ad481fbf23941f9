"""Reference values for modes of methods of higher order: roots to 100 digits of polynomials with exact coefficients.

Run: python3 test/oracles/higher_order.py > test/oracles/higher-order.json    (needs mpmath; about a minute)

Output, a list of points:
  family       what is hard about it
  method       aggregated-momentum or complex-momentum
  parameters   doubles, as the method takes them
  lambda       a double
  roots        [re, rest of re, im, rest of im] each: the double nearest to the exact number, and exact - double
  radius, gap, decay   [double, rest], rest = (exact - double) / double in units of 2^-53
  stability    s, m or u; marginal when |radius - 1| < 1e-90
"""
import json
import math
import random
from fractions import Fraction

from mpmath import mp, mpf, mpc

mp.prec = 700
random.seed(20240917)


def exact(value):
    fraction = Fraction(value)
    return mpf(fraction.numerator) / fraction.denominator


def times(p, q):
    out = [mpf(0)] * (len(p) + len(q) - 1)
    for i, a in enumerate(p):
        for j, b in enumerate(q):
            out[i + j] += a * b
    return out


def plus(p, q):
    n = max(len(p), len(q))
    p, q = [mpf(0)] * (n - len(p)) + p, [mpf(0)] * (n - len(q)) + q
    return [a + b for a, b in zip(p, q)]


def halves(point):
    """a and b of p = a + eta lambda b."""
    if point["method"] == "aggregated-momentum":
        betas = [exact(b) for b in point["parameters"]["betas"]]
        different = sorted(set(betas))
        a = [mpf(1), mpf(-1)]
        for b in different:
            a = times(a, [mpf(1), -b])
        total = [mpf(0)]
        for b in different:
            others = [mpf(betas.count(b)) / len(betas)]
            for c in different:
                if c != b:
                    others = times(others, [mpf(1), -c])
            total = plus(total, others)
        return a, times(total, [mpf(1), mpf(0)])
    given = point["parameters"]
    beta = 1 - exact(given["oneMinusBeta"]) if "oneMinusBeta" in given else exact(given["beta"])
    c = beta * mp.cos(exact(given["phase"]))
    return times([mpf(1), mpf(-1)], [mpf(1), -2 * c, beta**2]), [mpf(1), -c, mpf(0)]


def polynomial(point):
    a, b = halves(point)
    x = exact(point["parameters"]["eta"]) * exact(point["lambda"])
    return plus(a, [x * c for c in b])


def value(p, z):
    total = mpc(0)
    for c in p:
        total = total * z + c
    return total


def derivative(p):
    return [c * (len(p) - 1 - i) for i, c in enumerate(p[:-1])]


def roots_of(p):
    zeros = 0
    while p[-1] == 0:
        p, zeros = p[:-1], zeros + 1
    found = mp.polyroots(p, maxsteps=2000, extraprec=1500) if len(p) > 1 else []
    cleaned = []
    for z in found:
        z = mpc(z)
        if abs(z.imag) < mpf(10) ** -120:
            z = mpc(z.real, 0)
        cleaned.append(z)
    return cleaned + [mpc(0)] * zeros


def uniform_betas(count):
    return [random.random() for _ in range(count)]


def aggregated(betas, eta, lam):
    return {"method": "aggregated-momentum", "parameters": {"betas": betas, "eta": eta}, "lambda": lam}


def complex_momentum(beta, phase, eta, lam):
    return {"method": "complex-momentum", "parameters": {"beta": beta, "phase": phase, "eta": eta}, "lambda": lam}


def log_uniform(low, high):
    return 10 ** random.uniform(math.log10(low), math.log10(high))


def any_method(lam):
    if random.random() < 0.5:
        return aggregated(uniform_betas(random.randint(1, 5)), log_uniform(0.01, 1), lam)
    return complex_momentum(random.random(), random.uniform(0, math.pi), log_uniform(0.01, 1), lam)


def nudged(lam):
    choice = random.random()
    if choice < 0.3:
        return math.nextafter(lam, random.choice((-math.inf, math.inf)))
    if choice < 0.4:
        return lam
    return lam * (1 + random.choice((-1, 1)) * 10.0 ** random.randint(-15, -4))


def family_random():
    return any_method(random.uniform(-2, 8))


def family_tiny_curvature():
    return any_method(random.choice((-1, 1, 1, 1)) * log_uniform(1e-40, 1e-3))


def family_betas_near_one():
    betas = [1 - log_uniform(1e-15, 1e-2) for _ in range(random.randint(1, 3))]
    return aggregated(betas + [0.0] * random.randint(0, 1), 1.0, log_uniform(1e-30, 1))


def family_complement():
    point = complex_momentum(0, log_uniform(1e-12, 1), 1.0, log_uniform(1e-20, 1))
    del point["parameters"]["beta"]
    point["parameters"]["oneMinusBeta"] = log_uniform(1e-18, 1e-2)
    return point


def family_usual():
    betas = random.choice(([0.0, 0.9], [0.0, 0.9, 0.99], [0.0, 0.9, 0.99, 0.999], [0.9, 0.9, 0.99], [0.5, 0.5]))
    return aggregated(betas, random.choice((0.01, 0.1, 1.0)), log_uniform(1e-6, 100))


def family_near_double():
    """Next to the curvatures on which two real roots meet: a b' = a' b."""
    while True:
        point = any_method(1.0)
        a, b = halves(point)
        cross = plus(times(a, derivative(b)), [-c for c in times(derivative(a), b)])
        while cross and cross[0] == 0:
            cross = cross[1:]
        places = [z.real for z in roots_of(cross) if z.imag == 0 and z != 0]
        eta = exact(point["parameters"]["eta"])
        curvatures = [-value(a, z).real / value(b, z).real / eta for z in places if abs(value(b, z)) > 1e-6]
        curvatures = [lam for lam in curvatures if 1e-6 < abs(lam) < 100]
        if curvatures:
            point["lambda"] = nudged(float(random.choice(curvatures)))
            return point


def radius_at(point, lam):
    a, b = halves(point)
    x = exact(point["parameters"]["eta"]) * lam
    return max(abs(z) for z in mp.polyroots(plus(a, [x * c for c in b]), maxsteps=500, extraprec=200))


def family_near_circle():
    """Next to the curvature at which stability ends, found by bisection."""
    keep, mp.prec = mp.prec, 100
    while True:
        point = any_method(1.0)
        eta = point["parameters"]["eta"]
        low, high = mpf("0.001") / eta, mpf(16) / eta
        if radius_at(point, low) < 1 < radius_at(point, high):
            break
    while high - low > low * mpf(2) ** -70:
        middle = (low + high) / 2
        if radius_at(point, middle) < 1:
            low = middle
        else:
            high = middle
    mp.prec = keep
    point["lambda"] = nudged(float(low))
    return point


def family_exact():
    """Small dyadic parameters: exact zeros, folds, flips and double roots."""
    if random.random() < 0.5:
        betas = [random.choice((0.0, 0.25, 0.5, 0.75, 1.0, -0.5)) for _ in range(random.randint(1, 3))]
        return aggregated(betas, random.choice((0.5, 1.0)), random.choice((0.0, 0.25, 1.0, 1.5, 2.0, 3.0)))
    return complex_momentum(random.choice((0.0, 0.5, 1.0)), 0.0, 1.0, random.choice((0.0, 0.25, 1.0, 3.0, 4.0)))


FAMILIES = (
    ("random", family_random, 120),
    ("tiny curvature", family_tiny_curvature, 100),
    ("betas near 1", family_betas_near_one, 100),
    ("complement", family_complement, 60),
    ("usual", family_usual, 60),
    ("near double", family_near_double, 120),
    ("near circle", family_near_circle, 60),
    ("exact", family_exact, 80),
)


def relative(number):
    double = float(number)
    if double == 0 or not math.isfinite(double):
        return [double, 0.0]
    return [double, float((number - exact(double)) / exact(double) * mpf(2) ** 53)]


def absolute(number):
    double = float(number)
    return [double, float(number - exact(double))]


def finished(family, point):
    roots = roots_of(polynomial(point))
    radius = max(abs(z) for z in roots)
    is_marginal = abs(radius - 1) < mpf(10) ** -90
    if is_marginal:
        radius = mpf(1)
    decay = [math.inf, 0.0] if radius == 0 else relative(-mp.log(radius))
    return {
        "family": family,
        **point,
        "roots": [absolute(z.real) + absolute(z.imag) for z in roots],
        "radius": relative(radius),
        "gap": relative(1 - radius),
        "decay": decay if math.isfinite(decay[0]) else None,
        "stability": "m" if is_marginal else "s" if radius < 1 else "u",
    }


points = [finished(name, make()) for name, make, count in FAMILIES for _ in range(count)]
print("[" + ",\n".join(json.dumps(point, separators=(",", ":")) for point in points) + "]")
