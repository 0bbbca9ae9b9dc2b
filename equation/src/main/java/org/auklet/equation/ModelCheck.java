package org.auklet.equation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.auklet.equation.expression.Derivative;
import org.auklet.equation.expression.Expression;
import org.auklet.equation.expression.Expressions;
import org.auklet.equation.expression.Infix;
import org.auklet.equation.expression.UnitCheck;
import org.auklet.quantity.Unit;

/** Checks the names and units of a model and reports every complaint at once. */
final class ModelCheck {

    private final Model model;
    private final boolean unitless;
    private final Map<String, Unit> units = new HashMap<>();
    private final Set<String> doubled = new HashSet<>();

    /**
     * @param unitless whether units are not even read; then only names can be checked
     */
    ModelCheck(Model model, boolean unitless) {
        this.model = model;
        this.unitless = unitless;
        declareAll();
    }

    /** Names, then units; throws when anything is wrong. */
    void check() {
        List<String> complaints = checkNames().unitComplaints();
        if (!complaints.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", complaints));
        }
    }

    /** Throws when a name is doubled; unknown names are met by the unit walk. */
    ModelCheck checkNames() {
        if (!doubled.isEmpty()) {
            throw new IllegalArgumentException(place("names defined twice: " + String.join(", ", doubled)));
        }
        for (State state : model.states()) {
            if (state.axis() != null) {
                model.axis(state.axis());
            }
        }
        return this;
    }

    /** Throws when a formula uses a name that nothing has. */
    ModelCheck checkUses() {
        Set<String> unknown = new LinkedHashSet<>();
        for (Expression e : formulas()) {
            for (Expression leaf : Derivative.leaves(e)) {
                if (!units.containsKey(nameOf(leaf))) {
                    unknown.add(Infix.of(leaf));
                }
            }
        }
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(place("unknown names: " + String.join(", ", unknown)));
        }
        return this;
    }

    private static String nameOf(Expression leaf) {
        return switch (leaf) {
            case Expression.Symbol(var name, var shift) -> name;
            case Expression.EndCell(var field, var end) -> field;
            default -> throw new IllegalArgumentException("not a leaf");
        };
    }

    private List<Expression> formulas() {
        List<Expression> all = new ArrayList<>();
        List.of(model.derived(), model.variables(), model.outputs())
                .forEach(list -> list.forEach(d -> all.add(d.expression())));
        model.states().forEach(s -> all.addAll(List.of(s.initial(), s.rate())));
        model.events().forEach(e -> all.addAll(e.formulas()));
        return all;
    }

    private void declareAll() {
        declare(Model.TIME, model.timeUnit());
        model.parameters().forEach(p -> declare(p.name(), p.unit()));
        model.derived().forEach(d -> declare(d.name(), d.unit()));
        model.variables().forEach(v -> declare(v.name(), v.unit()));
        model.states().forEach(s -> declare(s.name(), s.unit()));
        model.switches().forEach(s -> declare(s.name(), s.unit()));
        model.inputs().forEach(i -> declare(i.table().name(), i.table().valueUnit()));
        for (Axis axis : model.axes()) {
            Unit length = unit(axis.unit());
            declare(axis.name() + "_x", length);
            declare(axis.name() + "_innerAreaPerVolume", length.power(-1, 1));
            declare(axis.name() + "_outerAreaPerVolume", length.power(-1, 1));
        }
        for (Transport transport : model.transports()) {
            declareFlux(transport, transport.inner());
            declareFlux(transport, transport.outer());
        }
    }

    private void declareFlux(Transport transport, Transport.Boundary boundary) {
        Unit flux = unitOf(transport.field()).dividedBy(time()).times(lengthOf(transport));
        switch (boundary) {
            case Transport.NoFlux none -> {}
            case Transport.Exchange exchange -> {
                declare(exchange.flux(), flux);
                declare(exchange.flux() + "_conductance", lengthOf(transport).dividedBy(time()));
            }
            case Transport.Fixed fixed -> declare(fixed.flux(), flux);
        }
    }

    private void declare(String name, String code) {
        declare(name, unit(code));
    }

    private void declare(String name, Unit unit) {
        if (units.containsKey(name)) {
            doubled.add(name);
        }
        units.put(name, unit);
    }

    private Unit unit(String code) {
        return unitless ? Unit.ONE : Unit.of(code);
    }

    /** Every formula whose unit is not that of its name. */
    private List<String> unitComplaints() {
        List<String> complaints = new ArrayList<>();
        model.derived().forEach(d -> require(d.name(), d.expression(), unit(d.unit()), complaints));
        model.variables().forEach(v -> require(v.name(), v.expression(), unit(v.unit()), complaints));
        model.outputs().forEach(o -> require(o.name(), o.expression(), unit(o.unit()), complaints));
        for (State state : model.states()) {
            Unit unit = unit(state.unit());
            require("initial " + state.name(), state.initial(), unit, complaints);
            if (state.algebraic()) {
                new Walk("residual of " + state.name(), complaints).unit(state.rate());
            } else {
                require("rate of " + state.name(), state.rate(), unit.dividedBy(time()), complaints);
            }
        }
        model.transports().forEach(t -> checkTransport(t, complaints));
        model.events().forEach(e -> checkEvent(e, complaints));
        return complaints;
    }

    private void checkTransport(Transport transport, List<String> complaints) {
        Unit length = lengthOf(transport);
        require(
                "diffusion of " + transport.field(),
                transport.diffusion(),
                length.power(2, 1).dividedBy(time()),
                complaints);
        for (Transport.Boundary boundary : List.of(transport.inner(), transport.outer())) {
            switch (boundary) {
                case Transport.NoFlux none -> {}
                case Transport.Exchange(var flux, var permeability, var outside, var partition) -> {
                    require(flux + " permeability", permeability, length.dividedBy(time()), complaints);
                    Expression wall = Expressions.divide(Expressions.symbol(transport.field()), partition);
                    new Walk(flux, complaints).unit(Expressions.subtract(outside, wall));
                }
                case Transport.Fixed(var flux, var value) ->
                    require(flux, value, unitOf(transport.field()), complaints);
            }
        }
    }

    private void checkEvent(Event event, List<String> complaints) {
        require("delay of event " + event.name(), event.delay(), time(), complaints);
        for (Event.Action action : event.actions()) {
            require(
                    "event " + event.name() + " on " + action.target(),
                    action.value(),
                    unitOf(action.target()),
                    complaints);
        }
        Expression priority = event.rule().priority();
        if (priority != null) {
            new Walk("priority of event " + event.name(), complaints).unit(priority);
        }
        if (event.trigger() instanceof Event.Rising rising) {
            new Walk("trigger of event " + event.name(), complaints).unit(rising.expression());
        }
    }

    private void require(String what, Expression e, Unit unit, List<String> complaints) {
        new Walk(what, complaints).require(e, unit);
    }

    private Unit time() {
        return unit(model.timeUnit());
    }

    private Unit lengthOf(Transport transport) {
        String axis = model.state(transport.field()).map(State::axis).orElse(null);
        if (axis == null) {
            throw new IllegalArgumentException(place("'" + transport.field() + "' is no field, it cannot diffuse"));
        }
        return unit(model.axis(axis).unit());
    }

    private Unit unitOf(String name) {
        Unit unit = units.get(name);
        if (unit == null) {
            throw new IllegalArgumentException("unknown name '" + name + "'");
        }
        return unit;
    }

    private String place(String message) {
        return "model " + model.name() + ": " + message;
    }

    /** One unit walk whose complaint is kept instead of thrown. */
    private final class Walk {
        private final List<String> complaints;
        private final UnaryOperator<String> where;
        private final UnitCheck check;

        Walk(String what, List<String> complaints) {
            this.complaints = complaints;
            this.where = message -> place(what + ": " + message);
            this.check = new UnitCheck(this::leaf, UnaryOperator.identity());
        }

        void require(Expression e, Unit unit) {
            keep(() -> check.require(e, unit));
        }

        void unit(Expression e) {
            keep(() -> check.unitOf(e));
        }

        private void keep(Runnable walk) {
            try {
                walk.run();
            } catch (IllegalArgumentException e) {
                complaints.add(where.apply(String.valueOf(e.getMessage())));
            }
        }

        private Unit leaf(Expression leaf) {
            return unitOf(nameOf(leaf));
        }
    }
}
