"""The polynomials of the methods with parameters of their own, from their literal steps.

Run: python3 test/oracles/own_polynomials.py > test/oracles/own-polynomials.json    (needs mpmath)

Each method is run for three steps from buffers in general position on f = lambda theta^2 / 2 in 4 000-bit arithmetic; two equations
theta[k+1] = T theta[k] - D theta[k-1] then give T and D. Half of the points are as close as doubles get to a value of
lambda at which a number that the analysis needs vanishes.

Output, one JSON list of [method, parameters, lambda, numbers]: numbers are T, D, 1 - D, p(1), p(-1) and T^2 - 4 D, each as
[double, double nearest to the rest].
"""
import json
import random

from mpmath import mp, mpf, sqrt

mp.prec = 4000
random.seed(23)
START = mpf(37) / 100


def momentum(p):
    return 1 - mpf(p["oneMinusBeta"]) if "oneMinusBeta" in p else mpf(p["beta"])


def family_run(beta, gamma, eta, gradient, steps):
    x = [START, mpf(1)]
    for _ in range(steps):
        change = x[-1] - x[-2]
        x.append(x[-1] + beta * change - eta * gradient(x[-1] + gamma * change))
    return x[1:]


def triple(p, gradient, steps):
    beta = momentum(p)
    rho = (-beta + sqrt(beta**2 + 8 * beta)) / 2
    return family_run(beta, beta / (1 + rho), mpf(p["eta"]), gradient, steps)


def robust(p, gradient, steps):
    rho, kappa = mpf(p["rho"]), mpf(p["kappa"])
    beta = kappa * rho**3 / (kappa - 1)
    return family_run(beta, rho**3 / ((kappa - 1) * (1 - rho) ** 2 * (1 + rho)), mpf(p["eta"]), gradient, steps)


def qhm(p, gradient, steps):
    beta, nu, alpha = momentum(p), mpf(p.get("nu", 1)), mpf(p["eta"])
    x, v = [mpf(1)], START
    for _ in range(steps):
        g = gradient(x[-1])
        v = beta * v + (1 - beta) * g
        x.append(x[-1] - alpha * ((1 - nu) * g + nu * v))
    return x


def pytorch(p, gradient, steps):
    beta, lr, w, d = momentum(p), mpf(p["eta"]), mpf(p.get("weightDecay", 0)), mpf(p.get("dampening", 0))
    x, buffer = [mpf(1)], START
    for _ in range(steps):
        g = gradient(x[-1]) + w * x[-1]
        buffer = beta * buffer + (1 - d) * g
        x.append(x[-1] - lr * (g + beta * buffer if p.get("nesterov") else buffer))
    return x


def l2(gamma_is_beta):
    def run(p, gradient, steps):
        beta, w = momentum(p), mpf(p["weightDecay"])
        return family_run(beta, beta if gamma_is_beta else 0, mpf(p["eta"]), lambda y: gradient(y) + w * y, steps)

    return run


def decoupled(is_nesterov):
    def run(p, gradient, steps):
        beta, w, eta = momentum(p), mpf(p["weightDecay"]), mpf(p["eta"])
        x, buffer = [mpf(1)], START
        for _ in range(steps):
            g = gradient(x[-1])
            buffer = beta * buffer + g
            x.append((1 - eta * w) * x[-1] - eta * (g + beta * buffer if is_nesterov else buffer))
        return x

    return run


def some_momentum():
    kind = random.random()
    if kind < 0.4:
        return {"beta": random.uniform(0.01, 0.99)}
    if kind < 0.7:
        return {"beta": 1 - 10 ** random.uniform(-12, -0.1)}
    return {"oneMinusBeta": 10 ** random.uniform(-30, -0.1)}


def eta():
    return 10 ** random.uniform(-6, 3)


def weight():
    return random.choice([0.0, 10 ** random.uniform(-8, 2)])


METHODS = {
    "triple-momentum": (triple, lambda: {**some_momentum(), "eta": eta()}),
    "robust-momentum": (robust, lambda: {"rho": 1 - 10 ** random.uniform(-6, -0.01), "kappa": 1 + 10 ** random.uniform(-3, 8), "eta": eta()}),
    "quasi-hyperbolic": (qhm, lambda: {**some_momentum(), "nu": random.choice([0.5, 1.0, random.uniform(0, 1)]), "eta": eta()}),
    "ema-heavy-ball": (qhm, lambda: {**some_momentum(), "eta": eta()}),
    "pytorch-sgd": (pytorch, lambda: {**some_momentum(), "eta": eta(), "weightDecay": weight(), **random.choice([{"nesterov": True}, {"dampening": random.uniform(0, 0.99)}])}),
    "heavy-ball-l2": (l2(False), lambda: {**some_momentum(), "eta": eta(), "weightDecay": weight()}),
    "nesterov-l2": (l2(True), lambda: {**some_momentum(), "eta": eta(), "weightDecay": weight()}),
    "heavy-ball-decoupled": (decoupled(False), lambda: {**some_momentum(), "eta": eta(), "weightDecay": weight()}),
    "nesterov-decoupled": (decoupled(True), lambda: {**some_momentum(), "eta": eta(), "weightDecay": weight()}),
}


def trace_and_determinant(run, p, curvature):
    x = run(p, lambda y: curvature * y, 3)
    # x2 = T x1 - D x0, x3 = T x2 - D x1
    det = -x[1] * x[1] + x[0] * x[2]
    return (-x[2] * x[1] + x[0] * x[3]) / det, (x[1] * x[3] - x[2] * x[2]) / det


def critical_values(run, p):
    """The curvatures at which a number of the analysis vanishes; T and D are affine in the curvature."""
    (t1, d1), (t2, d2) = (trace_and_determinant(run, p, mpf(c)) for c in (mpf(1) / 3, mpf(7) / 3))
    ts, ds = (t2 - t1) / 2, (d2 - d1) / 2
    t0, d0 = t1 - ts / 3, d1 - ds / 3
    linear = [(t0, ts), (d0, ds), (1 - d0, -ds), (1 + t0 + d0, ts + ds), (2 - t0, -ts)]
    roots = [-a / b for a, b in linear if abs(b) > mpf(2) ** -2000]
    quadratic = [ts * ts, 2 * t0 * ts - 4 * ds, t0 * t0 - 4 * d0]
    if abs(quadratic[0]) > mpf(2) ** -2000:
        disc = quadratic[1] ** 2 - 4 * quadratic[0] * quadratic[2]
        if disc >= 0:
            roots += [(-quadratic[1] + s * sqrt(disc)) / (2 * quadratic[0]) for s in (1, -1)]
    return [float(root) for root in roots if mpf(10) ** -200 < abs(root) < mpf(10) ** 200]


def pair(value):
    if abs(value) < mpf(2) ** -3000:
        return [0, 0]
    return [float(value), float(value - mpf(float(value)))]


def row(name, p, curvature):
    trace, determinant = trace_and_determinant(METHODS[name][0], p, mpf(curvature))
    numbers = [trace, determinant, 1 - determinant, 1 - trace + determinant, 1 + trace + determinant, trace**2 - 4 * determinant]
    return [name, p, curvature, [pair(number) for number in numbers]]


rows = [row("robust-momentum", {"rho": 0.5, "kappa": 4.0, "eta": 1.5}, 1.0)]
for name, (run, draw) in METHODS.items():
    for index in range(60):
        p = draw()
        near = critical_values(run, p)
        random_curvature = 10 ** random.uniform(-4, 3) / p["eta"]
        rows.append(row(name, p, random.choice(near) if near and index % 2 else random_curvature))
print("[" + ",\n".join(json.dumps(r, separators=(",", ":")) for r in rows) + "]")
