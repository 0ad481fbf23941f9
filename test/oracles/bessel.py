"""The gamma function and the Bessel functions of the first kind without their zero or pole at 0, with 60 digits.

Run: python3 test/oracles/bessel.py > test/oracles/bessel.csv   (mpmath 1.3)
Rows: gamma, z, Gamma(z)
      j, nu, x, low word of x, Gamma(nu + 1) (2/x)^nu J_nu(x), the envelope of its oscillation
      i, nu, x, low word of x, Gamma(nu + 1) (2/x)^nu I_nu(x), the same
"""
import random

from mpmath import besseli, besselj, gamma, mp, mpf, pi, sqrt

mp.dps = 60
random.seed(1017)


def line(kind, *values):
    print(",".join([kind, *(repr(float(value)) for value in values)]))


for _ in range(200):
    z = random.choice(
        [random.uniform(1e-3, 20), 10 ** random.uniform(-300, 1.3), random.uniform(14.9, 15.1), float(random.randint(1, 20))]
    )
    line("gamma", z, gamma(mpf(z)))

for _ in range(500):
    nu = random.choice([random.uniform(-0.4999, 11), random.choice([-0.5 + 2**-20, 0.0, 0.5, 1.0, 1.5, 2.0, 10.5, 11.0])])
    x = random.choice(
        [random.uniform(0, 30), random.uniform(29.9, 30.1), 10 ** random.uniform(1.4, 8), 10 ** random.uniform(-20, 1)]
    )
    low = random.uniform(-1, 1) * x * 2**-54
    exact = mpf(x) + mpf(low)
    factor = gamma(mpf(nu) + 1) * (2 / exact) ** mpf(nu)
    line("j", nu, x, low, factor * besselj(mpf(nu), exact), min(mpf(1), factor * sqrt(2 / (pi * exact))))

for _ in range(200):
    nu = random.uniform(-0.4999, 11)
    x = random.choice([random.uniform(0, 60), random.uniform(60, 709), random.uniform(690, 709)])
    low = random.uniform(-1, 1) * x * 2**-54
    exact = mpf(x) + mpf(low)
    value = gamma(mpf(nu) + 1) * (2 / exact) ** mpf(nu) * besseli(mpf(nu), exact)
    line("i", nu, x, low, value, value)
