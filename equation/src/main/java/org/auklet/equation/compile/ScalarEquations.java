package org.auklet.equation.compile;

import java.util.ArrayList;
import java.util.List;
import org.auklet.equation.Definition;
import org.auklet.equation.expression.Expression;
import org.auklet.equation.expression.Expressions;

/**
 * The equations of a model with every field written out cell by cell: one expression per entry of the state vector, whose
 * leaves are {@link #state}, {@link #quantity} and {@link #parameter}. For those who arrange the calculation anew, such as a
 * population that advances many subjects together.
 */
public final class ScalarEquations {

    private static final String STATE = "y:";
    private static final String QUANTITY = "q:";
    private static final String PARAMETER = "p:";

    private final Layout layout;
    private final List<Expression> rates;
    private final List<Expression> outputs;

    /** Computes values from states, quantities and numbers prepared from quantities. */
    @FunctionalInterface
    public interface Values {
        /**
         * @param y states, the leaves {@link #state}
         * @param q quantities, the leaves {@link #quantity}
         * @param p the leaves {@link #parameter}
         * @param out one number per expression
         */
        void evaluate(double[] y, double[] q, double[] p, double[] out);
    }

    ScalarEquations(List<Assignment> rateAssignments, List<Definition> definitions, Lowering lowering, Layout layout) {
        this.layout = layout;
        List<List<Expression>> terms = new ArrayList<>();
        for (int i = 0; i < layout.states(); i++) {
            terms.add(new ArrayList<>());
        }
        for (Assignment a : rateAssignments) {
            for (int cell = a.from(); cell < a.to(); cell++) {
                terms.get(a.base() + a.stride() * cell).add(inCell(a.value(), cell));
            }
        }
        rates = terms.stream().map(Expressions::sum).toList();
        outputs = definitions.stream()
                .map(d -> inCell(Expressions.map(lowering.expand(d.expression(), null), this::writtenOut), 0))
                .toList();
    }

    private Expression writtenOut(Expression e) {
        if (!(e instanceof Expression.Reduction reduction)) {
            return e;
        }
        Expression summand = Lowering.summand(reduction);
        List<Expression> terms = new ArrayList<>();
        for (int cell = 0; cell < layout.cells(reduction.axis()); cell++) {
            terms.add(inCell(summand, cell));
        }
        return Expressions.sum(terms);
    }

    private Expression inCell(Expression e, int cell) {
        return Expressions.map(e, leaf -> leaf(leaf, cell));
    }

    private Expression leaf(Expression e, int cell) {
        boolean isLeaf = e instanceof Expression.Symbol || e instanceof Expression.EndCell;
        if (!isLeaf || (e instanceof Expression.Symbol(var name, var shift) && isWrittenOut(name))) {
            return e;
        }
        Address address = layout.address(e);
        return switch (address.array()) {
            case STATE -> state(address.index(cell));
            case QUANTITY -> quantity(address.index(cell));
            case CELL -> Expressions.constant(cell);
            case DIRECTION -> throw new IllegalStateException("a direction is no part of an equation: " + e);
        };
    }

    private static boolean isWrittenOut(String name) {
        return name.startsWith(STATE) || name.startsWith(QUANTITY);
    }

    /** The rates (residuals of algebraic states), in the order of the state vector. */
    public List<Expression> rates() {
        return rates;
    }

    /** The outputs, in the order of the model. */
    public List<Expression> outputs() {
        return outputs;
    }

    /** The leaf for entry {@code index} of the state vector. */
    public static Expression state(int index) {
        return Expressions.symbol(STATE + index);
    }

    /** The leaf for entry {@code index} of q. */
    public static Expression quantity(int index) {
        return Expressions.symbol(QUANTITY + index);
    }

    /** The leaf for a number that its user has prepared from quantities. */
    public static Expression parameter(int index) {
        return Expressions.symbol(PARAMETER + index);
    }

    /** Whether a leaf is a {@link #state}. */
    public static boolean isState(Expression leaf) {
        return leaf instanceof Expression.Symbol(var name, var shift) && name.startsWith(STATE);
    }

    /** Whether a leaf is a {@link #parameter}. */
    public static boolean isParameter(Expression leaf) {
        return leaf instanceof Expression.Symbol(var name, var shift) && name.startsWith(PARAMETER);
    }

    /** The index of a leaf in its array. */
    public static int index(Expression leaf) {
        if (leaf instanceof Expression.Symbol(var name, var shift)) {
            return Integer.parseInt(name.substring(STATE.length()));
        }
        throw new IllegalArgumentException("not a leaf: " + leaf);
    }

    /** Compiles expressions of these leaves. */
    public static Values compile(List<Expression> expressions) {
        KernelCompiler.Compiled kernel =
                KernelCompiler.compile(Assignment.scalars(expressions), ScalarEquations::address);
        return kernel::run;
    }

    private static Address address(Expression leaf) {
        Address.Array array = isState(leaf)
                ? Address.Array.STATE
                : isParameter(leaf) ? Address.Array.DIRECTION : Address.Array.QUANTITY;
        return new Address(array, index(leaf), 0);
    }
}
