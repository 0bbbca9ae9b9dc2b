package org.auklet.measure.icpms.nu;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.auklet.measure.icpms.file.ColumnStore;
import org.auklet.measure.icpms.file.FileHead;
import org.auklet.measure.icpms.file.ReadLimits;
import org.auklet.measure.icpms.file.ReadOptions;
import org.auklet.measure.icpms.file.Refusal;
import org.auklet.measure.icpms.signal.Channel;
import org.auklet.measure.icpms.signal.Recorded;
import org.auklet.measure.icpms.signal.SignalUnit;
import org.auklet.measure.icpms.signal.Trace;
import org.auklet.quantity.InputException;
import org.auklet.record.Finding;

/**
 * A run folder of a Nu time-of-flight spectrometer as a trace in counts (ions per saved spectrum). The spectra pass
 * through a small buffer and only the wanted channels are kept, so a run may be much larger than the memory.
 *
 * <p>Where a file that the index lists is not there, the last spectrum before it is NaN: nothing after it follows in time.
 */
public final class NuRun {

    private static final String INFO = "run.info";
    private static final String INDEX = "integrated.index";
    /** Half of the distance at which a mass is still an isotope's: masses are within some 0.1 of a whole number. */
    private static final double NEAR = 0.5;

    private final Path folder;
    private final NuOptions options;
    private final RunInfo run;
    private final RunInfo.Segment segment;
    private final List<FileIndex.Entry> entries;
    private final ReadLimits limits;
    private final IntegReader reader;

    private NuRun(Path folder, NuOptions options) {
        this.folder = folder;
        this.options = options;
        this.limits = options.common().limits();
        this.run = RunInfo.read(folder.resolve(INFO));
        this.segment = segment(options.segment());
        this.entries = FileIndex.read(folder.resolve(INDEX));
        this.reader = new IntegReader(run, limits);
    }

    /** Whether a folder is a run: it has {@code run.info} and {@code integrated.index}. */
    public static boolean recognises(FileHead head) {
        return head.has(INFO) && head.has(INDEX);
    }

    /**
     * The run as a trace, blanked, all cycles of its only segment.
     *
     * @throws InputException when files are damaged or do not belong together, or a wanted channel was not measured
     */
    public static Recorded<Trace> read(Path folder, ReadOptions options) {
        return read(folder, NuOptions.of(options));
    }

    /**
     * The run as a trace. A channel is wanted by its mass in any form: {@code Au197} is the peak nearest to 197.
     *
     * @throws InputException as {@link #read(Path, ReadOptions)}, or when there are several segments and none was chosen
     */
    public static Recorded<Trace> read(Path folder, NuOptions options) {
        return new NuRun(folder, options).trace();
    }

    private RunInfo.Segment segment(int number) {
        List<RunInfo.Segment> segments = run.segments();
        if (number == 0 && segments.size() == 1) {
            return segments.getFirst();
        }
        return segments.stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> Refusal.of(
                        folder,
                        number == 0 ? "The run has several segments." : "The run has no segment " + number + ".",
                        "Choose one of the segments "
                                + segments.stream().map(RunInfo.Segment::number).toList() + "."));
    }

    private Recorded<Trace> trace() {
        double[] centres = centres();
        double[] masses = new double[centres.length];
        for (int i = 0; i < masses.length; i++) {
            masses[i] = run.mass(centres[i], segment);
        }
        List<Channel> channels = new ArrayList<>();
        int[] wanted = choose(masses, channels);
        BlankRegions blank = options.blanking()
                ? BlankRegions.read(folder, run, segment.number(), at(masses, wanted), limits)
                : BlankRegions.none(run);
        IntegReader.Selection selection =
                new IntegReader.Selection(segment.number(), options.cycle(), masses.length, wanted, blank);
        ColumnStore store = new ColumnStore(folder, wanted.length, limits);
        long first = append(selection, store);
        if (store.length() == 0) {
            throw noSpectrum();
        }
        double dwellS = options.common().dwellOr(run.dwellS(segment));
        double startS = Math.max(0, first / run.accumulations() - 1) * dwellS;
        return new Recorded<>(new Trace(channels, store.take(), dwellS, startS, SignalUnit.COUNTS), missing());
    }

    /** Of the first spectrum of the segment. */
    private double[] centres() {
        for (FileIndex.Entry entry : entries) {
            if (Files.exists(file(entry))) {
                double[] centres = reader.centres(file(entry), segment.number());
                if (centres.length > 0) {
                    return centres;
                }
            }
        }
        throw noSpectrum();
    }

    private InputException noSpectrum() {
        return Refusal.of(
                folder,
                "There is no spectrum of segment " + segment.number()
                        + (options.cycle() == 0 ? "" : ", cycle " + options.cycle()) + " in the files that "
                        + INDEX + " lists.",
                "Copy the run from the instrument again.");
    }

    private Path file(FileIndex.Entry entry) {
        return folder.resolve(entry.number() + ".integ");
    }

    /** Appends all files; returns the first acquisition. */
    private long append(IntegReader.Selection selection, ColumnStore store) {
        long first = -1;
        for (FileIndex.Entry entry : entries) {
            if (Files.exists(file(entry))) {
                long here = reader.append(file(entry), entry, selection, store);
                first = first < 0 ? here : first;
            } else if (store.length() > 0) {
                for (int c = 0; c < selection.wanted().length; c++) {
                    store.set(c, Double.NaN);
                }
            }
        }
        return first;
    }

    private List<Finding> missing() {
        List<String> missing = entries.stream()
                .map(this::file)
                .filter(file -> !Files.exists(file))
                .map(file -> String.valueOf(file.getFileName()))
                .toList();
        return missing.isEmpty()
                ? List.of()
                : List.of(new Finding(
                        Finding.Severity.WARNING,
                        "file_missing",
                        folder.toString(),
                        List.of(),
                        "",
                        "Files that " + INDEX + " lists are not there: " + String.join(", ", missing)
                                + ". The last spectrum before them is left out, and what follows comes too early.",
                        "Copy them from the instrument."));
    }

    private static double[] at(double[] masses, int[] wanted) {
        double[] some = new double[wanted.length];
        for (int i = 0; i < some.length; i++) {
            some[i] = masses[wanted[i]];
        }
        return some;
    }

    private int[] choose(double[] masses, List<Channel> channels) {
        List<String> names = options.common().channels();
        if (names.isEmpty()) {
            int[] all = new int[masses.length];
            for (int i = 0; i < all.length; i++) {
                all[i] = i;
                channels.add(Channel.ofMass(masses[i]));
            }
            return all;
        }
        int[] wanted = new int[names.size()];
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] = nearest(masses, names.get(i));
            Channel named = Channel.of(names.get(i));
            channels.add(new Channel(named.name(), named.element(), named.massNumber(), masses[wanted[i]]));
        }
        return wanted;
    }

    private int nearest(double[] masses, String name) {
        double mass = mass(name);
        int best = 0;
        for (int i = 1; i < masses.length; i++) {
            if (Math.abs(masses[i] - mass) < Math.abs(masses[best] - mass)) {
                best = i;
            }
        }
        if (!(Math.abs(masses[best] - mass) < NEAR)) {
            throw Refusal.of(
                    folder,
                    "No peak lies at \"" + name + "\".",
                    "The run has " + masses.length + " peaks from mass " + masses[0] + " to "
                            + masses[masses.length - 1] + ".");
        }
        return best;
    }

    private static double mass(String name) {
        Channel channel = Channel.of(name);
        if (channel.massNumber() > 0) {
            return channel.massNumber();
        }
        try {
            return Double.parseDouble(name.strip());
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
