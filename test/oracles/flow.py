"""Reference solutions of x'' + c x' + grad f(x) = 0 by Taylor series of order 30 in 40-digit arithmetic.

The objectives are polynomials, so the Taylor coefficients follow from products of power series. Each problem is integrated with
two step sizes; the script stops if they differ in the 25th digit.
Run: python3 test/oracles/flow.py > test/oracles/flow.json   (mpmath 1.3)
"""
import json

from mpmath import mp, mpf

mp.dps = 40
ORDER = 30


class Series:
    """A truncated power series with lazy products."""

    def __init__(self, c):
        self.c = list(c)

    def __add__(self, other):
        other = lift(other, len(self.c))
        return Series(a + b for a, b in zip(self.c, other.c))

    __radd__ = __add__

    def __neg__(self):
        return Series(-a for a in self.c)

    def __sub__(self, other):
        return self + (-lift(other, len(self.c)))

    def __rsub__(self, other):
        return (-self) + other

    def __mul__(self, other):
        n = len(self.c)
        b = lift(other, n).c
        return Series(sum(self.c[j] * b[i - j] for j in range(i + 1)) for i in range(n))

    __rmul__ = __mul__


def lift(value, n):
    return value if isinstance(value, Series) else Series([mpf(value)] + [mpf(0)] * (n - 1))


def rosenbrock(x, y):
    g = y - x * x
    return -400 * (x * g) - 2 * (1 - x), 200 * g


def saddle(x, y):
    return 2 * x + x * x * x, -2 * y + y * y * y


def himmelblau(x, y):
    a, b = x * x + y - 11, x + y * y - 7
    return 4 * (x * a) + 2 * b, 2 * a + 4 * (y * b)


def step(gradient, c, state, h):
    x, y, vx, vy = [[s] for s in state]
    for n in range(ORDER):
        gx, gy = gradient(Series(x), Series(y))
        ax, ay = -c * vx[n] - gx.c[n], -c * vy[n] - gy.c[n]
        x.append(vx[n] / (n + 1))
        y.append(vy[n] / (n + 1))
        vx.append(ax / (n + 1))
        vy.append(ay / (n + 1))
    return [mp.polyval(s[::-1], h) for s in (x, y, vx, vy)]


def solve(gradient, c, state, end, steps):
    state, h = [mpf(s) for s in state], mpf(end) / steps
    for _ in range(steps):
        state = step(gradient, mpf(c), state, h)
    return state


PROBLEMS = [
    ("rosenbrock", rosenbrock, "3", ("-1.2", "1", "0", "0"), 2, 300),
    ("saddle", saddle, "0.5", ("1", "0.001", "0", "0"), 10, 160),
    ("himmelblau", himmelblau, "1", ("0", "0", "1", "-0.5"), 2, 160),
]

rows = []
for name, gradient, c, state, end, steps in PROBLEMS:
    # The decimal starts are taken as the doubles that a program would use.
    start = [mpf(float(s)) for s in state]
    coarse, fine = (solve(gradient, c, start, end, n) for n in (steps, steps * 5 // 4))
    assert all(abs(a - b) <= mpf(10) ** -25 * (1 + abs(b)) for a, b in zip(coarse, fine)), name
    rows.append({"name": name, "friction": float(c), "start": [float(s) for s in state], "end": end, "state": [float(s) for s in fine]})
print(json.dumps(rows))
