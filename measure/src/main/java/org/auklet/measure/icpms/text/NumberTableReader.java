package org.auklet.measure.icpms.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.auklet.measure.icpms.file.ReadLimits;
import org.auklet.measure.icpms.file.Refusal;

/**
 * Numbers out of text in one pass: the bytes go through one buffer and become numbers where they stand.
 *
 * <p>A line is a row when each wanted column holds a number and nothing follows the last column but empty cells.
 * Empty lines are passed over. Lines of another form between rows are counted; those after the last row are the
 * footer that some programs print.
 */
final class NumberTableReader {

    /** Longest line, and longest header, in bytes. */
    static final int BUFFER = 1 << 20;

    private static final int SMALLEST_BUFFER = 1 << 16;
    private static final int FIRST_ROWS = 1 << 10;
    private static final int MOST_NAMED_LINES = 6;

    private final Path path;
    private final ReadLimits limits;
    private final byte delimiter;
    private final ColumnKind[] kinds;
    private final byte decimalMark;
    private byte[] buffer = new byte[0];
    private NumberScanner scanner;
    private final int wanted;
    private double[][] columns;
    private int rows;
    private int line;
    private int end;
    private long expected;
    private long skipped;
    private long skippedBeforeLastRow;
    private final List<Integer> skippedLines = new ArrayList<>();

    /**
     * @param path the file as the user named it
     * @param dialect how the table is written
     * @param kinds what each column holds, in the order of the file
     * @param limits how many numbers may be kept
     */
    NumberTableReader(Path path, Dialect dialect, List<ColumnKind> kinds, ReadLimits limits) {
        this.path = path;
        this.limits = limits;
        this.delimiter = (byte) dialect.delimiter();
        this.kinds = kinds.toArray(ColumnKind[]::new);
        this.decimalMark = (byte) dialect.decimalMark();
        this.scanner = new NumberScanner(buffer, delimiter, decimalMark);
        this.wanted =
                (int) kinds.stream().filter(kind -> kind != ColumnKind.IGNORED).count();
        this.columns = new double[wanted][FIRST_ROWS];
    }

    /**
     * The numbers of a stream that stands at the beginning of the file.
     *
     * @param headerLines lines to pass over
     * @param size bytes of the stream, to reckon the number of rows; a wrong one costs time alone
     * @throws IOException when reading fails
     * @throws org.auklet.quantity.InputException when a line is longer than {@value #BUFFER} bytes, or there are more
     *     numbers than the limits allow
     */
    NumberTable read(InputStream in, int headerLines, long size) throws IOException {
        int capacity = Math.clamp(size + 1, SMALLEST_BUFFER, BUFFER); // one more than all, to see the end
        buffer = new byte[capacity + EightDigits.MOST];
        scanner = new NumberScanner(buffer, delimiter, decimalMark);
        int filled = 0;
        boolean more = true;
        long done = 0;
        while (more) {
            int read = in.readNBytes(buffer, filled, capacity - filled);
            filled += read;
            more = filled == capacity;
            end = more ? afterLastLine(filled) : filled;
            int start = line == 0 ? skipHeader(headerLines) : 0;
            parse(start);
            done += end;
            System.arraycopy(buffer, end, buffer, 0, filled - end);
            filled -= end;
            expected = (long) (rows * 1.02 * size / done);
        }
        return table();
    }

    private int afterLastLine(int filled) {
        for (int i = filled; i > 0; i--) {
            if (buffer[i - 1] == '\n') {
                return i;
            }
        }
        throw Refusal.atLine(
                path,
                line + 1,
                "",
                "The line is longer than " + filled + " bytes.",
                "A text file with rows of numbers was expected; is this one?");
    }

    private int skipHeader(int headerLines) {
        int at = end >= 3 && (buffer[0] & 0xff) == 0xef && (buffer[1] & 0xff) == 0xbb ? 3 : 0; // byte order mark
        while (line < headerLines && at < end) {
            at = nextLine(at);
            line++;
        }
        return at;
    }

    private void parse(int start) {
        int at = start;
        while (at < end) {
            line++;
            if (rows == columns[0].length) {
                grow(Math.max(expected, rows + rows / 2L));
            }
            // found apart from its numbers, so that the processor begins the next line while it still reads this one
            int next = nextLine(at);
            scanner.moveTo(at);
            if (row()) {
                rows++;
                skippedBeforeLastRow = skipped;
            } else {
                notARow(at, next);
            }
            at = next;
        }
    }

    /** Reads the line that begins here into the row after the last; false when it is none. */
    private boolean row() {
        int column = 0;
        for (int cell = 0; cell < kinds.length; cell++) {
            skipDelimitersThatAreSpaces();
            switch (kinds[cell]) {
                case NUMBER -> columns[column++][rows] = scanner.next(end);
                case CLOCK -> columns[column++][rows] = scanner.nextClock(end);
                case IGNORED -> scanner.pass(end);
            }
            if (!scanner.wellFormed()) {
                return false;
            }
            skipDelimitersThatAreSpaces();
            boolean last = cell == kinds.length - 1;
            if (!last && !scanner.enters(end)) {
                return false;
            }
        }
        return scanner.endsLine(end);
    }

    private void skipDelimitersThatAreSpaces() {
        if (delimiter == ' ') {
            scanner.skipSpaces(end);
        }
    }

    private void notARow(int from, int to) {
        for (int i = from; i < to; i++) {
            byte letter = buffer[i];
            if (letter != '\n' && letter != delimiter && !NumberScanner.isBlank(letter)) {
                skipped++;
                if (skippedLines.size() < MOST_NAMED_LINES) {
                    skippedLines.add(line);
                }
                return;
            }
        }
    }

    private int nextLine(int from) {
        int at = from;
        int count = EightDigits.beforeLineFeed(buffer, at);
        while (count == EightDigits.MOST && at + count < end) { // the buffer goes on for only one word
            at += count;
            count = EightDigits.beforeLineFeed(buffer, at);
        }
        return Math.min(at + count + 1, end);
    }

    private void grow(long wish) {
        long allowed = Math.min(Math.min(wish, limits.values() / wanted), Integer.MAX_VALUE - 8);
        int capacity = limits.points(path, Math.max(allowed, rows + 1L), wanted);
        for (int c = 0; c < wanted; c++) {
            columns[c] = Arrays.copyOf(columns[c], capacity);
        }
    }

    private NumberTable table() {
        for (int c = 0; c < wanted; c++) {
            columns[c] = rows == columns[c].length ? columns[c] : Arrays.copyOf(columns[c], rows);
        }
        int named = (int) Math.min(skippedBeforeLastRow, skippedLines.size());
        return new NumberTable(columns, rows, skippedBeforeLastRow, skippedLines.subList(0, named));
    }
}
