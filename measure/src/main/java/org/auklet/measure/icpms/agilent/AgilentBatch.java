package org.auklet.measure.icpms.agilent;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.auklet.measure.icpms.file.FileHead;
import org.auklet.measure.icpms.file.ReadOptions;
import org.auklet.measure.icpms.file.Refusal;
import org.auklet.measure.icpms.signal.Channel;
import org.auklet.measure.icpms.signal.ElementImage;
import org.auklet.measure.icpms.signal.PixelSize;
import org.auklet.measure.icpms.signal.Raster;
import org.auklet.measure.icpms.signal.Recorded;
import org.auklet.measure.icpms.signal.SignalUnit;
import org.auklet.measure.icpms.signal.Trace;
import org.auklet.quantity.InputException;
import org.auklet.record.Finding;

/** Agilent MassHunter batches ({@code .b}) as images, and their single lines or samples ({@code .d}) as traces. */
public final class AgilentBatch {

    private AgilentBatch() {}

    /** Whether a folder is a batch: it has {@code .d} folders, one of which has data. */
    public static boolean recognises(FileHead head) {
        return head.entriesEndingWith(".d").stream()
                .anyMatch(name -> AgilentLine.hasData(head.path().resolve(name)));
    }

    /** Whether a folder is one line or sample of a batch. */
    public static boolean recognisesLine(FileHead head) {
        return head.isFolder() && head.has("AcqData") && AgilentLine.hasData(head.path());
    }

    /**
     * The batch as an image, one row per line, in counts per second unless the options say counts. Rows shorter than
     * the longest end in NaN.
     *
     * @throws InputException when a line is missing or damaged, by its name
     */
    public static Recorded<ElementImage> read(Path batch, ReadOptions options) {
        return read(batch, LineOrder.AS_RECORDED, DataRoute.EITHER, options);
    }

    /**
     * The same with a choice of the order of lines and of the form of the data.
     *
     * @throws InputException as {@link #read(Path, ReadOptions)}
     */
    public static Recorded<ElementImage> read(Path batch, LineOrder order, DataRoute route, ReadOptions options) {
        LineList list = new LineList(FileHead.of(batch), options.limits());
        List<String> names = list.names(order);
        List<AgilentLine> lines = new ArrayList<>();
        SignalUnit unit = options.unit().orElse(SignalUnit.COUNTS_PER_SECOND);
        boolean binary = binary(batch.resolve(names.getFirst()), route);
        long values = 0;
        for (String name : names) {
            AgilentLine line = line(batch.resolve(name), binary, options).in(unit, batch.resolve(name));
            if (!lines.isEmpty() && !line.channels().equals(lines.getFirst().channels())) {
                throw otherChannels(batch.resolve(name), line, lines.getFirst());
            }
            lines.add(line);
            values += line.scans();
            options.limits().points(batch, values, line.channels().size());
        }
        List<Finding> findings = new ArrayList<>(list.leftOut(names));
        unequal(batch, lines).ifPresent(findings::add);
        return new Recorded<>(image(batch, lines, unit, options), findings);
    }

    private static boolean binary(Path first, DataRoute route) {
        return route == DataRoute.EITHER ? AgilentLine.hasBinary(first) : route == DataRoute.BINARY;
    }

    private static AgilentLine line(Path line, boolean binary, ReadOptions options) {
        return binary ? BinaryLine.read(line, options) : CsvLine.read(line, options);
    }

    private static InputException otherChannels(Path path, AgilentLine line, AgilentLine first) {
        return Refusal.of(
                path,
                "The line has the channels " + names(line) + ", the first line " + names(first) + ".",
                "Leave out lines of another method.");
    }

    private static List<String> names(AgilentLine line) {
        return line.channels().stream().map(Channel::name).toList();
    }

    private static Optional<Finding> unequal(Path batch, List<AgilentLine> lines) {
        int longest = lines.stream().mapToInt(AgilentLine::scans).max().orElseThrow();
        long shorter = lines.stream().filter(line -> line.scans() < longest).count();
        return shorter == 0
                ? Optional.empty()
                : Optional.of(new Finding(
                        Finding.Severity.WARNING,
                        "lines_of_unequal_length",
                        batch.toString(),
                        List.of(),
                        "",
                        shorter + " of " + lines.size() + " lines have fewer than " + longest
                                + " acquisitions; the missing pixels are empty.",
                        "With a laser log the acquisitions find their own place."));
    }

    private static ElementImage image(Path batch, List<AgilentLine> lines, SignalUnit unit, ReadOptions options) {
        List<Channel> channels = lines.getFirst().channels();
        int columns = lines.stream().mapToInt(AgilentLine::scans).max().orElseThrow();
        options.limits().points(batch, (long) lines.size() * columns, channels.size());
        List<Raster> rasters = new ArrayList<>();
        for (int c = 0; c < channels.size(); c++) {
            Raster raster = Raster.filled(lines.size(), columns, Double.NaN);
            for (int row = 0; row < lines.size(); row++) {
                double[] signal = lines.get(row).signal()[c];
                System.arraycopy(signal, 0, raster.values(), row * columns, signal.length);
            }
            rasters.add(raster);
        }
        double scanTimeS = lines.stream()
                .mapToDouble(AgilentLine::scanTimeS)
                .filter(Double::isFinite)
                .average()
                .orElse(Double.NaN);
        return new ElementImage(channels, rasters, unit, PixelSize.UNKNOWN, scanTimeS);
    }

    /**
     * One line or sample ({@code .d}) as a trace, or the only one of a batch ({@code .b}); in counts from the binary
     * files, as the csv file has them otherwise, unless the options say.
     *
     * <p>The dwell time of a single isotope is its accumulation time; of several, measured in turn, the time from scan
     * to scan.
     *
     * @throws InputException when the line is missing or damaged, or the batch has several
     */
    public static Recorded<Trace> trace(Path folder, ReadOptions options) {
        FileHead head = FileHead.of(folder);
        if (head.has("AcqData") || Files.isRegularFile(folder) || !recognises(head)) {
            return lineTrace(folder, options);
        }
        List<String> names = new LineList(head, options.limits()).names(LineOrder.AS_RECORDED);
        if (names.size() > 1) {
            throw Refusal.of(
                    folder,
                    "The batch has " + names.size() + " samples; a trace is of one.",
                    "Name one of its folders, such as " + folder.resolve(names.getFirst()) + ".");
        }
        return lineTrace(folder.resolve(names.getFirst()), options);
    }

    private static Recorded<Trace> lineTrace(Path folder, ReadOptions options) {
        AgilentLine line = line(folder, AgilentLine.hasBinary(folder), options);
        AgilentLine said = line.in(options.unit().orElse(line.unit()), folder);
        double[] times = Arrays.stream(said.accumulationS()).distinct().toArray();
        double ofFileS = said.channels().size() == 1 && times[0] > 0 ? times[0] : said.scanTimeS();
        return Recorded.of(
                new Trace(said.channels(), said.signal(), options.dwellOr(ofFileS), said.startS(), said.unit()));
    }
}
