package org.auklet.measure.icpms.simulate.write;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Text in UTF-8 with numbers in fixed notation, written without an object per number: traces have millions of rows.
 * Lines end as the instruments' programs (on Windows) end them unless said otherwise.
 */
final class LineWriter implements AutoCloseable {

    /** Byte order mark with which several programs begin a file. */
    static final String MARK = "\uFEFF";

    private static final String WINDOWS = "\r\n";
    private static final int ROOM = 1 << 16;
    private static final int LONGEST_NUMBER = 32;
    private static final double LARGEST_FAST = 1e15;
    private static final long[] POWERS = {
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000
    };

    private final OutputStream out;
    private final byte[] ending;
    private final byte[] buffer = new byte[ROOM];
    private final byte[] digits = new byte[LONGEST_NUMBER];
    private int used;

    private LineWriter(Path file, String ending) throws IOException {
        this.out = Files.newOutputStream(file);
        this.ending = ending.getBytes(StandardCharsets.UTF_8);
    }

    /** A file whose lines end with carriage return and line feed. */
    static LineWriter windows(Path file) throws IOException {
        return new LineWriter(file, WINDOWS);
    }

    /** A file whose lines end with a line feed. */
    static LineWriter unix(Path file) throws IOException {
        return new LineWriter(file, "\n");
    }

    /** Adds a text as it is. */
    LineWriter text(String text) throws IOException {
        bytes(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Adds a text and ends the line. */
    LineWriter line(String text) throws IOException {
        return text(text).line();
    }

    /** Ends the line. */
    LineWriter line() throws IOException {
        bytes(ending);
        return this;
    }

    /** Adds a number with so many decimals (at most nine), rounded half up. */
    LineWriter fixed(double value, int decimals) throws IOException {
        if (!(Math.abs(value) * POWERS[decimals] < LARGEST_FAST)) {
            return text(
                    Double.isFinite(value)
                            ? new BigDecimal(value)
                                    .setScale(decimals, RoundingMode.HALF_UP)
                                    .toPlainString()
                            : "NaN");
        }
        long scaled = Math.round(Math.abs(value) * POWERS[decimals]);
        boolean negative = value < 0 && scaled > 0;
        int at = LONGEST_NUMBER;
        for (int i = 0; i < decimals; i++, scaled /= 10) {
            digits[--at] = (byte) ('0' + scaled % 10);
        }
        if (decimals > 0) {
            digits[--at] = '.';
        }
        do {
            digits[--at] = (byte) ('0' + scaled % 10);
            scaled /= 10;
        } while (scaled > 0);
        if (negative) {
            digits[--at] = '-';
        }
        reserve(LONGEST_NUMBER - at);
        System.arraycopy(digits, at, buffer, used, LONGEST_NUMBER - at);
        used += LONGEST_NUMBER - at;
        return this;
    }

    /** Adds a number with up to so many digits that count, never with an exponent: {@code 60.000216000778}. */
    LineWriter plain(double value, int significant) throws IOException {
        return text(plainText(value, significant));
    }

    static String plainText(double value, int significant) {
        BigDecimal rounded = new BigDecimal(value)
                .round(new MathContext(significant, RoundingMode.HALF_EVEN))
                .stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    private void bytes(byte[] more) throws IOException {
        if (more.length > ROOM) {
            flush();
            out.write(more);
            return;
        }
        reserve(more.length);
        System.arraycopy(more, 0, buffer, used, more.length);
        used += more.length;
    }

    private void reserve(int count) throws IOException {
        if (used + count > ROOM) {
            flush();
        }
    }

    private void flush() throws IOException {
        out.write(buffer, 0, used);
        used = 0;
    }

    @Override
    public void close() throws IOException {
        try (out) {
            flush();
        }
    }
}
