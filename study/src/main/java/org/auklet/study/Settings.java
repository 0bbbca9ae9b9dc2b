package org.auklet.study;

/**
 * How finely a study is computed.
 *
 * @param shells tumour shells of the reported predictions
 * @param fitShells tumour shells while fitting
 * @param sizeClasses size classes of a particle whose diameter has a spread
 * @param relativeTolerance of the reported predictions; the absolute one is a hundredth of it times the dose
 * @param fitTolerance relative tolerance while fitting; at 5e-8 estimates and limits are good to about 1e-6
 * @param endH end of the reported time courses, h
 */
public record Settings(
        int shells, int fitShells, int sizeClasses, double relativeTolerance, double fitTolerance, double endH) {

    /** What a study that says nothing gets, up to {@code endH}. */
    public static Settings upTo(double endH) {
        return new Settings(100, 12, 5, 1e-8, 5e-8, endH);
    }
}
