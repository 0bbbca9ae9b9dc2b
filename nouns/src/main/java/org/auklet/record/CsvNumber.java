package org.auklet.record;

import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.auklet.quantity.InputException;

/** Numbers as they stand in CSV files of several countries; what can be read in two ways is refused. */
final class CsvNumber {

    /** The decimal mark of a whole file. */
    enum Style {
        /** {@code 1.5}. */
        POINT,
        /** {@code 1,5}. */
        COMMA,
        /** Some of each. */
        MIXED
    }

    /** A cell of the value column: a value, a value with its standard deviation, or only a limit. */
    record Cell(double value, double sd, double limit, boolean censored) {}

    private static final String EXPONENT = "(?:[eE][+-]?\\d+)?";
    private static final Pattern PLAIN = Pattern.compile("[+-]?(?:\\d+\\.?\\d*|\\.\\d+)" + EXPONENT);
    private static final Pattern WITH_POINT = Pattern.compile("[+-]?\\d*\\.\\d*" + EXPONENT);
    private static final Pattern WITH_COMMA = Pattern.compile("[+-]?\\d*,\\d+" + EXPONENT);
    private static final Pattern GROUPED = Pattern.compile("[+-]?[1-9]\\d{0,2},\\d{3}");
    private static final Pattern THOUSANDS =
            Pattern.compile("[+-]?\\d{1,3}(?:([,.' \u2019])\\d{3})(?:\\1\\d{3})*(?:[.,]\\d+)?" + EXPONENT);
    private static final Pattern PLUS_MINUS = Pattern.compile("(.+?)\\s*(?:\u00b1|\\+/-|\\+-|\u2213)\\s*(.+)");
    private static final Pattern BELOW = Pattern.compile("(?:<=?|\u2264)\\s*(.*)");
    private static final Pattern NOT_DETECTED = Pattern.compile(
            "(?i)nd|n\\.\\s?d\\.?|bdl|blod|blq|bql|lod|loq|lld|dl|mdl|not detected|below lod|below detection");

    private CsvNumber() {}

    /** The decimal mark that the unmistakable numbers of a file use. */
    static Style style(Collection<String> cells) {
        boolean points = false;
        boolean commas = false;
        for (String cell : cells) {
            for (String part : parts(cell)) {
                points |= WITH_POINT.matcher(part).matches();
                commas |= WITH_COMMA.matcher(part).matches()
                        && !GROUPED.matcher(part).matches();
            }
        }
        return points && commas ? Style.MIXED : commas ? Style.COMMA : Style.POINT;
    }

    /**
     * One number.
     *
     * @throws InputException when it is none, or could be two
     */
    static double parse(String cell, Style style) {
        String text = cell.replace('\u2212', '-').strip();
        if (WITH_COMMA.matcher(text).matches()) {
            return withComma(text, style);
        }
        if (!PLAIN.matcher(text).matches()) {
            throw THOUSANDS.matcher(text).matches()
                    ? new InputException("Thousands separator in '" + cell + "'.", "Leave thousands separators out.")
                    : new InputException("Expected a number, found '" + cell + "'.", "");
        }
        double value = Double.parseDouble(text);
        if (Double.isInfinite(value)) {
            throw new InputException("The number '" + cell + "' is too large.", "");
        }
        return value;
    }

    private static double withComma(String text, Style style) {
        if (style == Style.COMMA) {
            return Double.parseDouble(text.replace(',', '.'));
        }
        if (style == Style.MIXED) {
            throw new InputException(
                    "Decimal comma in '" + text + "', while other numbers of the file have a decimal point.",
                    "Use the decimal point throughout.");
        }
        throw new InputException(
                "The comma in '" + text + "' can be a decimal mark or a thousands separator.",
                "Write '" + text.replace(',', '.') + "' or '" + text.replace(",", "") + "'.");
    }

    /**
     * A cell of the value column.
     *
     * @throws InputException when it can be read neither as a value nor as a limit
     */
    static Cell cell(String cell, Style style) {
        Optional<String> limit = limit(cell);
        if (limit.isPresent()) {
            double lod = limit.get().isEmpty() ? Double.NaN : parse(limit.get(), style);
            return new Cell(Double.NaN, Double.NaN, lod, true);
        }
        Matcher plusMinus = PLUS_MINUS.matcher(cell);
        if (plusMinus.matches()) {
            return new Cell(parse(plusMinus.group(1), style), parse(plusMinus.group(2), style), Double.NaN, false);
        }
        return new Cell(parse(cell, style), Double.NaN, Double.NaN, false);
    }

    /** The limit's text when the cell means "below detection": empty when the cell names no number. */
    private static Optional<String> limit(String cell) {
        if (NOT_DETECTED.matcher(cell).matches()) {
            return Optional.of("");
        }
        Matcher below = BELOW.matcher(cell);
        if (!below.matches()) {
            return Optional.empty();
        }
        String limit = below.group(1).strip();
        return Optional.of(limit.isEmpty() || NOT_DETECTED.matcher(limit).matches() ? "" : limit);
    }

    private static String[] parts(String cell) {
        String bare = BELOW.matcher(cell).replaceFirst("$1").strip();
        Matcher plusMinus = PLUS_MINUS.matcher(bare);
        return plusMinus.matches() ? new String[] {plusMinus.group(1), plusMinus.group(2)} : new String[] {bare};
    }
}
