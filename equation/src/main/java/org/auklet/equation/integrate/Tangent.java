package org.auklet.equation.integrate;

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

    /** A step has been computed with size {@code h} and is about to be accepted, or cut. */
    void advance(double h, double[] q);

    /** The step is accepted. */
    void accept();

    /** A threshold ended the step at {@code theta} (0 to 1); the state is that there. */
    void cut(double theta, double[] q);

    /** What makes an event happen. */
    enum Cause {
        /** Its fixed time. */
        CLOCK,
        /** A threshold passed as the state went on. */
        CROSSING,
        /** A threshold passed as another event changed the state. */
        JUMP
    }

    /** What is remembered of an event between its trigger and its execution. */
    interface Trigger {}

    /** An event is triggered at the state y. */
    Trigger triggered(CompiledEvent event, Cause cause, double[] y, double[] q);

    /** A triggered event is about to change the state y or the switches in q. */
    void apply(Trigger trigger, double[] y, double[] q);

    /** Outputs are read at the state now reached; returns d output / d parameter by output, then parameter. */
    double[] outputsNow(double[] y, double[] q, double[] sums);

    /** As above, at {@code theta} (0 to 1) of the last step. */
    double[] outputsWithin(double theta, double[] y, double[] q, double[] sums);
}
