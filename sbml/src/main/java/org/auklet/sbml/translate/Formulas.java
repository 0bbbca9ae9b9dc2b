package org.auklet.sbml.translate;

import static org.auklet.equation.expression.Expressions.ZERO;
import static org.auklet.equation.expression.Expressions.constant;
import static org.auklet.equation.expression.Expressions.symbol;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.auklet.equation.Model;
import org.auklet.equation.expression.Conditions;
import org.auklet.equation.expression.Expression;
import org.auklet.sbml.document.SbmlModel;
import org.auklet.sbml.document.SbmlModel.FunctionDefinition;
import org.auklet.sbml.math.MathNode;
import org.auklet.sbml.math.Operator;
import org.auklet.sbml.problem.Problems;
import org.jspecify.annotations.Nullable;

/**
 * From formulas of SBML to expressions. Functions are written out where they are called; a name means first an argument
 * of the function, then a parameter of the reaction, then a quantity or a reaction of the model.
 */
final class Formulas {

    /** Avogadro's constant of SBML Level 3 Version 2 Core, section 3.4.6 (CODATA 2006); Version 1 has the same. */
    private static final double AVOGADRO = 6.02214179e23;

    private static final Expression UNKNOWN = constant(Double.NaN);

    /** What names of the model mean. */
    interface Meanings {
        /** The value of a quantity or the rate of a reaction, now; null when there is neither. */
        @Nullable
        Expression value(String id);

        /** The value of an expression a while ago. */
        Expression delayed(Expression body, Expression delay);

        /** The rate of change of a quantity. */
        Expression rateOf(String id, int line);

        /** Tells that a name means nothing. */
        void unknown(String id, int line);
    }

    /** An argument of a function: its value, and what was written, in which no argument of a function is left. */
    private record Argument(Expression value, MathNode written) {}

    /** Names that mean something else inside: parameters of a reaction, arguments of a function. */
    private record Scope(Map<String, Expression> locals, Map<String, Argument> arguments) {}

    private final Map<String, FunctionDefinition> functions = new HashMap<>();
    private final Meanings meanings;
    private final Problems problems;
    private final Deque<String> calling = new ArrayDeque<>();

    Formulas(SbmlModel model, Meanings meanings, Problems problems) {
        model.functions().forEach(f -> functions.put(f.id(), f));
        this.meanings = meanings;
        this.problems = problems;
    }

    /** The value of a formula of the model. */
    Expression value(MathNode formula) {
        return value(formula, Map.of());
    }

    /** The value of a formula in which some names mean something of their own. */
    Expression value(MathNode formula, Map<String, Expression> locals) {
        return value(formula, new Scope(locals, Map.of()));
    }

    /** A formula as a condition: 1 where it holds, 0 where it does not. */
    Expression condition(MathNode formula) {
        return condition(formula, new Scope(Map.of(), Map.of()));
    }

    private Expression value(MathNode node, Scope scope) {
        return switch (node) {
            case MathNode.Numeral n -> constant(n.value());
            case MathNode.Truth t -> t.value() ? Conditions.TRUE : Conditions.FALSE;
            case MathNode.Time t -> symbol(Model.TIME);
            case MathNode.Avogadro a -> constant(AVOGADRO);
            case MathNode.Name n -> name(n, scope);
            case MathNode.Apply a -> apply(a, scope);
            case MathNode.Invoke i -> invoke(i, scope);
            case MathNode.Delay d -> meanings.delayed(value(d.body(), scope), value(d.delay(), scope));
            case MathNode.RateOf r -> rateOf(r, scope);
            case MathNode.Piecewise p -> piecewise(p, scope);
        };
    }

    private Expression condition(MathNode node, Scope scope) {
        boolean isCondition = node instanceof MathNode.Truth
                || node instanceof MathNode.Apply a && a.operator().isCondition();
        Expression value = value(node, scope);
        return isCondition ? value : Conditions.notEqual(value, ZERO);
    }

    private Expression name(MathNode.Name name, Scope scope) {
        Argument argument = scope.arguments().get(name.id());
        if (argument != null) {
            return argument.value();
        }
        Expression local = scope.locals().get(name.id());
        if (local != null) {
            return local;
        }
        Expression value = meanings.value(name.id());
        if (value == null) {
            meanings.unknown(name.id(), name.line());
            return UNKNOWN;
        }
        return value;
    }

    private Expression apply(MathNode.Apply apply, Scope scope) {
        Operator operator = apply.operator();
        boolean joinsConditions = operator.ordinal() >= Operator.AND.ordinal();
        if (joinsConditions) {
            return Operators.logic(
                    operator,
                    apply.arguments().stream().map(a -> condition(a, scope)).toList());
        }
        List<Expression> arguments = new ArrayList<>();
        for (MathNode argument : apply.arguments()) {
            arguments.add(value(argument, scope));
        }
        return operator.isCondition()
                ? Operators.comparison(operator, arguments)
                : Operators.number(operator, arguments);
    }

    private Expression invoke(MathNode.Invoke call, Scope scope) {
        FunctionDefinition function = functions.get(call.function());
        if (function == null) {
            problems.wrong(
                    call.line(),
                    "ci",
                    "There is no function '" + call.function() + "'.",
                    "Define it, or correct the name.");
            return UNKNOWN;
        }
        MathNode.Lambda lambda = function.lambda();
        if (lambda == null || lambda.body() == null) {
            problems.wrong(
                    call.line(),
                    "ci",
                    "Function '" + call.function() + "' is called, but has no formula (line " + function.line() + ").",
                    "Give it one.");
            return UNKNOWN;
        }
        if (lambda.parameters().size() != call.arguments().size()) {
            problems.wrong(
                    call.line(),
                    "apply",
                    "Function '" + call.function() + "' is called with "
                            + call.arguments().size() + " arguments, expected "
                            + lambda.parameters().size() + ".",
                    "");
            return UNKNOWN;
        }
        return enter(call, lambda, lambda.body(), scope);
    }

    private Expression enter(MathNode.Invoke call, MathNode.Lambda lambda, MathNode body, Scope scope) {
        if (calling.contains(call.function())) {
            problems.wrong(call.line(), "functionDefinition", "Function '" + call.function() + "' calls itself.", "");
            return UNKNOWN;
        }
        Map<String, Argument> arguments = new HashMap<>();
        for (int i = 0; i < lambda.parameters().size(); i++) {
            MathNode written = call.arguments().get(i);
            arguments.put(lambda.parameters().get(i), new Argument(value(written, scope), resolve(written, scope)));
        }
        calling.push(call.function());
        try {
            return value(body, new Scope(scope.locals(), arguments));
        } finally {
            calling.pop();
        }
    }

    private static MathNode resolve(MathNode written, Scope scope) {
        if (written instanceof MathNode.Name name) {
            Argument argument = scope.arguments().get(name.id());
            return argument == null ? written : argument.written();
        }
        return written;
    }

    private Expression rateOf(MathNode.RateOf rate, Scope scope) {
        if (!(resolve(rate.target(), scope) instanceof MathNode.Name target)) {
            problems.wrong(rate.line(), "rateOf", "rateOf is given a formula, expected an id.", "");
            return UNKNOWN;
        }
        return scope.locals().containsKey(target.id()) ? ZERO : meanings.rateOf(target.id(), rate.line());
    }

    private Expression piecewise(MathNode.Piecewise piecewise, Scope scope) {
        MathNode otherwise = piecewise.otherwise();
        Expression value = otherwise == null ? UNKNOWN : value(otherwise, scope);
        for (MathNode.Piece piece : piecewise.pieces().reversed()) {
            value = Conditions.choose(condition(piece.condition(), scope), value(piece.value(), scope), value);
        }
        return value;
    }
}
