package org.auklet.model.tumour;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

/**
 * The size relations as sample points for an interpolation with continuous slope, so that a fit can differentiate a
 * result by the particle's radius.
 *
 * <p>The points are dense where the relation bends: the blend and the rows of the drag table between 2.4 and 4.5 nm,
 * geometric elsewhere. A monotone cubic (Fritsch &amp; Butland 1984) through them meets {@link TwoPorePermeability} and
 * {@link VoidFraction} within 0.05 % between the points, and exactly at them.
 */
public final class SizeTables {

    private static final double SMALL_PORE_NM = 4.5;
    private static final double DENSE_START = 0.53;
    private static final double BLEND_START = 0.592;
    private static final double RATIO = 1.03;

    private static final double[] RADII_NM = radii();

    private SizeTables() {}

    /**
     * Sample points of one relation.
     *
     * @param radiusNm radii, nm, increasing
     * @param value values at the radii
     */
    public record SizeTable(double[] radiusNm, double[] value) {

        public SizeTable {
            radiusNm = radiusNm.clone();
            value = value.clone();
        }

        @Override
        public double[] radiusNm() {
            return radiusNm.clone();
        }

        @Override
        public double[] value() {
            return value.clone();
        }
    }

    /** Radius (nm) to permeability (um/h). */
    public static SizeTable permeabilityUmPerHour() {
        return sample(TwoPorePermeability::umPerHour);
    }

    /** Radius (nm) to available volume fraction. */
    public static SizeTable voidFraction() {
        return sample(VoidFraction::of);
    }

    private static SizeTable sample(DoubleUnaryOperator relation) {
        return new SizeTable(RADII_NM, DoubleStream.of(RADII_NM).map(relation).toArray());
    }

    private static double[] radii() {
        DoubleStream below = geometric(TwoPorePermeability.SMALLEST_RADIUS_NM, SMALL_PORE_NM * DENSE_START);
        DoubleStream dense = even(DENSE_START, BLEND_START, 20);
        DoubleStream blend = even(BLEND_START, 0.6, 6);
        DoubleStream rows = even(0.6, 0.9, 30);
        DoubleStream closing = even(0.9, 1.0, 10);
        DoubleStream above = geometric(SMALL_PORE_NM, TwoPorePermeability.LARGEST_RADIUS_NM);
        DoubleStream last = DoubleStream.of(TwoPorePermeability.LARGEST_RADIUS_NM);
        return concat(below, dense, blend, rows, closing, above, last).toArray();
    }

    private static DoubleStream concat(DoubleStream... parts) {
        DoubleStream all = DoubleStream.empty();
        for (DoubleStream part : parts) {
            all = DoubleStream.concat(all, part);
        }
        return all;
    }

    /** From {@code low} to below {@code high} in equal ratios of at most 1.03. */
    private static DoubleStream geometric(double low, double high) {
        int steps = (int) Math.ceil(Math.log(high / low) / Math.log(RATIO));
        return DoubleStream.iterate(0.0, i -> i < steps, i -> i + 1.0).map(i -> low * Math.pow(high / low, i / steps));
    }

    /** From l = {@code low} to below {@code high} of the small pore in {@code steps} equal steps; nm. */
    private static DoubleStream even(double low, double high, int steps) {
        return DoubleStream.iterate(0.0, i -> i < steps, i -> i + 1.0)
                .map(i -> SMALL_PORE_NM * (low + (high - low) * i / steps));
    }
}
