package org.auklet.measure.icpms.image;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.auklet.measure.icpms.signal.Raster;

/** Pixel by pixel. */
public final class Pixels {

    private Pixels() {}

    /** A new raster, each pixel changed alone. */
    public static Raster map(Raster raster, DoubleUnaryOperator change) {
        double[] in = raster.values();
        double[] out = new double[in.length];
        for (int i = 0; i < in.length; i++) {
            out[i] = change.applyAsDouble(in[i]);
        }
        return new Raster(raster.rows(), raster.columns(), out);
    }

    /** A new raster from the pixels of two of one shape. */
    public static Raster zip(Raster first, Raster second, DoubleBinaryOperator join) {
        requireSameShape(first, second);
        double[] a = first.values();
        double[] b = second.values();
        double[] out = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            out[i] = join.applyAsDouble(a[i], b[i]);
        }
        return new Raster(first.rows(), first.columns(), out);
    }

    /** Refuses rasters of unequal shape. */
    public static void requireSameShape(Raster first, Raster second) {
        if (!first.sameShape(second)) {
            throw new IllegalArgumentException(first + " beside " + second);
        }
    }
}
