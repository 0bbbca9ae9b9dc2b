package org.auklet.equation.expression;

import static org.auklet.equation.expression.Expressions.divide;
import static org.auklet.equation.expression.Expressions.negate;
import static org.auklet.equation.expression.Expressions.piecewise;
import static org.auklet.equation.expression.Expressions.power;
import static org.auklet.equation.expression.Expressions.product;
import static org.auklet.equation.expression.Expressions.subtract;
import static org.auklet.equation.expression.Expressions.sum;

import java.util.Locale;
import java.util.Map;

/**
 * Reads formulas as people write them: {@code PS*(C_plasma - C_liver/K)}.
 *
 * <pre>
 * choice   := sum [ ('&lt;' | '&lt;=' | '&gt;' | '&gt;=') sum '?' choice ':' choice ]
 * sum      := product { ('+' | '-') product }
 * product  := unary { ('*' | '/') unary }
 * unary    := '-' unary | power
 * power    := primary [ '^' unary ]
 * primary  := number | name | name '(' choice {',' choice} ')' | '(' choice ')'
 * </pre>
 *
 * Functions: those of {@link Function}, min(a, b), max(a, b), the model's tables, {@code delay(e, time)},
 * {@code sum(axis, e)}, {@code mean(axis, e)}, {@code first(field)} and {@code last(field)}.
 */
public final class Parser {

    private final String text;
    private final Map<String, Table> tables;
    private int at;

    private Parser(String text, Map<String, Table> tables) {
        this.text = text;
        this.tables = tables;
    }

    /**
     * Parses a formula.
     *
     * @param formula the text
     * @param tables tables that may be called as functions, by name
     * @throws IllegalArgumentException naming the position and what was expected
     */
    public static Expression parse(String formula, Map<String, Table> tables) {
        Parser parser = new Parser(formula, tables);
        Expression e = parser.choice();
        parser.skipSpace();
        if (parser.at < formula.length()) {
            throw parser.error("an operator");
        }
        return e;
    }

    private Expression choice() {
        Expression left = sumOfTerms();
        Expression.Relation relation = relation();
        if (relation == null) {
            return left;
        }
        Expression right = sumOfTerms();
        expect('?');
        Expression yes = choice();
        expect(':');
        return piecewise(relation, left, right, yes, choice());
    }

    private Expression.@org.jspecify.annotations.Nullable Relation relation() {
        if (accept('<')) {
            return accept('=') ? Expression.Relation.LESS_OR_EQUAL : Expression.Relation.LESS;
        }
        if (accept('>')) {
            return accept('=') ? Expression.Relation.GREATER_OR_EQUAL : Expression.Relation.GREATER;
        }
        return null;
    }

    private Expression sumOfTerms() {
        Expression e = productOfFactors();
        while (true) {
            if (accept('+')) {
                e = sum(e, productOfFactors());
            } else if (accept('-')) {
                e = subtract(e, productOfFactors());
            } else {
                return e;
            }
        }
    }

    private Expression productOfFactors() {
        Expression e = unary();
        while (true) {
            if (accept('*')) {
                e = product(e, unary());
            } else if (accept('/')) {
                e = divide(e, unary());
            } else {
                return e;
            }
        }
    }

    private Expression unary() {
        return accept('-') ? negate(unary()) : powerOfPrimary();
    }

    private Expression powerOfPrimary() {
        Expression base = primary();
        return accept('^') ? power(base, unary()) : base;
    }

    private Expression primary() {
        if (accept('(')) {
            Expression e = choice();
            expect(')');
            return e;
        }
        skipSpace();
        if (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            return number();
        }
        String name = name();
        return accept('(') ? function(name) : Expressions.symbol(name);
    }

    private Expression function(String name) {
        return switch (name) {
            case "sum", "mean" -> {
                String axis = name();
                expect(',');
                var kind = name.equals("sum") ? Expression.Reduction.Kind.SUM : Expression.Reduction.Kind.MEAN;
                yield close(new Expression.Reduction(kind, axis, choice()));
            }
            case "first" -> close(new Expression.EndCell(name(), Expression.End.FIRST));
            case "last" -> close(new Expression.EndCell(name(), Expression.End.LAST));
            case "delay" -> {
                Expression body = choice();
                expect(',');
                yield close(Expressions.delayed(body, choice()));
            }
            case "min", "max" -> {
                Expression a = choice();
                expect(',');
                Expression b = choice();
                var relation = name.equals("min") ? Expression.Relation.LESS : Expression.Relation.GREATER;
                yield close(piecewise(relation, a, b, a, b));
            }
            default -> close(elementary(name, choice()));
        };
    }

    private Expression elementary(String name, Expression argument) {
        Table table = tables.get(name);
        if (table != null) {
            return new Expression.TableValue(table, 0, argument);
        }
        for (Function function : Function.values()) {
            if (function.code().equals(name)) {
                return Expressions.call(function, argument);
            }
        }
        throw new IllegalArgumentException("unknown function '" + name + "' in formula: " + text);
    }

    private Expression close(Expression e) {
        expect(')');
        return e;
    }

    private Expression number() {
        int start = at;
        while (at < text.length() && isNumberPart(start)) {
            at++;
        }
        try {
            return Expressions.constant(Double.parseDouble(text.substring(start, at)));
        } catch (NumberFormatException e) {
            at = start;
            throw error("a number");
        }
    }

    private boolean isNumberPart(int start) {
        char c = text.charAt(at);
        boolean exponentSign = (c == '-' || c == '+') && at > start && "eE".indexOf(text.charAt(at - 1)) >= 0;
        return Character.isDigit(c) || c == '.' || c == 'e' || c == 'E' || exponentSign;
    }

    private String name() {
        skipSpace();
        int start = at;
        while (at < text.length() && isNamePart(text.charAt(at))) {
            at++;
        }
        if (start == at) {
            throw error("a name, a number or '('");
        }
        return text.substring(start, at);
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    private boolean accept(char c) {
        skipSpace();
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(char c) {
        if (!accept(c)) {
            throw error("'" + c + "'");
        }
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private IllegalArgumentException error(String expected) {
        return new IllegalArgumentException(
                String.format(Locale.ROOT, "expected %s at position %d of formula: %s", expected, at + 1, text));
    }
}
