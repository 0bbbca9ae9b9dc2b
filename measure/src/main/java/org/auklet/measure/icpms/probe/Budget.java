package org.auklet.measure.icpms.probe;

import java.util.ArrayList;
import java.util.List;
import org.auklet.quantity.Interval;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * The uncertainty budget of a measurand, first order: u^2 = sum (c_i u_i)^2 with the sensitivities c_i = df/dx_i (GUM,
 * JCGM 100:2008, section 5.1).
 *
 * @param name what was measured
 * @param unit its unit
 * @param value the estimate y
 * @param standardUncertainty combined standard uncertainty u(y)
 * @param degreesOfFreedom effective degrees of freedom of u(y) by Welch and Satterthwaite (annex G.4)
 * @param components one row per input, in the order of the measurand
 */
public record Budget(
        String name,
        String unit,
        double value,
        double standardUncertainty,
        double degreesOfFreedom,
        List<Component> components) {

    private static final double STEP = 1e-5;
    private static final double UPPER = 0.975;
    private static final double MANY = 1e6;

    public Budget {
        components = List.copyOf(components);
    }

    /**
     * One row of the table.
     *
     * @param input the input
     * @param sensitivity c_i, unit of the measurand per unit of the input
     * @param contribution |c_i| u_i, unit of the measurand
     * @param relative contribution over |y|
     * @param share contribution to the variance, 0 to 1
     */
    public record Component(
            InputQuantity input, double sensitivity, double contribution, double relative, double share) {}

    /** The budget of a measurand. */
    public static Budget of(Measurand measurand) {
        double[] x = measurand.estimates();
        double value = measurand.value();
        double[] sensitivities = new double[x.length];
        double variance = 0;
        double welch = 0;
        for (int i = 0; i < x.length; i++) {
            InputQuantity input = measurand.inputs().get(i);
            sensitivities[i] = sensitivity(measurand, x, i);
            double part = Math.pow(sensitivities[i] * input.standardUncertainty(), 2);
            variance += part;
            welch += part * part / input.degreesOfFreedom();
        }
        double nu = welch > 0 ? variance * variance / welch : Double.POSITIVE_INFINITY;
        return new Budget(
                measurand.name(),
                measurand.unit(),
                value,
                Math.sqrt(variance),
                nu,
                rows(measurand, sensitivities, value, variance));
    }

    /** Central difference; an input without uncertainty has no part in the budget and may stand at an edge. */
    private static double sensitivity(Measurand measurand, double[] x, int i) {
        InputQuantity input = measurand.inputs().get(i);
        if (input.standardUncertainty() == 0) {
            return 0;
        }
        double step = STEP * Math.max(Math.abs(x[i]), input.standardUncertainty());
        double[] up = x.clone();
        double[] down = x.clone();
        up[i] += step;
        down[i] -= step;
        double rise = measurand.model().applyAsDouble(up) - measurand.model().applyAsDouble(down);
        return rise / (up[i] - down[i]);
    }

    private static List<Component> rows(Measurand measurand, double[] sensitivities, double value, double variance) {
        List<Component> rows = new ArrayList<>();
        for (int i = 0; i < sensitivities.length; i++) {
            InputQuantity input = measurand.inputs().get(i);
            double part = Math.abs(sensitivities[i]) * input.standardUncertainty();
            double share = variance > 0 ? part * part / variance : 0;
            rows.add(new Component(input, sensitivities[i], part, part / Math.abs(value), share));
        }
        return rows;
    }

    /** Relative standard uncertainty u(y) / |y|. */
    public double relativeUncertainty() {
        return standardUncertainty / Math.abs(value);
    }

    /** Expanded uncertainty U = 2 u(y). */
    public double expandedUncertainty() {
        return 2 * standardUncertainty;
    }

    /** Interval of 95 %: y -+ t u(y) with Student's t of the effective degrees of freedom. */
    public Interval interval95() {
        double factor = degreesOfFreedom > MANY
                ? Interval.TWO_SIDED_95
                : new TDistribution(degreesOfFreedom).inverseCumulativeProbability(UPPER);
        return new Interval(value - factor * standardUncertainty, value + factor * standardUncertainty);
    }

    /** The part of u(y) that comes from inputs of one effect: of the random ones, or of the systematic ones. */
    public double standardUncertaintyOf(Effect effect) {
        return Math.sqrt(components.stream()
                .filter(c -> c.input().effect() == effect)
                .mapToDouble(c -> c.contribution() * c.contribution())
                .sum());
    }
}
