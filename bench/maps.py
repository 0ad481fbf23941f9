"""Maps by numpy, in blocks of rows that stay in the cache: maps.py <work> prints the median time of one map in milliseconds.
Blocks of 8 rows are the fastest for rates, of all from 1 row to the whole map.

The worst spectral radius over [1, 100], 2000 x 2000 cells, written three ways: heavy-ball-complex as the largest modulus of the
characteristic roots; heavy-ball in real numbers, told apart by the sign of the discriminant; heavy-ball-tuned without
temporaries and with one square root a cell. simulated: a million cells, 500 steps of both end modes, without temporaries.
"""
import sys
import time

import numpy as np

MU, L, MOST_ETA = 1.0, 100.0, 0.04


def middles(count):
    return (np.arange(count) + 0.5) / count


def heavy_ball_complex(out, rows=8):
    count = len(out)
    beta = middles(count)
    eta = MOST_ETA * middles(count)[:, None]
    for start in range(0, count, rows):
        block = slice(start, start + rows)
        radii = []
        for curvature in (MU, L):
            trace = 1 + beta - eta[block] * curvature
            root = np.sqrt((trace * trace - 4 * beta).astype(complex))
            radii += [np.abs(trace + root) / 2, np.abs(trace - root) / 2]
        out[block] = np.max(radii, axis=0)


def heavy_ball(out, rows=8):
    count = len(out)
    beta = middles(count)
    eta = MOST_ETA * middles(count)[:, None]
    for start in range(0, count, rows):
        block = slice(start, start + rows)
        radii = []
        for curvature in (MU, L):
            trace = 1 + beta - eta[block] * curvature
            square = trace * trace - 4 * beta
            root = np.sqrt(np.abs(square))
            radii.append(np.where(square > 0, (np.abs(trace) + root) / 2, np.sqrt(beta)))
        np.maximum(*radii, out=out[block])


def heavy_ball_tuned(out, rows=8):
    count = len(out)
    beta = middles(count)
    eta = MOST_ETA * middles(count)[:, None]
    one_plus, four = 1 + beta, np.broadcast_to(4 * beta, (rows, count))
    steep, square = np.empty((rows, count)), np.empty((rows, count))
    is_real = np.empty((rows, count), dtype=bool)
    for start in range(0, count, rows):
        step, trace = eta[start : start + rows], out[start : start + rows]
        np.abs(np.subtract(one_plus, step * MU, out=trace), out=trace)
        np.abs(np.subtract(one_plus, step * L, out=steep), out=steep)
        np.maximum(trace, steep, out=trace)
        np.subtract(np.multiply(trace, trace, out=square), four, out=square)
        np.greater(square, 0, out=is_real)
        trace *= is_real
        np.copyto(square, four, where=np.logical_not(is_real, out=is_real))
        trace += np.sqrt(square, out=square)
        trace *= 0.5


def simulated(out, rows=8, steps=500):
    count = len(out)
    beta = np.broadcast_to(middles(count), (rows, count)).copy()
    eta = MOST_ETA * middles(count)[:, None]
    force = np.empty((rows, count))
    for start in range(0, count, rows):
        size = np.zeros((rows, count))
        for curvature in (MU, L):
            scaled = np.broadcast_to(eta[start : start + rows] * curvature, (rows, count)).copy()
            current, previous = np.ones((rows, count)), np.ones((rows, count))
            for _ in range(steps):
                np.subtract(current, previous, out=previous)
                previous *= beta
                np.multiply(scaled, current, out=force)
                previous += current
                previous -= force
                current, previous = previous, current
            np.maximum(size, np.maximum(np.abs(current), np.abs(previous)), out=size)
        out[start : start + rows] = np.where(size <= 1e-6, 0, np.where(size <= 1e6, 2, 1))


work = sys.argv[1]
fill, side, runs = {
    "heavy-ball-complex": (heavy_ball_complex, 2000, 5),
    "heavy-ball": (heavy_ball, 2000, 5),
    "heavy-ball-tuned": (heavy_ball_tuned, 2000, 5),
    "simulated": (simulated, 1000, 1),
}[work]
out, times = np.empty((side, side)), []
with np.errstate(all="ignore"):
    for _ in range(runs):
        start = time.process_time()
        fill(out)
        times.append(time.process_time() - start)
print(sorted(times)[runs // 2] * 1e3)
