/* A million root pairs by the arithmetic of fillRoots; prints the median time of one filling in milliseconds. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { COUNT = 1000000, RUNS = 31 };

__attribute__((noinline)) static void fill(const double *restrict trace, const double *restrict determinant,
                                           double *restrict out) {
  for (long i = 0; i < COUNT; i++) {
    double half = 0.5 * trace[i], product = determinant[i];
    double square = half * half - product, root = sqrt(fabs(square));
    if (square > 0) {
      double dominant = half < 0 ? half - root : half + root;
      out[4 * i] = dominant;
      out[4 * i + 1] = 0;
      out[4 * i + 2] = product / dominant;
      out[4 * i + 3] = 0;
    } else {
      out[4 * i] = half;
      out[4 * i + 1] = root;
      out[4 * i + 2] = half;
      out[4 * i + 3] = -root;
    }
  }
}

static int ascending(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

int main(void) {
  double *trace = malloc(COUNT * sizeof(double)), *determinant = malloc(COUNT * sizeof(double));
  double *out = malloc(4 * COUNT * sizeof(double)), times[RUNS], sum = 0;
  if (!trace || !determinant || !out) return 1;
  for (long i = 0; i < COUNT; i++) {
    trace[i] = 4 * fmod(i * 0.6180339887498949, 1) - 2;
    determinant[i] = 2 * fmod(i * 0.7548776662466927, 1) - 1;
  }
  for (int run = 0; run < RUNS; run++) {
    struct timespec start, end;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &start);
    fill(trace, determinant, out);
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &end);
    times[run] = (end.tv_sec - start.tv_sec) * 1e3 + (end.tv_nsec - start.tv_nsec) / 1e6;
    sum += out[run];
  }
  qsort(times, RUNS, sizeof(double), ascending);
  fprintf(stderr, "%g\n", sum);
  printf("%.6f\n", times[RUNS / 2]);
  return 0;
}
