package org.auklet.equation.integrate;

import org.auklet.equation.compile.CompiledModel;
import org.jspecify.annotations.Nullable;

/** The methods of one simulator, each made when it is first needed; the implicit ones share a linear system. */
final class Steppers {

    private final CompiledModel model;
    private final Tolerances tolerances;
    private final double[] y;
    private @Nullable LinearSystem system;
    private @Nullable RosenbrockStep rosenbrock;
    private @Nullable ExplicitStep explicit;
    private @Nullable BdfStep bdf;

    Steppers(CompiledModel model, Tolerances tolerances) {
        this.model = model;
        this.tolerances = tolerances;
        y = new double[model.size()];
    }

    /** The state, shared by all methods, so that one can go on where another stopped. */
    double[] y() {
        return y;
    }

    /** Matrices factored so far. */
    int factorisations() {
        return (rosenbrock == null ? 0 : rosenbrock.factorisations()) + (bdf == null ? 0 : bdf.factorisations());
    }

    LinearSystem system() {
        if (system == null) {
            system = new LinearSystem(model);
        }
        return system;
    }

    RosenbrockStep rosenbrock() {
        if (rosenbrock == null) {
            rosenbrock = new RosenbrockStep(model, system(), tolerances, y);
        }
        return rosenbrock;
    }

    private ExplicitStep explicit() {
        if (explicit == null) {
            explicit = new ExplicitStep(model, tolerances, y);
        }
        return explicit;
    }

    private BdfStep bdf() {
        if (bdf == null) {
            bdf = new BdfStep(model, system(), tolerances, y);
        }
        return bdf;
    }

    /** The stepper of a method that is not {@link Method#AUTOMATIC}. */
    Stepper of(Method method) {
        return switch (method) {
            case RODAS5P -> rosenbrock();
            case EXPLICIT -> explicit();
            case BDF -> bdf();
            case AUTOMATIC -> throw new IllegalArgumentException("the choice comes first");
        };
    }
}
