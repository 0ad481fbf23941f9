"""The stationary state of momentum modes under gradient noise: the discrete Lyapunov equation, solved in 160-digit arithmetic.

Run: python3 test/oracles/noise.py > test/oracles/noise.csv   (mpmath 1.3)
State (x_k, x_(k-1)), x_(k+1) = x_k + b (x_k - x_(k-1)) - eta (lambda y_k + noise), y_k = x_k + g (x_k - x_(k-1)); P = A P A' + eta^2 e1 e1'.
Successive states have the covariance A P. The last column is the variance of x with multiplicative noise too: the gradient is
(lambda + s xi) y + zeta, from the fixed point of the 3 x 3 second-moment map; inf where its spectral radius is at least 1.
Columns: 1 - beta, gamma, eta, lambda, then variance and lag-1 correlation of x, of y, and of x_(k+1) - x_k, then s, then that variance.
"""
import random

from mpmath import eig, eye, lu_solve, matrix, mp, mpf

mp.dps = 160
random.seed(20261123)


def second_moment_map(t, d, g, eta, s):
    """(E x^2, E x x_, E x_^2) after a step, as a matrix: (t x - d x_)^2 + eta^2 s^2 ((1 + g) x - g x_)^2, and so on."""
    k = (eta * s) ** 2
    return matrix(
        [
            [t * t + k * (1 + g) ** 2, -2 * t * d - 2 * k * g * (1 + g), d * d + k * g * g],
            [t, -d, 0],
            [1, 0, 0],
        ]
    )


def moments(weights, covariance, companion):
    """Variance and lag-1 correlation of the linear form weights . state."""
    w = matrix([weights])
    variance = (w * covariance * w.T)[0]
    return variance, (w * companion * covariance * w.T)[0] / variance


rows = 0
while rows < 300:
    kind = random.randrange(4)
    one_minus_beta = random.choice([random.uniform(0, 2), 10 ** random.uniform(-12, 0), 2 - 10 ** random.uniform(-9, 0)])
    gamma = random.choice([0.0, 1 - one_minus_beta, random.uniform(-0.9, 1.5), -0.5])
    lam = 10 ** random.uniform(-6, 6)
    limit = 2 * (2 - one_minus_beta) / max(1 + 2 * gamma, 0.1)
    x = [random.uniform(0, limit), 10 ** random.uniform(-10, 0), limit * (1 - 10 ** random.uniform(-10, 0)), 1.0][kind]
    eta = x / lam
    s = lam * 10 ** random.uniform(-3, 0.5)
    b, g, h, l = 1 - mpf(one_minus_beta), mpf(gamma), mpf(eta), mpf(lam)
    t, d = 1 + b - (1 + g) * h * l, b - g * h * l
    if not (h * l > 0 and 1 + t + d > 0 and d < 1):
        continue
    p11, p12, p22 = lu_solve(eye(3) - second_moment_map(t, d, g, h, 0), matrix([h * h, 0, 0]))
    companion, covariance = matrix([[t, -d], [1, 0]]), matrix([[p11, p12], [p12, p22]])
    numbers = [one_minus_beta, gamma, eta, lam]
    for weights in ([1, 0], [1 + g, -g], [1, -1]):
        numbers += moments(weights, covariance, companion)
    second = second_moment_map(t, d, g, h, mpf(s))
    mp.dps = 30
    radius = max(abs(value) for value in eig(second, left=False, right=False))
    mp.dps = 160
    both = lu_solve(eye(3) - second, matrix([h * h, 0, 0]))[0] if radius < 1 else mpf("inf")
    print(",".join(repr(float(number)) for number in numbers + [s, both]))
    rows += 1
