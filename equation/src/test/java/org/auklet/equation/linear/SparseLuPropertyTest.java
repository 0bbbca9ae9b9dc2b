package org.auklet.equation.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;

class SparseLuPropertyTest {

    /** A random pattern with values; entries may fall on the same place. */
    private record Pattern(int n, int[] rows, int[] cols, double[] values) {

        static Pattern random(SplittableRandom random, int n, int entries) {
            return new Pattern(
                    n,
                    IntStream.range(0, entries).map(e -> random.nextInt(n)).toArray(),
                    IntStream.range(0, entries).map(e -> random.nextInt(n)).toArray(),
                    IntStream.range(0, entries)
                            .mapToDouble(e -> random.nextDouble() - 0.5)
                            .toArray());
        }

        DMatrixRMaj minus(double diagonal) {
            DMatrixRMaj matrix = CommonOps_DDRM.identity(n);
            CommonOps_DDRM.scale(diagonal, matrix);
            for (int e = 0; e < rows.length; e++) {
                matrix.add(rows[e], cols[e], -values[e]);
            }
            return matrix;
        }
    }

    private static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }

    @Test
    void solutionsEqualDenseOnes() {
        SplittableRandom random = new SplittableRandom(1);
        for (int trial = 0; trial < 100; trial++) {
            int n = 1 + random.nextInt(40);
            Pattern p = Pattern.random(random, n, random.nextInt(4 * n));
            SparseLu lu = new SparseLu(new EliminationPlan(n, p.rows(), p.cols()));
            assertThat(lu.factor(ones(n), 5, p.values())).isTrue();
            double[] b = random.doubles(n).toArray();
            DMatrixRMaj x = new DMatrixRMaj(n, 1);
            CommonOps_DDRM.solve(p.minus(5), new DMatrixRMaj(n, 1, true, b), x);
            lu.solve(b);
            assertThat(b).containsExactly(x.data, within(1e-12));
        }
    }

    /** Cells of three fields, the first of which diffuses, with and without a body that holds the first cell. */
    @Test
    void loopsOverCellsEqualDenseOnes() {
        SplittableRandom random = new SplittableRandom(5);
        for (int cells : new int[] {2, 9, 50, 51}) {
            for (int body : new int[] {0, 1, 4}) {
                equalsDense(arrow(random, cells, body), random);
            }
        }
    }

    private static Pattern arrow(SplittableRandom random, int cells, int body) {
        List<int[]> places = new ArrayList<>();
        for (int c = 0; c < cells; c++) {
            int bound = cells + c;
            places.addAll(List.of(new int[] {c, bound}, new int[] {bound, c}, new int[] {2 * cells + c, bound}));
            if (c > 0) {
                places.addAll(List.of(new int[] {c, c - 1}, new int[] {c - 1, c}));
            }
        }
        for (int b = 0; b < body; b++) {
            int scalar = 3 * cells + b;
            places.addAll(List.of(new int[] {scalar, 0}, new int[] {0, scalar}, new int[] {scalar, 3 * cells}));
        }
        return new Pattern(
                3 * cells + body,
                places.stream().mapToInt(place -> place[0]).toArray(),
                places.stream().mapToInt(place -> place[1]).toArray(),
                random.doubles(places.size()).toArray());
    }

    /** So many operations are walked over by index and not generated. */
    @Test
    void largeFullMatricesEqualDenseOnes() {
        SplittableRandom random = new SplittableRandom(6);
        Pattern p = Pattern.random(random, 60, 3000);
        assertThat(new EliminationPlan(60, p.rows(), p.cols()).code()).isNull();
        equalsDense(p, random);
    }

    private static void equalsDense(Pattern p, SplittableRandom random) {
        SparseLu lu = new SparseLu(new EliminationPlan(p.n(), p.rows(), p.cols()));
        assertThat(lu.factor(ones(p.n()), 30, p.values())).isTrue();
        double[] b = random.doubles(p.n()).toArray();
        DMatrixRMaj x = new DMatrixRMaj(p.n(), 1);
        CommonOps_DDRM.solve(p.minus(30), new DMatrixRMaj(p.n(), 1, true, b.clone()), x);
        lu.solve(b);
        assertThat(b).containsExactly(x.data, within(1e-12));
    }

    @Test
    void lanesEqualSingleSolves() {
        SplittableRandom random = new SplittableRandom(2);
        for (int lanes : new int[] {1, 2, 4, 5, 17}) {
            Pattern p = Pattern.random(random, 30, 120);
            SparseLu lu = new SparseLu(new EliminationPlan(30, p.rows(), p.cols()));
            assertThat(lu.factor(ones(30), 8, p.values())).isTrue();
            double[][] single = Stream.generate(() -> random.doubles(30).toArray())
                    .limit(lanes)
                    .toArray(double[][]::new);
            double[][] all = transposed(single);
            lu.solve(all);
            for (double[] b : single) {
                lu.solve(b);
            }
            assertSame(all, transposed(single));
        }
    }

    private static double[][] transposed(double[][] a) {
        double[][] t = new double[a[0].length][a.length];
        for (int i = 0; i < t.length; i++) {
            for (int j = 0; j < a.length; j++) {
                t[i][j] = a[j][i];
            }
        }
        return t;
    }

    private static void assertSame(double[][] actual, double[][] expected) {
        for (int i = 0; i < expected.length; i++) {
            assertThat(actual[i]).containsExactly(expected[i], within(1e-13));
        }
    }

    /** x from A'x = b, put back entry by entry. */
    @Test
    void transposedSolveSolvesTheTransposedSystem() {
        SplittableRandom random = new SplittableRandom(4);
        for (int repeat = 0; repeat < 20; repeat++) {
            Pattern p = Pattern.random(random, 30, 120);
            SparseLu lu = new SparseLu(new EliminationPlan(30, p.rows(), p.cols()));
            assertThat(lu.factor(ones(30), 8, p.values())).isTrue();
            double[] b = random.doubles(30).toArray();
            double[] x = b.clone();
            lu.solveTransposed(x);
            double[] product = new double[30];
            for (int i = 0; i < 30; i++) {
                product[i] = 8 * x[i];
            }
            for (int e = 0; e < 120; e++) {
                product[p.cols()[e]] -= p.values()[e] * x[p.rows()[e]];
            }
            assertThat(product).containsExactly(b, within(1e-12));
        }
    }

    @Test
    void productsOfLanesEqualEntryByEntry() {
        SplittableRandom random = new SplittableRandom(3);
        for (int lanes : new int[] {1, 3, 17}) {
            Pattern p = Pattern.random(random, 20, 90);
            double[][] source = rows(random, 20, lanes);
            double[][] target = rows(random, 20, lanes);
            double[][] expected = Stream.of(target).map(double[]::clone).toArray(double[][]::new);
            for (int e = 0; e < 90; e++) {
                for (int l = 0; l < lanes; l++) {
                    expected[p.rows()[e]][l] += p.values()[e] * source[p.cols()[e]][l];
                }
            }
            new SparseProduct(p.rows(), p.cols()).add(p.values(), source, target);
            assertSame(target, expected);
        }
    }

    private static double[][] rows(SplittableRandom random, int n, int lanes) {
        return Stream.generate(() -> random.doubles(lanes).toArray()).limit(n).toArray(double[][]::new);
    }

    /** Every number of sources from none to nine. */
    @Test
    void combinationsEqualSums() {
        SplittableRandom random = new SplittableRandom(6);
        double[][][] sources =
                Stream.generate(() -> rows(random, 2, 5)).limit(9).toArray(double[][][]::new);
        double[] weights = random.doubles(9).toArray();
        for (int count = 0; count <= 9; count++) {
            double[] target = random.doubles(5).toArray();
            double[] expected = new double[5];
            for (int j = 0; j < count; j++) {
                for (int l = 0; l < 5; l++) {
                    expected[l] += weights[j] * sources[j][1][l];
                }
            }
            Rows.combine(target, weights, sources, 1, count);
            assertThat(target).containsExactly(expected, within(1e-14));
        }
    }

    @Test
    void singularMatricesAreReportedAndPivotingSavesTheRest() {
        int[] rows = {0, 1, 0, 1};
        int[] cols = {1, 0, 0, 1};
        double[] none = {0, 0};
        SparseLu lu = new SparseLu(new EliminationPlan(2, rows, cols));
        assertThat(lu.factor(none, 1, new double[] {1, 1, 1, 1})).isFalse();
        assertThat(lu.factor(none, 1, new double[] {-2, -4, 0, 0})).isFalse();
        PivotedLu pivoted = new PivotedLu(2);
        assertThat(pivoted.factor(none, 1, rows, cols, new double[] {1, 1, 1, 1}))
                .isFalse();
        assertThat(pivoted.factor(none, 1, rows, cols, new double[] {-2, -4, 0, 0}))
                .isTrue();
        double[] b = {2, 4};
        pivoted.solve(b);
        assertThat(b).containsExactly(new double[] {1, 1}, within(1e-15));
        double[][] lanes = {{2, 4}, {4, 8}};
        pivoted.solve(lanes);
        assertSame(lanes, new double[][] {{1, 2}, {1, 2}});
        assertThat(lu.factor(none, 1, new double[] {Double.NaN, 1, 1, 1})).isFalse();
    }

    /** A band whose cells all touch one dense unknown: fill-in grows with n, not with its square. */
    @Test
    void fillInOfABandWithABorderIsLinear() {
        assertThat(borderedBand(2000)).isLessThan(2.1 * borderedBand(1000));
    }

    private static double borderedBand(int n) {
        int[] rows = new int[5 * n];
        int[] cols = new int[5 * n];
        for (int i = 1; i < n; i++) {
            int[] r = {i, i, 0, i, Math.max(1, i - 1)};
            int[] c = {Math.max(1, i - 1), Math.min(n - 1, i + 1), i, 0, i};
            System.arraycopy(r, 0, rows, 5 * i, 5);
            System.arraycopy(c, 0, cols, 5 * i, 5);
        }
        return new SparseLu(new EliminationPlan(n, rows, cols)).entries();
    }
}
