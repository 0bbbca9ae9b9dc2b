package org.auklet.measure.icpms.simulate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.auklet.measure.icpms.signal.Channel;
import org.auklet.measure.icpms.signal.Raster;
import org.auklet.quantity.NumberText;

/** The truth as tables: a row per event, a picture per section. No analysis reads them. */
final class TruthTable {

    private static final int DIGITS = 9;

    private final List<String> rows = new ArrayList<>();

    /** A table of events. */
    TruthTable(List<String> labels, List<Channel> channels) {
        rows.add("file,time_s,sigma_s,population,cells"
                + labels.stream().map(l -> ",receptors_" + l + ",clusters_" + l).collect(Collectors.joining())
                + channels.stream().map(c -> ",counts_" + c.name()).collect(Collectors.joining()));
    }

    /** Adds the events of an acquisition. */
    void add(Recording recording) {
        for (Event e : recording.events()) {
            StringBuilder row = new StringBuilder(recording.name());
            append(row, e.centreS());
            append(row, e.sigmaS());
            row.append(',').append(e.population()).append(',').append(e.cells());
            for (int i = 0; i < e.receptors().size(); i++) {
                append(row, e.receptors().get(i));
                append(row, e.clusters().get(i));
            }
            e.counts().forEach(c -> append(row, c));
            rows.add(row.toString());
        }
    }

    private static void append(StringBuilder row, double value) {
        row.append(',').append(NumberText.rounded(value, DIGITS));
    }

    void write(Path file) throws IOException {
        Files.write(file, (String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** A picture as numbers, a line of text per row. */
    static void write(Path file, Raster raster) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int r = 0; r < raster.rows(); r++) {
            for (int c = 0; c < raster.columns(); c++) {
                text.append(c == 0 ? "" : ",").append(NumberText.rounded(raster.at(r, c), DIGITS));
            }
            text.append('\n');
        }
        Files.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
