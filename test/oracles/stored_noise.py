"""The stationary state of what methods store, under gradient noise: the Lyapunov equation of their whole state, in 60 digits.

Run: python3 test/oracles/stored_noise.py > test/oracles/stored-noise.json   (mpmath 1.3)
Each rule is written as its algorithm is, buffers and all: (state, gradient with noise) -> state, the first number of a state being
what is stored. On curvature lambda that is state' = A state + b noise, and P = A P A' + b b'.
Rows: method, parameters, lambda, variance and lag-1 correlation of what is stored.
"""
import json
import random

from mpmath import eig, eye, lu_solve, matrix, mp, mpf

mp.dps = 60
random.seed(20261124)


def quasi_hyperbolic(state, gradient, beta, nu, eta):
    theta, average = state
    slope = gradient(theta)
    average = beta * average + (1 - beta) * slope
    return [theta - eta * ((1 - nu) * slope + nu * average), average]


def pid(state, gradient, beta, derivative, eta):
    theta, velocity, change, before = state
    slope = gradient(theta)
    velocity = beta * velocity - eta * slope
    change = beta * change + (1 - beta) * (slope - before)
    return [theta + velocity - eta * derivative * change, velocity, change, slope]


def pytorch_sgd(state, gradient, beta, weightDecay, eta):
    theta, buffer = state
    slope = gradient(theta) + weightDecay * theta
    buffer = beta * buffer + slope
    return [theta - eta * (slope + beta * buffer), buffer]


def decoupled(state, gradient, beta, weightDecay, eta):
    theta, buffer = state
    slope = gradient(theta)
    buffer = beta * buffer + slope
    return [(1 - eta * weightDecay) * theta - eta * (slope + beta * buffer), buffer]


def heavy_ball_decoupled(state, gradient, beta, weightDecay, eta):
    theta, buffer = state
    buffer = beta * buffer + gradient(theta)
    return [(1 - eta * weightDecay) * theta - eta * buffer, buffer]


RULES = {
    "quasi-hyperbolic": (quasi_hyperbolic, 2, "nu", lambda: random.uniform(0, 1.2)),
    "pid": (pid, 4, "derivative", lambda: random.uniform(-0.5, 8)),
    "pytorch-sgd": (pytorch_sgd, 2, "weightDecay", lambda: random.choice([0.0, random.uniform(0, 0.5)])),
    "nesterov-decoupled": (decoupled, 2, "weightDecay", lambda: random.uniform(0, 0.5)),
    "heavy-ball-decoupled": (heavy_ball_decoupled, 2, "weightDecay", lambda: random.uniform(0, 0.5)),
}


def linear(rule, size, lam, given):
    """A and b of state' = A state + b noise."""
    unit = lambda j: [mpf(int(i == j)) for i in range(size)]
    columns = [rule(unit(j), lambda theta: lam * theta, **given) for j in range(size)]
    push = rule([mpf(0)] * size, lambda theta: lam * theta + 1, **given)
    return matrix([[column[i] for column in columns] for i in range(size)]), matrix(push)


def stationary(a, b):
    size = a.rows
    system, right = eye(size * size), matrix(size * size, 1)
    for i in range(size):
        for j in range(size):
            right[i * size + j] = b[i] * b[j]
            for k in range(size):
                for l in range(size):
                    system[i * size + j, k * size + l] -= a[i, k] * a[j, l]
    solved = lu_solve(system, right)
    return matrix([[solved[i * size + j] for j in range(size)] for i in range(size)])


rows = []
for name, (rule, size, own, draw) in RULES.items():
    count = 0
    while count < 12:
        beta = random.choice([random.uniform(0, 0.99), 1 - 10 ** random.uniform(-6, -1), 0.9])
        value, lam = draw(), 10 ** random.uniform(-3, 3)
        eta = random.choice([random.uniform(0, 2), 10 ** random.uniform(-5, 0)]) / lam
        given = {"beta": mpf(beta), own: mpf(value), "eta": mpf(eta)}
        a, b = linear(rule, size, mpf(lam), given)
        if max(abs(root) for root in eig(a, left=False, right=False)) > 1 - mpf(10) ** -9:
            continue
        p = stationary(a, b)
        parameters = {"beta": beta, own: value, "eta": eta}
        rows.append([name, parameters, lam, float(p[0, 0]), float((a * p)[0, 0] / p[0, 0])])
        count += 1
print("[\n" + ",\n".join(json.dumps(row) for row in rows) + "\n]")
