package org.auklet.measure.icpms.image.correct;

import java.util.List;
import org.auklet.measure.icpms.image.CommonError;
import org.auklet.measure.icpms.image.Mask;
import org.auklet.measure.icpms.image.PixelMap;
import org.auklet.measure.icpms.image.Pixels;
import org.auklet.measure.icpms.image.Sharing;
import org.auklet.measure.icpms.signal.Channel;
import org.auklet.measure.icpms.signal.ElementImage;
import org.auklet.measure.icpms.signal.PixelSize;
import org.auklet.measure.icpms.signal.Raster;
import org.auklet.measure.icpms.signal.SignalUnit;
import org.auklet.quantity.InputException;

/**
 * How a detector counts: the first step, which gives every pixel its counting noise. A detector that is blind for a time
 * tau after each ion, and is not kept blind by those it misses, reports R = L / (1 + L tau) of a true rate L; the counts
 * of a time t have the variance L t / (1 + L tau)^3 (J. W. Mueller, Nucl. Instrum. Methods 112, 47, 1973, non-extended
 * dead time), so that L = R / (1 - R tau) has the variance L (1 + L tau) / t.
 *
 * @param secondsPerPixel time this channel was looked at in one pixel, s; not the time between pixels when several masses
 *     are measured in turn
 * @param deadTimeS dead time tau, s; 0 when the instrument corrected it
 * @param deadTimeErrorS its standard error, s; common to all pixels
 * @param variancePerCount variance of a count of mean 1: 1 for counted pulses, above 1 for a detector that integrates
 *     pulses of unequal area (1 + relative variance of the area)
 */
public record Detector(double secondsPerPixel, double deadTimeS, double deadTimeErrorS, double variancePerCount) {

    /** Share of the time that a detector may be blind; a pixel beyond it is given up. */
    public static final double LARGEST_LOSS = 0.5;

    public Detector {
        if (!(secondsPerPixel > 0.0)) {
            throw new InputException(
                    "The counting time of a pixel is " + secondsPerPixel + " s.",
                    "Give the dwell time of this channel in one pixel, in s, above 0.");
        }
        if (!(deadTimeS >= 0.0) || !(deadTimeErrorS >= 0.0) || !(variancePerCount >= 1.0)) {
            throw new InputException(
                    "Dead time " + deadTimeS + " s, its error " + deadTimeErrorS + " s, variance per count "
                            + variancePerCount + ".",
                    "Neither time may be below 0, nor the variance per count below 1.");
        }
    }

    /** A detector that counts pulses and whose dead time is corrected already. */
    public static Detector counting(double secondsPerPixel) {
        return new Detector(secondsPerPixel, 0.0, 0.0, 1.0);
    }

    /** The same detector with a dead time to correct, and its standard error, s. */
    public Detector withDeadTime(double seconds, double errorS) {
        return new Detector(secondsPerPixel, seconds, errorS, variancePerCount);
    }

    /** True rate and its counting noise of the channel a user calls {@code name}, in counts per second. */
    public PixelMap read(ElementImage image, String name) {
        for (int i = 0; i < image.channels().size(); i++) {
            if (image.channels().get(i).answersTo(name)) {
                return read(image.channels().get(i), image.signal().get(i), image.unit(), image.pixel());
            }
        }
        throw new InputException(
                "The image has no channel " + name + ".",
                "It has "
                        + String.join(
                                ", ",
                                image.channels().stream().map(Channel::name).toList()) + ".");
    }

    /** True rate and its counting noise of one raster, in counts per second. A saturated pixel becomes NaN. */
    public PixelMap read(Channel channel, Raster signal, SignalUnit unit, PixelSize pixel) {
        Raster rate = Pixels.map(signal, v -> trueRate(measuredRate(v, unit)));
        Raster variance = Pixels.map(rate, this::variance);
        List<CommonError> common = deadTimeErrorS == 0.0
                ? List.of()
                : List.of(new CommonError("dead time", Sharing.WHOLE, Pixels.map(rate, v -> v * v * deadTimeErrorS)));
        return new PixelMap(channel, rate, variance, common, SignalUnit.COUNTS_PER_SECOND.ucum(), pixel);
    }

    /** Pixels at which the detector was blind for more than {@link #LARGEST_LOSS} of the time. */
    public Mask saturated(Raster signal, SignalUnit unit) {
        return Mask.where(signal, v -> measuredRate(v, unit) * deadTimeS > LARGEST_LOSS);
    }

    private double measuredRate(double signal, SignalUnit unit) {
        return unit == SignalUnit.COUNTS ? signal / secondsPerPixel : signal;
    }

    private double trueRate(double measured) {
        double blind = measured * deadTimeS;
        return blind > LARGEST_LOSS ? Double.NaN : measured / (1.0 - blind);
    }

    /** Of the rate; an integrating detector may report below 0, where its noise is that of the gas blank. */
    private double variance(double rate) {
        double counted = Double.isNaN(rate) ? rate : Math.max(rate, 0.0);
        return variancePerCount * counted * (1.0 + counted * deadTimeS) / secondsPerPixel;
    }
}
