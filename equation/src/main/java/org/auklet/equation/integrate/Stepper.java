package org.auklet.equation.integrate;

/**
 * An integration method at work on one run: it advances a state by one step at a time.
 *
 * <p>Order of calls: write the state into {@link #y}, then {@link #restart}. For every step {@link #prepare} once and
 * {@link #attempt} until {@link #errorNorm} is at most 1, each time with the size that {@link #sizeAfterRejection} gives;
 * then
 * {@link #sizeAfter}, {@link #interpolate} as often as wanted, and {@link #accept}. Systems are autonomous: time, where
 * it is used, is a state.
 */
interface Stepper {

    /** Which method this is. */
    Method method();

    /** The state at the start of the step; belongs to the stepper, may be written before {@link #restart}. */
    double[] y();

    /** The state at the end of the step last attempted. */
    double[] next();

    /** Forgets what was learnt before: the state or the equations have jumped. */
    void restart();

    /** Evaluates what depends on the start of the step but not on its size. */
    void prepare(double[] q);

    /**
     * Computes {@link #next} from {@link #y} and estimates its error.
     *
     * @param h step size in the model's time unit
     * @param q quantities
     * @return false when the step could not be computed; {@link #obstacle} says why
     */
    boolean attempt(double h, double[] q);

    /** Why the last attempt could not be computed, to follow the word "because". */
    String obstacle();

    /** The error estimate of the last attempt, by state. */
    double[] error();

    /** Weighted root mean square of {@link #error}; not finite when the step left the model's domain. */
    double errorNorm();

    /** Matrices factored since the stepper was made. */
    int factorisations();

    /**
     * Takes note that the step was good enough.
     *
     * @param h its size
     * @param error its {@link #errorNorm}
     * @param retried whether a longer one was refused before
     * @return the size for the step after it
     */
    double sizeAfter(double h, double error, boolean retried);

    /** A smaller size after one of size {@code h} was refused; {@code error} is infinite when it could not be computed. */
    double sizeAfterRejection(double h, double error);

    /** The state at {@code theta} (0 to 1) of the step last attempted; {@code out} may be {@link #y} itself. */
    void interpolate(double theta, double[] out);

    /** Makes the end of the step the start of the next. */
    void accept();
}
