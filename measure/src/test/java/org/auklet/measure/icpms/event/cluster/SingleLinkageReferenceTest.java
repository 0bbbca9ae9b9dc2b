package org.auklet.measure.icpms.event.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.auklet.quantity.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SingleLinkageReferenceTest {

    /**
     * scipy 1.17, {@code fcluster(linkage(x, 'single'), distance, 'distance')} of the points of {@link #points}: number
     * of clusters, size of the largest three, and the sum over all points i of (i + 1)(first point of its cluster + 1)
     * modulo 1,000,003, which no other partition of these points is likely to have.
     */
    @ParameterizedTest
    @CsvSource({
        "3000, 2, 7, 12, 0.15, 0.02, 274, 1056, 401, 375, 709789",
        "3000, 4, 8, 20, 0.1, 0.05, 557, 224, 145, 131, 693785",
        "2000, 7, 9, 5, 0.1, 0.12, 17, 415, 407, 400, 629280",
        "3000, 3, 10, 400, 0.02, 0.03, 362, 39, 35, 31, 883133"
    })
    void partitionIsThatOfScipy(
            int n,
            int dimensions,
            long seed,
            int centres,
            double spread,
            double distance,
            int clusters,
            int largest,
            int second,
            int third,
            long sum) {
        int[] cluster = SingleLinkage.of(points(n, dimensions, seed, centres, spread), distance);
        int[] first = new int[clusters];
        int[] size = new int[clusters];
        for (int i = n - 1; i >= 0; i--) {
            first[cluster[i]] = i;
            size[cluster[i]]++;
        }
        long check = 0;
        for (int i = 0; i < n; i++) {
            check += (i + 1L) * (first[cluster[i]] + 1L);
        }
        assertThat(Arrays.stream(cluster).max().orElseThrow()).isEqualTo(clusters - 1);
        assertThat(Arrays.copyOf(size, 3)).containsExactly(largest, second, third);
        assertThat(check % 1_000_003).isEqualTo(sum);
    }

    /** Points about centres by the generator of java.util.Random's constants, which Python computes just as well. */
    private static double[][] points(int n, int dimensions, long seed, int centres, double spread) {
        long[] state = {seed};
        double[][] centre = new double[centres][dimensions];
        for (double[] c : centre) {
            for (int j = 0; j < dimensions; j++) {
                c[j] = uniform(state);
            }
        }
        double[][] points = new double[n][dimensions];
        for (double[] point : points) {
            int k = (int) (uniform(state) * centres);
            for (int j = 0; j < dimensions; j++) {
                point[j] = centre[k][j] + spread * (uniform(state) + uniform(state) + uniform(state) - 1.5);
            }
        }
        return points;
    }

    private static double uniform(long[] state) {
        state[0] = (state[0] * 0x5DEECE66DL + 0xBL) & ((1L << 48) - 1);
        return (state[0] >>> 16) / 4294967296.0;
    }

    /** Against the definition, pair by pair, for distances from where nothing to where everything is joined. */
    @Test
    void partitionIsThatOfAllPairs() {
        SplittableRandom random = new SplittableRandom(4);
        for (int round = 0; round < 200; round++) {
            int n = 1 + random.nextInt(150);
            int dimensions = 1 + random.nextInt(5);
            double[][] points = new double[n][dimensions];
            for (double[] point : points) {
                for (int j = 0; j < dimensions; j++) {
                    // A coarse grid: many points coincide, many pairs are exactly as far apart as the limit.
                    point[j] = random.nextInt(12);
                }
            }
            double distance = random.nextInt(4);
            assertThat(SingleLinkage.of(points, distance)).isEqualTo(pairwise(points, distance));
        }
    }

    private static int[] pairwise(double[][] points, double distance) {
        UnionFind sets = new UnionFind(points.length);
        for (int i = 0; i < points.length; i++) {
            for (int j = 0; j < i; j++) {
                double sum = 0.0;
                for (int d = 0; d < points[i].length; d++) {
                    sum += (points[i][d] - points[j][d]) * (points[i][d] - points[j][d]);
                }
                if (Math.sqrt(sum) <= distance) {
                    sets.join(i, j);
                }
            }
        }
        int[] size = new int[points.length];
        int[] first = new int[points.length];
        for (int i = points.length - 1; i >= 0; i--) {
            size[sets.root(i)]++;
            first[sets.root(i)] = i;
        }
        Integer[] roots = IntStream.range(0, points.length)
                .filter(i -> size[i] > 0)
                .boxed()
                .sorted((a, b) -> size[a] != size[b] ? size[b] - size[a] : first[a] - first[b])
                .toArray(Integer[]::new);
        return IntStream.range(0, points.length)
                .map(i -> Arrays.asList(roots).indexOf(sets.root(i)))
                .toArray();
    }

    /** A chain of a hundred thousand points with one gap: two clusters, where a table would hold 40 GB. */
    @Test
    void aHundredThousandPointsNeedNoTableOfDistances() {
        int n = 100_000;
        double[][] points = new double[n][4];
        SplittableRandom random = new SplittableRandom(6);
        int[] place = random.ints(n, 0, 1).toArray();
        for (int i = 0; i < n; i++) {
            place[i] = i;
        }
        for (int i = n - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swap = place[i];
            place[i] = place[j];
            place[j] = swap;
        }
        for (int i = 0; i < n; i++) {
            points[i][2] = place[i] * 0.01 + (place[i] >= 70_000 ? 0.02 : 0.0);
        }
        int[] cluster = SingleLinkage.of(points, 0.0101);
        for (int i = 0; i < n; i++) {
            assertThat(cluster[i]).isEqualTo(place[i] < 70_000 ? 0 : 1);
        }
    }

    @Test
    void badPointsAreRefused() {
        assertThat(SingleLinkage.of(new double[0][], 1.0)).isEmpty();
        assertThatThrownBy(() -> SingleLinkage.of(new double[][] {{1, 2}, {1}}, 1.0))
                .isInstanceOf(InputException.class);
        assertThatThrownBy(() -> SingleLinkage.of(new double[][] {{Double.NaN}}, 1.0))
                .isInstanceOf(InputException.class);
        assertThatThrownBy(() -> SingleLinkage.of(new double[][] {{1}}, -1.0)).isInstanceOf(InputException.class);
    }
}
