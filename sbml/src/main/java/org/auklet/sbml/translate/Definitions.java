package org.auklet.sbml.translate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.auklet.equation.expression.Derivative;
import org.auklet.equation.expression.Expression;
import org.auklet.equation.expression.Expressions;
import org.auklet.sbml.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Names for expressions of states: assignment rules, rates of reactions, algebraic rules that could be solved. */
final class Definitions {

    /** What a name stands for, and where that is written in the file. */
    record Defined(String name, Expression expression, String element, int line) {}

    private final Map<String, Defined> byName = new LinkedHashMap<>();

    /** Adds one. */
    void add(Defined defined) {
        byName.put(defined.name(), defined);
    }

    /** What the name stands for, or null when it is no definition. */
    @Nullable
    Expression of(String name) {
        Defined defined = byName.get(name);
        return defined == null ? null : defined.expression();
    }

    /** All, in the order they were added. */
    List<Defined> all() {
        return List.copyOf(byName.values());
    }

    /** The expression with every definition written out that depends on one of {@code names}. */
    Expression writtenOut(Expression e, Set<String> names) {
        return Expressions.map(e, node -> {
            if (!(node instanceof Expression.Symbol(var name, var shift))) {
                return node;
            }
            Expression meaning = of(name);
            return meaning != null && !names.contains(name) && dependsOn(meaning, names)
                    ? writtenOut(meaning, names)
                    : node;
        });
    }

    /** Whether an expression contains one of {@code names}, also behind definitions. */
    boolean dependsOn(Expression e, Set<String> names) {
        Set<String> seen = new HashSet<>();
        List<Expression> open = new ArrayList<>(List.of(e));
        while (!open.isEmpty()) {
            for (Expression leaf : Derivative.leaves(open.removeLast())) {
                if (leaf instanceof Expression.Symbol(var name, var shift) && seen.add(name)) {
                    if (names.contains(name)) {
                        return true;
                    }
                    Expression meaning = of(name);
                    if (meaning != null) {
                        open.add(meaning);
                    }
                }
            }
        }
        return false;
    }

    /** Tells every circle of definitions. */
    void refuseCircles(Problems problems) {
        Map<String, Boolean> done = new HashMap<>();
        byName.keySet().forEach(name -> visit(name, new ArrayList<>(), done, problems));
    }

    private void visit(String name, List<String> path, Map<String, Boolean> done, Problems problems) {
        Defined defined = byName.get(name);
        if (defined == null || done.containsKey(name)) {
            return;
        }
        if (path.contains(name)) {
            List<String> circle = new ArrayList<>(path.subList(path.indexOf(name), path.size()));
            circle.add(name);
            problems.wrong(
                    defined.line(),
                    defined.element(),
                    "The value of '" + name + "' depends on itself: " + String.join(" -> ", circle) + ".",
                    "Break the circle, or use an algebraic rule.");
            return;
        }
        path.add(name);
        for (Expression leaf : Derivative.leaves(defined.expression())) {
            if (leaf instanceof Expression.Symbol(var next, var shift)) {
                visit(next, path, done, problems);
            }
        }
        path.removeLast();
        done.put(name, true);
    }
}
