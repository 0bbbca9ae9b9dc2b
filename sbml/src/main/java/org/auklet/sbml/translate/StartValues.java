package org.auklet.sbml.translate;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.auklet.equation.Model;
import org.auklet.equation.expression.Expression;
import org.auklet.equation.expression.Expressions;
import org.auklet.sbml.problem.Problems;

/**
 * Values at time zero as expressions of parameters, whatever the order in which the file assigns them: each name that
 * changes with time is replaced by what it is at the start. The same for times before, of which SBML says that initial
 * assignments hold there too.
 */
final class StartValues {

    private final Map<String, Supplier<Expression>> sources = new HashMap<>();
    private final Map<String, Expression> known = new HashMap<>();
    private final Set<String> open = new LinkedHashSet<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private final Expression time;
    private final Definitions definitions;
    private final Problems problems;

    /**
     * @param time what time is replaced by: zero, or time itself for values before the start
     */
    StartValues(Expression time, Definitions definitions, Problems problems) {
        this.time = time;
        this.definitions = definitions;
        this.problems = problems;
    }

    /**
     * Says how a name comes to its value at the start.
     *
     * @param source an expression of parameters, made when it is asked for
     * @param line where the file says so
     */
    void set(String name, int line, Supplier<Expression> source) {
        sources.put(name, source);
        lines.put(name, line);
    }

    /** What an expression is at the start. */
    Expression of(Expression now) {
        return Expressions.map(now, node -> switch (node) {
            case Expression.Symbol(var name, var shift) -> of(name, node);
            case Expression.Delayed(var body, var delay) -> body;
            default -> node;
        });
    }

    private Expression of(String name, Expression symbol) {
        if (name.equals(Model.TIME)) {
            return time;
        }
        Expression meaning = definitions.of(name);
        Supplier<Expression> source = meaning == null ? sources.get(name) : () -> of(meaning);
        return source == null ? symbol : of(name, source);
    }

    private Expression of(String name, Supplier<Expression> source) {
        Expression value = known.get(name);
        if (value == null) {
            if (!open.add(name)) {
                tellCircle(name);
                return Expressions.constant(Double.NaN);
            }
            value = source.get();
            open.remove(name);
            known.put(name, value);
        }
        return value;
    }

    private void tellCircle(String name) {
        problems.wrong(
                lines.getOrDefault(name, 0),
                "initialAssignment",
                "The start value of '" + name + "' depends on itself: " + String.join(" -> ", open) + " -> " + name
                        + ".",
                "Break the circle.");
    }
}
