package org.auklet.equation.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
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
            SparseLu lu = new SparseLu(n, p.rows(), p.cols());
            assertThat(lu.factor(ones(n), 5, p.values())).isTrue();
            double[] b = random.doubles(n).toArray();
            DMatrixRMaj x = new DMatrixRMaj(n, 1);
            CommonOps_DDRM.solve(p.minus(5), new DMatrixRMaj(n, 1, true, b), x);
            lu.solve(b);
            assertThat(b).containsExactly(x.data, within(1e-12));
        }
    }

    @Test
    void lanesEqualSingleSolves() {
        SplittableRandom random = new SplittableRandom(2);
        for (int lanes : new int[] {1, 2, 4, 5, 17}) {
            Pattern p = Pattern.random(random, 30, 120);
            SparseLu lu = new SparseLu(30, p.rows(), p.cols());
            assertThat(lu.factor(ones(30), 8, p.values())).isTrue();
            double[] all = random.doubles(30L * lanes).toArray();
            double[][] single = new double[lanes][30];
            for (int i = 0; i < 30 * lanes; i++) {
                single[i % lanes][i / lanes] = all[i];
            }
            lu.solve(all, lanes);
            for (int lane = 0; lane < lanes; lane++) {
                lu.solve(single[lane]);
                for (int i = 0; i < 30; i++) {
                    assertThat(all[i * lanes + lane]).isCloseTo(single[lane][i], within(1e-13));
                }
            }
        }
    }

    @Test
    void productsOfLanesEqualEntryByEntry() {
        SplittableRandom random = new SplittableRandom(3);
        for (int lanes : new int[] {1, 3, 17}) {
            Pattern p = Pattern.random(random, 20, 90);
            double[] source = random.doubles(20L * lanes).toArray();
            double[] target = random.doubles(20L * lanes).toArray();
            double[] expected = target.clone();
            for (int e = 0; e < 90; e++) {
                Lanes.addMultiple(expected, p.rows()[e] * lanes, p.values()[e], source, p.cols()[e] * lanes, lanes);
            }
            new SparseProduct(p.rows(), p.cols()).add(p.values(), source, target, lanes);
            assertThat(target).containsExactly(expected, within(1e-13));
        }
    }

    @Test
    void singularMatricesAreReportedAndPivotingSavesTheRest() {
        int[] rows = {0, 1, 0, 1};
        int[] cols = {1, 0, 0, 1};
        double[] none = {0, 0};
        SparseLu lu = new SparseLu(2, rows, cols);
        assertThat(lu.factor(none, 1, new double[] {1, 1, 1, 1})).isFalse();
        assertThat(lu.factor(none, 1, new double[] {-2, -4, 0, 0})).isFalse();
        PivotedLu pivoted = new PivotedLu(2);
        assertThat(pivoted.factor(none, 1, rows, cols, new double[] {1, 1, 1, 1}))
                .isFalse();
        assertThat(pivoted.factor(none, 1, rows, cols, new double[] {-2, -4, 0, 0}))
                .isTrue();
        double[] b = {2, 4};
        pivoted.solve(b, 1);
        assertThat(b).containsExactly(new double[] {1, 1}, within(1e-15));
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
        return new SparseLu(n, rows, cols).entries();
    }
}
