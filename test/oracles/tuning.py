"""Best η for a given 1 − β, and best 1 − β for a given η: 120-digit golden-section minimisations of the worst spectral radius
over the two ends, which know no formula. Rows: method, what is given, its value, μ, L, the other parameter as a double and
what the double leaves out, rate, 1 − rate, −ln rate. Run: python3 tuning.py > tuning.json
"""

import json
import random

from mpmath import log, mp, mpf, sqrt

mp.dps = 120
random.seed(20240229)
RATIO = (sqrt(mpf(5)) - 1) / 2


def pair(value):
    """A number as a double and what the double leaves out."""
    high = float(value)
    return [high, float(value - mpf(high))]


def numbers(rate):
    decay = float(-log(rate)) if rate > 0 else "Infinity"
    return [float(rate), float(1 - rate), decay]


def radius(method, beta, eta, curvature):
    gamma = beta if method == "nesterov" else mpf(0)
    x = eta * curvature
    trace, product = 1 + beta - (1 + gamma) * x, beta - gamma * x
    discriminant = trace * trace - 4 * product
    return sqrt(product) if discriminant < 0 else (abs(trace) + sqrt(discriminant)) / 2


def worst(method, beta, eta, mu, largest):
    return max(radius(method, beta, eta, mu), radius(method, beta, eta, largest))


def minimise(function, low, high, steps=560):
    a, b = low + (1 - RATIO) * (high - low), low + RATIO * (high - low)
    at_a, at_b = function(a), function(b)
    for _ in range(steps):
        if at_a <= at_b:
            high, b, at_b = b, a, at_a
            a = low + (1 - RATIO) * (high - low)
            at_a = function(a)
        else:
            low, a, at_a = a, b, at_b
            b = low + RATIO * (high - low)
            at_b = function(b)
    return (low + high) / 2


def constrained():
    for i in range(320):
        method = "heavy-ball" if i % 2 == 0 else "nesterov"
        mu = random.choice([1.0, random.uniform(0.01, 100)])
        largest = mu * (1 + random.random()) if i % 7 == 0 else mu * 10 ** random.uniform(0, 30)
        m, big = mpf(mu), mpf(largest)
        if i % 4 < 2:
            complement = random.choice([random.uniform(0, 1.9), 10 ** random.uniform(-16, 0)])
            beta = 1 - mpf(complement)
            eta = minimise(lambda e: worst(method, beta, e, m, big), mpf(0), 6 / big)
            rate = worst(method, beta, eta, m, big)
            yield [method, "oneMinusBeta", complement, mu, largest, pair(eta), *numbers(rate)]
        else:
            eta = random.choice([random.uniform(0, 4), 10 ** random.uniform(-3, 0)]) / largest
            beta = minimise(lambda b: worst(method, b, mpf(eta), m, big), mpf(-3), mpf(3))
            rate = worst(method, beta, mpf(eta), m, big)
            yield [method, "eta", eta, mu, largest, pair(1 - beta), *numbers(rate)]


print("[\n" + ",\n".join(json.dumps(row) for row in constrained()) + "\n]")
