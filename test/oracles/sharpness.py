"""Sharpness thresholds of momentum methods and of the frameworks' conventions, in 60-digit arithmetic.

Run: python3 test/oracles/sharpness.py > test/oracles/sharpness.json   (mpmath 1.3)
The published update rule is applied to the basis vectors of its own state on the gradient lambda * point, which gives its matrix; the
threshold is where, going up from a stable curvature, the spectral radius first reaches 1, by bisection. "flip" where the
root there is -1, "neimark-sacker" where it is complex (or 1, for -D = 1 beside it). Rows: name, parameters, threshold, boundary.
"""
import json
import random

from mpmath import matrix, mp, mpc, mpf, polyroots, sqrt

mp.dps = 60
random.seed(20261122)


def sgd(p, lam, x, b):  # PyTorch and optax, after the first step
    g = lam * x + p.get("weight_decay", 0) * x
    m = p["momentum"]
    b = m * b + (1 - p.get("dampening", 0)) * g
    return x - p["lr"] * (g + m * b if p.get("nesterov") else b), b


def optax_trace(p, lam, x, t):
    g = -p["learning_rate"] * (lam * x + p["weight_decay"] * x)
    t = p["decay"] * t + g
    return x + (g + p["decay"] * t if p["nesterov"] else t), t


def keras(p, lam, x, v):
    eta, m = p["learning_rate"], p["momentum"]
    g = lam * x
    x = x - x * p["weight_decay"] * eta
    v = m * v - eta * g
    return x + (m * v - eta * g if p["nesterov"] else v), v


def sutskever(p, lam, x, v):
    y = x + p["mu"] * v if p["nesterov"] else x
    v = p["mu"] * v - p["epsilon"] * (lam + p["weightDecay"]) * y
    return x + v, v


def polyak(p, lam, x, before):
    return x - p["alpha"] * (lam + p["weightDecay"]) * x + p["beta"] * (x - before), x


def qhm(p, lam, x, v):
    g = (lam + p["weightDecay"]) * x
    v = p["beta"] * v + (1 - p["beta"]) * g
    return x - p["alpha"] * ((1 - p["nu"]) * g + p["nu"] * v), v


def family(p, lam, x, before):
    b = 1 - p["oneMinusBeta"] if "oneMinusBeta" in p else p["beta"]
    y = x + p["gamma"] * (x - before)
    return x + b * (x - before) - p["eta"] * (lam + p.get("weightDecay", 0)) * y, x


def trace_and_determinant(step, p, lam):
    a, c = step(p, lam, mpf(1), mpf(0))
    b, d = step(p, lam, mpf(0), mpf(1))
    return a + d, a * d - b * c


def radius(step, p, lam):
    t, d = trace_and_determinant(step, p, lam)
    root = sqrt(mpc(t * t - 4 * d))
    return max(abs(t + root), abs(t - root)) / 2


def threshold(step, p, unit, shift):
    """Stable somewhere on a geometric grid of curvatures above -shift? The upper end of the highest stable stretch."""
    grid = [unit * mpf(10) ** (mpf(i) / 20) - shift for i in range(-360, 61)]
    stable = [radius(step, p, lam) < 1 for lam in grid]
    if not any(stable):
        return None, None
    last = max(i for i, s in enumerate(stable) if s)
    if last == len(grid) - 1:
        raise ValueError("stable at the end of the grid")
    low, high = grid[last], grid[last + 1]
    for _ in range(230):
        middle = (low + high) / 2
        low, high = (middle, high) if radius(step, p, middle) < 1 else (low, middle)
    t, d = trace_and_determinant(step, p, low)
    return low, "flip" if abs(1 + t + d) < abs(1 - d) else "neimark-sacker"


RULES = {
    "pytorch": (sgd, "lr"),
    "keras": (keras, "learning_rate"),
    "optax-sgd": (sgd, "learning_rate"),
    "optax-trace": (optax_trace, "learning_rate"),
    "sutskever": (sutskever, "epsilon"),
    "polyak": (polyak, "alpha"),
    "ema": (qhm, "alpha"),
    "qhm": (qhm, "alpha"),
    "heavyball": (family, "eta"),
    "general-momentum": (family, "eta"),
}


def draw(name):
    m = random.choice([random.uniform(0, 0.999), 1 - 10 ** random.uniform(-9, -1), random.uniform(0.3, 0.95)])
    signed = random.choice([m, random.uniform(-0.95, 0)])
    rate = 10 ** random.uniform(-4, 1)
    ahead = random.random() < 0.5
    decay = random.choice([0.0, 0.1 * random.random() / rate])
    if name == "pytorch":
        p = {"lr": rate, "momentum": m, "weight_decay": decay, "nesterov": ahead}
        return {**p, "dampening": 0.0 if ahead else random.choice([0.0, random.uniform(-0.5, 0.9)])}
    if name == "keras":
        return {"learning_rate": rate, "momentum": m, "nesterov": ahead, "weight_decay": decay}
    if name == "optax-sgd":
        return {"learning_rate": rate, "momentum": signed, "nesterov": ahead, "weight_decay": decay}
    if name == "optax-trace":
        return {"learning_rate": rate, "decay": signed, "nesterov": ahead, "weight_decay": decay}
    if name == "sutskever":
        return {"epsilon": rate, "mu": signed, "nesterov": ahead, "weightDecay": decay}
    if name == "polyak":
        return {"alpha": rate, "beta": signed, "weightDecay": decay}
    if name == "ema":
        return {"alpha": rate, "beta": signed, "weightDecay": decay}
    if name == "qhm":
        return {"alpha": rate, "beta": signed, "nu": random.uniform(0.05, 1.3), "weightDecay": decay}
    if name == "heavyball":
        return {"beta": signed, "gamma": random.uniform(-0.9, 1.2), "eta": rate, "weightDecay": decay}
    one_minus = random.choice([{"oneMinusBeta": 10 ** random.uniform(-14, 0.3)}, {"beta": signed}])
    return {**one_minus, "gamma": random.choice([0.0, random.uniform(-0.9, 1.2)]), "eta": rate}


rows = []
for name in RULES:
    rule, rate = RULES[name]
    for _ in range(25):
        given = draw(name)
        exact = {key: value if isinstance(value, bool) else mpf(value) for key, value in given.items()}
        if name == "optax-sgd":
            exact["lr"] = exact["learning_rate"]
        if name == "ema":
            exact["nu"] = mpf(1)
        beta = next((exact[key] for key in ("momentum", "decay", "mu", "beta") if key in exact), None)
        unit = 1 / exact[rate] / (1 - beta if name in ("ema", "qhm") else 1)
        shift = 0 if name == "keras" else exact.get("weight_decay", 0) + exact.get("weightDecay", 0)
        value, boundary = threshold(rule, exact, unit, shift)
        rows.append([name, given, None if value is None else float(value), boundary])
print(json.dumps(rows).replace("], [", "],\n["))
