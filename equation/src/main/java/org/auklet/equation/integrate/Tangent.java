package org.auklet.equation.integrate;

import java.util.List;
import org.auklet.equation.compile.CompiledEvent;

/**
 * What goes along with a run in order to differentiate it: {@link ForwardTangent} carries derivatives with it,
 * {@link Tape} notes what happens for a later pass backward.
 */
interface Tangent {

    /** The run begins: the state is the initial one, algebraic states included. */
    void start(double[] q);

    /** The algebraic states have been solved again after an event. */
    void makeConsistent(double[] q);

    /**
     * A step has been computed and is about to be accepted.
     *
     * @param h its size
     * @param q quantities
     * @param cut whether a threshold ends it early
     */
    void advance(double h, double[] q, boolean cut);

    /** The step is accepted. */
    void accept();

    /** An event at a fixed time is about to change the state y or the switches in q. */
    void apply(List<CompiledEvent.Change> changes, double[] y, double[] q);

    /** Outputs are read at the state now reached; returns d output / d parameter by output, then parameter. */
    double[] outputsNow(double[] y, double[] q, double[] sums);

    /** As above, at {@code theta} (0 to 1) of the last step. */
    double[] outputsWithin(double theta, double[] y, double[] q, double[] sums);
}
