package org.auklet.quantity;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The physical dimension of a unit: a product of powers of the seven SI base dimensions.
 *
 * <p>Amount of substance is a base dimension of its own. Plane angle, counts, percentages and annotations such as
 * {@code {ID}} are dimensionless. Exponents are exact rationals, so that a square root can be undone.
 */
public final class Dimension {

    /** The seven base dimensions, with their ISO 80000-1 symbols. */
    public enum Base {
        /** Length, coherent unit m. */
        LENGTH("L"),
        /** Mass, coherent unit kg. */
        MASS("M"),
        /** Time, coherent unit s. */
        TIME("T"),
        /** Amount of substance, coherent unit mol. */
        AMOUNT("N"),
        /** Thermodynamic temperature, coherent unit K. */
        TEMPERATURE("\u0398"),
        /** Electric current, coherent unit A. */
        CURRENT("I"),
        /** Luminous intensity, coherent unit cd. */
        LUMINOUS_INTENSITY("J");

        private final String symbol;

        Base(String symbol) {
            this.symbol = symbol;
        }

        /** The ISO symbol, e.g. {@code L}. */
        public String symbol() {
            return symbol;
        }
    }

    /** The dimension of a pure number. */
    public static final Dimension NONE =
            new Dimension(Arrays.stream(Base.values()).map(b -> Exponent.ZERO).toList());

    private final List<Exponent> exponents;

    private Dimension(List<Exponent> exponents) {
        this.exponents = exponents;
    }

    /** One base dimension to a whole power, e.g. {@code of(LENGTH, 3)} for volume. */
    public static Dimension of(Base base, int power) {
        return new Dimension(Arrays.stream(Base.values())
                .map(b -> b == base ? Exponent.of(power) : Exponent.ZERO)
                .toList());
    }

    /** The exponent of one base dimension. */
    public double exponent(Base base) {
        return exponents.get(base.ordinal()).value();
    }

    /** Whether this is the dimension of a pure number. */
    public boolean isNone() {
        return equals(NONE);
    }

    /** The dimension of a product. */
    public Dimension times(Dimension other) {
        return new Dimension(Arrays.stream(Base.values())
                .map(b -> exponents.get(b.ordinal()).plus(other.exponents.get(b.ordinal())))
                .toList());
    }

    /** The dimension of a quotient. */
    public Dimension dividedBy(Dimension other) {
        return times(other.power(-1, 1));
    }

    /**
     * The dimension raised to a rational power.
     *
     * @throws IllegalArgumentException when {@code denominator} is 0
     */
    public Dimension power(int numerator, int denominator) {
        Exponent power = new Exponent(numerator, denominator);
        return new Dimension(exponents.stream().map(e -> e.times(power)).toList());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Dimension that && exponents.equals(that.exponents);
    }

    @Override
    public int hashCode() {
        return exponents.hashCode();
    }

    /** Symbols with exponents, e.g. {@code L3 N-1 T-1}; {@code 1} for a pure number. */
    @Override
    public String toString() {
        String text = Arrays.stream(Base.values())
                .filter(b -> !exponents.get(b.ordinal()).isZero())
                .map(b -> b.symbol() + exponents.get(b.ordinal()).suffix())
                .collect(Collectors.joining(" "));
        return text.isEmpty() ? "1" : text;
    }
}
