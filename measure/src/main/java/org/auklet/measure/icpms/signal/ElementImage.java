package org.auklet.measure.icpms.signal;

import java.util.List;
import java.util.Optional;

/**
 * A laser-ablation image: one raster per channel. Each row is a line of the laser, each column an acquisition (or the
 * mean of several) along it, in the order in which it was ablated.
 *
 * @param channels what was measured
 * @param signal one raster per channel, all of one shape, in {@code unit}
 * @param unit what the numbers are
 * @param pixel size of a pixel
 * @param scanTimeS time between two pixels of a line, s; NaN when the file does not say
 */
public record ElementImage(
        List<Channel> channels, List<Raster> signal, SignalUnit unit, PixelSize pixel, double scanTimeS) {

    public ElementImage {
        channels = List.copyOf(channels);
        signal = List.copyOf(signal);
        if (channels.isEmpty() || channels.size() != signal.size()) {
            throw new IllegalArgumentException(channels.size() + " channels, " + signal.size() + " rasters");
        }
        for (Raster raster : signal) {
            if (!raster.sameShape(signal.getFirst())) {
                throw new IllegalArgumentException("rasters of unequal shape");
            }
        }
    }

    /** Number of rows (lines). */
    public int rows() {
        return signal.getFirst().rows();
    }

    /** Number of columns (pixels along a line). */
    public int columns() {
        return signal.getFirst().columns();
    }

    /** The raster of the channel a user calls {@code name}. */
    public Optional<Raster> raster(String name) {
        for (int i = 0; i < channels.size(); i++) {
            if (channels.get(i).answersTo(name)) {
                return Optional.of(signal.get(i));
            }
        }
        return Optional.empty();
    }

    /** The same image with a pixel size that the files did not hold. */
    public ElementImage withPixel(PixelSize size) {
        return new ElementImage(channels, signal, unit, size, scanTimeS);
    }
}
