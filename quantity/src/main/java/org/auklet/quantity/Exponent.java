package org.auklet.quantity;

/** A rational exponent in lowest terms with a positive denominator. */
record Exponent(int numerator, int denominator) {

    static final Exponent ZERO = new Exponent(0, 1);
    static final Exponent ONE = new Exponent(1, 1);

    Exponent {
        if (denominator == 0) {
            throw new IllegalArgumentException("An exponent with denominator 0.");
        }
        int divisor = gcd(Math.abs(numerator), Math.abs(denominator)) * (denominator < 0 ? -1 : 1);
        numerator /= divisor;
        denominator /= divisor;
    }

    static Exponent of(int whole) {
        return new Exponent(whole, 1);
    }

    Exponent plus(Exponent other) {
        return new Exponent(
                Math.addExact(
                        Math.multiplyExact(numerator, other.denominator),
                        Math.multiplyExact(other.numerator, denominator)),
                Math.multiplyExact(denominator, other.denominator));
    }

    Exponent times(Exponent other) {
        return new Exponent(
                Math.multiplyExact(numerator, other.numerator), Math.multiplyExact(denominator, other.denominator));
    }

    Exponent negated() {
        return new Exponent(-numerator, denominator);
    }

    boolean isZero() {
        return numerator == 0;
    }

    boolean isWhole() {
        return denominator == 1;
    }

    double value() {
        return (double) numerator / denominator;
    }

    private static int gcd(int a, int b) {
        return b == 0 ? Math.max(a, 1) : gcd(b, a % b);
    }

    /** {@code 2}, {@code -1}, or in the caret form {@code ^(1/2)} when it is no whole number; empty for 1. */
    String suffix() {
        if (equals(ONE)) {
            return "";
        }
        return isWhole() ? Integer.toString(numerator) : "^(" + numerator + "/" + denominator + ")";
    }
}
