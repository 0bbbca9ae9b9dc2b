package org.auklet.measure.icpms.export;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.auklet.measure.icpms.signal.Raster;
import org.auklet.quantity.InputException;
import org.auklet.quantity.NumberText;

/**
 * What the ends of the colour scale stand for: one range for all pictures that are to be compared.
 *
 * @param low value of the darkest colour
 * @param high value of the brightest
 * @param rule how the two were found, printed below each picture
 */
public record ColourRange(double low, double high, String rule) {

    public ColourRange {
        if (!(high > low)) {
            throw new InputException(
                    "A colour range from " + low + " to " + high + ".", "The upper end must be above the lower one.");
        }
    }

    /** Given by the user. */
    public static ColourRange of(double low, double high) {
        return new ColourRange(low, high, "range given");
    }

    /** From the smallest to the largest pixel of all pictures. */
    public static ColourRange minToMax(List<Raster> pictures) {
        return percentiles(pictures, 0.0, 100.0);
    }

    /** From one percentile of the pixels of all pictures together to another, in percent. */
    public static ColourRange percentiles(List<Raster> pictures, double lower, double upper) {
        double[] all = pictures.stream()
                .flatMapToDouble(p -> Arrays.stream(p.values()))
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        if (all.length == 0) {
            throw new InputException("No picture has a measured pixel.", "Maybe all were masked.");
        }
        double low = percentile(all, lower);
        double high = percentile(all, upper);
        String of = pictures.size() == 1 ? "this picture" : "all " + pictures.size() + " pictures";
        String rule = lower == 0.0 && upper == 100.0
                ? String.format(Locale.ROOT, "smallest to largest of %s", of)
                : String.format(
                        Locale.ROOT, "percentiles %s to %s of %s", NumberText.of(lower), NumberText.of(upper), of);
        return new ColourRange(low, high > low ? high : low + 1.0, rule);
    }

    private static double percentile(double[] sorted, double percent) {
        double place = percent / 100.0 * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    /** Place of a value on the scale, 0 to 1 inside the range. */
    double share(double value) {
        return (value - low) / (high - low);
    }
}
