"""How long momentum remembers, and its frequency response, in 60-digit arithmetic from the sums themselves.

Run: python3 test/oracles/memory.py > test/oracles/memory.csv   (mpmath 1.3)
Columns: 1 - beta, window share, 95 % window, half-life, mean age; n, 1 - beta^n, beta^n, (1 - (-beta)^n)/(1 + beta);
omega, |H|, arg H with H = (1 - beta)/(1 - beta exp(-i omega)).
"""
import random

from mpmath import arg, expj, log, mp, mpf

mp.dps = 60
random.seed(20261122)
for _ in range(200):
    one_minus_beta = random.choice([random.uniform(1e-3, 1), 10 ** random.uniform(-18, 0)])
    n = random.choice([1, 2, random.randint(1, 100), random.randint(1, 10**9)])
    omega = random.choice([random.uniform(0, 3.14), 10 ** random.uniform(-9, 0)])
    a = mpf(one_minus_beta)
    b = 1 - a
    h = a / (1 - b * expj(-mpf(omega)))
    numbers = [one_minus_beta, 1 - b ** (1 / a), log(20) / -log(b), log(2) / -log(b), b / a]
    numbers += [n, 1 - b**n, b**n, (1 - (-b) ** n) / (1 + b), omega, abs(h), arg(h)]
    print(",".join(repr(float(number)) for number in numbers))
