package org.auklet.measure.icpms.population;

/**
 * How a mixture is looked for.
 *
 * @param fewest smallest number of classes tried, 1 or more
 * @param most largest number of classes tried
 * @param starts number of random starts for each
 * @param seed seed of the starts: the same seed gives the same mixture
 */
public record MixtureSettings(int fewest, int most, int starts, long seed) {

    /** Numbers of classes from 1 to so many, six starts each; which is best, BIC says. */
    public static MixtureSettings upTo(int most, long seed) {
        return new MixtureSettings(1, most, 6, seed);
    }

    /** A known number of classes. */
    public static MixtureSettings exactly(int classes, long seed) {
        return new MixtureSettings(classes, classes, 6, seed);
    }

    public MixtureSettings {
        if (fewest < 1 || most < fewest || starts < 1) {
            throw new IllegalArgumentException(fewest + " to " + most + " classes, " + starts + " starts");
        }
    }
}
