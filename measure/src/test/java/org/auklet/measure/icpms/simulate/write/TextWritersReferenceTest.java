package org.auklet.measure.icpms.simulate.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.auklet.measure.icpms.SharedData;
import org.auklet.measure.icpms.signal.Channel;
import org.auklet.measure.icpms.signal.ElementImage;
import org.auklet.measure.icpms.signal.LaserLog;
import org.auklet.measure.icpms.signal.PixelSize;
import org.auklet.measure.icpms.signal.Raster;
import org.auklet.measure.icpms.signal.SignalUnit;
import org.auklet.measure.icpms.signal.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real text files of instruments and lasers, taken apart and written again. */
class TextWritersReferenceTest {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS", Locale.ROOT);

    @TempDir
    private Path folder;

    /** 165 pixels of nine isotopes: the same text, but for zeros at the end of some numbers. */
    @Test
    void aPerkinElmerLineIsThat() throws IOException {
        Path real = SharedData.path("la-images/dataset/LINHA 01.xl");
        List<String> lines = Files.readAllLines(real);
        List<Channel> channels = Stream.of(
                        lines.get(1).substring(lines.get(1).indexOf(',') + 1).split(","))
                .map(Channel::of)
                .toList();
        List<String[]> rows = lines.stream()
                .skip(2)
                .filter(Predicate.not(String::isBlank))
                .map(l -> l.split(","))
                .toList();
        List<Raster> rasters = new ArrayList<>();
        for (int c = 1; c <= channels.size(); c++) {
            int column = c;
            rasters.add(new Raster(
                    1,
                    rows.size(),
                    rows.stream()
                            .mapToDouble(r -> Double.parseDouble(r[column]))
                            .toArray()));
        }
        PerkinElmerLines.write(
                folder,
                new ElementImage(channels, rasters, SignalUnit.COUNTS_PER_SECOND, new PixelSize(31.4284, 80), 0.2));
        assertThat(Files.readString(folder.resolve("Line 01.xl")))
                .isEqualTo(Files.readString(real).replaceAll("(\\.\\d*[1-9])0+\r", "$1\r"));
    }

    @Test
    void parametersAreNamedAsTheInstrumentNamesThem() throws IOException {
        Raster raster = Raster.filled(3, 4, 1.5);
        PerkinElmerLines.write(
                folder,
                new ElementImage(
                        List.of(Channel.of("A1")),
                        List.of(raster),
                        SignalUnit.COUNTS_PER_SECOND,
                        new PixelSize(20, 300),
                        0.2));
        List<String> real = Files.readAllLines(SharedData.path("pewlib/perkinelmer/perkinelmer/parameters.conf"));
        List<String> mine = Files.readAllLines(folder.resolve("parameters.conf"));
        for (int i = 0; i < 3; i++) {
            String[] a = real.get(i).split("=");
            String[] b = mine.get(i).split("=");
            assertThat(b[0]).isEqualTo(a[0]);
            assertThat(Double.parseDouble(b[1])).isEqualTo(Double.parseDouble(a[1]));
        }
        assertThat(Files.readAllLines(folder.resolve("positions.txt")))
                .containsExactly(
                        "LINE",
                        "0.0,0,0.0",
                        "0.08,0,0.0",
                        "LINE",
                        "0.0,0.3,0.0",
                        "0.08,0.3,0.0",
                        "LINE",
                        "0.0,0.6,0.0",
                        "0.08,0.6,0.0");
    }

    /** The newer export: the same rows, but for the isotope's name. */
    @Test
    void aThermoTraceIsThat() throws IOException {
        List<String> real = Files.readAllLines(SharedData.path("spcal/text/thermo_icap_export.csv"));
        double[] perS = real.stream()
                .skip(2)
                .mapToDouble(r -> Double.parseDouble(r.substring(r.lastIndexOf(',') + 1)))
                .toArray();
        Path file = folder.resolve("x.csv");
        ThermoCsv.writeTrace(
                file,
                new Trace(List.of(Channel.of("Se80")), new double[][] {perS}, 50e-6, 0, SignalUnit.COUNTS_PER_SECOND));
        List<String> mine = Files.readAllLines(file);
        assertThat(mine.getFirst()).isEqualTo(real.getFirst());
        assertThat(mine.get(1)).isEqualTo("Number,Time 80Se,Intensity (cps) 80Se");
        assertThat(mine.subList(2, mine.size())).isEqualTo(real.subList(2, real.size()));
    }

    /** Five samples in columns: the same cells to the left, the same counter values, the same number of columns. */
    @Test
    void thermoLinesAreThose() throws IOException {
        List<String> real = Files.readAllLines(SharedData.path("pewlib/thermo/icap_columns.csv"));
        List<Raster> rasters = new ArrayList<>();
        for (String isotope : new String[] {"31P", "153Eu", "182W"}) {
            double[] values = new double[25];
            for (int scan = 0; scan < 5; scan++) {
                String row = row(real, scan, isotope);
                for (int sample = 0; sample < 5; sample++) {
                    values[sample * 5 + scan] = Double.parseDouble(row.split(",")[4 + sample]);
                }
            }
            rasters.add(new Raster(5, 5, values));
        }
        Path file = folder.resolve("x.csv");
        ThermoCsv.writeLines(
                file,
                new ElementImage(
                        Stream.of("P31", "Eu153", "W182").map(Channel::of).toList(),
                        rasters,
                        SignalUnit.COUNTS_PER_SECOND,
                        PixelSize.UNKNOWN,
                        1.0049));
        List<String> mine = Files.readAllLines(file);
        assertThat(mine).hasSameSizeAs(real);
        assertThat(mine.get(0)).isEqualTo(real.get(0));
        for (int i = 2; i < real.size(); i++) {
            String[] a = real.get(i).split(",", -1);
            String[] b = mine.get(i).split(",", -1);
            assertThat(b).hasSameSizeAs(a);
            assertThat(List.of(b).subList(0, 4)).isEqualTo(List.of(a).subList(0, 4));
            if (a[3].equals("Counter")) {
                for (int c = 4; c < 9; c++) {
                    assertThat(Double.parseDouble(b[c])).isEqualTo(Double.parseDouble(a[c]));
                }
            }
        }
    }

    private static String row(List<String> lines, int scan, String isotope) {
        return lines.stream()
                .filter(l -> l.startsWith("MainRuns," + scan + "," + isotope + ",Counter,"))
                .findFirst()
                .orElseThrow();
    }

    /** Two rasters of ActiveView2: as many rows, and those in which the laser turns on or off word for word. */
    @Test
    void anActiveViewLogIsThat() throws IOException {
        List<String> real = Files.readAllLines(SharedData.path("pewlib/laser_iolite/LaserLog_rasters_1-2.csv"));
        List<String[]> on = shots(real, ",On,");
        List<String[]> off = real.stream()
                .filter(l ->
                        real.indexOf(l) > 0 && real.get(real.indexOf(l) - 1).contains(",On,"))
                .map(l -> l.split(","))
                .toList();
        LocalDateTime origin = LocalDateTime.parse("2024-07-17 13:12:58.112", STAMP);
        List<LaserLog.Line> lines = new ArrayList<>();
        for (int i = 0; i < on.size(); i++) {
            lines.add(line("Image Raster" + (i < 5 ? 1 : 2), on.get(i), off.get(i), origin, 40));
        }
        Path file = folder.resolve("log.csv");
        LaserLogCsv.writeActiveView(file, new LaserLog(lines), new LaserLogCsv.Laser(origin, 200, 400));
        List<String> mine = Files.readAllLines(file);
        assertThat(mine.getFirst()).isEqualTo(real.getFirst());
        assertThat(mine).hasSameSizeAs(real);
        for (int i = 1; i < real.size(); i++) {
            assertThat(mine.get(i).split(",", -1)).hasSameSizeAs(real.get(i).split(",", -1));
            if (real.get(i).contains(",On,") || real.get(i - 1).contains(",On,")) {
                assertThat(mine.get(i)).isEqualTo(real.get(i));
            }
        }
    }

    private static List<String[]> shots(List<String> lines, String state) {
        return lines.stream()
                .filter(l -> l.contains(state))
                .map(l -> l.split(","))
                .toList();
    }

    private static LaserLog.Line line(String name, String[] on, String[] off, LocalDateTime origin, double spot) {
        return new LaserLog.Line(
                name,
                seconds(on[0], origin),
                seconds(off[0], origin),
                Double.parseDouble(on[5]),
                Double.parseDouble(on[6]),
                Double.parseDouble(off[5]),
                Double.parseDouble(off[6]),
                spot,
                spot);
    }

    private static double seconds(String stamp, LocalDateTime origin) {
        return Duration.between(origin, LocalDateTime.parse(stamp, STAMP)).toMillis() / 1000.0;
    }

    /** 27 lines of Chromium2: from its vertices, the same file, word for word. */
    @Test
    void aChromiumLogIsThat() throws IOException {
        List<String> real = Files.readAllLines(SharedData.path("pewlib/laser_iolite/area.Iolite.csv"));
        LocalDateTime origin = LocalDateTime.parse("2025-08-25 10:31:33.429", STAMP);
        List<String[]> starts = real.stream()
                .map(l -> l.split(",", -1))
                .filter(f -> f[3].matches("\\d*[13579]"))
                .toList();
        List<LaserLog.Line> lines = new ArrayList<>();
        for (String[] start : starts) {
            int at = indexOf(real, start);
            lines.add(line("Area 1", start, real.get(at + 2).split(","), origin, 20));
        }
        assertThat(lines).hasSize(27);
        Path file = folder.resolve("log.csv");
        LaserLogCsv.writeChromium(file, new LaserLog(lines), new LaserLogCsv.Laser(origin, 100, 400));
        List<String> mine = Files.readAllLines(file);
        assertThat(mine).isEqualTo(real);
    }

    private static int indexOf(List<String> lines, String[] fields) {
        return lines.indexOf(String.join(",", fields));
    }

    @Test
    void numbersAreWrittenAsTheyAre() throws IOException {
        Path file = folder.resolve("n.txt");
        try (LineWriter out = LineWriter.unix(file)) {
            out.fixed(0, 2)
                    .line()
                    .fixed(-1.005, 1)
                    .line()
                    .fixed(2.5, 0)
                    .line()
                    .fixed(1e17, 1)
                    .line();
            out.fixed(Double.NaN, 2)
                    .line()
                    .fixed(-0.0001, 2)
                    .line()
                    .plain(1234567.5, 15)
                    .line()
                    .plain(0, 3);
        }
        assertThat(Files.readAllLines(file))
                .containsExactly("0.00", "-1.0", "3", "100000000000000000.0", "NaN", "0.00", "1234567.5", "0");
    }
}
