package org.auklet.equation;

import java.util.ArrayList;
import java.util.List;
import org.auklet.equation.expression.Expression;
import org.auklet.equation.expression.Expressions;
import org.auklet.equation.expression.Infix;
import org.auklet.equation.expression.MathMl;

/** Prints a model's equations, from the same expressions that are compiled. */
public final class Typesetter {

    private final Model model;

    /**
     * One printed equation.
     *
     * @param group heading
     * @param name left side
     * @param mathMl one {@code <math>} element
     * @param text the same on one line
     * @param unit UCUM code of both sides
     * @param meaning one line for people
     */
    public record Line(String group, String name, String mathMl, String text, String unit, String meaning) {}

    public Typesetter(Model model) {
        this.model = model;
    }

    /** Derived parameters, variables, states with their boundaries, in the order of the model. */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        model.derived().forEach(d -> lines.add(definition(d)));
        model.variables().forEach(v -> lines.add(definition(v)));
        for (State state : model.states()) {
            lines.add(rate(state));
            model.transport(state.name()).ifPresent(t -> lines.add(boundary(state, t)));
        }
        return lines;
    }

    private static Line definition(Definition d) {
        String text = d.name() + " = " + Infix.of(d.expression());
        String math = math(MathMl.name(d.name()) + "<mo>=</mo>" + MathMl.of(d.expression()));
        return new Line(d.group(), d.name(), math, text, d.unit(), d.meaning());
    }

    private Line rate(State state) {
        String unit = state.algebraic() ? state.unit() : state.unit() + "/" + model.timeUnit();
        boolean field = model.transport(state.name()).isPresent();
        String left = state.algebraic() ? "<mn>0</mn>" : derivative(field ? "\u2202" : "d", state.name());
        String right = MathMl.of(state.rate());
        String text = (state.algebraic() ? "0" : "d" + state.name() + "/dt") + " = " + Infix.of(state.rate());
        if (field) {
            Transport transport = model.transport(state.name()).orElseThrow();
            right = divergence(state, transport) + (Expressions.isZero(state.rate()) ? "" : plus(right));
            text += " + diffusion along " + state.axis();
        }
        return new Line(state.group(), state.name(), math(left + "<mo>=</mo>" + right), text, unit, state.meaning());
    }

    /** A further term: joined by its own minus where it has one. */
    private static String plus(String term) {
        return term.startsWith("<mo>\u2212</mo>") ? term : "<mo>+</mo>" + term;
    }

    private static String derivative(String d, String name) {
        return "<mfrac><mrow><mi>" + d + "</mi>" + MathMl.name(name) + "</mrow><mrow><mi>" + d
                + "</mi><mi>t</mi></mrow></mfrac>";
    }

    private String divergence(State state, Transport transport) {
        int power = switch (model.axis(String.valueOf(state.axis())).geometry()) {
            case CLASSES, PLANE -> 0;
            case CYLINDER -> 1;
            case SPHERE -> 2;
        };
        String radius = power == 0 ? "" : power == 1 ? "<mi>r</mi>" : "<msup><mi>r</mi><mn>2</mn></msup>";
        String front = power == 0 ? "" : "<mfrac><mn>1</mn>" + radius + "</mfrac>";
        String gradient = "<mfrac><mrow><mi>\u2202</mi>" + MathMl.name(state.name())
                + "</mrow><mrow><mi>\u2202</mi><mi>r</mi></mrow></mfrac>";
        String inner = radius + MathMl.of(transport.diffusion()) + gradient;
        return front + "<mfrac><mi>\u2202</mi><mrow><mi>\u2202</mi><mi>r</mi></mrow></mfrac><mrow><mo>(</mo>" + inner
                + "<mo>)</mo></mrow>";
    }

    private Line boundary(State state, Transport transport) {
        String unit =
                state.unit() + "." + model.axis(String.valueOf(state.axis())).unit() + "/" + model.timeUnit();
        String inner = side(state, transport.inner());
        String outer = side(state, transport.outer());
        String math = math("<mtext>inner end: </mtext>" + inner + "<mtext>;  outer end: </mtext>" + outer);
        String text = "fluxes into " + state.name() + " at its ends";
        return new Line(
                state.group(),
                state.name() + " at the ends",
                math,
                text,
                unit,
                "fluxes into the field through its ends");
    }

    private static String side(State state, Transport.Boundary boundary) {
        return switch (boundary) {
            case Transport.NoFlux none -> "<mn>0</mn>";
            case Transport.Exchange(var flux, var permeability, var outside, var partition) -> {
                Expression wall = Expressions.divide(Expressions.symbol(state.name()), partition);
                Expression difference = Expressions.subtract(outside, wall);
                yield MathMl.name(flux) + "<mo>=</mo>" + MathMl.of(Expressions.product(permeability, difference));
            }
            case Transport.Fixed(var flux, var value) -> MathMl.name(state.name()) + "<mo>=</mo>" + MathMl.of(value);
        };
    }

    private static String math(String body) {
        return "<math xmlns=\"http://www.w3.org/1998/Math/MathML\" display=\"block\"><mrow>" + body + "</mrow></math>";
    }
}
