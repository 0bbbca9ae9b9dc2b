package org.auklet.measure.icpms.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.auklet.measure.icpms.file.FileHead;
import org.auklet.measure.icpms.file.ReadOptions;
import org.auklet.measure.icpms.format.RawFiles;
import org.auklet.measure.icpms.image.Estimate;
import org.auklet.measure.icpms.image.Mask;
import org.auklet.measure.icpms.image.PixelMap;
import org.auklet.measure.icpms.image.correct.Detector;
import org.auklet.measure.icpms.image.correct.Drift;
import org.auklet.measure.icpms.image.correct.GasBlank;
import org.auklet.measure.icpms.image.correct.InternalStandard;
import org.auklet.measure.icpms.image.correct.PixelTimes;
import org.auklet.measure.icpms.job.Job.SectionSpec;
import org.auklet.measure.icpms.job.Job.TissueSpec;
import org.auklet.measure.icpms.laserlog.Clock;
import org.auklet.measure.icpms.laserlog.DelayEstimate;
import org.auklet.measure.icpms.laserlog.ImageGrid;
import org.auklet.measure.icpms.laserlog.LaserLogReader;
import org.auklet.measure.icpms.laserlog.LaserSync;
import org.auklet.measure.icpms.laserlog.SyncedImage;
import org.auklet.measure.icpms.signal.ElementImage;
import org.auklet.measure.icpms.signal.LaserLog;
import org.auklet.measure.icpms.signal.PixelSize;
import org.auklet.measure.icpms.signal.Recorded;
import org.auklet.measure.icpms.signal.SignalUnit;
import org.auklet.measure.icpms.signal.Trace;
import org.auklet.quantity.EvidenceGrade;
import org.auklet.quantity.InputException;
import org.auklet.quantity.Interval;
import org.auklet.quantity.NumberText;
import org.auklet.result.Finding;
import org.jspecify.annotations.Nullable;

/** Images as they are needed: read, corrected for the gas and for the internal standard. */
final class Images {

    /** Standard deviations of the gas blank above which something is ablated (IUPAC 1997: k = 3). */
    private static final double DETECTED = 3;

    private static final double LONGEST_DELAY_S = 5;

    private final Job job;
    private final TissueSpec tissue;
    private final Session session;
    private final ResultBuilder result;
    private final Map<String, Drift> drifts = new LinkedHashMap<>();
    private boolean warned;

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

    /** The image of a section: of its file, or of a trace and the laser's log. */
    ElementImage read(SectionSpec spec) {
        if (spec.files().size() != 1) {
            throw new InputException(
                    "Section '" + spec.name() + "' has " + spec.files().size() + " files, expected one.",
                    "Give each image a section of its own.");
        }
        Path file = spec.files().getFirst();
        return spec.laserLog().isPresent() ? synced(spec, file, spec.laserLog().get()) : read(file, spec.pixel());
    }

    /** Each pixel the mean of the acquisitions that were taken while the laser was over it. */
    private ElementImage synced(SectionSpec spec, Path file, Path logFile) {
        session.remember(logFile);
        Trace trace = session.trace(file).inCountsPerSecond();
        LaserLog log = LaserLogReader.read(logFile).content();
        Clock start = new Clock(log.lines().getFirst().startS() - spec.clockS(), 0, spec.clockDrift());
        double delay = Double.isNaN(spec.delayS()) ? estimated(spec, trace, log, start) : spec.delayS();
        ImageGrid grid = ImageGrid.of(log, LaserLogReader.ends(FileHead.of(logFile)));
        SyncedImage image = LaserSync.image(trace, log, start.withDelay(delay), grid);
        if (tissue.blankPixels() > 0) {
            result.warn(
                    spec.name(),
                    "Its pixels are those under the laser and none of them is gas: the gas blank, which is subtracted from"
                            + " the standards, stays in it.");
        }
        result.note(
                spec.name(),
                image.unused() + " acquisitions lie between the lines and belong to no pixel; delay "
                        + NumberText.rounded(delay, 3) + " s.");
        return looked(image, trace.dwellS());
    }

    /** The image with the time for which the mean pixel was looked at, which is what its counting noise goes with. */
    private static ElementImage looked(SyncedImage synced, double dwellS) {
        ElementImage image = synced.image();
        double[] counts = synced.counts().values();
        double each = Arrays.stream(counts).filter(n -> n > 0).average().orElse(1);
        return new ElementImage(image.channels(), image.signal(), image.unit(), image.pixel(), each * dwellS);
    }

    private double estimated(SectionSpec spec, Trace trace, LaserLog log, Clock clock) {
        DelayEstimate estimate = DelayEstimate.of(trace, log, clock, -LONGEST_DELAY_S, LONGEST_DELAY_S);
        result.found(
                "delay",
                spec.name(),
                estimate.delayS(),
                "s",
                new Interval(estimate.lowestS(), estimate.highestS()),
                EvidenceGrade.FITTED,
                "time from the laser to the detector; the interval holds the delays that are as good within 1 %",
                "greatest contrast between lines and pauses");
        return estimate.delayS();
    }

    /**
     * A channel of an image without gas blank, over the internal standard or without drift where the job says so.
     *
     * @param startS when the image was measured, s of the session; needed for the drift only
     * @param blank whether its lines begin with gas, as those without a laser log do
     */
    Corrected correct(ElementImage image, String channel, double startS, boolean blank) {
        int gas = blank ? tissue.blankPixels() : 0;
        Net net = net(image, channel, gas);
        Mask sample = Mask.all(image.rows(), image.columns());
        if (gas > 0) {
            sample = Mask.ofColumns(image.rows(), image.columns(), gas, image.columns());
        }
        if (tissue.internalStandard().isEmpty()) {
            boolean drifts = !tissue.driftStandards().isEmpty();
            return new Corrected(drifts ? withoutDrift(net.map(), image, channel, startS) : net.map(), sample);
        }
        Net standard = net(image, tissue.internalStandard().get(), gas);
        InternalStandard ratio = InternalStandard.divide(net.map(), standard.map(), ablated(standard));
        return new Corrected(ratio.ratio(), sample.and(ratio.below().not()));
    }

    /**
     * The internal standard's signal above which a pixel counts as ablated: half of its median where it is detected. At
     * the ends of a line the cell still washes out; a ratio of two such tails says nothing.
     */
    private static double ablated(Net standard) {
        GasBlank blank = standard.blank();
        double detected = 0;
        if (blank != null) {
            for (int row = 0; row < standard.map().rows(); row++) {
                detected = Math.max(detected, blank.detectionLimit(row, DETECTED));
            }
        }
        double limit = detected;
        double[] present = Arrays.stream(standard.map().value().values())
                .filter(v -> v > limit)
                .sorted()
                .toArray();
        return present.length == 0 ? limit : Math.max(limit, present[present.length / 2] / 2);
    }

    private PixelMap withoutDrift(PixelMap map, ElementImage image, String channel, double startS) {
        if (Double.isNaN(startS)) {
            throw new InputException(
                    "An image has no time, so its drift is not known.",
                    "Add 'start: 12 min' to every section and standard.");
        }
        Drift drift = drifts.computeIfAbsent(channel, this::drift);
        return drift.correct(map, times(image, startS));
    }

    /** The standard's mean net signal each time it was measured. */
    private Drift drift(String channel) {
        List<Drift.Standard> standards = new ArrayList<>();
        for (SectionSpec spec : tissue.sections()) {
            if (tissue.driftStandards().contains(spec.name())) {
                ElementImage image = read(spec);
                PixelMap map = net(image, channel, tissue.blankPixels()).map();
                Mask on = Mask.ofColumns(image.rows(), image.columns(), tissue.blankPixels(), image.columns());
                Estimate mean = map.mean(on);
                double middle = times(image, spec.startS()).at(image.rows() / 2, image.columns() / 2);
                standards.add(new Drift.Standard(middle, mean.value(), mean.standardError()));
            }
        }
        return Drift.piecewiseLinear(standards);
    }

    /** Lines one after the other without a pause, from the start of the image on. */
    private static PixelTimes times(ElementImage image, double startS) {
        PixelTimes fromZero = PixelTimes.oneAfterAnother(image.rows(), image.columns(), image.scanTimeS(), 0);
        double[] starts =
                Arrays.stream(fromZero.lineStartS()).map(t -> t + startS).toArray();
        return new PixelTimes(starts, image.scanTimeS());
    }

    private record Net(PixelMap map, @Nullable GasBlank blank) {}

    private Net net(ElementImage image, String channel, int gas) {
        PixelMap rate = detector(image).read(image, channel);
        if (gas == 0) {
            return new Net(rate, null);
        }
        if (gas >= image.columns()) {
            throw new InputException(
                    "The gas blank of " + gas + " pixels takes the whole line of " + image.columns() + ".",
                    "Give the pixels before the laser fires.");
        }
        GasBlank blank = GasBlank.ofEachLine(rate, 0, gas);
        return new Net(blank.subtractFrom(rate), blank);
    }

    private Detector detector(ElementImage image) {
        boolean stated = job.instrument().dwellS() > 0;
        double seconds = stated ? job.instrument().dwellS() : image.scanTimeS();
        if (!stated
                && image.unit() == SignalUnit.COUNTS_PER_SECOND
                && image.channels().size() > 1
                && !warned) {
            warned = true;
            result.warn(
                    "images",
                    "They are in counts per second and have " + image.channels().size()
                            + " channels: the time of a pixel is"
                            + " taken for the counting time of each, which makes standard errors too small where masses are"
                            + " measured in turn. Say it with 'instrument: {dwell: ...}'.");
        }
        if (!(seconds > 0)) {
            throw new InputException(
                    "The images do not say how long a pixel was looked at.", "Add 'instrument: {dwell: 0.1 s}'.");
        }
        return Detector.counting(seconds).withDeadTime(job.instrument().deadTimeS(), 0);
    }
}
