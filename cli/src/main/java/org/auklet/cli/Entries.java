package org.auklet.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.auklet.quantity.NumberText;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;

/** Answers for programs: maps of field to text, number, null, truth value or list. */
final class Entries {

    private Entries() {}

    /** A number; null in JSON and empty in CSV when there is none. */
    static Object number(double value) {
        return Double.isFinite(value) ? value : NullNode.getInstance();
    }

    /** As JSON for reading, ending in a line feed. */
    static String json(Object entries) {
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(entries) + "\n";
    }

    /** As CSV; the columns are the fields of the first row, and no field may be a list. */
    static String csv(List<Map<String, Object>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            writer.writeRecord(rows.getFirst().keySet());
            rows.forEach(row ->
                    writer.writeRecord(row.values().stream().map(Entries::cell).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String cell(Object value) {
        return switch (value) {
            case Double number -> NumberText.of(number);
            case NullNode absent -> "";
            default -> value.toString();
        };
    }
}
