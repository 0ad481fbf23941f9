/*
 * A map of 400 × 250 runs of heavy ball on Rosenbrock's function, 1000 steps each unless they diverge, with the decisions that the
 * layer `outcome` makes at each step: convergence, divergence, and whether the run has come back. Prints the median time in milliseconds.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { COLUMNS = 400, ROWS = 250, STEPS = 1000, WINDOW = 128, RUNS = 5 };

typedef struct { double x, y; } Point;

static Point gradient(Point p) {
  double valley = p.y - p.x * p.x;
  return (Point){2 * (p.x - 1) - 400 * p.x * valley, 200 * valley};
}

static double largest(Point p) { return fmax(fabs(p.x), fabs(p.y)); }
static double distance(Point p, Point q) { return largest((Point){p.x - q.x, p.y - q.y}); }

/* 0 undecided, 1 converged, 2 diverged, 2 + p a cycle of period p, and the steps until then in units of 1/2^20. */
static double outcome(double beta, double eta, double epsilon) {
  Point here = {-1.2, 1}, before = here, kept = here, past = here, slope = gradient(here);
  double size = largest(slope), last = size, bound = 1e30 * size, goal = epsilon * size, width = 0, narrowest = 0;
  int period = 0, first = 0;
  for (int k = 0;; k++) {
    if (!(size < INFINITY && size <= bound)) return 2 + ldexp(k, -20);
    if (size <= goal && last <= goal) return 1 + ldexp(k, -20);
    if (k % WINDOW == 0) {
      kept = here, past = before, width = 0, period = 0, first = k;
      narrowest = 1e-6 * largest(here);
    }
    double away = fmax(distance(here, kept), distance(before, past));
    if (away > width) width = away;
    if (away <= 1e-10 * width && width > narrowest) {
      if (period == 0) period = k - first;
      if (k - first == 2 * period) return 2 + period + ldexp(k, -20);
    }
    if (k == STEPS) return ldexp(k, -20);
    Point next = {
      here.x + beta * (here.x - before.x) - eta * slope.x,
      here.y + beta * (here.y - before.y) - eta * slope.y,
    };
    before = here;
    here = next;
    if (!(largest(here) < INFINITY)) return 2 + ldexp(k, -20);
    last = size;
    slope = gradient(here);
    size = largest(slope);
  }
}

static int ascending(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

int main(void) {
  static double values[ROWS * COLUMNS];
  double times[RUNS], sum = 0;
  for (int run = 0; run < RUNS; run++) {
    struct timespec start, end;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &start);
    for (int row = 0; row < ROWS; row++) {
      for (int column = 0; column < COLUMNS; column++) {
        values[row * COLUMNS + column] = outcome((column + 0.5) / COLUMNS, 0.002 * (row + 0.5) / ROWS, 1e-300);
      }
    }
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &end);
    times[run] = (end.tv_sec - start.tv_sec) * 1e3 + (end.tv_nsec - start.tv_nsec) / 1e6;
    sum += values[(run * 7919) % (ROWS * COLUMNS)];
  }
  qsort(times, RUNS, sizeof(double), ascending);
  fprintf(stderr, "%g\n", sum);
  printf("%.6f\n", times[RUNS / 2]);
  return 0;
}
