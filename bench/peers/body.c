#include "body.h"

#include <math.h>
#include <stddef.h>
#include <string.h>

typedef struct {
  double volume, plasma, tissue, flow, permeability, partition;
} Organ;

/* mL, share of plasma, share of interstitium, share of cardiac output (liver: by its artery), mL/h, 1 */
static const Organ ORGAN[ORGANS] = {
  [LUNG]   = {0.146, 0.275, 0.30, 1.000,  0.50, 0.5},
  [HEART]  = {0.100, 0.140, 0.10, 0.066,  0.10, 0.5},
  [KIDNEY] = {0.334, 0.130, 0.20, 0.091,  2.00, 0.5},
  [LIVER]  = {1.098, 0.170, 0.20, 0.020, 20.00, 0.8},
  [SPLEEN] = {0.070, 0.094, 0.20, 0.011,  1.00, 0.8},
  [GUT]    = {0.846, 0.030, 0.17, 0.130,  0.50, 0.5},
  [MUSCLE] = {7.680, 0.020, 0.12, 0.159,  0.60, 0.5},
  [SKIN]   = {3.300, 0.020, 0.30, 0.058,  0.60, 0.5},
  [MARROW] = {2.146, 0.060, 0.10, 0.050,  1.00, 0.5},
  [TUMOUR] = {0.300, 0.050, 0.30, 0.008,  0.06, 1.0},
  [REST]   = {3.500, 0.030, 0.17, 0.407,  0.40, 0.5},
};
static const double VEIN = 0.57, ARTERY = 0.28, OUTPUT = 460, LYMPH = 0.002, REFLECTION = 0.2;
static const int STORE_OF[3] = {LIVER, SPLEEN, MARROW};
static const double UPTAKE[3] = {2.0, 0.3, 0.15};

enum { FLOW, PERMEABILITY, RENAL, MAXIMUM, HALF, ON, OFF, INTERNALISATION, RECEPTOR, TUMOUR_PERMEABILITY };

static double value(const double *of, int i) { return of == NULL ? 1 : of[i]; }

/* Rank of an organ among those that are not the tumour. */
static int rank_of(int organ) { return organ > TUMOUR ? organ - 1 : organ; }

static void prepare_organ(Body *b, int o, double arriving, const double *factors, const double *multipliers) {
  const Organ *organ = &ORGAN[o];
  int tumour = o == TUMOUR;
  double flow = organ->flow * OUTPUT * value(factors, FLOW);
  double lymph = LYMPH * flow;
  double ps = organ->permeability * value(factors, tumour ? TUMOUR_PERMEABILITY : PERMEABILITY);
  double out = ps * (tumour ? 1 : value(multipliers, 2 * rank_of(o)));
  double back = ps / organ->partition * (tumour ? 1 : value(multipliers, 2 * rank_of(o) + 1));
  double plasma = organ->volume * organ->plasma;
  double tissue = organ->volume * organ->tissue;
  double leaving = o == LUNG ? flow : arriving - lymph;
  b->in[o] = (o == LUNG ? flow + lymph : flow) / plasma;
  b->plasma_loss[o] = (leaving + lymph * (1 - REFLECTION) + out) / plasma;
  b->tissue_to_plasma[o] = back / plasma;
  b->plasma_to_tissue[o] = (lymph * (1 - REFLECTION) + out) / tissue;
  b->tissue_loss[o] = (lymph + back) / tissue;
  b->plasma_to_vein[o] = o == LUNG || o == GUT || o == SPLEEN ? 0 : leaving / VEIN;
  b->tissue_to_vein[o] = lymph / VEIN;
  b->permeability[o] = ps;
  b->back_permeability[o] = ps / organ->partition;
}

static void prepare_binding(Body *b, const double *factors) {
  b->on = 3600 * value(factors, ON);
  b->off = 3.6 * value(factors, OFF);
  b->internalisation = 0.18 * value(factors, INTERNALISATION);
  b->degradation = 0.02;
  b->receptor = 0.5 * value(factors, RECEPTOR);
}

void body_prepare(Body *b, const double *factors, const double *multipliers) {
  double q = OUTPUT * value(factors, FLOW);
  double from_portal = (1 - LYMPH) * (ORGAN[GUT].flow + ORGAN[SPLEEN].flow) * q;
  double artery = 0;
  for (int o = 0; o < ORGANS; o++) {
    double arriving = ORGAN[o].flow * q + (o == LIVER ? from_portal : 0);
    prepare_organ(b, o, arriving, factors, multipliers);
    artery += o == LUNG ? 0 : ORGAN[o].flow * q;
  }
  double liver = ORGAN[LIVER].volume * ORGAN[LIVER].plasma;
  b->gut_to_liver = (1 - LYMPH) * ORGAN[GUT].flow * q / liver;
  b->spleen_to_liver = (1 - LYMPH) * ORGAN[SPLEEN].flow * q / liver;
  b->vein_loss = (q + LYMPH * q) / VEIN;
  b->lung_to_artery = q / ARTERY;
  b->artery_loss = artery / ARTERY;
  for (int i = 0; i < 3; i++) {
    b->uptake[i] = UPTAKE[i] * value(factors, MAXIMUM);
    b->uptake_per_plasma[i] = b->uptake[i] / (ORGAN[STORE_OF[i]].volume * ORGAN[STORE_OF[i]].plasma);
  }
  b->half = 0.5 * value(factors, HALF);
  prepare_binding(b, factors);
  b->urine = 2.52 * value(factors, RENAL);
  b->plasma_loss[KIDNEY] += b->urine / (ORGAN[KIDNEY].volume * ORGAN[KIDNEY].plasma);
  b->first_dose = 1 / VEIN;
}

void body_initial(const Body *b, double *y) {
  for (int i = 0; i < BODY_STATES; i++) {
    y[i] = 0;
  }
  y[VEN] = b->first_dose;
}

/* The part of the rates that is linear in the state; the Jacobian times a vector needs it too. */
static void linear_rates(const Body *b, const double *y, double *rate) {
  double vein = -b->vein_loss * y[VEN];
  for (int o = 0; o < ORGANS; o++) {
    double plasma = y[plasma_of(o)];
    double tissue = y[tissue_of(o)];
    double blood = o == LUNG ? y[VEN] : y[ART];
    rate[plasma_of(o)] = b->in[o] * blood - b->plasma_loss[o] * plasma + b->tissue_to_plasma[o] * tissue;
    rate[tissue_of(o)] = b->plasma_to_tissue[o] * plasma - b->tissue_loss[o] * tissue;
    vein += b->plasma_to_vein[o] * plasma + b->tissue_to_vein[o] * tissue;
  }
  rate[plasma_of(LIVER)] += b->gut_to_liver * y[plasma_of(GUT)] + b->spleen_to_liver * y[plasma_of(SPLEEN)];
  rate[VEN] = vein;
  rate[ART] = b->lung_to_artery * y[plasma_of(LUNG)] - b->artery_loss * y[ART];
  rate[URINE] = b->urine * y[plasma_of(KIDNEY)];
}

void body_rates(const Body *b, const double *y, double *rate) {
  linear_rates(b, y, rate);
  for (int i = 0; i < 3; i++) {
    double c = y[plasma_of(STORE_OF[i])];
    double saturation = c / (b->half + c);
    rate[plasma_of(STORE_OF[i])] -= b->uptake_per_plasma[i] * saturation;
    rate[LIVER_STORE + i] = b->uptake[i] * saturation;
  }
  double bind = b->on * y[tissue_of(TUMOUR)] * (b->receptor - y[BOUND]) - b->off * y[BOUND];
  rate[tissue_of(TUMOUR)] -= bind;
  rate[BOUND] = bind - b->internalisation * y[BOUND];
  rate[INTERNAL] = b->internalisation * y[BOUND] - b->degradation * y[INTERNAL];
}

static Entry *put(Entry *next, int row, int column, double value) {
  *next = (Entry){row, column, value};
  return next + 1;
}

static Entry *put_blood(const Body *b, Entry *next) {
  for (int store = LIVER_STORE; store <= MARROW_STORE; store++) {
    next = put(next, store, store, 0);
  }
  next = put(next, URINE, URINE, 0);
  next = put(next, VEN, VEN, -b->vein_loss);
  next = put(next, ART, ART, -b->artery_loss);
  next = put(next, ART, plasma_of(LUNG), b->lung_to_artery);
  next = put(next, plasma_of(LIVER), plasma_of(GUT), b->gut_to_liver);
  next = put(next, plasma_of(LIVER), plasma_of(SPLEEN), b->spleen_to_liver);
  return put(next, URINE, plasma_of(KIDNEY), b->urine);
}

static Entry *put_organ(const Body *b, int o, double plasma_loss, double tissue_loss, Entry *next) {
  int plasma = plasma_of(o), tissue = tissue_of(o);
  next = put(next, plasma, o == LUNG ? VEN : ART, b->in[o]);
  next = put(next, plasma, plasma, -plasma_loss);
  next = put(next, tissue, plasma, b->plasma_to_tissue[o]);
  if (b->plasma_to_vein[o] != 0) {
    next = put(next, VEN, plasma, b->plasma_to_vein[o]);
  }
  next = put(next, plasma, tissue, b->tissue_to_plasma[o]);
  next = put(next, VEN, tissue, b->tissue_to_vein[o]);
  return put(next, tissue, tissue, -tissue_loss);
}

static Entry *put_binding(const Body *b, double of_free, double of_bound, Entry *next) {
  next = put(next, BOUND, tissue_of(TUMOUR), of_free);
  next = put(next, tissue_of(TUMOUR), BOUND, of_bound);
  next = put(next, BOUND, BOUND, -of_bound - b->internalisation);
  next = put(next, INTERNAL, BOUND, b->internalisation);
  return put(next, INTERNAL, INTERNAL, -b->degradation);
}

/* Slopes of the saturable uptakes by the concentration in plasma, as a share of the greatest rate. */
static void uptake_slopes(const Body *b, const double *y, double slopes[3]) {
  for (int i = 0; i < 3; i++) {
    double sum = b->half + y[plasma_of(STORE_OF[i])];
    slopes[i] = b->half / (sum * sum);
  }
}

void body_jacobian(const Body *b, const double *y, Entry *entries) {
  double of_free = b->on * (b->receptor - y[BOUND]);
  double of_bound = b->on * y[tissue_of(TUMOUR)] + b->off;
  double slopes[3], loss[ORGANS];
  uptake_slopes(b, y, slopes);
  memcpy(loss, b->plasma_loss, sizeof loss);
  Entry *next = entries;
  for (int i = 0; i < 3; i++) {
    loss[STORE_OF[i]] += b->uptake_per_plasma[i] * slopes[i];
    next = put(next, LIVER_STORE + i, plasma_of(STORE_OF[i]), b->uptake[i] * slopes[i]);
  }
  for (int o = 0; o < ORGANS; o++) {
    next = put_organ(b, o, loss[o], b->tissue_loss[o] + (o == TUMOUR ? of_free : 0), next);
  }
  put_binding(b, of_free, of_bound, put_blood(b, next));
}

/* What a multiplier of an organ's permeability does by itself. */
static void add_direct(const Body *b, const double *y, int multiplier, double *rate) {
  int o = multiplier / 2 >= TUMOUR ? multiplier / 2 + 1 : multiplier / 2;
  const Organ *organ = &ORGAN[o];
  double flux = multiplier % 2 == 0 ? b->permeability[o] * y[plasma_of(o)] : -b->back_permeability[o] * y[tissue_of(o)];
  rate[plasma_of(o)] -= flux / (organ->volume * organ->plasma);
  rate[tissue_of(o)] += flux / (organ->volume * organ->tissue);
}

void body_sensitivity(const Body *b, const double *y, int multiplier, const double *s, double *rate) {
  linear_rates(b, s, rate);
  double slopes[3];
  uptake_slopes(b, y, slopes);
  for (int i = 0; i < 3; i++) {
    double change = slopes[i] * s[plasma_of(STORE_OF[i])];
    rate[plasma_of(STORE_OF[i])] -= b->uptake_per_plasma[i] * change;
    rate[LIVER_STORE + i] = b->uptake[i] * change;
  }
  double bind = b->on * (s[tissue_of(TUMOUR)] * (b->receptor - y[BOUND]) - y[tissue_of(TUMOUR)] * s[BOUND])
      - b->off * s[BOUND];
  rate[tissue_of(TUMOUR)] -= bind;
  rate[BOUND] = bind - b->internalisation * s[BOUND];
  rate[INTERNAL] = b->internalisation * s[BOUND] - b->degradation * s[INTERNAL];
  add_direct(b, y, multiplier, rate);
}

static double uniform(unsigned long long *seed) {
  *seed = *seed * 6364136223846793005ULL + 1442695040888963407ULL;
  return ((double)(*seed >> 11) + 0.5) / 9007199254740992.0;
}

void body_draw(unsigned long long *seed, double *factors) {
  static const double TWO_PI = 6.283185307179586477;
  for (int i = 0; i < FACTORS; i++) {
    double first = uniform(seed);
    double second = uniform(seed);
    factors[i] = exp(0.3 * sqrt(-2 * log(first)) * cos(TWO_PI * second));
  }
}
