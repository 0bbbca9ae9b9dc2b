package org.auklet.evidence;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.auklet.quantity.InputException;
import org.auklet.quantity.InputException.Problem;
import org.auklet.quantity.Quantity;
import org.auklet.quantity.Unit;
import org.auklet.record.Coded;

/** A CSV of the catalogue, row by row; every mistake in it is told with its file, line and column. */
final class EvidenceTable {

    private EvidenceTable() {}

    /** Every row of a resource made into an entry; all problems at once. */
    static <T> List<T> read(String resource, Function<Row, T> entry) {
        List<T> entries = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().commentStrategy(CommentStrategy.SKIP).ofNamedCsvRecord(text(resource))) {
            for (NamedCsvRecord row : csv) {
                try {
                    entries.add(entry.apply(new Row(resource, row)));
                } catch (InputException e) {
                    problems.addAll(e.problems());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
        return List.copyOf(entries);
    }

    /** The text of a resource. */
    static String text(String resource) {
        try (InputStream in = EvidenceTable.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new InputException(List.of(new Problem(
                        resource, 0, "", "The catalogue has no such file.", "Put it beside the other tables.")));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * One row.
     *
     * @param resource the file
     * @param csv the fields by column
     */
    record Row(String resource, NamedCsvRecord csv) {

        String text(String column) {
            return csv.findField(column)
                    .map(String::strip)
                    .orElseThrow(() -> problem(column, "The column is missing.", "Add it to the header."));
        }

        /** A text that must be there. */
        String needed(String column) {
            String text = text(column);
            if (text.isEmpty()) {
                throw problem(column, "The field is empty.", "It must be filled in.");
            }
            return text;
        }

        /** The parts of a text between semicolons. */
        List<String> list(String column) {
            return List.of(needed(column).split("\\s*;\\s*"));
        }

        double number(String column) {
            return parsed(column, () -> Quantity.parse(needed(column)).in("1"));
        }

        int whole(String column) {
            return (int) number(column);
        }

        /** A quantity with its unit, or nothing where the field is empty. */
        Optional<Quantity> quantity(String column) {
            return text(column).isEmpty()
                    ? Optional.empty()
                    : Optional.of(parsed(column, () -> Quantity.parse(text(column))));
        }

        Unit unit(String column) {
            return parsed(column, () -> Unit.of(needed(column)));
        }

        /** A word of an enum, written in lower case. */
        <E extends Enum<E>> E word(Class<E> type, String column) {
            try {
                return Enum.valueOf(type, needed(column).toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                List<String> known = new ArrayList<>();
                for (E constant : type.getEnumConstants()) {
                    known.add(constant.name().toLowerCase(Locale.ROOT));
                }
                throw problem(
                        column, "Unknown word '" + text(column) + "'.", "Known are " + String.join(", ", known) + ".");
            }
        }

        /** A word of a vocabulary of the measurement record. */
        <T extends Coded> T coded(T[] vocabulary, String column) {
            return Coded.find(vocabulary, needed(column))
                    .orElseThrow(() -> problem(
                            column, "Unknown word '" + text(column) + "'.", Coded.advice(vocabulary, text(column))));
        }

        /** Numbers and ranges of numbers separated by spaces: {@code 30 89 113-117}. */
        List<Integer> references() {
            List<Integer> numbers = new ArrayList<>();
            for (String part : needed("references").split("\\s+")) {
                String[] ends = part.split("-");
                try {
                    int last = Integer.parseInt(ends[ends.length - 1]);
                    for (int i = Integer.parseInt(ends[0]); i <= last; i++) {
                        numbers.add(i);
                    }
                } catch (NumberFormatException e) {
                    throw problem("references", "'" + part + "' is no number.", "For example '30 113-117'.");
                }
            }
            return numbers;
        }

        /** What a parser makes of a column; its complaints get the place of the column. */
        <T> T parsed(String column, Supplier<T> parser) {
            try {
                return parser.get();
            } catch (InputException e) {
                Problem first = e.problems().getFirst();
                throw first.line() > 0 ? e : problem(column, first.message(), first.remedy());
            }
        }

        InputException problem(String column, String message, String remedy) {
            int line = Math.toIntExact(csv.getStartingLineNumber());
            return new InputException(List.of(new Problem(resource, line, column, message, remedy)));
        }
    }
}
