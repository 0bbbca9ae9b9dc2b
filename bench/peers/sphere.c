#include "sphere.h"

#include <math.h>

static const double RADIUS = 500, DIFFUSIVITY = 20, VOID = 0.24, OFF = 1e-3, INTERNALISATION = 5e-5, LOSS = 5e-6;
static const double RECEPTOR = 0.5, FIRST = 1, ON_BY_VOID = 1 / 0.24;

void sphere_prepare(Sphere *s) {
  double width = RADIUS / SHELLS;
  for (int k = 0; k < SHELLS; k++) {
    double inner = k * width, outer = (k + 1) * width;
    double volume = (outer * outer * outer - inner * inner * inner) / 3;
    double distance = k == SHELLS - 1 ? width / 2 : width;
    s->up[k] = DIFFUSIVITY * outer * outer / (distance * volume);
    s->low[k] = DIFFUSIVITY * inner * inner / (width * volume);
  }
}

static double surface(double t) {
  return VOID * FIRST * (0.7 * exp(-3.85e-4 * t) + 0.3 * exp(-1.6e-5 * t));
}

void sphere_rates(const Sphere *s, double t, const double *y, double *rate) {
  double inner = y[0];
  for (int k = 0; k < SHELLS; k++) {
    const double *shell = y + 3 * k;
    double outer = k == SHELLS - 1 ? surface(t) : shell[3];
    double bind = ON_BY_VOID * shell[0] * (RECEPTOR - shell[1]) - OFF * shell[1];
    rate[3 * k] = s->up[k] * (outer - shell[0]) - s->low[k] * (shell[0] - inner) - bind;
    rate[3 * k + 1] = bind - INTERNALISATION * shell[1];
    rate[3 * k + 2] = INTERNALISATION * shell[1] - LOSS * shell[2];
    inner = shell[0];
  }
}

void sphere_jacobian(const Sphere *s, const double *y, double *band, int rows, int diagonal) {
  for (int k = 0; k < SHELLS; k++) {
    double of_free = ON_BY_VOID * (RECEPTOR - y[3 * k + 1]);
    double of_bound = ON_BY_VOID * y[3 * k] + OFF;
    double *free = band + (3 * k) * rows + diagonal;
    double *bound = free + rows;
    double *internal = bound + rows;
    free[0] = -s->up[k] - s->low[k] - of_free;
    free[1] = of_free;
    if (k > 0) {
      free[-3] = s->up[k - 1];
    }
    if (k < SHELLS - 1) {
      free[3] = s->low[k + 1];
    }
    bound[-1] = of_bound;
    bound[0] = -of_bound - INTERNALISATION;
    bound[1] = INTERNALISATION;
    internal[0] = -LOSS;
  }
}
