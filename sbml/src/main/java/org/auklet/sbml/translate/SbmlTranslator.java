package org.auklet.sbml.translate;

import static org.auklet.equation.expression.Expressions.ZERO;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.auklet.equation.Event;
import org.auklet.equation.Model;
import org.auklet.equation.ModelBuilder;
import org.auklet.equation.expression.Derivative;
import org.auklet.equation.expression.Expression;
import org.auklet.quantity.EvidenceGrade;
import org.auklet.quantity.InputException;
import org.auklet.sbml.document.SbmlModel;
import org.auklet.sbml.document.SbmlModel.Species;
import org.auklet.sbml.problem.Problems;
import org.auklet.sbml.problem.UnsupportedSbmlException;
import org.auklet.sbml.translate.Quantity.Course;

/** Writes an SBML model down as equations: parameters, states with rates, definitions, events and outputs. */
public final class SbmlTranslator {

    private static final String SOURCE = "SBML file";

    private final SbmlModel model;
    private final Problems problems;
    private final Translation translation;
    private final Followed followed;
    private final ModelBuilder builder;
    private final Set<String> written = new HashSet<>();
    private final Set<String> writing = new LinkedHashSet<>();

    private SbmlTranslator(SbmlModel model, Problems problems) {
        this.model = model;
        this.problems = problems;
        translation = new Translation(model, problems);
        followed = translation.followed();
        builder = new ModelBuilder(model.id().isEmpty() ? "model" : model.id(), "");
    }

    /**
     * The model as equations.
     *
     * @param observables what its outputs are, in that order; empty for all species, and all else that changes
     * @param problems takes warnings
     * @throws UnsupportedSbmlException when it needs what is not supported
     * @throws InputException when it is wrong
     */
    public static Model translate(SbmlModel model, List<Observable> observables, Problems problems) {
        problems.throwIfAny();
        return new SbmlTranslator(model, problems).translate(observables);
    }

    private Model translate(List<Observable> observables) {
        translation.turnover().localParameters().forEach((name, p) -> {
            Double value = p.value();
            parameter(name, value == null ? Double.NaN : value);
        });
        translation.quantities().all().forEach(this::write);
        translation
                .residuals()
                .forEach((name, residual) ->
                        builder.algebraic(name, "", translation.start().of(name), residual, ""));
        translation.definitions().all().forEach(d -> builder.variable(d.name(), "", d.expression(), ""));
        EventTranslator events = new EventTranslator(translation, problems);
        for (SbmlModel.SbmlEvent e : model.events()) {
            Event event = events.translate(e);
            if (event != null) {
                builder.event(event);
            }
        }
        (observables.isEmpty() ? everything() : observables).forEach(this::output);
        problems.throwIfAny();
        return builder.buildUnitless();
    }

    private void write(Quantity q) {
        String name = followed.name(q.id());
        switch (translation.quantities().course(q.id())) {
            case FIXED -> fixed(q, name);
            case STEPPED -> stepped(name);
            case MOVING -> {
                builder.state(name, "", translation.start().of(name), "");
                builder.rate(name, translation.rates().ofFollowed(q.id()));
            }
            case ASSIGNED, ALGEBRAIC -> {}
        }
    }

    /** A parameter, or what follows from others; those first, because they are computed in the order of writing. */
    private void fixed(Quantity q, String name) {
        if (written.contains(name)) {
            return;
        }
        if (!writing.add(name)) {
            problems.wrong(
                    q.line(),
                    q.kind().element(),
                    "The start value of '" + q.id() + "' depends on itself: " + String.join(" -> ", writing) + " -> "
                            + name + ".",
                    "Break the circle.");
            return;
        }
        Expression value = translation.start().of(q);
        if (value instanceof Expression.Constant(double number)) {
            parameter(name, number);
        } else {
            Derivative.leaves(value).forEach(this::fixedFirst);
            builder.derived(name, "", value, "");
        }
        writing.remove(name);
        written.add(name);
    }

    private void fixedFirst(Expression leaf) {
        if (leaf instanceof Expression.Symbol(var name, var shift)) {
            followed.named(name)
                    .filter(q -> translation.quantities().course(q.id()) == Course.FIXED)
                    .ifPresent(q -> fixed(q, name));
        }
    }

    private void parameter(String name, double value) {
        builder.parameter(name, value, "", "", SOURCE, EvidenceGrade.ASSUMED);
    }

    private void stepped(String name) {
        Expression start = translation.start().of(name);
        if (start instanceof Expression.Constant(double number)) {
            builder.switchable(name, "", number, "");
        } else {
            builder.state(name, "", start, "");
        }
    }

    private List<Observable> everything() {
        List<Observable> all = new ArrayList<>();
        for (Quantity q : translation.quantities().all()) {
            boolean changes = translation.quantities().course(q.id()) != Course.FIXED;
            if (changes || q.kind() == Quantity.Kind.SPECIES) {
                all.add(Observable.of(q.id()));
            }
        }
        return all;
    }

    private void output(Observable observable) {
        Species species = translation.quantities().species(observable.id()).orElse(null);
        Expression value = species == null
                ? translation.value(observable.id())
                : switch (observable.basis()) {
                    case AS_WRITTEN -> followed.now(species.id());
                    case AMOUNT -> followed.amount(species);
                    case CONCENTRATION -> followed.concentration(species);
                };
        if (value == null) {
            translation
                    .quantities()
                    .unknown(observable.id(), translation.quantities().ids(), 0, "variables", "quantity or reaction");
        }
        builder.output(observable.id(), "", Objects.requireNonNullElse(value, ZERO), "");
    }
}
