package org.auklet.equation.fit;

/**
 * How an estimation is carried out.
 *
 * @param starts number of starts, the given one included; at least 1
 * @param seed seed of the further starts
 * @param threads number of threads; results do not depend on it
 * @param maxIterations iterations per start
 * @param confidence confidence level of all intervals, for example 0.95
 * @param profileTolerance how far the objective may be from the profile's optimum and from the threshold before the
 *     remaining distance is bridged by the local model, in units of -2 ln L
 * @param maxProfileSteps steps per profile end before it is called open
 */
public record FitOptions(
        int starts,
        long seed,
        int threads,
        int maxIterations,
        double confidence,
        double profileTolerance,
        int maxProfileSteps) {

    /** One start, one thread, 95 % intervals. */
    public static final FitOptions DEFAULT = new FitOptions(1, 1, 1, 200, 0.95, 2e-3, 40);

    public FitOptions {
        if (starts < 1 || threads < 1 || maxIterations < 1 || maxProfileSteps < 1) {
            throw new IllegalArgumentException("starts, threads, iterations and profile steps must be at least 1");
        }
        if (!(confidence > 0 && confidence < 1) || !(profileTolerance > 0)) {
            throw new IllegalArgumentException("the confidence must lie between 0 and 1, the tolerance be positive");
        }
    }

    public FitOptions withStarts(int count, long newSeed) {
        return new FitOptions(count, newSeed, threads, maxIterations, confidence, profileTolerance, maxProfileSteps);
    }

    public FitOptions withThreads(int count) {
        return new FitOptions(starts, seed, count, maxIterations, confidence, profileTolerance, maxProfileSteps);
    }

    public FitOptions withMaxIterations(int count) {
        return new FitOptions(starts, seed, threads, count, confidence, profileTolerance, maxProfileSteps);
    }
}
