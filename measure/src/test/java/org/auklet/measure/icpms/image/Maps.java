package org.auklet.measure.icpms.image;

import java.util.List;
import org.auklet.measure.icpms.signal.Channel;
import org.auklet.measure.icpms.signal.PixelSize;
import org.auklet.measure.icpms.signal.Raster;

/** Small maps for tests. */
public final class Maps {

    private Maps() {}

    /** A map of gold whose pixels have one variance. */
    public static PixelMap of(int rows, int columns, double variance, double... values) {
        return of(new Raster(rows, columns, values), variance);
    }

    /** A map of gold whose pixels have one variance, 10 um by 20 um large. */
    public static PixelMap of(Raster value, double variance) {
        return new PixelMap(
                Channel.of("Au197"),
                value,
                Raster.filled(value.rows(), value.columns(), variance),
                List.of(),
                "{counts}/s",
                new PixelSize(10, 20));
    }
}
