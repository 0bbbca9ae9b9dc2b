/*
 * CVODES beside Auklet: variable-order BDF on problems P and T with analytic Jacobians.
 *
 * Reads requests from standard input, one a line, and answers each with one line:
 *   time TASK METHOD RTOL ATOL COUNT    -> ms of wall and of this thread for one pass (mean of COUNT), steps, check value
 *   write TASK METHOD RTOL ATOL FILE    -> the solution as text, one row for each output time (population: each subject)
 * Tasks: body, sphere, population, gradient. Methods: dense, klu (body, population, gradient), band (sphere).
 */
#include <cvodes/cvodes.h>
#include <nvector/nvector_serial.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sunlinsol/sunlinsol_band.h>
#include <sunlinsol/sunlinsol_dense.h>
#include <sunlinsol/sunlinsol_klu.h>
#include <time.h>

#include "body.h"
#include "sphere.h"

enum { TIMES = 73, SUBJECTS = 1000, MOST_STEPS = 1000000 };
static const double SECONDS_PER_HOUR = 3600;

/* A problem that is set up: what CVODES holds, and where its Jacobian goes. */
typedef struct {
  SUNContext context;
  void *memory;
  N_Vector y, *slopes;
  SUNMatrix matrix;
  SUNLinearSolver solver;
  double time_unit; /* of the problem in an hour */
  Body body;
  Sphere sphere;
  Entry entries[BODY_ENTRIES];
  int place[BODY_ENTRIES]; /* of each entry in the matrix' data */
  sunindextype rows[BODY_ENTRIES], starts[BODY_STATES + 1]; /* of the entries by columns */
} Problem;

static void demand(int held, const char *what) {
  if (!held) {
    fprintf(stderr, "cvode: %s failed\n", what);
    exit(1);
  }
}

static void check(int flag, const char *what) { demand(flag >= 0, what); }

/* --- what CVODES calls --- */

static int body_f(realtype t, N_Vector y, N_Vector rate, void *data) {
  (void)t;
  body_rates(&((Problem *)data)->body, N_VGetArrayPointer(y), N_VGetArrayPointer(rate));
  return 0;
}

/* Zeroing a sparse matrix loses its pattern. */
static void write_pattern(const Problem *p, SUNMatrix j) {
  memcpy(SM_INDEXVALS_S(j), p->rows, sizeof p->rows);
  memcpy(SM_INDEXPTRS_S(j), p->starts, sizeof p->starts);
}

/* CVODES has set the matrix to zero. */
static int body_jac(realtype t, N_Vector y, N_Vector rate, SUNMatrix j, void *data, N_Vector a, N_Vector b, N_Vector c) {
  (void)t, (void)rate, (void)a, (void)b, (void)c;
  Problem *p = data;
  body_jacobian(&p->body, N_VGetArrayPointer(y), p->entries);
  int sparse = SUNMatGetID(j) == SUNMATRIX_SPARSE;
  double *values = sparse ? SM_DATA_S(j) : SM_DATA_D(j);
  if (sparse) {
    write_pattern(p, j);
  }
  for (int e = 0; e < BODY_ENTRIES; e++) {
    values[p->place[e]] = p->entries[e].value;
  }
  return 0;
}

static int body_fs(int count, realtype t, N_Vector y, N_Vector rate, N_Vector *s, N_Vector *slope, void *data,
    N_Vector a, N_Vector b) {
  (void)t, (void)rate, (void)a, (void)b;
  Body *body = &((Problem *)data)->body;
  for (int j = 0; j < count; j++) {
    body_sensitivity(body, N_VGetArrayPointer(y), j, N_VGetArrayPointer(s[j]), N_VGetArrayPointer(slope[j]));
  }
  return 0;
}

static int sphere_f(realtype t, N_Vector y, N_Vector rate, void *data) {
  sphere_rates(&((Problem *)data)->sphere, t, N_VGetArrayPointer(y), N_VGetArrayPointer(rate));
  return 0;
}

static int sphere_jac(realtype t, N_Vector y, N_Vector rate, SUNMatrix j, void *data, N_Vector a, N_Vector b, N_Vector c) {
  (void)t, (void)rate, (void)a, (void)b, (void)c;
  sphere_jacobian(
      &((Problem *)data)->sphere, N_VGetArrayPointer(y), SM_DATA_B(j), (int)SM_LDIM_B(j), (int)SM_SUBAND_B(j));
  return 0;
}

/* --- setting up --- */

/* Sets the pattern of the body by columns, rows ascending, and each entry's place in it. */
static void order_by_columns(Problem *p) {
  int next = 0;
  for (int column = 0; column < BODY_STATES; column++) {
    p->starts[column] = next;
    for (int row = 0; row < BODY_STATES; row++) {
      for (int e = 0; e < BODY_ENTRIES; e++) {
        if (p->entries[e].row == row && p->entries[e].column == column) {
          p->rows[next] = row;
          p->place[e] = next++;
        }
      }
    }
  }
  p->starts[BODY_STATES] = next;
}

static SUNMatrix sparse_matrix(Problem *p) {
  order_by_columns(p);
  SUNMatrix m = SUNSparseMatrix(BODY_STATES, BODY_STATES, BODY_ENTRIES, CSC_MAT, p->context);
  write_pattern(p, m);
  return m;
}

static SUNMatrix dense_matrix(Problem *p) {
  for (int e = 0; e < BODY_ENTRIES; e++) {
    p->place[e] = p->entries[e].column * BODY_STATES + p->entries[e].row;
  }
  return SUNDenseMatrix(BODY_STATES, BODY_STATES, p->context);
}

static void choose_solver(Problem *p, const char *method, int sphere) {
  if (sphere) {
    p->matrix = SUNBandMatrix(SPHERE_STATES, BAND, BAND, p->context);
    p->solver = SUNLinSol_Band(p->y, p->matrix, p->context);
  } else if (strcmp(method, "klu") == 0) {
    p->matrix = sparse_matrix(p);
    p->solver = SUNLinSol_KLU(p->y, p->matrix, p->context);
  } else {
    p->matrix = dense_matrix(p);
    p->solver = SUNLinSol_Dense(p->y, p->matrix, p->context);
  }
  demand(p->matrix != NULL && p->solver != NULL, "linear solver");
}

static void start(Problem *p, int sphere) {
  memset(N_VGetArrayPointer(p->y), 0, sizeof(double) * (size_t)N_VGetLength(p->y));
  if (!sphere) {
    body_initial(&p->body, N_VGetArrayPointer(p->y));
  }
}

static void with_gradient(Problem *p) {
  p->slopes = N_VCloneVectorArray(MULTIPLIERS, p->y);
  for (int j = 0; j < MULTIPLIERS; j++) {
    N_VConst(0, p->slopes[j]);
  }
  static double scales[MULTIPLIERS];
  for (int j = 0; j < MULTIPLIERS; j++) {
    scales[j] = 1;
  }
  check(CVodeSensInit(p->memory, MULTIPLIERS, CV_STAGGERED, body_fs, p->slopes), "CVodeSensInit");
  check(CVodeSetSensParams(p->memory, NULL, scales, NULL), "CVodeSetSensParams");
  check(CVodeSensEEtolerances(p->memory), "CVodeSensEEtolerances");
  check(CVodeSetSensErrCon(p->memory, SUNTRUE), "CVodeSetSensErrCon");
}

static Problem *set_up(const char *task, const char *method, double relative, double absolute) {
  int sphere = strcmp(task, "sphere") == 0;
  Problem *p = calloc(1, sizeof *p);
  demand(p != NULL && SUNContext_Create(NULL, &p->context) == 0, "SUNContext_Create");
  body_prepare(&p->body, NULL, NULL);
  sphere_prepare(&p->sphere);
  p->time_unit = sphere ? SECONDS_PER_HOUR : 1;
  p->y = N_VNew_Serial(sphere ? SPHERE_STATES : BODY_STATES, p->context);
  start(p, sphere);
  body_jacobian(&p->body, N_VGetArrayPointer(p->y), p->entries);
  p->memory = CVodeCreate(CV_BDF, p->context);
  check(CVodeInit(p->memory, sphere ? sphere_f : body_f, 0, p->y), "CVodeInit");
  check(CVodeSetUserData(p->memory, p), "CVodeSetUserData");
  check(CVodeSStolerances(p->memory, relative, absolute), "CVodeSStolerances");
  check(CVodeSetMaxNumSteps(p->memory, MOST_STEPS), "CVodeSetMaxNumSteps");
  choose_solver(p, method, sphere);
  check(CVodeSetLinearSolver(p->memory, p->solver, p->matrix), "CVodeSetLinearSolver");
  check(CVodeSetJacFn(p->memory, sphere ? sphere_jac : body_jac), "CVodeSetJacFn");
  if (strcmp(task, "gradient") == 0) {
    with_gradient(p);
  }
  return p;
}

static void take_down(Problem *p) {
  if (p->slopes != NULL) {
    N_VDestroyVectorArray(p->slopes, MULTIPLIERS);
  }
  CVodeFree(&p->memory);
  SUNLinSolFree(p->solver);
  SUNMatDestroy(p->matrix);
  N_VDestroy(p->y);
  SUNContext_Free(&p->context);
  free(p);
}

/* --- running --- */

static void restart(Problem *p) {
  start(p, N_VGetLength(p->y) == SPHERE_STATES);
  check(CVodeReInit(p->memory, 0, p->y), "CVodeReInit");
  if (p->slopes != NULL) {
    for (int j = 0; j < MULTIPLIERS; j++) {
      N_VConst(0, p->slopes[j]);
    }
    check(CVodeSensReInit(p->memory, CV_STAGGERED, p->slopes), "CVodeSensReInit");
  }
}

/* Numbers in one row of output: the states, or the derivatives of what the tumour has internalised. */
static int width(const Problem *p) {
  return p->slopes == NULL ? (int)N_VGetLength(p->y) : MULTIPLIERS;
}

static void record(const Problem *p, double *row) {
  if (p->slopes == NULL) {
    memcpy(row, N_VGetArrayPointer(p->y), sizeof(double) * (size_t)N_VGetLength(p->y));
    return;
  }
  for (int j = 0; j < MULTIPLIERS; j++) {
    row[j] = N_VGetArrayPointer(p->slopes[j])[INTERNAL];
  }
}

/* One run over 72 h with hourly output. */
static void simulate(Problem *p, double *out) {
  restart(p);
  record(p, out);
  double t = 0;
  for (int i = 1; i < TIMES; i++) {
    check(CVode(p->memory, i * p->time_unit, p->y, &t, CV_NORMAL), "CVode");
    if (p->slopes != NULL) {
      check(CVodeGetSens(p->memory, &t, p->slopes), "CVodeGetSens");
    }
    record(p, out + i * width(p));
  }
}

static long steps_of(Problem *p) {
  long steps = 0;
  check(CVodeGetNumSteps(p->memory, &steps), "CVodeGetNumSteps");
  return steps;
}

/* All subjects; keeps the bound concentration in the tumour, one row a subject. */
static long simulate_population(Problem *p, double *out) {
  static double run[TIMES * BODY_STATES];
  unsigned long long seed = FIRST_SEED;
  long steps = 0;
  for (int subject = 0; subject < SUBJECTS; subject++) {
    double factors[FACTORS];
    body_draw(&seed, factors);
    body_prepare(&p->body, factors, NULL);
    simulate(p, run);
    steps += steps_of(p);
    for (int i = 0; i < TIMES; i++) {
      out[subject * TIMES + i] = run[i * BODY_STATES + BOUND];
    }
  }
  return steps;
}

typedef struct {
  int rows, columns;
  long steps;
  double *values;
} Result;

static Result room(const char *task, const Problem *p) {
  int population = strcmp(task, "population") == 0;
  Result r = {population ? SUBJECTS : TIMES, population ? TIMES : width(p), 0, NULL};
  r.values = malloc(sizeof(double) * (size_t)r.rows * (size_t)r.columns);
  demand(r.values != NULL, "malloc");
  return r;
}

static void pass(const char *task, Problem *p, Result *r) {
  if (strcmp(task, "population") == 0) {
    r->steps = simulate_population(p, r->values);
  } else {
    simulate(p, r->values);
    r->steps = steps_of(p);
  }
}

/* Population: sum of all; gradient: sum of d(internalised)/dp at 72 h; else the last internalised or urine. */
static double check_value(const char *task, const Result *r) {
  const double *last = r->values + (r->rows - 1) * r->columns;
  double sum = 0;
  if (strcmp(task, "population") == 0) {
    for (int i = 0; i < r->rows * r->columns; i++) {
      sum += r->values[i];
    }
    return sum;
  }
  if (strcmp(task, "gradient") == 0) {
    for (int j = 0; j < MULTIPLIERS; j++) {
      sum += last[j];
    }
    return sum;
  }
  return strcmp(task, "sphere") == 0 ? last[2] : last[INTERNAL];
}

static double milliseconds(clockid_t clock) {
  struct timespec now;
  clock_gettime(clock, &now);
  return 1e3 * (double)now.tv_sec + 1e-6 * (double)now.tv_nsec;
}

static void time_passes(const char *task, Problem *p, Result *r, int count) {
  double wall = milliseconds(CLOCK_MONOTONIC), own = milliseconds(CLOCK_THREAD_CPUTIME_ID);
  for (int i = 0; i < count; i++) {
    pass(task, p, r);
  }
  wall = milliseconds(CLOCK_MONOTONIC) - wall;
  own = milliseconds(CLOCK_THREAD_CPUTIME_ID) - own;
  printf("%.6f %.6f %ld %.12g\n", wall / count, own / count, r->steps, check_value(task, r));
}

static void write_result(const char *file, const Result *r) {
  FILE *out = fopen(file, "w");
  demand(out != NULL, file);
  for (int i = 0; i < r->rows; i++) {
    for (int j = 0; j < r->columns; j++) {
      fprintf(out, j == 0 ? "%.17g" : " %.17g", r->values[i * r->columns + j]);
    }
    fputc('\n', out);
  }
  demand(fclose(out) == 0, file);
  printf("written %d %d\n", r->rows, r->columns);
}

int main(void) {
  char line[4096], verb[16], task[16], method[16], last[4000];
  double relative, absolute;
  while (fgets(line, sizeof line, stdin) != NULL) {
    int words = sscanf(line, "%15s %15s %15s %lf %lf %3999s", verb, task, method, &relative, &absolute, last);
    demand(words == 6, "reading the request");
    Problem *p = set_up(task, method, relative, absolute);
    Result r = room(task, p);
    if (strcmp(verb, "write") == 0) {
      pass(task, p, &r);
      write_result(last, &r);
    } else {
      time_passes(task, p, &r, atoi(last));
    }
    fflush(stdout);
    free(r.values);
    take_down(p);
  }
  return 0;
}
