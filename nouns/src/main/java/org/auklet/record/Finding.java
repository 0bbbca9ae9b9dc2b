package org.auklet.record;

/**
 * Something worth knowing about data that could be read.
 *
 * @param severity how much it matters
 * @param check the fixed name of the check, e.g. {@code duplicate_organ}
 * @param file the file as the user named it, or empty
 * @param line 1-based line, or 0 when no single line is meant
 * @param message what was found and what it means
 */
public record Finding(Severity severity, String check, String file, int line, String message) {

    /** How much a finding matters. */
    public enum Severity {
        /** Good to know; nothing is wrong. */
        NOTE,
        /** Probably wrong; the result should be read with care. */
        WARNING
    }

    static Finding warning(String check, String file, int line, String message) {
        return new Finding(Severity.WARNING, check, file, line, message);
    }

    static Finding note(String check, String file, int line, String message) {
        return new Finding(Severity.NOTE, check, file, line, message);
    }

    /** {@code file:line: message (check)}. */
    @Override
    public String toString() {
        String place = file + (line > 0 ? ":" + line : "");
        return (place.isEmpty() ? "" : place + ": ") + message + " (" + check + ")";
    }
}
