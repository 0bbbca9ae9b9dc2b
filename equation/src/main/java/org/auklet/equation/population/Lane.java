package org.auklet.equation.population;

import org.auklet.equation.integrate.Rodas5P;
import org.auklet.equation.integrate.StepControl;

/** Where the subject in one lane stands. */
final class Lane {

    final StepControl control = new StepControl(Rodas5P.ORDER);
    final double[] q;
    final double[] parameters;
    final int index;
    final Subject subject;
    final Agenda agenda;
    final SubjectBlock block;
    double t;
    double stop;
    /** Size of the step to try next, and whether it ends on the stop. */
    double size;

    boolean last;
    int refused;
    int steps;
    int nextOutput;

    Lane(int index, Subject subject, Agenda agenda, SubjectBlock block, double[] q, int parameters) {
        this.index = index;
        this.subject = subject;
        this.agenda = agenda;
        this.block = block;
        this.q = q;
        this.parameters = new double[parameters];
    }

    /** Sets the next step after {@code proposed}, no further than the stop. */
    void propose(double proposed) {
        double rest = stop - t;
        last = proposed >= rest * (1 - 1e-12);
        size = last ? rest : proposed;
    }
}
