package org.auklet.equation.fit;

/** A quantity computed from the parameters, whose interval is wanted as if it were a parameter. */
public interface DerivedQuantity {

    /** How results call it. */
    String name();

    /** Its unit as text. */
    String unit();

    /** The scale along which its profile is followed: {@link Scale#LOG} when it is positive by its nature. */
    Scale scale();

    /**
     * The quantity and its gradient; called from several threads at once.
     *
     * @param theta the parameters in natural units; not to be modified
     * @param gradient receives d value / d theta[j]
     * @return the value
     * @throws PredictionException when it cannot be computed at this point
     */
    double evaluate(double[] theta, double[] gradient);
}
