package org.auklet.measure.icpms.job;

import java.nio.file.Path;
import org.auklet.measure.icpms.file.ReadOptions;
import org.auklet.measure.icpms.format.RawFiles;
import org.auklet.measure.icpms.image.Mask;
import org.auklet.measure.icpms.image.PixelMap;
import org.auklet.measure.icpms.image.correct.Detector;
import org.auklet.measure.icpms.image.correct.GasBlank;
import org.auklet.measure.icpms.image.correct.InternalStandard;
import org.auklet.measure.icpms.job.Job.TissueSpec;
import org.auklet.measure.icpms.signal.ElementImage;
import org.auklet.measure.icpms.signal.PixelSize;
import org.auklet.measure.icpms.signal.Recorded;
import org.auklet.quantity.InputException;
import org.auklet.result.Finding;
import org.jspecify.annotations.Nullable;

/** Images as they are needed: read, corrected for the gas and for the internal standard. */
final class Images {

    /** Standard deviations of the gas blank above which something is ablated (IUPAC 1997: k = 3). */
    private static final double DETECTED = 3;

    private final Job job;
    private final TissueSpec tissue;
    private final Session session;
    private final ResultBuilder result;

    Images(Job job, TissueSpec tissue, Session session, ResultBuilder result) {
        this.job = job;
        this.tissue = tissue;
        this.session = session;
        this.result = result;
    }

    /**
     * A corrected channel.
     *
     * @param map net signal, or its ratio to the internal standard
     * @param sample pixels at which something was ablated
     */
    record Corrected(PixelMap map, Mask sample) {}

    /** The image of a file, with the pixel size of the job where that gives one. */
    ElementImage read(Path file, PixelSize pixel) {
        session.remember(file);
        Recorded<ElementImage> recorded = RawFiles.image(file, ReadOptions.fromFile());
        recorded.findings().forEach(found -> result.add(Finding.of(found)));
        ElementImage image = recorded.content();
        return pixel.isKnown() ? image.withPixel(pixel) : image;
    }

    /** A channel of an image without gas blank, over the internal standard where the job names one. */
    Corrected correct(ElementImage image, String channel) {
        Net net = net(image, channel);
        Mask sample = Mask.all(image.rows(), image.columns());
        if (tissue.blankPixels() > 0) {
            sample = Mask.ofColumns(image.rows(), image.columns(), tissue.blankPixels(), image.columns());
        }
        if (tissue.internalStandard().isEmpty()) {
            return new Corrected(net.map(), sample);
        }
        Net standard = net(image, tissue.internalStandard().get());
        InternalStandard ratio = standard.blank() == null
                ? InternalStandard.divide(net.map(), standard.map(), 0)
                : InternalStandard.divide(net.map(), standard.map(), standard.blank(), DETECTED);
        return new Corrected(ratio.ratio(), sample.and(ratio.below().not()));
    }

    private record Net(
            PixelMap map, @Nullable GasBlank blank) {}

    private Net net(ElementImage image, String channel) {
        PixelMap rate = detector(image).read(image, channel);
        if (tissue.blankPixels() == 0) {
            return new Net(rate, null);
        }
        GasBlank blank = GasBlank.ofEachLine(rate, 0, tissue.blankPixels());
        return new Net(blank.subtractFrom(rate), blank);
    }

    private Detector detector(ElementImage image) {
        double seconds = job.instrument().dwellS() > 0 ? job.instrument().dwellS() : image.scanTimeS();
        if (!(seconds > 0)) {
            throw new InputException(
                    "The images do not say how long a pixel was looked at.", "Add 'instrument: {dwell: 0.1 s}'.");
        }
        return Detector.counting(seconds).withDeadTime(job.instrument().deadTimeS(), 0);
    }
}
