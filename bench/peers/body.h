/*
 * Problem P: a mouse of 30 states. Blood, eleven organs of plasma and interstitium, stores of the mononuclear phagocyte
 * system, binding and internalisation in the tumour, urine. Concentrations in umol/L (stores and urine in nmol), mL, h.
 * The same problem as Problems.mousePbpk() of the testkit.
 */
#ifndef AUKLET_PEERS_BODY_H
#define AUKLET_PEERS_BODY_H

enum {
  ORGANS = 11,
  BODY_STATES = 30,
  MULTIPLIERS = 20,   /* of the permeabilities of the ten organs that are not the tumour, outward and back */
  FACTORS = 10        /* by which subjects of a population differ */
};

/* Where the states are: blood, then plasma and interstitium of each organ in turn, then stores. */
enum { VEN, ART, FIRST_ORGAN, LIVER_STORE = 24, SPLEEN_STORE, MARROW_STORE, BOUND, INTERNAL, URINE };
enum { LUNG, HEART, KIDNEY, LIVER, SPLEEN, GUT, MUSCLE, SKIN, MARROW, TUMOUR, REST };

static inline int plasma_of(int organ) { return FIRST_ORGAN + 2 * organ; }
static inline int tissue_of(int organ) { return FIRST_ORGAN + 2 * organ + 1; }

/* What one subject is made of: everything that does not change during a run, multiplied out. */
typedef struct {
  double in[ORGANS];            /* blood to plasma, per plasma volume */
  double plasma_loss[ORGANS];   /* all that leaves plasma linearly, per plasma volume */
  double tissue_to_plasma[ORGANS];
  double plasma_to_tissue[ORGANS];
  double tissue_loss[ORGANS];
  double plasma_to_vein[ORGANS];
  double tissue_to_vein[ORGANS];
  double vein_loss, lung_to_artery, artery_loss, gut_to_liver, spleen_to_liver;
  double uptake[3], uptake_per_plasma[3], half;        /* liver, spleen, marrow */
  double on, off, internalisation, degradation, receptor;
  double urine, first_dose;
  double permeability[ORGANS], back_permeability[ORGANS]; /* PS, PS/Kp, for the derivatives */
} Body;

/* Coefficients for the ten factors of a subject (NULL: all 1), in the order flows, permeabilities but the tumour's,
 * renal clearance, uptake rates, half-saturation, association, dissociation, internalisation, receptor, the tumour's
 * permeability; and for the 20 multipliers (NULL: all 1), outward and back of each organ but the tumour in turn. */
void body_prepare(Body *body, const double *factors, const double *multipliers);

/* State after a bolus of 1 nmol. */
void body_initial(const Body *body, double *y);

/* dy/dt. */
void body_rates(const Body *body, const double *y, double *rate);

/* One entry of the Jacobian. */
typedef struct {
  int row, column;
  double value;
} Entry;

/* All BODY_ENTRIES entries of the Jacobian at y that can differ from zero, and the whole diagonal, always in the same
 * order. */
enum { BODY_ENTRIES = 92 };
void body_jacobian(const Body *body, const double *y, Entry *entries);

/* J(y) s, and to it df/dp for one of the 20 multipliers. */
void body_sensitivity(const Body *body, const double *y, int multiplier, const double *s, double *rate);

/* The next factors of a population: lognormal with 0.3, from a linear congruential generator of 64 bits. */
enum { FIRST_SEED = 20260101 };
void body_draw(unsigned long long *seed, double *factors);

#endif
