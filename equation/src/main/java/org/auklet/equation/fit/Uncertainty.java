package org.auklet.equation.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.SingularValueDecomposition;

/**
 * Covariance of the estimates on the working scale, from the Fisher information at the optimum.
 *
 * <p>With F = -2 ln L and its expected Hessian 2 A'A, the information is A'A and the covariance its inverse. When error
 * variances are estimated the maximum-likelihood variance SS/n is replaced by SS/(n - k), that is, the covariance is
 * multiplied by n/(n - k). Only parameters that are not at a bound take part. A direction of the information, scaled to a
 * factor e for a LOG parameter and to the estimate's own size for a LINEAR one, is not identifiable when its standard
 * deviation exceeds {@value #NULL_SD} or its singular value is below {@value #NULL_RATIO} of the largest; the covariance
 * is the sum over the others.
 */
public final class Uncertainty {

    static final double NULL_SD = 5;
    static final double NULL_RATIO = 1e-9;
    private static final double NULL_SHARE = 0.01;

    private final List<String> names;
    private final double[][] covariance;
    private final boolean[] identifiable;
    private final List<NullDirection> nullDirections;

    private Uncertainty(
            List<String> names, double[][] covariance, boolean[] identifiable, List<NullDirection> nullDirections) {
        this.names = names;
        this.covariance = covariance;
        this.identifiable = identifiable;
        this.nullDirections = List.copyOf(nullDirections);
    }

    /** Names of rows and columns: the parameters, then the error parameters that are not in closed form. */
    public List<String> names() {
        return names;
    }

    /** Covariance on the working scale; rows and columns of parameters at a bound are NaN. */
    public double[][] covariance() {
        return Arrays.stream(covariance).map(double[]::clone).toArray(double[][]::new);
    }

    /** Standard error on the working scale; NaN when at a bound or not identifiable. */
    public double standardError(int j) {
        return identifiable[j] ? Math.sqrt(covariance[j][j]) : Double.NaN;
    }

    /** Whether the data determine parameter {@code j}: not at a bound and not part of a null direction. */
    public boolean identifiable(int j) {
        return identifiable[j];
    }

    /** Correlation of the estimates; NaN where a variance is not known. */
    public double[][] correlation() {
        int p = names.size();
        double[][] rho = new double[p][p];
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < p; j++) {
                rho[i][j] = i == j && !Double.isNaN(covariance[i][i])
                        ? 1
                        : covariance[i][j] / Math.sqrt(covariance[i][i] * covariance[j][j]);
            }
        }
        return rho;
    }

    /** Combinations of parameters that the data do not determine, worst first. */
    public List<NullDirection> nullDirections() {
        return nullDirections;
    }

    /** v' C v for a gradient on the working scale; parameters at a bound do not vary. */
    double variance(double[] gradient) {
        double sum = 0;
        for (int i = 0; i < gradient.length; i++) {
            for (int j = 0; j < gradient.length; j++) {
                if (!Double.isNaN(covariance[i][j])) {
                    sum += gradient[i] * covariance[i][j] * gradient[j];
                }
            }
        }
        return Math.max(sum, 0);
    }

    static Uncertainty of(Objective objective, Evaluation at, double inflation) {
        int p = objective.p;
        boolean[] held = atBounds(objective, at.phi());
        int[] free = IntStream.range(0, p).filter(j -> !held[j]).toArray();
        double[][] covariance = new double[p][p];
        for (double[] row : covariance) {
            Arrays.fill(row, Double.NaN);
        }
        boolean[] identifiable = new boolean[p];
        List<String> names = names(objective);
        List<NullDirection> nulls = new ArrayList<>();
        if (free.length > 0) {
            double[] units = units(objective, at.phi());
            SingularValueDecomposition svd = new SingularValueDecomposition(scaled(at, free, units, p));
            double[] share = new double[p];
            for (int i : free) {
                for (int j : free) {
                    covariance[i][j] = 0;
                }
            }
            for (int v = 0; v < free.length; v++) {
                double singular = svd.getSingularValues()[v];
                double[] direction = svd.getV().getColumn(v);
                double sd = singular > 0 ? Math.sqrt(inflation) / singular : Double.POSITIVE_INFINITY;
                if (sd > NULL_SD || singular < NULL_RATIO * svd.getSingularValues()[0]) {
                    nulls.add(nullDirection(sd, direction, free, names));
                    for (int i = 0; i < free.length; i++) {
                        share[free[i]] += direction[i] * direction[i];
                    }
                } else {
                    accumulate(covariance, direction, free, units, sd);
                }
            }
            for (int j : free) {
                identifiable[j] = share[j] < NULL_SHARE;
            }
        }
        nulls.sort(Comparator.comparingDouble(NullDirection::sd).reversed());
        return new Uncertainty(names, covariance, identifiable, nulls);
    }

    private static void accumulate(double[][] covariance, double[] direction, int[] free, double[] units, double sd) {
        for (int i = 0; i < free.length; i++) {
            for (int j = 0; j < free.length; j++) {
                covariance[free[i]][free[j]] += sd * direction[i] * units[free[i]] * sd * direction[j] * units[free[j]];
            }
        }
    }

    private static RealMatrix scaled(Evaluation at, int[] free, double[] units, int p) {
        RealMatrix matrix = new Array2DRowRealMatrix(p, free.length);
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < free.length; j++) {
                matrix.setEntry(i, j, at.factor()[i * p + free[j]] * units[free[j]]);
            }
        }
        return matrix;
    }

    private static NullDirection nullDirection(double sd, double[] direction, int[] free, List<String> names) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, free.length)
                .filter(i -> Math.abs(direction[i]) > 0.1)
                .boxed()
                .toList());
        order.sort(Comparator.comparingDouble((Integer i) -> -Math.abs(direction[i])));
        double sign = direction[order.getFirst()] < 0 ? -1 : 1;
        return new NullDirection(
                sd,
                order.stream().map(i -> names.get(free[i])).toList(),
                order.stream().map(i -> sign * direction[i]).toList());
    }

    static boolean[] atBounds(Objective objective, double[] phi) {
        boolean[] held = new boolean[objective.p];
        for (int j = 0; j < objective.p; j++) {
            double margin = 1e-12 * (1 + Math.abs(phi[j]));
            held[j] = phi[j] <= objective.lower[j] + margin || phi[j] >= objective.upper[j] - margin;
        }
        return held;
    }

    /** The natural length of a step in each working coordinate: 1 for logarithms, the size of a LINEAR parameter. */
    static double[] units(Objective objective, double[] phi) {
        double[] units = BoundedLeastSquares.filled(objective.p, 1);
        for (int j = 0; j < objective.k; j++) {
            FreeParameter parameter = objective.problem.parameters().get(j);
            if (parameter.scale() == Scale.LINEAR) {
                double size = Math.max(Math.abs(phi[j]), Math.abs(parameter.start()));
                double range = parameter.upper() - parameter.lower();
                units[j] = size > 0 ? size : Double.isFinite(range) ? range / 4 : 1;
            }
        }
        return units;
    }

    private static List<String> names(Objective objective) {
        List<String> names = new ArrayList<>();
        objective.problem.parameters().forEach(parameter -> names.add(parameter.name()));
        for (ErrorSlot slot : objective.slots) {
            if (slot.index() >= 0) {
                slot.names().forEach(name -> names.add(name + " (" + slot.label() + ")"));
            }
        }
        return List.copyOf(names);
    }
}
