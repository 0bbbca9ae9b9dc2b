package org.auklet.bench.engine;

/**
 * Tolerances of a run.
 *
 * @param relative relative tolerance
 * @param absolute absolute tolerance
 */
record Settings(double relative, double absolute) {

    /** The tolerances of the bars. */
    static final Settings USUAL = new Settings(1e-6, 1e-9);

    /** A thousandth of the relative as absolute tolerance. */
    static Settings ofRelative(double relative) {
        return new Settings(relative, relative * 1e-3);
    }
}
