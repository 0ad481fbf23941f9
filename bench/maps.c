/*
 * Maps in C, with loops that the compiler vectorizes: maps <work> prints the median time of one map in milliseconds.
 * heavy-ball, nesterov: the worst spectral radius over [1, 100], 2000 x 2000 cells, beta in [0, 1], eta in [0, 0.04].
 * simulated: a million cells of the heavy ball, 500 steps of both end modes.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { SIDE = 2000, SIMULATED_SIDE = 1000, STEPS = 500, BLOCK = 40, MOST_RUNS = 11 };
static const double MU = 1, L = 100, MOST_ETA = 0.04;

static double worse(double a, double b) { return a > b ? a : b; }

/* Equal products: the mode with the larger |T| is the slower one, and one square root does for both cases. */
__attribute__((noinline)) static void heavy_ball(double eta, const double *restrict beta, double *restrict out) {
  for (int i = 0; i < SIDE; i++) {
    double trace = worse(fabs(1 + beta[i] - eta * MU), fabs(1 + beta[i] - eta * L));
    double square = trace * trace - 4 * beta[i];
    double root = sqrt(square > 0 ? square : 4 * beta[i]);
    out[i] = 0.5 * ((square > 0 ? trace : 0) + root);
  }
}

static inline double radius(double trace, double determinant) {
  double square = trace * trace - 4 * determinant;
  double root = sqrt(square > 0 ? square : 4 * determinant);
  return 0.5 * ((square > 0 ? fabs(trace) : 0) + root);
}

__attribute__((noinline)) static void nesterov(double eta, const double *restrict beta, double *restrict out) {
  double slow = 1 - eta * MU, steep = 1 - eta * L;
  for (int i = 0; i < SIDE; i++)
    out[i] = worse(radius((1 + beta[i]) * slow, beta[i] * slow), radius((1 + beta[i]) * steep, beta[i] * steep));
}

/* A block of cells stays in registers through all steps. */
__attribute__((noinline)) static void simulated(double eta, const double *restrict beta, double *restrict out) {
  for (int start = 0; start < SIMULATED_SIDE; start += BLOCK) {
    double slow[BLOCK], slow_before[BLOCK], steep[BLOCK], steep_before[BLOCK];
    for (int i = 0; i < BLOCK; i++) slow[i] = slow_before[i] = steep[i] = steep_before[i] = 1;
    for (int k = 0; k < STEPS; k++)
      for (int i = 0; i < BLOCK; i++) {
        double b = beta[start + i];
        double slow_next = slow[i] + b * (slow[i] - slow_before[i]) - eta * MU * slow[i];
        double steep_next = steep[i] + b * (steep[i] - steep_before[i]) - eta * L * steep[i];
        slow_before[i] = slow[i];
        slow[i] = slow_next;
        steep_before[i] = steep[i];
        steep[i] = steep_next;
      }
    for (int i = 0; i < BLOCK; i++) {
      double size = worse(worse(fabs(slow[i]), fabs(slow_before[i])), worse(fabs(steep[i]), fabs(steep_before[i])));
      out[start + i] = size <= 1e-6 ? 0 : !(size <= 1e6) || isnan(steep[i]) || isnan(slow[i]) ? 1 : 2;
    }
  }
}

static int ascending(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

int main(int count, char **arguments) {
  const char *work = count > 1 ? arguments[1] : "";
  int is_simulated = strcmp(work, "simulated") == 0;
  int side = is_simulated ? SIMULATED_SIDE : SIDE, runs = is_simulated ? 3 : MOST_RUNS;
  void (*fill)(double, const double *, double *) =
      is_simulated ? simulated : strcmp(work, "nesterov") == 0 ? nesterov : heavy_ball;
  double *beta = malloc(side * sizeof(double)), *out = malloc((size_t)side * side * sizeof(double));
  double times[MOST_RUNS], sum = 0;
  if (!beta || !out) return 1;
  for (int i = 0; i < side; i++) beta[i] = (i + 0.5) / side;
  for (int run = 0; run < runs; run++) {
    struct timespec start, end;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &start);
    for (int row = 0; row < side; row++) fill(MOST_ETA * (row + 0.5) / side, beta, out + (size_t)row * side);
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &end);
    times[run] = (end.tv_sec - start.tv_sec) * 1e3 + (end.tv_nsec - start.tv_nsec) / 1e6;
    sum += out[run];
  }
  qsort(times, runs, sizeof(double), ascending);
  fprintf(stderr, "%g\n", sum);
  printf("%.6f\n", times[runs / 2]);
  return 0;
}
