package org.auklet.testkit;

import java.util.stream.DoubleStream;
import org.auklet.equation.Model;
import org.auklet.equation.ModelBuilder;
import org.auklet.quantity.EvidenceGrade;

/**
 * Target-mediated drug disposition (Mager and Jusko, J. Pharmacokinet. Pharmacodyn. 28 (2001) 507) where it has a closed
 * form; h and nmol/mL.
 */
public final class TargetMediated {

    private static final double[] TIMES = {0.05, 0.2, 1, 3, 10, 30};

    private TargetMediated() {}

    private static Model model(String name, double c0, double kel, double kon, double koff, double kint, double kdeg) {
        ModelBuilder m = new ModelBuilder(name, "h");
        number(m, "C0", c0, "nmol/mL");
        number(m, "R0", 0.4, "nmol/mL");
        number(m, "kel", kel, "/h");
        number(m, "kon", kon, "mL/nmol/h");
        number(m, "koff", koff, "/h");
        number(m, "kint", kint, "/h");
        number(m, "kdeg", kdeg, "/h");
        m.state("L", "nmol/mL", "C0", "").state("R", "nmol/mL", "R0", "").state("LR", "nmol/mL", "0", "");
        m.flow("L", "LR", "kon*L*R - koff*LR").rate("R", "kdeg*(R0 - R) - kon*L*R + koff*LR");
        m.rate("L", "-kel*L").rate("LR", "-kint*LR");
        m.output("L_", "nmol/mL", "L", "").output("LR_", "nmol/mL", "LR", "");
        return m.build();
    }

    private static void number(ModelBuilder m, String name, double value, String unit) {
        m.parameter(name, value, unit, "", "problem", EvidenceGrade.ASSUMED);
    }

    /**
     * Binding alone: with r1 and r2 the roots of kon (C0 - x)(R0 - x) = koff x and d = kon (r2 - r1), the complex is
     * r1 r2 (1 - e^(-d t))/(r2 - r1 e^(-d t)).
     *
     * @param c0 dose over volume: below the target's 0.4 nmol/mL binding takes nearly all of it, far above it saturates
     */
    public static ReferenceProblem bindingAlone(String name, double c0, double kon) {
        double koff = 0.05;
        double half = (c0 + 0.4 + koff / kon) / 2;
        double root = Math.sqrt(half * half - 0.4 * c0);
        double r2 = half + root;
        double r1 = 0.4 * c0 / r2;
        double[][] reference = DoubleStream.of(TIMES)
                .map(t -> Math.exp(-2 * kon * root * t))
                .map(e -> r1 * r2 * (1 - e) / (r2 - r1 * e))
                .mapToObj(complex -> new double[] {c0 - complex, complex})
                .toArray(double[][]::new);
        return problem(name, model(name, c0, 0, kon, koff, 0, 0), reference, false, "Riccati");
    }

    /** Binding-limited: less drug than target. */
    public static ReferenceProblem scarce() {
        return bindingAlone("TMDD, scarce drug", 0.04, 5);
    }

    /** Saturation: a hundred times more drug than target. */
    public static ReferenceProblem saturated() {
        return bindingAlone("TMDD, saturated", 40, 0.5);
    }

    /** Target turnover alone: no drug, the target has been cleared to nothing and comes back with its own rate. */
    public static ReferenceProblem turnover() {
        ModelBuilder m = new ModelBuilder("TMDD, target turnover", "h");
        number(m, "R0", 0.4, "nmol/mL");
        number(m, "kdeg", 0.1, "/h");
        m.state("R", "nmol/mL", "0", "").rate("R", "kdeg*(R0 - R)").output("R_", "nmol/mL", "R", "");
        double[][] reference = DoubleStream.of(TIMES)
                .mapToObj(t -> new double[] {0.4 * (1 - Math.exp(-0.1 * t))})
                .toArray(double[][]::new);
        return problem("TMDD, target turnover", m.build(), reference, false, "one exponential");
    }

    /** Free drug at quasi-equilibrium when everything leaves with rate k: total drug falls as e^(-kt), target stays. */
    private static double free(double t, double c0, double k, double kd) {
        double total = c0 * Math.exp(-k * t);
        double b = total - 0.4 - kd;
        double root = Math.sqrt(b * b + 4 * kd * total);
        return b >= 0 ? (b + root) / 2 : 2 * kd * total / (root - b);
    }

    /**
     * Quasi-equilibrium: the free drug is an algebraic state. Drug, complex and target leave with one rate, so that total
     * drug is an exponential, total target constant, and the free drug the root of a quadratic.
     */
    public static ReferenceProblem quasiEquilibrium() {
        ModelBuilder m = new ModelBuilder("TMDD, quasi-equilibrium", "h");
        number(m, "C0", 1, "nmol/mL");
        number(m, "RT", 0.4, "nmol/mL");
        number(m, "k", 0.1, "/h");
        number(m, "KD", 0.001, "nmol/mL");
        m.state("LT", "nmol/mL", "C0", "").rate("LT", "-k*LT");
        m.algebraic("L", "nmol/mL", "C0 - RT + KD", "L + RT*L/(KD + L) - LT", "");
        m.output("L_", "nmol/mL", "L", "").output("LR_", "nmol/mL", "LT - L", "");
        return new ReferenceProblem(
                "TMDD, quasi-equilibrium",
                m.build(),
                TIMES,
                equilibrium(1, 0.1, 0.001),
                1e-12,
                1e-3,
                true,
                true,
                "Gibiansky et al., J. Pharmacokinet. Pharmacodyn. 35 (2008) 573, equations (8)-(10)");
    }

    private static double[][] equilibrium(double c0, double k, double kd) {
        return DoubleStream.of(TIMES)
                .mapToObj(t -> new double[] {free(t, c0, k, kd), c0 * Math.exp(-k * t) - free(t, c0, k, kd)})
                .toArray(double[][]::new);
    }

    /** The full model at such fast binding that it follows {@link #quasiEquilibrium} to 2e-6 from the first time on. */
    public static ReferenceProblem fastBinding() {
        String name = "TMDD, fast binding";
        Model model = model(name, 1, 0.1, 1e6, 1e3, 0.1, 0.1);
        return new ReferenceProblem(
                name,
                model,
                TIMES,
                equilibrium(1, 0.1, 0.001),
                2e-6,
                1e-3,
                true,
                false,
                "limit of infinitely fast binding");
    }

    private static ReferenceProblem problem(
            String name, Model model, double[][] reference, boolean stiff, String source) {
        return new ReferenceProblem(name, model, TIMES, reference, 1e-12, 1e-3, stiff, false, source);
    }
}
