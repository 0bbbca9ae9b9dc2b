package org.auklet.equation.population;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.auklet.equation.Event;
import org.auklet.equation.compile.CompiledEvent;
import org.auklet.equation.compile.CompiledModel;

/** What happens to one subject at fixed times: events of the model and its own doses, earliest first. */
final class Agenda {

    private final List<Item> items = new ArrayList<>();
    private int next;

    /** What is set or added, and where. */
    private record Change(CompiledEvent.Target target, CompiledEvent.Values value) {}

    /** Changes at a time. */
    private record Item(double time, List<Change> changes) {}

    Agenda(CompiledModel model, Subject subject) {
        for (CompiledEvent event : model.events()) {
            if (event.event().trigger() instanceof Event.At(var times)) {
                List<Change> changes =
                        event.changes().stream().map(Agenda::change).toList();
                times.forEach(time -> items.add(new Item(time, changes)));
            }
        }
        subject.doses().forEach(dose -> items.add(new Item(dose.time(), List.of(change(model, dose)))));
        items.sort(Comparator.comparingDouble(Item::time));
    }

    private static Change change(CompiledEvent.Change c) {
        return new Change(c.target(), c.value());
    }

    private static Change change(CompiledModel model, Dose dose) {
        String name = dose.target();
        boolean toSwitch =
                model.source().switches().stream().anyMatch(s -> s.name().equals(name));
        String axis = toSwitch
                ? null
                : model.source()
                        .state(name)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "a dose goes to a state or a switch, and '" + name + "' is neither"))
                        .axis();
        int[] indices = new int[axis == null ? 1 : model.cells(axis)];
        for (int cell = 0; cell < indices.length; cell++) {
            indices[cell] =
                    toSwitch ? model.quantityIndex(name) : model.stateIndex(name) + cell * model.stateStride(name);
        }
        return new Change(
                new CompiledEvent.Target(toSwitch, dose.kind() == Event.Action.Kind.ADD, indices),
                (y, q, out) -> Arrays.fill(out, dose.value()));
    }

    double nextTime() {
        return next < items.size() ? items.get(next).time() : Double.POSITIVE_INFINITY;
    }

    /** Makes the next change; all its values are computed before any of them is written. */
    void executeNext(double[] y, double[] q) {
        List<Change> changes = items.get(next++).changes();
        List<double[]> values =
                changes.stream().map(c -> c.target().evaluate(c.value(), y, q)).toList();
        for (int c = 0; c < changes.size(); c++) {
            changes.get(c).target().write(values.get(c), y, q);
        }
    }
}
