package org.auklet.equation.expression;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.auklet.quantity.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Derives the unit of an expression and refuses sums of unlike units.
 *
 * <p>The check is on units, not only on dimensions: adding mL/min to mL/h is refused, because compiled equations
 * calculate with plain numbers. A literal number is dimensionless, except that a literal zero takes any unit.
 */
public final class UnitCheck {

    private static final Expression TIME = Expressions.symbol("t");

    private final java.util.function.Function<Expression, Unit> unitOfLeaf;
    private final UnaryOperator<String> where;
    /** Units of the parts already met, which formulas may share. */
    private final Map<Expression, @Nullable Unit> known = new IdentityHashMap<>();

    /**
     * @param unitOfLeaf unit of a symbol or end cell; throws when the name is unknown
     * @param where turns a complaint into a message with its place
     */
    public UnitCheck(java.util.function.Function<Expression, Unit> unitOfLeaf, UnaryOperator<String> where) {
        this.unitOfLeaf = unitOfLeaf;
        this.where = where;
    }

    /**
     * Checks that {@code e} has the unit {@code expected}.
     *
     * @throws IllegalArgumentException naming the term and both units
     */
    public void require(Expression e, Unit expected) {
        Unit found = unitOf(e);
        if (found != null && !found.isEquivalentTo(expected)) {
            throw mismatch(e, found, expected);
        }
    }

    /** The unit of {@code e}; null for a literal zero, which fits any. */
    public @Nullable Unit unitOf(Expression e) {
        if (!known.containsKey(e)) {
            known.put(e, derive(e));
        }
        return known.get(e);
    }

    private @Nullable Unit derive(Expression e) {
        return switch (e) {
            case Expression.Constant(double value) -> value == 0 ? null : Unit.ONE;
            case Expression.Symbol s -> unitOfLeaf.apply(s);
            case Expression.EndCell c -> unitOfLeaf.apply(c);
            case Expression.Reduction r -> unitOf(r.body());
            case Expression.Sum(var terms) -> common(terms);
            case Expression.Product(var factors) -> productUnit(factors);
            case Expression.Power p -> powerUnit(p);
            case Expression.Call c -> callUnit(c);
            case Expression.Piecewise p -> {
                common(List.of(p.left(), p.right()));
                yield common(List.of(p.whenTrue(), p.otherwise()));
            }
            case Expression.TableValue(var table, var order, var argument) -> {
                Unit argumentUnit = Unit.of(table.argumentUnit());
                require(argument, argumentUnit);
                yield Unit.of(table.valueUnit()).dividedBy(argumentUnit.power(order, 1));
            }
            case Expression.Delayed(var body, var delay) -> {
                require(delay, unitOfLeaf.apply(TIME));
                yield unitOf(body);
            }
        };
    }

    private @Nullable Unit common(List<Expression> parts) {
        Unit common = null;
        for (Expression part : parts) {
            Unit unit = unitOf(part);
            if (unit != null && common != null && !unit.isEquivalentTo(common)) {
                throw mismatch(part, unit, common);
            }
            common = common == null ? unit : common;
        }
        return common;
    }

    private @Nullable Unit productUnit(List<Expression> factors) {
        Unit unit = Unit.ONE;
        for (Expression factor : factors) {
            Unit factorUnit = unitOf(factor);
            if (factorUnit == null) {
                return null;
            }
            unit = unit.times(factorUnit);
        }
        return unit;
    }

    private @Nullable Unit powerUnit(Expression.Power power) {
        Unit base = unitOf(power.base());
        if (base == null || base.isEquivalentTo(Unit.ONE)) {
            require(power.exponent(), Unit.ONE);
            return base;
        }
        if (power.exponent() instanceof Expression.Constant(double p)) {
            for (int den = 1; den <= 12; den++) {
                if (Math.abs(p * den - Math.rint(p * den)) < 1e-9) {
                    return base.power((int) Math.rint(p * den), den);
                }
            }
        }
        throw complaint("a quantity with a unit needs a constant, simple exponent: " + Infix.brief(power));
    }

    private @Nullable Unit callUnit(Expression.Call call) {
        Unit argument = unitOf(call.argument());
        return switch (call.function()) {
            case ABS -> argument;
            case SQRT -> argument == null ? null : argument.power(1, 2);
            default -> {
                require(call.argument(), Unit.ONE);
                yield Unit.ONE;
            }
        };
    }

    private IllegalArgumentException mismatch(Expression e, Unit found, Unit expected) {
        return complaint("'" + Infix.brief(e) + "' is in " + found.code() + " where " + expected.code() + " is needed");
    }

    private IllegalArgumentException complaint(String message) {
        return new IllegalArgumentException(where.apply(message));
    }
}
