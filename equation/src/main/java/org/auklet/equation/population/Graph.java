package org.auklet.equation.population;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.auklet.equation.expression.Expression;
import org.auklet.equation.expression.Table;
import org.auklet.equation.population.Node.Op;
import org.jspecify.annotations.Nullable;

/** Makes {@link Node}s, each once; signs are pulled outwards, where they cost nothing. */
final class Graph {

    private record Key(
            Op op, List<Integer> operands, @Nullable Object detail) {}

    /** A table or a derivative of it. */
    record LookUp(Table table, int order) {}

    private final Map<Key, Node> nodes = new HashMap<>();

    private Node node(Op op, @Nullable Object detail, Node... operands) {
        List<Node> list = List.of(operands);
        Key key = new Key(op, list.stream().map(Node::id).toList(), detail);
        return nodes.computeIfAbsent(key, k -> new Node(nodes.size(), op, list, detail));
    }

    Node row(int row) {
        return node(Op.ROW, row);
    }

    Node constant(double value) {
        return node(Op.CONSTANT, value);
    }

    Node add(Node a, Node b) {
        if (isNegated(b)) {
            return subtract(a, b.operand(0));
        }
        if (isZero(a) || isZero(b)) {
            return isZero(a) ? b : a;
        }
        return isNegated(a) ? subtract(b, a.operand(0)) : node(Op.ADD, null, a, b);
    }

    Node subtract(Node a, Node b) {
        if (isZero(a)) {
            return negate(b);
        }
        return isNegated(b) ? add(a, b.operand(0)) : node(Op.SUBTRACT, null, a, b);
    }

    Node multiply(Node a, Node b) {
        if (isZero(a) || isZero(b)) {
            return constant(0);
        }
        if (isNegated(a)) {
            return negate(multiply(a.operand(0), b));
        }
        return isNegated(b) ? negate(multiply(a, b.operand(0))) : node(Op.MULTIPLY, null, a, b);
    }

    Node divide(Node a, Node b) {
        if (isNegated(a)) {
            return negate(divide(a.operand(0), b));
        }
        return isNegated(b) ? negate(divide(a, b.operand(0))) : node(Op.DIVIDE, null, a, b);
    }

    Node negate(Node a) {
        return isNegated(a) ? a.operand(0) : node(Op.NEGATE, null, a);
    }

    private static boolean isNegated(Node a) {
        return a.op() == Op.NEGATE;
    }

    private static boolean isZero(Node a) {
        return a.op() == Op.CONSTANT && a.detail(Double.class) == 0;
    }

    Node abs(Node a) {
        return node(Op.ABS, null, isNegated(a) ? a.operand(0) : a);
    }

    Node sqrt(Node a) {
        return node(Op.SQRT, null, a);
    }

    Node max(Node a, Node b) {
        return node(Op.MAX, null, a, b);
    }

    Node min(Node a, Node b) {
        return node(Op.MIN, null, a, b);
    }

    /** The node of an expression; {@code leaves} gives the nodes of its leaves. */
    Node of(Expression e, Function<Expression, Node> leaves) {
        return switch (e) {
            case Expression.Constant(double value) -> constant(value);
            case Expression.Symbol s -> leaves.apply(s);
            case Expression.Sum(var terms) ->
                terms.stream().map(t -> of(t, leaves)).reduce(this::add).orElseThrow();
            case Expression.Product(var factors) -> product(factors, leaves);
            case Expression.Power(var base, var exponent) -> power(of(base, leaves), exponent, leaves);
            case Expression.Call(var function, var argument) -> call(function, of(argument, leaves));
            case Expression.Piecewise(var relation, var left, var right, var yes, var no) ->
                node(Op.CHOOSE, relation, of(left, leaves), of(right, leaves), of(yes, leaves), of(no, leaves));
            case Expression.TableValue(var table, var order, var argument) ->
                node(Op.TABLE, new LookUp(table, order), of(argument, leaves));
            default -> throw new IllegalArgumentException("no lanes for " + e);
        };
    }

    private Node call(org.auklet.equation.expression.Function function, Node argument) {
        return switch (function) {
            case SQRT -> sqrt(argument);
            case ABS -> abs(argument);
            default -> node(Op.CALL, function, argument);
        };
    }

    private Node product(List<Expression> factors, Function<Expression, Node> leaves) {
        boolean negative = false;
        Node above = null;
        Node below = null;
        for (Expression factor : factors) {
            if (factor instanceof Expression.Constant(double value) && value == -1) {
                negative = true;
            } else if (factor instanceof Expression.Power(var base, Expression.Constant(double p)) && p == -1) {
                below = below == null ? of(base, leaves) : multiply(below, of(base, leaves));
            } else {
                above = above == null ? of(factor, leaves) : multiply(above, of(factor, leaves));
            }
        }
        Node numerator = above == null ? constant(1) : above;
        Node quotient = below == null ? numerator : divide(numerator, below);
        return negative ? negate(quotient) : quotient;
    }

    private Node power(Node base, Expression exponent, Function<Expression, Node> leaves) {
        if (exponent instanceof Expression.Constant(double p)) {
            if (p == -1) {
                return divide(constant(1), base);
            }
            if (p == 0.5) {
                return sqrt(base);
            }
            if (p == 2 || p == 3) {
                Node square = multiply(base, base);
                return p == 2 ? square : multiply(square, base);
            }
            if (p == -2) {
                return divide(constant(1), multiply(base, base));
            }
        }
        return node(Op.POWER, null, base, of(exponent, leaves));
    }
}
