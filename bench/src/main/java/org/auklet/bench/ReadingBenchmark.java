package org.auklet.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.auklet.measure.icpms.file.ReadOptions;
import org.auklet.measure.icpms.image.PixelMap;
import org.auklet.measure.icpms.image.calibrate.CalibratedMap;
import org.auklet.measure.icpms.image.calibrate.CalibrationPoint;
import org.auklet.measure.icpms.image.calibrate.OutsideRange;
import org.auklet.measure.icpms.image.calibrate.Regression;
import org.auklet.measure.icpms.image.calibrate.Weighting;
import org.auklet.measure.icpms.image.correct.Detector;
import org.auklet.measure.icpms.perkinelmer.PerkinElmerReader;
import org.auklet.measure.icpms.signal.Channel;
import org.auklet.measure.icpms.signal.ElementImage;
import org.auklet.measure.icpms.signal.Recorded;
import org.auklet.measure.icpms.signal.Trace;
import org.auklet.measure.icpms.text.TextTraceReader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Text of instruments, warm: a trace of 1e6 rows and 2 columns, an image of 400 lines, 1000 points and 8 isotopes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 2)
public class ReadingBenchmark {

    private static final int ROWS = 1_000_000;
    private static final int LINES = 400;
    private static final int POINTS = 1000;
    private static final List<String> ISOTOPES =
            List.of("P31", "Fe56", "Cu63", "Zn64", "Zn66", "Ag107", "Ag109", "Au197");
    private static final ReadOptions ALL = ReadOptions.fromFile();

    private final Regression line = Regression.fit(
            "gold in gelatin",
            "ug/g",
            List.of(
                    new CalibrationPoint(1, 210),
                    new CalibrationPoint(2, 400),
                    new CalibrationPoint(5, 1030),
                    new CalibrationPoint(10, 1980)),
            Weighting.INVERSE_X2,
            false);
    private Path folder = Path.of("");
    private Path csv = folder;
    private Path lines = folder;

    /** Writes the files, always the same ones. */
    @Setup
    public void write() throws IOException {
        folder = Files.createTempDirectory("auklet-reading");
        csv = folder.resolve("trace.csv");
        lines = Files.createDirectory(folder.resolve("lines"));
        SplittableRandom random = new SplittableRandom(20241121);
        try (BufferedWriter out = Files.newBufferedWriter(csv)) {
            out.write("Time [Sec],Au197 (cts)\n");
            for (int i = 0; i < ROWS; i++) {
                double counts = random.nextInt(20) == 0 ? 400 * random.nextDouble() : random.nextInt(4);
                out.write(String.format(Locale.ROOT, "%.4f,%.2f%n", i * 1e-4, counts));
            }
        }
        for (int i = 1; i <= LINES; i++) {
            writeLine(lines.resolve("Line " + i + ".xl"), random);
        }
    }

    private static void writeLine(Path file, SplittableRandom random) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("Intensity Vs Time, Counts Per Second\r\nTime in Seconds ," + String.join(",", ISOTOPES));
            for (int i = 0; i < POINTS; i++) {
                StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "\r\n%.3f", i * 0.1));
                for (int c = 0; c < ISOTOPES.size(); c++) {
                    double cps = Math.exp(6 + 2 * random.nextGaussian());
                    row.append(String.format(Locale.ROOT, ",%.9f", cps)); // 10 to 15 digits, as in real files
                }
                out.write(row.append("\r\n").toString());
            }
        }
    }

    /** Takes the files away. */
    @TearDown
    public void delete() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> paths = new ArrayList<>(all.toList());
            paths.sort(Comparator.reverseOrder());
            for (Path path : paths) {
                Files.delete(path);
            }
        }
    }

    /** A trace from csv. */
    @Benchmark
    public Recorded<Trace> csv() {
        return TextTraceReader.read(csv, ALL);
    }

    /** An image from .xl lines. */
    @Benchmark
    public Recorded<ElementImage> xl() {
        return PerkinElmerReader.read(lines, ALL);
    }

    /** An image from .xl lines, and its eight calibrated pictures with their standard errors. */
    @Benchmark
    public List<PixelMap> xlCalibrated() {
        ElementImage image = PerkinElmerReader.read(lines, ALL).content();
        Detector detector = Detector.counting(0.1);
        return image.channels().stream()
                .map(Channel::name)
                .map(name -> CalibratedMap.of(detector.read(image, name), line.line(), OutsideRange.FLAG)
                        .map())
                .toList();
    }
}
