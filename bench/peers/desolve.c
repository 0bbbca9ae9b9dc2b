/* Problems P and T as deSolve calls compiled models, and a clock. */
#include <R.h>
#include <string.h>
#include <time.h>

#include "body.h"
#include "sphere.h"

static Body body;
static Sphere sphere;

/* Parameters: the ten factors of a subject. */
void body_start(void (*parameters)(int *, double *)) {
  int count = FACTORS;
  double factors[FACTORS];
  parameters(&count, factors);
  body_prepare(&body, factors, NULL);
}

void body_derivs(int *n, double *t, double *y, double *rate, double *out, int *ip) {
  (void)n, (void)t, (void)out, (void)ip;
  body_rates(&body, y, rate);
}

void body_jac(int *n, double *t, double *y, int *ml, int *mu, double *pd, int *rows, double *out, int *ip) {
  (void)t, (void)ml, (void)mu, (void)out, (void)ip;
  Entry entries[BODY_ENTRIES];
  body_jacobian(&body, y, entries);
  memset(pd, 0, sizeof(double) * (size_t)*n * (size_t)*rows);
  for (int e = 0; e < BODY_ENTRIES; e++) {
    pd[entries[e].column * *rows + entries[e].row] = entries[e].value;
  }
}

void sphere_start(void (*parameters)(int *, double *)) {
  (void)parameters;
  sphere_prepare(&sphere);
}

void sphere_derivs(int *n, double *t, double *y, double *rate, double *out, int *ip) {
  (void)n, (void)out, (void)ip;
  sphere_rates(&sphere, *t, y, rate);
}

void sphere_jac(int *n, double *t, double *y, int *ml, int *mu, double *pd, int *rows, double *out, int *ip) {
  (void)t, (void)ml, (void)out, (void)ip;
  for (int j = 0; j < *n; j++) {
    memset(pd + j * *rows, 0, sizeof(double) * (2 * BAND + 1));
  }
  sphere_jacobian(&sphere, y, pd, *rows, *mu);
}

/* The factors of so many subjects, ten each. */
void draw_factors(int *subjects, double *factors) {
  unsigned long long seed = FIRST_SEED;
  for (int i = 0; i < *subjects; i++) {
    body_draw(&seed, factors + i * FACTORS);
  }
}

static double milliseconds(clockid_t clock) {
  struct timespec now;
  clock_gettime(clock, &now);
  return 1e3 * (double)now.tv_sec + 1e-6 * (double)now.tv_nsec;
}

/* Wall time and time of this thread, ms. */
void clocks(double *wall_and_own) {
  wall_and_own[0] = milliseconds(CLOCK_MONOTONIC);
  wall_and_own[1] = milliseconds(CLOCK_THREAD_CPUTIME_ID);
}
