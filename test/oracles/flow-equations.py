"""Writes flow-equations.json: solutions of Nesterov's and of high-resolution equations on functions that are not quadratic.

Method: Taylor series in 25-digit arithmetic (mpmath.odefun), with the Hessian written out; Nesterov's equation, singular at 0, is
started by its own power series, whose coefficients satisfy (k + 2)(k + 1 + r) a_{k+2} = -[grad f]_k.
Run: python3 flow-equations.py
"""
import json
from pathlib import Path

from mpmath import mp, mpf, nstr, odefun

mp.dps = 25
TERMS = 60


def product(a, b):
    return [sum(a[i] * b[k - i] for i in range(k + 1)) for k in range(min(len(a), len(b)))]


def combine(*pairs):
    return [sum(c * a[k] for c, a in pairs) for k in range(len(pairs[0][1]))]


def rosenbrock_slopes(x, y):
    valley = combine((1, y), (-1, product(x, x)))
    across = combine((2, x), (-400, product(x, valley)))
    across[0] -= 2
    return across, combine((200, valley))


def himmelblau_slopes(x, y):
    a = combine((1, product(x, x)), (1, y))
    a[0] -= 11
    b = combine((1, x), (1, product(y, y)))
    b[0] -= 7
    return combine((4, product(x, a)), (2, b)), combine((2, a), (4, product(y, b)))


SLOPES = {"rosenbrock": rosenbrock_slopes, "himmelblau": himmelblau_slopes}
HESSIANS = {
    "rosenbrock": lambda x, y: (2 + 1200 * x * x - 400 * y, -400 * x, mpf(200)),
    "himmelblau": lambda x, y: (12 * x * x + 4 * y - 42, 4 * x + 4 * y, 12 * y * y + 4 * x - 26),
}


def gradient(name, x, y):
    across, along = SLOPES[name]([x], [y])
    return across[0], along[0]


def nesterov(name, r, start, times):
    r = mpf(r)
    x, y = [mpf(start[0]), mpf(0)], [mpf(start[1]), mpf(0)]
    for k in range(TERMS):
        across, along = SLOPES[name](x, y)
        x.append(-across[k] / ((k + 2) * (k + 1 + r)))
        y.append(-along[k] / ((k + 2) * (k + 1 + r)))
    t0 = mpf("0.01")
    at = lambda a: sum(c * t0**k for k, c in enumerate(a))
    slope = lambda a: sum(k * c * t0 ** (k - 1) for k, c in enumerate(a) if k > 0)

    def field(t, state):
        gx, gy = gradient(name, state[0], state[1])
        return [state[2], state[3], -r / t * state[2] - gx, -r / t * state[3] - gy]

    solution = odefun(field, t0, [at(x), at(y), slope(x), slope(y)])
    return [[float(nstr(value, 20)) for value in solution(mpf(t))] for t in times]


def high_resolution(name, flow, start, velocity, times):
    c, delta, force = (mpf(value) for value in flow)

    def field(_, state):
        x, y, u, v = state
        gx, gy = gradient(name, x, y)
        xx, xy, yy = HESSIANS[name](x, y)
        return [u, v, -c * u - delta * (xx * u + xy * v) - force * gx, -c * v - delta * (xy * u + yy * v) - force * gy]

    solution = odefun(field, 0, [mpf(value) for value in (*start, *velocity)])
    return [[float(nstr(value, 20)) for value in solution(mpf(t))] for t in times]


def main():
    times = [0.5, 1, 2]
    document = {"nesterov": [], "highResolution": []}
    for name, r, start in (("rosenbrock", 3, ("-1.2", 1)), ("himmelblau", 5, (0, 0))):
        states = nesterov(name, r, start, times)
        document["nesterov"].append(
            {"name": name, "r": r, "start": [float(a) for a in start], "times": times, "states": states}
        )
        print(name, states[-1], flush=True)
    for name, flow, start, velocity in (
        ("rosenbrock", (3, "0.01", "1.1"), ("-1.2", 1), (1, 0)),
        ("himmelblau", (1, "0.05", "1.2"), (0, 0), (1, "-0.5")),
    ):
        states = high_resolution(name, flow, start, velocity, times)
        document["highResolution"].append(
            {
                "name": name,
                "flow": {key: float(value) for key, value in zip(("friction", "hessianDamping", "force"), flow)},
                "start": [float(a) for a in start],
                "velocity": [float(a) for a in velocity],
                "times": times,
                "states": states,
            }
        )
        print(name, states[-1], flush=True)
    Path(__file__).with_name("flow-equations.json").write_text(json.dumps(document, indent=1) + "\n")


main()
