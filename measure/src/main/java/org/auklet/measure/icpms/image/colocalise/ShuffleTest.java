package org.auklet.measure.icpms.image.colocalise;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.auklet.measure.icpms.image.Mask;
import org.auklet.measure.icpms.signal.Raster;
import org.auklet.quantity.InputException;

/**
 * Pearson's r against pictures whose blocks were moved about at random. Blocks as large as a laser spot or a structure
 * keep what neighbouring pixels have in common (Costes et al., Biophys. J. 86, 3993, 2004); single pixels, side 1, do not,
 * and find nearly every picture of tissue significant.
 *
 * @param side side of a block, pixels
 * @param blocks number of blocks that were moved
 * @param r Pearson's r of the pixels of these blocks
 * @param shuffledMean mean of r over the shuffles
 * @param shuffledSd standard deviation of r over the shuffles
 * @param shareBelow share of shuffles with a smaller r: Costes's P, significant from 0.95
 * @param p chance of an r at least as large without colocalisation, (1 + number) / (1 + shuffles) (Phipson and Smyth,
 *     Stat. Appl. Genet. Mol. Biol. 9, 39, 2010)
 */
public record ShuffleTest(
        int side, int blocks, double r, double shuffledMean, double shuffledSd, double shareBelow, double p) {

    /**
     * Shuffles the second picture.
     *
     * @param side side of a block, pixels; 1 for single pixels
     * @param shuffles how often
     * @param seed of the chance; the same seed gives the same result with any number of processors
     */
    public static ShuffleTest run(Raster first, Raster second, Mask mask, int side, int shuffles, long seed) {
        if (side < 1 || shuffles < 1) {
            throw new InputException(
                    shuffles + " shuffles of blocks of " + side + " pixels.", "Both must be at least 1.");
        }
        PixelPairs pairs = PixelPairs.ofBlocks(first, second, mask, side);
        double[] x = PixelPairs.standardised(pairs.x());
        double[] y = PixelPairs.standardised(pairs.y());
        long[] seeds = new SplittableRandom(seed).longs(shuffles).toArray();
        double[] shuffled = LongStream.of(seeds)
                .parallel()
                .mapToDouble(one -> shuffled(x, y, side * side, one))
                .toArray();
        return of(side, x.length / (side * side), Coefficients.pearson(pairs), shuffled);
    }

    private static ShuffleTest of(int side, int blocks, double r, double[] shuffled) {
        double mean = Arrays.stream(shuffled).sum() / shuffled.length;
        double squares =
                Arrays.stream(shuffled).map(s -> (s - mean) * (s - mean)).sum();
        long below = Arrays.stream(shuffled).filter(s -> s < r).count();
        return new ShuffleTest(
                side,
                blocks,
                r,
                mean,
                Math.sqrt(squares / Math.max(1, shuffled.length - 1)),
                (double) below / shuffled.length,
                (1.0 + shuffled.length - below) / (1.0 + shuffled.length));
    }

    /** r with the blocks of y in random order (Fisher and Yates, as in Knuth, vol. 2, 3.4.2, algorithm P). */
    private static double shuffled(double[] x, double[] y, int length, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] order = IntStream.range(0, x.length / length).toArray();
        double r = 0.0;
        for (int last = order.length - 1; last >= 0; last--) {
            int chosen = below(random, last + 1);
            int block = order[chosen];
            order[chosen] = order[last];
            int i = last * length;
            int j = block * length;
            double together = 0.0; // a sum of its own, so that blocks need not wait for one another
            for (int k = 0; k < length; k++) {
                together += x[i + k] * y[j + k];
            }
            r += together;
        }
        return r;
    }

    /** A number below the bound; of unequal chance by less than 2^-32 of the bound. */
    private static int below(SplittableRandom random, int bound) {
        return (int) (((random.nextLong() >>> Integer.SIZE) * bound) >>> Integer.SIZE);
    }
}
