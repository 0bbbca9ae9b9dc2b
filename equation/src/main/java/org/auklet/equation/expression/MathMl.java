package org.auklet.equation.expression;

import java.util.List;
import java.util.Map;

/** Typesets expressions as presentation MathML, so that a report prints the equations that ran. */
public final class MathMl {

    private static final Map<String, String> GREEK = Map.ofEntries(
            Map.entry("alpha", "\u03b1"),
            Map.entry("beta", "\u03b2"),
            Map.entry("gamma", "\u03b3"),
            Map.entry("epsilon", "\u03b5"),
            Map.entry("theta", "\u03b8"),
            Map.entry("kappa", "\u03ba"),
            Map.entry("lambda", "\u03bb"),
            Map.entry("mu", "\u03bc"),
            Map.entry("rho", "\u03c1"),
            Map.entry("sigma", "\u03c3"),
            Map.entry("phi", "\u03c6"),
            Map.entry("pi", "\u03c0"),
            Map.entry("omega", "\u03c9"));

    private MathMl() {}

    /** The body of a formula, without the enclosing {@code <math>}. */
    public static String of(Expression e) {
        return switch (e) {
            case Expression.Constant(double value) -> number(value);
            case Expression.Symbol(var name, var shift) -> name(name);
            case Expression.EndCell(var field, var end) ->
                "<msub>" + row(name(field)) + "<mtext>" + (end == Expression.End.FIRST ? "inner" : "outer")
                        + "</mtext></msub>";
            case Expression.Reduction(var kind, var axis, var body) ->
                kind == Expression.Reduction.Kind.SUM
                        ? "<munder><mo>\u2211</mo><mtext>" + axis + "</mtext></munder>" + row(fenced(body))
                        : "<msub><mrow><mo>\u27e8</mo>" + of(body) + "<mo>\u27e9</mo></mrow><mtext>" + axis
                                + "</mtext></msub>";
            case Expression.Sum(var terms) -> sum(terms);
            case Expression.Product p -> product(p);
            case Expression.Power(var base, var exponent) -> power(base, exponent);
            case Expression.Call(var function, var argument) -> call(function, argument);
            case Expression.Piecewise p -> piecewise(p);
            case Expression.TableValue(var table, var order, var argument) ->
                name(table.name()) + "<mo>\u2061</mo>" + parenthesised(of(argument));
            case Expression.Delayed(var body, var delay) ->
                "<mi>delay</mi><mo>\u2061</mo>" + parenthesised(of(body) + "<mo>,</mo>" + of(delay));
        };
    }

    /** A name: the part before the first underscore upright or Greek, the rest as its subscript. */
    public static String name(String name) {
        int underscore = name.indexOf('_');
        if (underscore <= 0) {
            return identifier(name);
        }
        String subscript = name.substring(underscore + 1).replace('_', ' ');
        return "<msub>" + identifier(name.substring(0, underscore)) + "<mtext>" + subscript + "</mtext></msub>";
    }

    private static String identifier(String name) {
        return "<mi>" + GREEK.getOrDefault(name, name) + "</mi>";
    }

    private static String number(double value) {
        String text = Infix.number(value);
        int e = text.indexOf('E');
        if (e < 0) {
            return "<mn>" + text + "</mn>";
        }
        return "<mrow><mn>" + text.substring(0, e) + "</mn><mo>\u00d7</mo><msup><mn>10</mn><mn>" + text.substring(e + 1)
                + "</mn></msup></mrow>";
    }

    private static String sum(List<Expression> terms) {
        StringBuilder text = new StringBuilder();
        for (Expression term : terms) {
            boolean negative = Expressions.isNegative(term);
            Expression shown = negative ? Expressions.negate(term) : term;
            if (negative) {
                text.append("<mo>\u2212</mo>");
            } else if (!text.isEmpty()) {
                text.append("<mo>+</mo>");
            }
            text.append(row(shown instanceof Expression.Sum ? fenced(shown) : of(shown)));
        }
        return text.toString();
    }

    private static String product(Expression.Product product) {
        Fraction fraction = Fraction.of(product);
        String sign = fraction.negative() ? "<mo>\u2212</mo>" : "";
        String top = fraction.numerator().isEmpty() ? "<mn>1</mn>" : factors(fraction.numerator());
        if (fraction.denominator().isEmpty()) {
            return sign + top;
        }
        return sign + "<mfrac>" + row(top) + row(factors(fraction.denominator())) + "</mfrac>";
    }

    private static String factors(List<Expression> factors) {
        StringBuilder text = new StringBuilder();
        for (Expression factor : factors) {
            if (!text.isEmpty()) {
                text.append("<mspace width='0.17em'/>");
            }
            boolean lone = factors.size() == 1;
            text.append(factor instanceof Expression.Sum && !lone ? fenced(factor) : of(factor));
        }
        return text.toString();
    }

    private static String power(Expression base, Expression exponent) {
        if (exponent instanceof Expression.Constant(double p) && p < 0) {
            Expression positive = Expressions.power(base, Expressions.constant(-p));
            return "<mfrac><mn>1</mn>" + row(of(positive)) + "</mfrac>";
        }
        return "<msup>" + row(isPlain(base) ? of(base) : fenced(base)) + row(of(exponent)) + "</msup>";
    }

    private static boolean isPlain(Expression e) {
        return e instanceof Expression.Symbol || e instanceof Expression.Constant;
    }

    private static String call(Function function, Expression argument) {
        return switch (function) {
            case SQRT -> "<msqrt>" + of(argument) + "</msqrt>";
            case ABS -> "<mrow><mo>|</mo>" + of(argument) + "<mo>|</mo></mrow>";
            case FLOOR -> "<mrow><mo>\u230a</mo>" + of(argument) + "<mo>\u230b</mo></mrow>";
            case CEIL -> "<mrow><mo>\u2308</mo>" + of(argument) + "<mo>\u2309</mo></mrow>";
            case FACTORIAL -> row(isPlain(argument) ? of(argument) : fenced(argument)) + "<mo>!</mo>";
            case LOG10 -> "<msub><mi>log</mi><mn>10</mn></msub><mo>\u2061</mo>" + fenced(argument);
            default -> "<mi>" + function.code() + "</mi><mo>\u2061</mo>" + fenced(argument);
        };
    }

    private static String piecewise(Expression.Piecewise p) {
        String condition = of(p.left()) + "<mo>" + escape(p.relation().sign()) + "</mo>" + of(p.right());
        return "<mrow><mo>{</mo><mtable columnalign='left left'>"
                + "<mtr><mtd>" + of(p.whenTrue()) + "</mtd><mtd><mtext>if </mtext>" + condition + "</mtd></mtr>"
                + "<mtr><mtd>" + of(p.otherwise()) + "</mtd><mtd><mtext>otherwise</mtext></mtd></mtr></mtable></mrow>";
    }

    private static String escape(String sign) {
        return sign.replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String fenced(Expression e) {
        return parenthesised(of(e));
    }

    private static String parenthesised(String inner) {
        return "<mrow><mo>(</mo>" + inner + "<mo>)</mo></mrow>";
    }

    private static String row(String inner) {
        return "<mrow>" + inner + "</mrow>";
    }
}
