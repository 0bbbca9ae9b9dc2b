package org.auklet.record;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;

/** Writes measurements as CSV: comma, decimal point, line feed, every column in its fixed order. Reads back exactly. */
public final class MeasurementWriter {

    private MeasurementWriter() {}

    /** The rows as CSV text. */
    public static String text(List<Measurement> rows) {
        StringWriter text = new StringWriter();
        write(rows, text);
        return text.toString();
    }

    /** Writes the rows; the writer is flushed, not closed. */
    public static void write(List<Measurement> rows, Writer out) {
        try {
            CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
            csv.writeRecord(Arrays.stream(Column.values()).map(Column::code).toList());
            for (Measurement row : rows) {
                csv.writeRecord(
                        Arrays.stream(Column.values()).map(c -> c.text(row)).toList());
            }
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
