/* A million RK4 steps on Rosenbrock's flow through a function pointer; prints the median time in milliseconds. */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { STEPS = 1000000, RUNS = 7, DIMENSION = 4 };
typedef void (*Derivative)(double time, const double *state, double *out);

static void flow(double time, const double *state, double *out) {
  double x = state[0], valley = state[1] - x * x;
  (void)time;
  out[0] = state[2];
  out[1] = state[3];
  out[2] = -3 * state[2] + 400 * x * valley + 2 * (1 - x);
  out[3] = -3 * state[3] - 200 * valley;
}

__attribute__((noinline)) static void advance(Derivative f, double time, double step, double *y) {
  double k1[DIMENSION], k2[DIMENSION], k3[DIMENSION], k4[DIMENSION], stage[DIMENSION];
  f(time, y, k1);
  for (int i = 0; i < DIMENSION; i++) stage[i] = y[i] + step / 2 * k1[i];
  f(time + step / 2, stage, k2);
  for (int i = 0; i < DIMENSION; i++) stage[i] = y[i] + step / 2 * k2[i];
  f(time + step / 2, stage, k3);
  for (int i = 0; i < DIMENSION; i++) stage[i] = y[i] + step * k3[i];
  f(time + step, stage, k4);
  for (int i = 0; i < DIMENSION; i++) y[i] += step / 6 * (k1[i] + 2 * (k2[i] + k3[i]) + k4[i]);
}

static int ascending(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

int main(void) {
  Derivative volatile derivative = flow;
  double times[RUNS], sum = 0;
  for (int run = 0; run < RUNS; run++) {
    double state[DIMENSION] = {-1.2, 1, 0, 0};
    struct timespec start, end;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &start);
    for (long j = 0; j < STEPS; j++) advance(derivative, j * 1e-5, 1e-5, state);
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &end);
    times[run] = (end.tv_sec - start.tv_sec) * 1e3 + (end.tv_nsec - start.tv_nsec) / 1e6;
    sum += state[0];
  }
  qsort(times, RUNS, sizeof(double), ascending);
  fprintf(stderr, "%g\n", sum);
  printf("%.6f\n", times[RUNS / 2]);
  return 0;
}
