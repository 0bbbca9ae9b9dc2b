package org.auklet.measure.icpms.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Decimal numbers out of bytes, the same to the last bit as {@link Double#parseDouble}.
 *
 * <p>A number is an optional sign, digits with at most one decimal mark, and an optional exponent; {@code nan} in any
 * case is not a number. Spaces and quotes around it are skipped. Numbers of up to 18 digits with usual exponents are made here,
 * the rest by {@code parseDouble}.
 */
final class NumberScanner {

    private static final int MOST_DIGITS = 18;
    private static final int CLOCK_PARTS = 3;
    private static final double SECONDS_PER_MINUTE = 60.0;
    private static final int LARGEST_EXPONENT = 100_000;

    private final byte[] text;
    private final byte delimiter;
    private final byte decimalMark;
    private int position;
    private boolean wellFormed;
    /** Of the last number: its digits as a whole number, and how many there are. */
    private long digits;

    private int seen;
    /** Of the last number: digits after the decimal mark. */
    private int decimals;

    /**
     * @param text bytes in ASCII or any encoding that contains it; read in place, and {@value EightDigits#MOST} bytes
     *     past any end that is named
     * @param delimiter what parts two cells
     * @param decimalMark point or comma
     */
    NumberScanner(byte[] text, byte delimiter, byte decimalMark) {
        this.text = text;
        this.delimiter = delimiter;
        this.decimalMark = decimalMark;
    }

    /** A scanner of a short text of its own. */
    static NumberScanner of(String text, char delimiter, char decimalMark) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        return new NumberScanner(
                Arrays.copyOf(bytes, bytes.length + EightDigits.MOST), (byte) delimiter, (byte) decimalMark);
    }

    /** Where the scanner stands: after {@link #next} on the delimiter, on the line feed, or on what is wrong. */
    int position() {
        return position;
    }

    /** Goes to a place. */
    void moveTo(int place) {
        position = place;
    }

    /** Whether what {@link #next} read was a number and nothing else. */
    boolean wellFormed() {
        return wellFormed;
    }

    /**
     * The cell that begins here.
     *
     * @param end end of the text, exclusive; a line feed ends the cell as well
     * @return the number; NaN where the cell holds none, and then {@link #wellFormed} says false, except for a written
     *     NaN
     */
    double next(int end) {
        int start = skipBlanks(position, end);
        boolean negative = start < end && text[start] == '-';
        boolean signed = negative || start < end && text[start] == '+';
        if (!mantissa(signed ? start + 1 : start, end)) {
            return noDigits(start, end);
        }
        int exponent = position < end && (text[position] | 0x20) == 'e' ? exponent(end) : 0;
        int after = position;
        position = skipBlanks(after, end);
        wellFormed = atEnd(end);
        int power = exponent - decimals;
        if (seen > MOST_DIGITS || power < -PowersOfTen.LARGEST || power > PowersOfTen.LARGEST) {
            return wellFormed ? slowly(start, after) : Double.NaN;
        }
        double value = PowersOfTen.times(digits, power);
        return negative ? -value : value;
    }

    /** Reads digits with at most one decimal mark and goes past them; false when there is no digit. */
    private boolean mantissa(int from, int end) {
        digits = 0;
        int at = digits(from, end);
        seen = at - from;
        decimals = 0;
        if (at < end && text[at] == decimalMark) {
            int after = digits(at + 1, end);
            decimals = after - at - 1;
            seen += decimals;
            at = after;
        }
        position = at;
        return seen > 0;
    }

    /** Appends the digits that stand here to {@link #digits}, eight at a time; returns where they end. */
    private int digits(int from, int end) {
        int at = from;
        long read = digits; // runs over beyond 18 digits; then it is not used
        int count;
        do {
            long eight = EightDigits.at(text, at);
            count = Math.min(EightDigits.count(eight), end - at);
            read = EightDigits.append(read, eight, count);
            at += count;
        } while (count == EightDigits.MOST);
        digits = read;
        return at;
    }

    private static boolean isDigit(byte letter) {
        return letter >= '0' && letter <= '9';
    }

    private double noDigits(int start, int end) {
        position = start;
        wellFormed = start + 3 <= end
                && (text[start] | 0x20) == 'n'
                && (text[start + 1] | 0x20) == 'a'
                && (text[start + 2] | 0x20) == 'n';
        if (wellFormed) {
            position = skipBlanks(start + 3, end);
            wellFormed = atEnd(end);
        }
        return Double.NaN;
    }

    /** Goes to the end of the cell that begins here, whatever it holds. */
    void pass(int end) {
        boolean quoted = false;
        while (position < end && text[position] != '\n' && (quoted || text[position] != delimiter)) {
            quoted ^= text[position] == '"';
            position++;
        }
        wellFormed = true;
    }

    /** Steps over the delimiter into the next cell; false when the line ends here. */
    boolean enters(int end) {
        if (position == end || text[position] == '\n') {
            return false;
        }
        position += text[position] == delimiter ? 1 : 0; // several spaces have been passed already
        return true;
    }

    /** Whether nothing but empty cells follows on the line; goes to its end. */
    boolean endsLine(int end) {
        while (position < end && (text[position] == delimiter || isBlank(text[position]))) {
            position++;
        }
        return position == end || text[position] == '\n';
    }

    /** Goes past spaces, where they are what parts cells. */
    void skipSpaces(int end) {
        while (position < end && text[position] == ' ') {
            position++;
        }
    }

    private boolean atEnd(int end) {
        return position == end || text[position] == delimiter || text[position] == '\n';
    }

    /** The exponent whose letter stands here; where no digit follows the letter it is not part of the number. */
    private int exponent(int end) {
        int at = position + 1;
        boolean negative = at < end && text[at] == '-';
        if (at < end && (negative || text[at] == '+')) {
            at++;
        }
        int first = at;
        int exponent = 0;
        for (; at < end && isDigit(text[at]); at++) {
            exponent = Math.min(LARGEST_EXPONENT, exponent * 10 + text[at] - '0');
        }
        if (at == first) {
            return 0;
        }
        position = at;
        return negative ? -exponent : exponent;
    }

    /**
     * The time of day or duration that begins here, {@code hh:mm:ss.fff} with any number of leading parts, in s.
     *
     * @param end end of the text, exclusive
     */
    double nextClock(int end) {
        double seconds = 0.0;
        for (int part = 0; part < CLOCK_PARTS; part++) {
            double value = next(end);
            seconds = seconds * SECONDS_PER_MINUTE + value;
            if (position == end || text[position] != ':') {
                return seconds;
            }
            position++;
        }
        wellFormed = false;
        return Double.NaN;
    }

    private double slowly(int start, int end) {
        String number = new String(text, start, end - start, StandardCharsets.ISO_8859_1);
        return Double.parseDouble(number.replace((char) decimalMark, '.'));
    }

    private int skipBlanks(int from, int end) {
        int at = from;
        while (at < end && isBlank(text[at]) && text[at] != delimiter) {
            at++;
        }
        return at;
    }

    /** What may stand around a number in its cell. */
    static boolean isBlank(byte letter) {
        return letter == ' ' || letter == '\t' || letter == '\r' || letter == '"';
    }
}
