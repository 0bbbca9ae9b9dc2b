package org.auklet.equation.compile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.auklet.equation.Definition;
import org.auklet.equation.expression.Derivative;
import org.auklet.equation.expression.Expression;

/** Sorts derived parameters so that each comes after what it is made of. */
final class DerivedOrder {

    private final Map<String, Definition> byName = new LinkedHashMap<>();
    private final Set<String> open = new LinkedHashSet<>();
    private final Map<String, Definition> done = new LinkedHashMap<>();

    private DerivedOrder(List<Definition> all) {
        all.forEach(d -> byName.put(d.name(), d));
    }

    static List<Definition> sorted(List<Definition> all) {
        DerivedOrder order = new DerivedOrder(all);
        all.forEach(order::visit);
        return new ArrayList<>(order.done.values());
    }

    private void visit(Definition definition) {
        if (done.containsKey(definition.name())) {
            return;
        }
        if (!open.add(definition.name())) {
            throw new IllegalArgumentException("derived parameters depend on each other in a circle: " + open);
        }
        for (Expression leaf : Derivative.leaves(definition.expression())) {
            Definition needed = switch (leaf) {
                case Expression.Symbol(var name, var shift) -> byName.get(name);
                case Expression.EndCell(var name, var end) -> byName.get(name);
                default -> null;
            };
            if (needed != null) {
                visit(needed);
            }
        }
        open.remove(definition.name());
        done.put(definition.name(), definition);
    }
}
