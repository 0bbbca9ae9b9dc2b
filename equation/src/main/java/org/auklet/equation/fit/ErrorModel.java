package org.auklet.equation.fit;

/**
 * How observations y scatter about predictions f. Each error group has its own parameters, estimated by maximum
 * likelihood together with the model's parameters.
 *
 * <ul>
 *   <li>{@link Lognormal}: ln y ~ N(ln f, sigma^2), "proportional on the log scale";
 *   <li>{@link Proportional}: y ~ N(f, (b f)^2);
 *   <li>{@link Additive}: y ~ N(f, a^2);
 *   <li>{@link Combined}: y ~ N(f, a^2 + b^2 f^2).
 * </ul>
 *
 * A censored observation contributes -2 ln Phi((limit - f)/sd), for the lognormal model with logarithms of both (method
 * M3 of S. L. Beal, Ways to fit a PK model with some data below the quantification limit, J. Pharmacokinet. Pharmacodyn.
 * 28:481, 2001).
 */
public sealed interface ErrorModel {

    /** What is done with given standard deviations. */
    enum GivenSd {
        /** They are set aside; the group's error parameters apply to every observation. */
        IGNORED,
        /** They are taken as known where present. */
        KNOWN,
        /** They are multiplied by one factor per group, which is estimated. */
        INFLATED
    }

    /** What is done with given standard deviations. */
    GivenSd givenSd();

    /**
     * Constant standard deviation sigma of ln y. A given sd on the natural scale becomes sqrt(ln(1 + (sd/y)^2)), the sd
     * of the logarithm of a lognormal variable with that coefficient of variation.
     */
    record Lognormal(GivenSd givenSd) implements ErrorModel {}

    /** Standard deviation b f. */
    record Proportional(GivenSd givenSd) implements ErrorModel {}

    /** Standard deviation a. */
    record Additive(GivenSd givenSd) implements ErrorModel {}

    /** Standard deviation sqrt(a^2 + b^2 f^2). */
    record Combined(GivenSd givenSd) implements ErrorModel {}

    /** Lognormal errors; given standard deviations are used as known. */
    static ErrorModel lognormal() {
        return new Lognormal(GivenSd.KNOWN);
    }

    /** Proportional errors; given standard deviations are used as known. */
    static ErrorModel proportional() {
        return new Proportional(GivenSd.KNOWN);
    }

    /** Additive errors; given standard deviations are used as known. */
    static ErrorModel additive() {
        return new Additive(GivenSd.KNOWN);
    }

    /** Combined errors; given standard deviations are used as known. */
    static ErrorModel combined() {
        return new Combined(GivenSd.KNOWN);
    }
}
