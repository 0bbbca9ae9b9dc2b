package org.auklet.equation.expression;

import java.util.ArrayList;
import java.util.List;

/** A product taken apart for printing: sign, numerator, denominator. */
record Fraction(boolean negative, List<Expression> numerator, List<Expression> denominator) {

    static Fraction of(Expression.Product product) {
        boolean negative = false;
        List<Expression> top = new ArrayList<>();
        List<Expression> bottom = new ArrayList<>();
        for (Expression factor : product.factors()) {
            switch (factor) {
                case Expression.Constant(double value) -> {
                    negative ^= value < 0;
                    if (Math.abs(value) != 1) {
                        top.add(Expressions.constant(Math.abs(value)));
                    }
                }
                case Expression.Power(var base, Expression.Constant(double p))
                when p < 0 -> bottom.add(Expressions.power(base, Expressions.constant(-p)));
                default -> top.add(factor);
            }
        }
        return new Fraction(negative, top, bottom);
    }
}
