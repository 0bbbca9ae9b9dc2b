package org.auklet.record;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.auklet.quantity.InputException;

/** From the bytes of a CSV file, as people have it, to rows of fields with their lines. */
final class CsvText {

    private static final char[] DELIMITERS = {',', ';', '\t'};
    private static final String SEP = "sep=";

    /** A row as it stands in the file. */
    record RawRow(int line, List<String> fields) {}

    private CsvText() {}

    /** All rows that are neither blank nor comments; the first is the header. */
    static List<RawRow> rows(String file, byte[] bytes) {
        String text = decode(file, bytes);
        char delimiter = delimiter(text);
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(delimiter)
                .commentStrategy(CommentStrategy.SKIP)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(withoutSepLine(text))) {
            List<RawRow> rows = new ArrayList<>();
            for (CsvRecord row : reader) {
                List<String> fields =
                        row.getFields().stream().map(CsvText::trim).toList();
                if (!fields.stream().allMatch(String::isEmpty)) {
                    rows.add(new RawRow(Math.toIntExact(row.getStartingLineNumber()), fields));
                }
            }
            return rows;
        } catch (CsvParseException e) {
            throw problem(
                    file, 0, "Cannot read this as CSV: " + e.getMessage(), "Look for a quote without its partner.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String decode(String file, byte[] bytes) {
        boolean utf16 = bytes.length >= 2
                && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
                        || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
                        || bytes[0] == 0
                        || bytes[1] == 0);
        if (utf16) {
            throw problem(file, 0, "The file is UTF-16, expected UTF-8.", "Save it as 'CSV UTF-8'.");
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(in)
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw problem(
                    file,
                    lineAt(bytes, in.position()),
                    "The file is not UTF-8; it holds a character of an older encoding (Latin-1 or Windows-1252).",
                    "Save it as 'CSV UTF-8'.");
        }
    }

    /** The delimiter a {@code sep=} line declares, or the one that gives the header most known columns. */
    static char delimiter(String text) {
        if (text.toLowerCase(Locale.ROOT).startsWith(SEP) && text.length() > SEP.length()) {
            return text.charAt(SEP.length());
        }
        String header = text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .findFirst()
                .orElse("");
        char best = DELIMITERS[0];
        long bestScore = -1;
        for (char delimiter : DELIMITERS) {
            long score = score(header, delimiter);
            if (score > bestScore) {
                best = delimiter;
                bestScore = score;
            }
        }
        return best;
    }

    private static long score(String header, char delimiter) {
        String[] names = header.split(Pattern.quote(String.valueOf(delimiter)), -1);
        long known = 0;
        for (String name : names) {
            known += Header.isKnown(name.replace("\"", "")) ? 1 : 0;
        }
        return known * 1000 + names.length;
    }

    private static String withoutSepLine(String text) {
        return text.toLowerCase(Locale.ROOT).startsWith(SEP) ? "#" + text : text;
    }

    /** Strips white space, no-break spaces included. */
    private static String trim(String field) {
        return field.replace('\u00a0', ' ').replace('\u202f', ' ').strip();
    }

    private static int lineAt(byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < Math.min(position, bytes.length); i++) {
            boolean carriageReturnOnly = bytes[i] == '\r' && (i + 1 >= bytes.length || bytes[i + 1] != '\n');
            line += bytes[i] == '\n' || carriageReturnOnly ? 1 : 0;
        }
        return line;
    }

    private static InputException problem(String file, int line, String message, String remedy) {
        return new InputException(List.of(new InputException.Problem(file, line, "", message, remedy)));
    }
}
