"""How far methods with a first step of their own swing beyond the minimum from empty buffers, and when they settle: their update
rules themselves in 60-digit arithmetic on f = x²/2 · lambda, step by step.

Run: python3 test/oracles/own_overshoot.py > test/oracles/own-overshoot.json   (mpmath 1.3)
Each row: method, parameters, lambda, [step, depth] of the first turning point beyond the minimum (null if there is none) and of
the deepest iterate ([0, 0] if none is beyond), and the first step from which on |x| <= 0.02.
"""
import json
import random

from mpmath import mp, mpf

mp.dps = 60
random.seed(11)
BAND = mpf("0.02")


def run(name, p, lam, steps):
    """x_0 = 1 and the next points, as the method's paper or framework has its rule."""
    beta, eta, lam = mpf(p["beta"]), mpf(p["eta"]), mpf(lam)
    w, x, buffer = mpf(p.get("weightDecay", 0)), mpf(1), None
    points = [x]
    for _ in range(steps):
        g = lam * x
        if name == "pytorch-sgd":
            g += w * x
            buffer = g if buffer is None else beta * buffer + (1 - mpf(p["dampening"])) * g
            x -= eta * (g + beta * buffer if p["nesterov"] else buffer)
        elif name == "quasi-hyperbolic":
            buffer = beta * (buffer or 0) + (1 - beta) * g
            x -= eta * ((1 - mpf(p["nu"])) * g + mpf(p["nu"]) * buffer)
        else:
            buffer = beta * (buffer or 0) + g
            direction = buffer if name == "heavy-ball-decoupled" else g + beta * buffer
            x = (1 - eta * w) * x - eta * direction
        points.append(x)
    return points


def draw():
    name = random.choice(["pytorch-sgd", "pytorch-sgd", "quasi-hyperbolic", "heavy-ball-decoupled", "nesterov-decoupled"])
    p = {"beta": round(random.choice([random.uniform(0, 1), 1 - 10 ** random.uniform(-2, 0)]), 6)}
    p["eta"] = round(random.choice([10 ** random.uniform(-2, 0.7), random.uniform(1, 4), random.uniform(1, 4)]), 6)
    if name == "quasi-hyperbolic":
        p["nu"] = round(random.uniform(-0.5, 2.5), 6)
    else:
        p["weightDecay"] = round(random.choice([0, random.uniform(0, 0.5)]), 6)
    if name == "pytorch-sgd":
        p["nesterov"] = random.random() < 0.3 and p["beta"] > 0
        p["dampening"] = 0 if p["nesterov"] else round(random.uniform(-0.3, 1.0), 6)
    return name, p, round(random.choice([1, random.uniform(0.05, 2)]), 6)


rows = []
while len(rows) < 240:
    name, p, lam = draw()
    points = run(name, p, lam, 60)
    # The recursion that four points fix; what follows is followed to the end of 60 digits.
    a, b, c, d = points[1:5]
    det = b * b - a * c
    if det == 0:
        continue
    t, q = (b * c - a * d) / det, (c * c - b * d) / det
    disc = t * t - 4 * q
    radius = mp.sqrt(q) if disc < 0 else (abs(t) + mp.sqrt(disc)) / 2
    if not 0 < radius < mpf("0.995"):
        continue
    points = run(name, p, lam, int(-60 / mp.log(radius)) + 60)
    first = next(
        (k for k in range(1, len(points) - 1) if points[k] < 0 and points[k - 1] >= points[k] <= points[k + 1]), None
    )
    if first is not None and -points[first] < mpf("1e-9"):
        continue
    deepest = min(range(len(points)), key=lambda k: points[k])
    settled = max(k for k, x in enumerate(points) if abs(x) > BAND) + 1
    rows.append(
        [name, p, lam]
        + [None if first is None else [first, float(-points[first])]]
        + [[deepest, float(-points[deepest])] if points[deepest] < 0 else [0, 0]]
        + [settled]
    )
print("[\n" + ",\n".join(json.dumps(row) for row in rows) + "\n]")
