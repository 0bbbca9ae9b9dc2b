package org.auklet.testkit;

import java.util.stream.IntStream;
import org.auklet.equation.ModelBuilder;

/** Linear decay chains in closed form. */
public final class Chains {

    private Chains() {}

    /**
     * A chain y1 to yn, each decaying into the next with its own rate, against Bateman's solution.
     *
     * @param name of the problem
     * @param stiff whether an explicit method crawls on it
     * @param times when to compare
     * @param rates all different
     */
    public static ReferenceProblem bateman(String name, boolean stiff, double[] times, double... rates) {
        ModelBuilder m = new ModelBuilder(name, "1");
        for (int i = 1; i <= rates.length; i++) {
            m.state("y" + i, "1", i == 1 ? "1" : "0", "").output("y" + i + "_", "1", "y" + i, "");
            m.rate("y" + i, -rates[i - 1] + "*y" + i);
            if (i > 1) {
                m.rate("y" + i, rates[i - 2] + "*y" + (i - 1));
            }
        }
        double[][] reference = new double[times.length][rates.length];
        for (int t = 0; t < times.length; t++) {
            for (int i = 0; i < rates.length; i++) {
                reference[t][i] = bateman(i, times[t], rates);
            }
        }
        return new ReferenceProblem(
                name,
                m.build(),
                times,
                reference,
                1e-12,
                1e-3,
                stiff,
                false,
                "H. Bateman, Proc. Cambridge Phil. Soc. 15 (1910) 423");
    }

    /** The amount of member {@code n} (from 0) at time t: prod_(i<n) k_i sum_(i<=n) e^(-k_i t)/prod_(j/=i) (k_j - k_i). */
    private static double bateman(int n, double t, double[] k) {
        double sum = 0;
        for (int i = 0; i <= n; i++) {
            int self = i;
            double spread = IntStream.rangeClosed(0, n)
                    .filter(j -> j != self)
                    .mapToDouble(j -> k[j] - k[self])
                    .reduce(1, (a, b) -> a * b);
            sum += Math.exp(-k[i] * t) / spread;
        }
        return sum * IntStream.range(0, n).mapToDouble(i -> k[i]).reduce(1, (a, b) -> a * b);
    }

    /** Four members with rates of one magnitude. */
    public static ReferenceProblem mild() {
        return bateman("chain, mild", false, new double[] {0.5, 1, 2, 4, 8}, 1, 2, 0.5, 0.25);
    }

    /** Four members with rates over six decades. */
    public static ReferenceProblem stiff() {
        return bateman("chain, stiff", true, new double[] {0.5, 1, 2, 4, 8}, 1, 1e5, 0.5, 1e3);
    }
}
