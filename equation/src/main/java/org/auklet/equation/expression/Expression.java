package org.auklet.equation.expression;

import java.util.List;

/**
 * A formula as a tree. Build trees through {@link Expressions} or {@link Parser}, which simplify as they go; the
 * records are public so that a {@code switch} can take them apart.
 */
public sealed interface Expression {

    /** A dimensionless number. */
    record Constant(double value) implements Expression {}

    /**
     * A name, resolved by the model that uses it.
     *
     * @param name parameter, state, field, variable ...
     * @param shift 0, or -1/+1 for the value of a field in the neighbouring cell (made by transport operators only)
     */
    record Symbol(String name, int shift) implements Expression {
        public Symbol(String name) {
            this(name, 0);
        }
    }

    /** The value of {@code field} in its first or last cell, as a scalar. */
    record EndCell(String field, End end) implements Expression {}

    /** Sum over the cells of an axis (weights 1), or the volume-weighted mean. */
    record Reduction(Kind kind, String axis, Expression body) implements Expression {
        /** What is added up. */
        public enum Kind {
            SUM,
            MEAN
        }
    }

    /** Terms added; at least two. */
    record Sum(List<Expression> terms) implements Expression {
        public Sum {
            terms = List.copyOf(terms);
        }
    }

    /** Factors multiplied; at least two. A quotient is a product with a power of -1. */
    record Product(List<Expression> factors) implements Expression {
        public Product {
            factors = List.copyOf(factors);
        }
    }

    /** {@code base} to the power {@code exponent}. */
    record Power(Expression base, Expression exponent) implements Expression {}

    /** An elementary function of one argument. */
    record Call(Function function, Expression argument) implements Expression {}

    /** {@code whenTrue} where {@code left relation right} holds, else {@code otherwise}. */
    record Piecewise(Relation relation, Expression left, Expression right, Expression whenTrue, Expression otherwise)
            implements Expression {}

    /** A C1 table (or, with order 1 or 2, its derivative) at {@code argument}. */
    record TableValue(Table table, int order, Expression argument) implements Expression {}

    /** The two ends of an axis. */
    enum End {
        FIRST,
        LAST
    }

    /** Comparisons a piecewise expression can make; equality is left out because doubles rarely meet. */
    enum Relation {
        LESS("<"),
        LESS_OR_EQUAL("\u2264"),
        GREATER(">"),
        GREATER_OR_EQUAL("\u2265");

        private final String sign;

        Relation(String sign) {
            this.sign = sign;
        }

        /** The sign as printed. */
        public String sign() {
            return sign;
        }

        /** Whether it holds between two numbers. */
        public boolean holds(double left, double right) {
            return switch (this) {
                case LESS -> left < right;
                case LESS_OR_EQUAL -> left <= right;
                case GREATER -> left > right;
                case GREATER_OR_EQUAL -> left >= right;
            };
        }
    }
}
