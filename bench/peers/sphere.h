/*
 * Problem T: a spherical tumour of 200 shells with diffusion, binding and internalisation, supplied at its surface.
 * States by shell: free C, bound B, internalised I; umol/L of tissue, s, um. The same problem as Problems.sphere(200)
 * of the testkit.
 */
#ifndef AUKLET_PEERS_SPHERE_H
#define AUKLET_PEERS_SPHERE_H

enum { SHELLS = 200, SPHERE_STATES = 3 * SHELLS, BAND = 3 };

typedef struct {
  double up[SHELLS], low[SHELLS]; /* exchange with the next shell outward and inward, /s */
} Sphere;

void sphere_prepare(Sphere *sphere);

/* dy/dt at time t. */
void sphere_rates(const Sphere *sphere, double t, const double *y, double *rate);

/* The Jacobian's bands: df_i/dy_j is at band[j * rows + diagonal + i - j]. */
void sphere_jacobian(const Sphere *sphere, const double *y, double *band, int rows, int diagonal);

#endif
