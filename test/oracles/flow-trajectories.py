"""Writes flow-trajectories.json: solutions of x'' + c x' + grad f(x) = 0, to 17 digits.

Method: Taylor series in 25-digit arithmetic (mpmath.odefun), which shares nothing with Runge-Kutta.
Run: python3 flow-trajectories.py
"""
import json
from pathlib import Path
from mpmath import mp, mpf, odefun, nstr

mp.dps = 25
PROBLEMS = {
    # name: (gradient, friction, start, velocity, times)
    "ravine": (lambda x, y: (100 * x, y), 2, (1, 1), (0, 0), (0.5, 1, 2)),
    "rosenbrock": (lambda x, y: (2 * (x - 1) - 400 * x * (y - x * x), 200 * (y - x * x)), 3, ("-1.2", 1), (0, 0), (0.5, 1, 2)),
    "saddle": (lambda x, y: (2 * x + x**3, -2 * y + y**3), "0.5", (1, "0.001"), (0, 0), (1, 4, 10)),
    "himmelblau": (
        lambda x, y: (4 * x * (x * x + y - 11) + 2 * (x + y * y - 7), 2 * (x * x + y - 11) + 4 * y * (x + y * y - 7)),
        1, (0, 0), (1, "-0.5"), (0.5, 1, 2),
    ),
}


def solve(gradient, friction, start, velocity, times):
    c = mpf(friction)

    def field(_, state):
        x, y, v, w = state
        gx, gy = gradient(x, y)
        return [v, w, -c * v - gx, -c * w - gy]

    solution = odefun(field, 0, [mpf(a) for a in (*start, *velocity)])
    return [[float(nstr(value, 20)) for value in solution(mpf(t))] for t in times]


def main():
    problems = []
    for name, (gradient, friction, start, velocity, times) in PROBLEMS.items():
        states = solve(gradient, friction, start, velocity, times)
        problems.append({
            "name": name, "friction": float(friction), "start": [float(a) for a in start],
            "velocity": [float(a) for a in velocity], "times": list(times), "states": states,
        })
        print(name, states[-1], flush=True)
    Path(__file__).with_name("flow-trajectories.json").write_text(json.dumps(problems, indent=1) + "\n")


main()
