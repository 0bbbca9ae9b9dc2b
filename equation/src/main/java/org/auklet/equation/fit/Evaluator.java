package org.auklet.equation.fit;

import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** Evaluates an objective with one instance of the model; used by one thread at a time. */
final class Evaluator implements Objective.Gradient {

    final Objective objective;
    private final Predictor predictor;
    private Rows rows;
    private double[] jacobian = new double[0];
    private double[] chain = new double[0];
    private int values;
    private int gradients;
    private String failure = "";

    Evaluator(Objective objective, Predictor predictor) {
        this.objective = objective;
        this.predictor = predictor;
        rows = new Rows(0, objective.p);
    }

    /** Evaluations without derivatives so far. */
    int valueCount() {
        return values;
    }

    /** Evaluations with derivatives so far. */
    int gradientCount() {
        return gradients;
    }

    void resetCounts() {
        values = 0;
        gradients = 0;
    }

    /** Why the last evaluation was not possible. */
    String failure() {
        return failure;
    }

    /** The objective at a working vector, or null when the model cannot be simulated there. */
    @Nullable
    Evaluation evaluate(double[] phi, boolean derivatives) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("the estimation was interrupted");
        }
        double[] theta = objective.theta(phi);
        double[] f = new double[objective.n];
        double @Nullable [] jac = derivatives ? new double[objective.n * objective.k] : null;
        if (derivatives) {
            gradients++;
        } else {
            values++;
        }
        try {
            predictor.predict(theta, f, jac);
            checkFinite(f, jac);
            return jac == null ? valueOnly(phi, theta, f) : full(phi, theta, f, jac);
        } catch (PredictionException e) {
            failure = String.valueOf(e.getMessage());
            return null;
        }
    }

    private static void checkFinite(double[] f, double @Nullable [] jac) {
        for (double v : f) {
            if (!Double.isFinite(v)) {
                throw new PredictionException("a prediction is " + v);
            }
        }
        if (jac != null) {
            for (double v : jac) {
                if (!Double.isFinite(v)) {
                    throw new PredictionException("a derivative is " + v);
                }
            }
        }
    }

    private Evaluation valueOnly(double[] phi, double[] theta, double[] f) {
        double likelihood = 0;
        for (ErrorSlot slot : objective.slots) {
            likelihood += objective.sum(slot, phi, f, null);
        }
        return new Evaluation(
                phi.clone(), theta, likelihood + penalty(phi), likelihood, f, errorValues(phi, f), null, null, null);
    }

    private double penalty(double[] phi) {
        double sum = 0;
        for (int j = 0; j < objective.k; j++) {
            FreeParameter.Prior prior = objective.problem.parameters().get(j).prior();
            if (prior != null) {
                double v = (phi[j] - prior.mean()) / prior.sd();
                sum += v * v;
            }
        }
        return sum;
    }

    private double[] errorValues(double[] phi, double[] f) {
        double[] all = new double[objective.errorCount()];
        int next = 0;
        for (ErrorSlot slot : objective.slots) {
            for (int e = 0; e < slot.names().size(); e++) {
                all[next++] = slot.concentrated() ? objective.scale(slot, f) : Math.exp(phi[slot.index() + e]);
            }
        }
        return all;
    }

    private Evaluation full(double[] phi, double[] theta, double[] f, double[] jac) {
        int p = objective.p;
        rows = new Rows(objective.capacity(), p);
        jacobian = jac;
        chain = new double[objective.k];
        for (int j = 0; j < objective.k; j++) {
            chain[j] = objective.slope(j, theta);
        }
        double likelihood = 0;
        for (ErrorSlot slot : objective.slots) {
            likelihood += objective.sum(slot, phi, f, this);
        }
        for (int j = 0; j < objective.k; j++) {
            FreeParameter.Prior prior = objective.problem.parameters().get(j).prior();
            if (prior != null) {
                int row = rows.begin((prior.mean() - phi[j]) / prior.sd());
                rows.a[row + j] = 1 / prior.sd();
            }
        }
        int count = Math.max(rows.count, p);
        Householder.reduce(rows.a, count, p + 1);
        double[] r = new double[p * p];
        double[] d = new double[p];
        for (int i = 0; i < p; i++) {
            System.arraycopy(rows.a, i * rows.cols, r, i * p, p);
            d[i] = rows.a[i * rows.cols + p];
        }
        return new Evaluation(
                phi.clone(),
                theta,
                likelihood + penalty(phi),
                likelihood,
                f,
                errorValues(phi, f),
                jac,
                new BoundedLeastSquares(r, d, p),
                r);
    }

    @Override
    public int count() {
        return rows.count;
    }

    @Override
    public void normal(int i, double v, double meanSlope, Objective.Spread spread, ErrorSlot slot) {
        int row = rows.begin(v);
        addPrediction(row, i, meanSlope / spread.s());
        if (spread.byF() != 0 || slot.index() >= 0) {
            double weight = Objective.secondWeight() / spread.s();
            int second = rows.begin((v * v - 1) / Objective.secondWeight());
            addPrediction(second, i, weight * spread.byF());
            addError(second, slot, weight * spread.byFirst(), weight * spread.bySecond());
        }
    }

    @Override
    public void censored(int i, double u, double meanSlope, Objective.Spread spread, ErrorSlot slot) {
        double lambda = Normal.mills(u);
        double kappa = Math.sqrt(Math.max(lambda * (lambda + u), 0));
        if (!(kappa > 1e-150)) {
            return;
        }
        int row = rows.begin(lambda / kappa);
        addPrediction(row, i, -kappa * (meanSlope + u * spread.byF()) / spread.s());
        addError(row, slot, -kappa * u * spread.byFirst() / spread.s(), -kappa * u * spread.bySecond() / spread.s());
    }

    @Override
    public void centreSecond(int first) {
        if (rows.count > first) {
            rows.centre(first + 1, 2);
        }
    }

    private void addPrediction(int row, int i, double weight) {
        for (int j = 0; j < objective.k; j++) {
            rows.a[row + j] += weight * jacobian[i * objective.k + j] * chain[j];
        }
    }

    private void addError(int row, ErrorSlot slot, double first, double second) {
        if (slot.index() >= 0) {
            rows.a[row + slot.index()] += first;
            if (slot.names().size() > 1) {
                rows.a[row + slot.index() + 1] += second;
            }
        }
    }

    /** The working vector of parameter values, with explicit error parameters estimated from its residuals. */
    double[] start(double[] working) {
        double[] phi = new double[objective.p];
        System.arraycopy(working, 0, phi, 0, objective.k);
        double[] f = new double[objective.n];
        if (objective.p > objective.k) {
            try {
                values++;
                predictor.predict(objective.theta(phi), f, null);
                checkFinite(f, null);
                for (ErrorSlot slot : objective.slots) {
                    startErrors(slot, f, phi);
                }
            } catch (PredictionException e) {
                failure = String.valueOf(e.getMessage());
                for (int j = objective.k; j < objective.p; j++) {
                    phi[j] = 0.5 * (objective.lower[j] + objective.upper[j]);
                }
            }
        }
        for (int j = 0; j < objective.p; j++) {
            phi[j] = Math.clamp(phi[j], objective.lower[j], objective.upper[j]);
        }
        return phi;
    }

    private void startErrors(ErrorSlot slot, double[] f, double[] phi) {
        if (slot.index() < 0) {
            return;
        }
        if (slot.kind() == ErrorSlot.Kind.SCALED) {
            double scale = objective.scale(slot, f);
            phi[slot.index()] = Double.isFinite(scale) ? Math.log(scale) : Math.log(0.3);
            return;
        }
        double residual = 0;
        double size = 0;
        for (int i : slot.data()) {
            Datum datum = objective.problem.data().get(i);
            double z = datum.censored() ? datum.limit() : datum.value();
            residual += (z - f[i]) * (z - f[i]);
            size += f[i] * f[i];
        }
        double rms = Math.sqrt(residual / slot.data().length) + 1e-300;
        phi[slot.index()] = Math.log(0.5 * rms);
        phi[slot.index() + 1] = Math.log(0.5 * rms / (Math.sqrt(size / slot.data().length) + 1e-300));
    }
}
