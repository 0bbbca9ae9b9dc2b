package org.auklet.measure.icpms.simulate.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.auklet.measure.icpms.signal.Channel;
import org.auklet.measure.icpms.signal.ElementImage;
import org.auklet.measure.icpms.signal.SignalUnit;

/**
 * A folder of PerkinElmer {@code .xl} files, one per line, with {@code positions.txt} (mm) and {@code parameters.conf}.
 * Signals are in counts per second; the time column of the instrument holds 0 throughout.
 */
public final class PerkinElmerLines {

    private static final double UM_PER_MM = 1000;
    private static final int DIGITS = 15;

    private PerkinElmerLines() {}

    /**
     * Writes an image, a line per row.
     *
     * @param folder the folder to make
     * @param image counts per second, with pixel size and the time from pixel to pixel
     */
    public static void write(Path folder, ElementImage image) throws IOException {
        if (image.unit() != SignalUnit.COUNTS_PER_SECOND) {
            throw new IllegalArgumentException("a .xl file holds counts per second");
        }
        Files.createDirectories(folder);
        for (int row = 0; row < image.rows(); row++) {
            line(folder.resolve(String.format(Locale.ROOT, "Line %02d.xl", row + 1)), image, row);
        }
        positions(folder.resolve("positions.txt"), image);
        parameters(folder.resolve("parameters.conf"), image);
    }

    private static void line(Path file, ElementImage image, int row) throws IOException {
        try (LineWriter out = LineWriter.windows(file)) {
            out.line("Intensity Vs Time, Counts Per Second");
            out.line("Time in Seconds ,"
                    + image.channels().stream().map(Channel::name).collect(Collectors.joining(",")));
            for (int column = 0; column < image.columns(); column++) {
                out.text("0.");
                for (int c = 0; c < image.channels().size(); c++) {
                    String number = LineWriter.plainText(image.signal().get(c).at(row, column), DIGITS);
                    out.text(",").text(number).text(number.contains(".") ? "" : ".");
                }
                out.line().line();
            }
        }
    }

    private static void positions(Path file, ElementImage image) throws IOException {
        double lengthMm = image.columns() * image.pixel().widthUm() / UM_PER_MM;
        try (LineWriter out = LineWriter.unix(file)) {
            for (int row = 0; row < image.rows(); row++) {
                double y = row * image.pixel().heightUm() / UM_PER_MM;
                out.line("LINE").text("0.0,").plain(y, DIGITS).line(",0.0");
                out.plain(lengthMm, DIGITS).text(",").plain(y, DIGITS).line(",0.0");
            }
        }
    }

    private static void parameters(Path file, ElementImage image) throws IOException {
        double mmPerS = image.pixel().widthUm() / UM_PER_MM / image.scanTimeS();
        try (LineWriter out = LineWriter.windows(file)) {
            out.text("ablation.speed=").fixed(mmPerS, 6).line();
            out.text("acquisition.time=").fixed(image.scanTimeS(), 6).line();
            out.text("space.interval=")
                    .fixed(image.pixel().heightUm() / UM_PER_MM, 6)
                    .line();
        }
    }
}
