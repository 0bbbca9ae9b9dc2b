package org.auklet.sbml.export;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.auklet.equation.Model;
import org.auklet.equation.expression.Conditions;
import org.auklet.equation.expression.Expression;
import org.auklet.equation.expression.Expressions;
import org.auklet.equation.expression.Function;
import org.auklet.equation.expression.Table;

/** Writes expressions of scalars as content MathML, in the subset that SBML Level 3 Version 2 allows. */
final class ContentMathMl {

    private static final String NAMESPACE = "http://www.w3.org/1998/Math/MathML";
    private static final String SYMBOLS = "http://www.sbml.org/sbml/symbols/";

    private final UnaryOperator<String> idOf;
    private final BiFunction<Table, Integer, String> functionOf;

    /**
     * @param idOf the SBML id of a name
     * @param functionOf the id of the function definition of a table or of its derivative of some order
     */
    ContentMathMl(UnaryOperator<String> idOf, BiFunction<Table, Integer, String> functionOf) {
        this.idOf = idOf;
        this.functionOf = functionOf;
    }

    /** A {@code math} element. */
    String math(Expression e) {
        return wrapped(of(e));
    }

    /** A {@code math} element of a condition: 1 or 0 become true or false. */
    String condition(Expression e) {
        return wrapped(truth(e));
    }

    static String wrapped(String inner) {
        return "<math xmlns=\"" + NAMESPACE + "\">" + inner + "</math>";
    }

    /** The inside of a {@code math} element. */
    String of(Expression e) {
        return switch (e) {
            case Expression.Constant(double value) -> number(value);
            case Expression.Symbol(var name, var shift) -> name(name);
            case Expression.Sum(var terms) -> sum(terms);
            case Expression.Product(var factors) -> product(factors);
            case Expression.Power(var base, var exponent) -> power(base, exponent);
            case Expression.Call(var function, var argument) -> apply(element(function), of(argument));
            case Expression.Piecewise p ->
                "<piecewise><piece>" + of(p.whenTrue()) + comparison(p) + "</piece><otherwise>" + of(p.otherwise())
                        + "</otherwise></piecewise>";
            case Expression.TableValue(var table, var order, var argument) ->
                "<apply>" + identifier(functionOf.apply(table, order)) + of(argument) + "</apply>";
            case Expression.Delayed(var body, var delay) ->
                "<apply>" + symbol("delay", "delay") + of(body) + of(delay) + "</apply>";
            case Expression.EndCell c -> throw notScalar(c);
            case Expression.Reduction r -> throw notScalar(r);
        };
    }

    private static IllegalArgumentException notScalar(Expression e) {
        return new IllegalArgumentException("SBML has no fields: write the flat model, not " + e);
    }

    private String name(String name) {
        return name.equals(Model.TIME) ? symbol("time", "t") : identifier(idOf.apply(name));
    }

    static String identifier(String id) {
        return "<ci>" + id + "</ci>";
    }

    private static String symbol(String meaning, String shown) {
        return "<csymbol encoding=\"text\" definitionURL=\"" + SYMBOLS + meaning + "\">" + shown + "</csymbol>";
    }

    static String number(double value) {
        if (Double.isNaN(value)) {
            return "<notanumber/>";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "<infinity/>" : apply("minus", "<infinity/>");
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e9) {
            return "<cn type=\"integer\">" + (long) value + "</cn>";
        }
        String text = Double.toString(value);
        int e = text.indexOf('E');
        return e < 0
                ? "<cn>" + text + "</cn>"
                : "<cn type=\"e-notation\">" + text.substring(0, e) + "<sep/>" + text.substring(e + 1) + "</cn>";
    }

    static String apply(String operator, String... arguments) {
        return "<apply><" + operator + "/>" + String.join("", arguments) + "</apply>";
    }

    private String sum(List<Expression> terms) {
        return apply("plus", all(terms));
    }

    private String all(List<Expression> list) {
        return list.stream().map(this::of).collect(Collectors.joining());
    }

    /** A power of -1 divides. */
    private String product(List<Expression> factors) {
        List<Expression> below = factors.stream()
                .filter(ContentMathMl::isDivisor)
                .map(f -> ((Expression.Power) f).base())
                .toList();
        List<Expression> above = factors.stream().filter(f -> !isDivisor(f)).toList();
        String top = above.isEmpty() ? number(1) : times(above);
        return below.isEmpty() ? top : apply("divide", top, times(below));
    }

    private static boolean isDivisor(Expression e) {
        return e instanceof Expression.Power(var base, Expression.Constant(double p)) && p == -1;
    }

    private String times(List<Expression> factors) {
        return factors.size() == 1 ? of(factors.getFirst()) : apply("times", all(factors));
    }

    private String power(Expression base, Expression exponent) {
        if (exponent instanceof Expression.Constant(double p) && p == -1) {
            return apply("divide", number(1), of(base));
        }
        return apply("power", of(base), of(exponent));
    }

    private static String element(Function function) {
        return switch (function) {
            case LOG -> "ln";
            case LOG10 -> "log";
            case SQRT -> "root";
            case ASIN -> "arcsin";
            case ACOS -> "arccos";
            case ATAN -> "arctan";
            case CEIL -> "ceiling";
            case EXP, SIN, COS, TAN, SINH, COSH, TANH, ABS, FLOOR, FACTORIAL -> function.code();
        };
    }

    private String comparison(Expression.Piecewise p) {
        String relation = switch (p.relation()) {
            case LESS -> "lt";
            case LESS_OR_EQUAL -> "leq";
            case GREATER -> "gt";
            case GREATER_OR_EQUAL -> "geq";
        };
        return apply(relation, of(p.left()), of(p.right()));
    }

    /** What {@link Conditions} has built, taken apart again; any other number is true above zero. */
    private String truth(Expression e) {
        if (e instanceof Expression.Constant(double value)) {
            return value > 0 ? "<true/>" : "<false/>";
        }
        if (e instanceof Expression.Piecewise p) {
            if (p.whenTrue().equals(Conditions.TRUE) && p.otherwise().equals(Conditions.FALSE)) {
                return comparison(p);
            }
            if (p.whenTrue().equals(Conditions.FALSE) && p.otherwise().equals(Conditions.TRUE)) {
                return apply("not", comparison(p));
            }
            if (p.otherwise().equals(Conditions.FALSE)) {
                return apply("and", comparison(p), truth(p.whenTrue()));
            }
            if (p.whenTrue().equals(Conditions.TRUE)) {
                return apply("or", comparison(p), truth(p.otherwise()));
            }
        }
        return apply("gt", of(e), of(Expressions.ZERO));
    }
}
