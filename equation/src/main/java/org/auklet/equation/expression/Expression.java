package org.auklet.equation.expression;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A formula as a tree. Build trees through {@link Expressions}, {@link Conditions} or {@link Parser}, which simplify as
 * they go; the records are public so that a {@code switch} can take them apart.
 *
 * <p>A part may be shared by many trees and many times by one. Comparing two trees takes no longer than they have
 * distinct parts (see {@link Likeness}), and every walk in this package visits a shared part once.
 */
public sealed interface Expression {

    /** The direct parts of a node; a leaf has none. */
    default List<Expression> children() {
        return List.of();
    }

    /** A dimensionless number. */
    record Constant(double value) implements Expression {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Constant that && Double.compare(value, that.value) == 0;
        }

        @Override
        public int hashCode() {
            return Double.hashCode(value);
        }
    }

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

        // Written out, because what Java generates for records has to be linked at every start of the program.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Symbol that && shift == that.shift && name.equals(that.name);
        }

        @Override
        public int hashCode() {
            return 31 * name.hashCode() + shift;
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

        @Override
        public List<Expression> children() {
            return List.of(body);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Reduction that && Likeness.same(this, that);
        }

        @Override
        public int hashCode() {
            return Likeness.hash(this);
        }
    }

    /** Terms added; at least two. */
    record Sum(List<Expression> terms) implements Expression {
        public Sum {
            terms = List.copyOf(terms);
        }

        @Override
        public List<Expression> children() {
            return terms;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Sum that && Likeness.same(this, that);
        }

        @Override
        public int hashCode() {
            return Likeness.hash(this);
        }
    }

    /** Factors multiplied; at least two. A quotient is a product with a power of -1. */
    record Product(List<Expression> factors) implements Expression {
        public Product {
            factors = List.copyOf(factors);
        }

        @Override
        public List<Expression> children() {
            return factors;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Product that && Likeness.same(this, that);
        }

        @Override
        public int hashCode() {
            return Likeness.hash(this);
        }
    }

    /** {@code base} to the power {@code exponent}. */
    record Power(Expression base, Expression exponent) implements Expression {
        @Override
        public List<Expression> children() {
            return List.of(base, exponent);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Power that && Likeness.same(this, that);
        }

        @Override
        public int hashCode() {
            return Likeness.hash(this);
        }
    }

    /** An elementary function of one argument. */
    record Call(Function function, Expression argument) implements Expression {
        @Override
        public List<Expression> children() {
            return List.of(argument);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Call that && Likeness.same(this, that);
        }

        @Override
        public int hashCode() {
            return Likeness.hash(this);
        }
    }

    /** {@code whenTrue} where {@code left relation right} holds, else {@code otherwise}. */
    record Piecewise(Relation relation, Expression left, Expression right, Expression whenTrue, Expression otherwise)
            implements Expression {
        @Override
        public List<Expression> children() {
            return List.of(left, right, whenTrue, otherwise);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Piecewise that && Likeness.same(this, that);
        }

        @Override
        public int hashCode() {
            return Likeness.hash(this);
        }
    }

    /** A C1 table (or, with order 1 or 2, its derivative) at {@code argument}. */
    record TableValue(Table table, int order, Expression argument) implements Expression {
        @Override
        public List<Expression> children() {
            return List.of(argument);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof TableValue that && Likeness.same(this, that);
        }

        @Override
        public int hashCode() {
            return Likeness.hash(this);
        }
    }

    /**
     * The value {@code body} had a while ago, at time {@code t - delay}. Before the start of a run it is the value of
     * {@code body} at the start.
     *
     * @param body what is remembered
     * @param delay how long ago, in the model's time unit; may change, is never negative
     */
    record Delayed(Expression body, Expression delay) implements Expression {
        @Override
        public List<Expression> children() {
            return List.of(body, delay);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Delayed that && Likeness.same(this, that);
        }

        @Override
        public int hashCode() {
            return Likeness.hash(this);
        }
    }

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
