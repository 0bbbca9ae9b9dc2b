package org.auklet.measure.icpms.text;

import java.util.regex.Pattern;

/** What a column of a recording means, by its name. */
enum ColumnRole {
    TIME,
    INDEX,
    SIGNAL;

    private static final Pattern TIME_NAME =
            Pattern.compile("\\W*(cycle\\s*)?(time|timestamp|t_elapsed|zeit|temps)(\\b|_).*", Pattern.CASE_INSENSITIVE);
    private static final Pattern INDEX_NAME = Pattern.compile(
            "(index|number|no\\.?|nr\\.?|#|row|point|acquisition|scan|cycle|[xyz](\\s*[\\[(]um[\\])])?)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MILLISECONDS = pattern("\\W(ms|msecs?|milliseconds?)\\W");
    private static final Pattern MICROSECONDS = pattern("\\W(us|\u00b5s|\u03bcs|usecs?|microseconds?)\\W");
    private static final Pattern NANOSECONDS = pattern("\\W(ns|nanoseconds?)\\W");
    private static final Pattern MINUTES = pattern("\\W(min|minutes?)\\W");
    private static final Pattern SECONDS = pattern("\\W(s|secs?|seconds?)\\W");

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }

    /** The role of a column. */
    static ColumnRole of(String name, ColumnKind kind) {
        if (kind == ColumnKind.CLOCK || TIME_NAME.matcher(name).matches()) {
            return TIME;
        }
        return INDEX_NAME.matcher(name).matches() ? INDEX : SIGNAL;
    }

    /** Length in s of the unit in the name of a column of times; NaN when it names none. */
    static double unitS(String name) {
        String padded = " " + name + " ";
        if (MILLISECONDS.matcher(padded).find()) {
            return 1e-3;
        }
        if (MICROSECONDS.matcher(padded).find()) {
            return 1e-6;
        }
        if (NANOSECONDS.matcher(padded).find()) {
            return 1e-9;
        }
        if (MINUTES.matcher(padded).find()) {
            return 60.0;
        }
        return SECONDS.matcher(padded).find() ? 1.0 : Double.NaN;
    }
}
