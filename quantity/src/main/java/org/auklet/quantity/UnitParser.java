package org.auklet.quantity;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recursive descent over the UCUM term grammar; symbols come from {@link UcumAtoms}.
 *
 * <p>Our own because the library's grammar has neither powers of ten nor exponents on parentheses. As in UCUM, division
 * and multiplication bind equally from left to right: {@code a/b.c} is {@code (a/b).c}. A loose product (space, star,
 * centred dot) after a slash is refused, since people mean both.
 */
final class UnitParser {

    private static final Pattern SYMBOL = Pattern.compile("(10[*^]|\\d+|.*?[^0-9+-])([+-]?\\d+)?");

    private static final Pattern DECIMAL = Pattern.compile("(?:^|[/.(\u00b7])\\d+\\.$");

    private final String original;
    private final String text;
    private int at;

    private UnitParser(String original, String text) {
        this.original = original;
        this.text = text;
    }

    static Unit parse(String original) {
        String text = UnitSpelling.normalise(original);
        if (text.isEmpty()) {
            return Unit.ONE;
        }
        UnitParser parser = new UnitParser(original, text);
        Unit unit = parser.term();
        if (parser.at < text.length()) {
            throw parser.unreadable();
        }
        return unit;
    }

    private Unit term() {
        boolean divided = peek() == '/';
        Unit unit = divided ? Unit.ONE : component();
        while (at < text.length() && peek() != ')') {
            char operator = text.charAt(at++);
            if (operator == '/') {
                divided = true;
                unit = unit.dividedBy(component());
            } else if (operator == '.' || operator == UnitSpelling.LOOSE_PRODUCT) {
                refuseAmbiguous(operator, divided);
                unit = unit.times(component());
            } else {
                throw unreadable();
            }
        }
        return unit;
    }

    private void refuseAmbiguous(char operator, boolean divided) {
        if (operator == UnitSpelling.LOOSE_PRODUCT && divided) {
            throw new InputException(
                    "The unit '" + original + "' has a product after a slash, which can be read in two ways.",
                    "Repeat the slash for everything below it (mL/min/kg) or use negative exponents (mL.min-1.kg-1).");
        }
        if (operator == '.'
                && Character.isDigit(peek())
                && DECIMAL.matcher(text.substring(0, at)).find()) {
            throw new InputException(
                    "The unit '" + original + "' holds a decimal number.", "Put the number into the value.");
        }
    }

    private Unit component() {
        if (peek() != '(') {
            return simple();
        }
        at++;
        Unit inner = term();
        if (peek() != ')') {
            throw unreadable();
        }
        at++;
        String exponent = take("+-0123456789");
        if (peek() == '^') {
            return inner.power(caret());
        }
        return exponent.isEmpty() ? inner : inner.power(whole(exponent));
    }

    private Unit simple() {
        int start = at;
        while (at < text.length() && "/.()^{".indexOf(peek()) < 0 && peek() != UnitSpelling.LOOSE_PRODUCT) {
            at = peek() == '[' ? closing(']') : at + 1;
        }
        if (text.substring(start, at).equals("10") && peek() == '^') {
            at++;
            take("+-0123456789");
        }
        String symbol = text.substring(start, at);
        Exponent power = Exponent.ONE;
        Matcher split = SYMBOL.matcher(symbol);
        if (split.matches() && split.group(2) != null) {
            symbol = split.group(1);
            power = whole(split.group(2));
        }
        if (peek() == '^') {
            power = power.times(caret());
        }
        String annotation = annotation();
        if (!annotation.isEmpty()) {
            String trailing = take("+-0123456789");
            power = trailing.isEmpty() ? power : power.times(whole(trailing));
        }
        if (peek() == '^') {
            power = power.times(caret());
        }
        return resolve(symbol, annotation).power(power);
    }

    private Unit resolve(String symbol, String annotation) {
        if (symbol.isEmpty() && annotation.isEmpty()) {
            throw unreadable();
        }
        if (symbol.equals("1") || symbol.isEmpty()) {
            return annotation.isEmpty() ? Unit.ONE : Unit.atom(annotation, Dimension.NONE, 1);
        }
        if (symbol.equals("10*") || symbol.equals("10^")) {
            return Unit.atom("10*", Dimension.NONE, 10);
        }
        if (symbol.chars().allMatch(Character::isDigit)) {
            return Unit.atom(symbol, Dimension.NONE, Double.parseDouble(symbol));
        }
        Unit unit = named(symbol);
        return annotation.isEmpty() ? unit : Unit.atom(symbol + annotation, unit.dimension(), unit.factor());
    }

    private Unit named(String symbol) {
        String ucum = UnitSpelling.ucum(symbol);
        if (!ucum.equals(symbol)) {
            return UnitParser.parse(ucum);
        }
        Optional<Unit> atom = UcumAtoms.find(symbol);
        return atom.orElseThrow(() -> unknown(symbol));
    }

    private String annotation() {
        if (peek() != '{') {
            return "";
        }
        int start = at;
        at = closing('}');
        return text.substring(start, at);
    }

    private Exponent caret() {
        at++;
        boolean bracketed = peek() == '(';
        at += bracketed ? 1 : 0;
        String numerator = take("+-0123456789");
        String denominator = "1";
        if (bracketed && peek() == '/') {
            at++;
            denominator = take("0123456789");
        }
        if (bracketed && peek() != ')') {
            throw unreadable();
        }
        at += bracketed ? 1 : 0;
        Exponent below = whole(denominator);
        if (below.isZero()) {
            throw unreadable();
        }
        return new Exponent(whole(numerator).numerator(), below.numerator());
    }

    private Exponent whole(String digits) {
        try {
            return Exponent.of(Integer.parseInt(digits));
        } catch (NumberFormatException e) {
            throw unreadable();
        }
    }

    private int closing(char bracket) {
        int end = text.indexOf(bracket, at);
        if (end < 0) {
            throw unreadable();
        }
        return end + 1;
    }

    private String take(String allowed) {
        int start = at;
        while (at < text.length() && allowed.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return text.substring(start, at);
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private InputException unknown(String symbol) {
        String where = symbol.equals(original) ? "" : " in '" + original + "'";
        String advice = symbol.equals(original) ? UnitAdvice.nearest(original) : UnitAdvice.nearest(symbol, original);
        return new InputException("Unknown unit '" + symbol + "'" + where + ".", advice);
    }

    private InputException unreadable() {
        return new InputException("Cannot read the unit '" + original + "'.", UnitAdvice.nearest(original));
    }
}
