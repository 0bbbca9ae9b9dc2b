package org.auklet.equation.integrate;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.auklet.equation.State;
import org.auklet.equation.compile.CompiledModel;
import org.auklet.equation.expression.Infix;

/** Says why a run cannot go on: when, at which state, and because of what. */
final class Failure {

    private final CompiledModel model;
    private final Tolerances tolerances;

    Failure(CompiledModel model, Tolerances tolerances) {
        this.model = model;
        this.tolerances = tolerances;
    }

    /**
     * No step is small enough.
     *
     * @param step after its last attempt
     * @param computed whether that attempt gave an error estimate
     */
    IntegrationException underflow(Stepper step, double t, double h, boolean computed, double[] q) {
        double[] y = step.y();
        int broken = notFinite(y, q);
        int worst = broken >= 0 ? broken : tolerances.worst(step.error(), y);
        String because;
        if (broken >= 0) {
            because = "its rate is not a finite number: " + rate(broken);
        } else if (computed) {
            because = tooWild(step, worst);
        } else {
            because = step.obstacle();
        }
        return new IntegrationException("step size underflow at " + when(t) + " (h = " + h + ", "
                + step.method().words() + "), state " + model.stateNames().get(worst) + " = " + y[worst] + ", because "
                + because);
    }

    private static String tooWild(Stepper step, int worst) {
        return Double.isFinite(step.error()[worst])
                ? "its error estimate stays above the tolerance"
                : "its rate is not a finite number a little later";
    }

    /** The algebraic equations cannot be solved for the algebraic states. */
    IntegrationException undetermined(double t) {
        double[] mass = model.mass();
        String names = IntStream.range(0, mass.length)
                .filter(i -> mass[i] == 0)
                .limit(5)
                .mapToObj(model.stateNames()::get)
                .collect(Collectors.joining(", "));
        return new IntegrationException(
                "the algebraic equations are singular at " + when(t) + ": they do not determine " + names
                        + " (an equation without an algebraic state in it makes an index above 1)");
    }

    /**
     * Newton's method found no solution of the algebraic equations.
     *
     * @param change the last change of each state, or the residuals if one is not finite; zero for differential states
     */
    IntegrationException unsolved(double t, double[] y, double[] change) {
        int worst = tolerances.worst(change, y);
        String because = Double.isFinite(change[worst])
                ? "it still changes by " + change[worst]
                : "this or its change is not a finite number";
        return new IntegrationException("the algebraic equations did not converge at " + when(t) + ", state "
                + model.stateNames().get(worst) + " = " + y[worst] + " from 0 = " + rate(worst) + ", because "
                + because);
    }

    /** More steps than anyone will wait for. */
    IntegrationException tooManySteps(Stepper step, double t, int steps) {
        int worst = tolerances.worst(step.error(), step.y());
        String advice = step instanceof ExplicitStep explicit && explicit.stiffness() > 0
                ? "; the model is stiff, a rate of " + explicit.stiffness() + " per "
                        + model.source().timeUnit() + " holds the explicit method back: take AUTOMATIC, RODAS5P or BDF"
                : "";
        return new IntegrationException("more than " + steps + " steps before " + when(t) + " ("
                + step.method().words() + "), state "
                + model.stateNames().get(worst) + " = " + step.y()[worst] + " changes fastest" + advice);
    }

    private String when(double t) {
        String unit = model.source().timeUnit();
        return "t = " + t + (unit.equals("1") ? "" : " " + unit);
    }

    /** The first state whose rate is not finite at y; -1 when all are. */
    private int notFinite(double[] y, double[] q) {
        double[] rates = new double[y.length];
        model.rates(y, q, rates);
        for (int i = 0; i < rates.length; i++) {
            if (!Double.isFinite(rates[i])) {
                return i;
            }
        }
        return -1;
    }

    private String rate(int index) {
        String name = model.stateNames().get(index);
        String field = name.contains("[") ? name.substring(0, name.indexOf('[')) : name;
        return model.source().state(field).map(State::rate).map(Infix::brief).orElse(name + "'");
    }
}
