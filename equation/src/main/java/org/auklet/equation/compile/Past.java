package org.auklet.equation.compile;

/** The past of one run. */
@FunctionalInterface
public interface Past {

    /**
     * Writes the delayed values of the instant of y into q, see {@link CompiledDelays#set}.
     *
     * @param y states, time among them
     * @param q quantities
     */
    void lookBack(double[] y, double[] q);
}
