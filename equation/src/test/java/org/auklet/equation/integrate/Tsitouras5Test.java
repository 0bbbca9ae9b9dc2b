package org.auklet.equation.integrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The order conditions of Butcher for the 17 rooted trees of up to five nodes. */
class Tsitouras5Test {

    /** A tree: its elementary weight in every stage, its nodes, its density gamma. */
    private record Tree(double[] weight, int nodes, double density) {}

    private static final int STAGES = Tsitouras5.STAGES;

    /** All trees up to {@code most} nodes, from the products of the branches of smaller ones. */
    private static List<Tree> trees(int most) {
        List<Tree> trees = new ArrayList<>();
        trees.add(new Tree(ones(), 1, 1));
        for (int nodes = 2; nodes <= most; nodes++) {
            grow(trees, List.copyOf(trees), 0, ones(), nodes - 1, nodes, 1);
        }
        return trees;
    }

    private static void grow(
            List<Tree> all, List<Tree> smaller, int first, double[] weight, int left, int nodes, double density) {
        if (left == 0) {
            all.add(new Tree(weight, nodes, density * nodes));
            return;
        }
        for (int b = first; b < smaller.size(); b++) {
            Tree branch = smaller.get(b);
            if (branch.nodes() <= left) {
                double[] grown = times(weight, through(branch.weight()));
                grow(all, smaller, b, grown, left - branch.nodes(), nodes, density * branch.density());
            }
        }
    }

    private static double[] ones() {
        return IntStream.range(0, STAGES).mapToDouble(i -> 1).toArray();
    }

    private static double[] times(double[] a, double[] b) {
        return IntStream.range(0, STAGES).mapToDouble(i -> a[i] * b[i]).toArray();
    }

    /** A w. */
    private static double[] through(double[] w) {
        return IntStream.range(0, STAGES)
                .mapToDouble(i -> dot(Tsitouras5.A[i], w))
                .toArray();
    }

    private static double dot(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).sum();
    }

    @Test
    void thereAreSeventeenTrees() {
        assertThat(trees(5)).hasSize(17);
    }

    @Test
    void solutionHasOrderFive() {
        for (Tree tree : trees(5)) {
            assertThat(dot(Tsitouras5.A[STAGES - 1], tree.weight())).isCloseTo(1 / tree.density(), within(5e-14));
        }
    }

    /** The difference of the two solutions vanishes up to order 4 and not at order 5. */
    @Test
    void errorEstimateHasOrderFive() {
        for (Tree tree : trees(4)) {
            assertThat(dot(Tsitouras5.E, tree.weight())).isCloseTo(0, within(5e-14));
        }
        assertThat(trees(5).stream().mapToDouble(t -> Math.abs(dot(Tsitouras5.E, t.weight()))))
                .anyMatch(e -> e > 1e-5);
    }

    @Test
    void interpolantHasOrderFour() {
        for (double theta : new double[] {0.1, 0.37, 0.5, 0.82, 1}) {
            double[] b = IntStream.range(0, STAGES)
                    .mapToDouble(j -> Tsitouras5.weight(j, theta))
                    .toArray();
            for (Tree tree : trees(4)) {
                double exact = Math.pow(theta, tree.nodes()) / tree.density();
                assertThat(dot(b, tree.weight())).isCloseTo(exact, within(1e-13));
            }
        }
    }

    @Test
    void interpolantJoinsTheSteps() {
        for (int j = 0; j < STAGES; j++) {
            assertThat(Tsitouras5.weight(j, 0)).isZero();
            double end = j < STAGES - 1 ? Tsitouras5.A[STAGES - 1][j] : 0;
            assertThat(Tsitouras5.weight(j, 1)).isCloseTo(end, within(1e-13));
        }
    }
}
