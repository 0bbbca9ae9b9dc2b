package org.auklet.result;

/**
 * A warning that does not stop the run.
 *
 * @param severity "warning" or "note"
 * @param place file and line, or the arm and specimen concerned
 * @param message what was found and what it means for the result
 */
public record Finding(String severity, String place, String message) {

    /** What was found about data. */
    public static Finding of(org.auklet.record.Finding f) {
        return new Finding(f.isWarning() ? "warning" : "note", f.place(), f.text());
    }
}
