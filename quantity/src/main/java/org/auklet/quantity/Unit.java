package org.auklet.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A unit of measurement: a UCUM code, a dimension, and the factor to the coherent SI unit of that dimension.
 *
 * <p>The mole is a base unit. Annotations in braces are kept in the code ({@code %{ID}/g}) but carry no dimension, as
 * UCUM has it; what they mean is decided by the quantity kind. Scales with an offset or a logarithm (degrees Celsius,
 * pH, dB) are refused: give kelvin, mol/L, a plain ratio.
 *
 * <p>Immutable. Two units are equal when their codes are; see {@link #isEquivalentTo} for equal meaning.
 */
public final class Unit {

    private static final double EQUIVALENT_WITHIN = 1e-12;
    private static final MathContext PRECISION = MathContext.DECIMAL128;
    private static final Map<String, Unit> KNOWN = new ConcurrentHashMap<>();

    /** The unit of a pure number, code {@code 1}. */
    public static final Unit ONE = new Unit(Map.of(), Dimension.NONE, BigDecimal.ONE, BigDecimal.ONE);

    private final Map<String, Exponent> atoms;
    private final String code;
    private final Dimension dimension;
    private final BigDecimal numerator;
    private final BigDecimal denominator;
    private final double factor;

    private Unit(Map<String, Exponent> atoms, Dimension dimension, BigDecimal numerator, BigDecimal denominator) {
        this.atoms = atoms;
        this.code = write(atoms);
        this.dimension = dimension;
        this.numerator = numerator;
        this.denominator = denominator;
        this.factor = numerator.divide(denominator, PRECISION).doubleValue();
    }

    /**
     * The unit with this UCUM code or common laboratory spelling.
     *
     * <p>Besides UCUM, accepts {@code nM} (nmol/L), {@code kDa} (ku), {@code %ID/g} (%{ID}/g), {@code hr}, {@code ml},
     * micro as any of the two mu characters, superscripts, {@code ^}, and a product written as a space or a centred
     * dot.
     *
     * @throws InputException when the unit is unknown or is a scale with an offset; names the nearest known unit
     */
    public static Unit of(String text) {
        Unit known = KNOWN.get(text);
        if (known == null) {
            known = UnitParser.parse(text);
            KNOWN.put(text, known);
        }
        return known;
    }

    /** A unit that is no product of others; {@code factor} is read as the decimal number it prints as. */
    static Unit atom(String code, Dimension dimension, double factor) {
        return new Unit(Map.of(code, Exponent.ONE), dimension, decimal(factor), BigDecimal.ONE);
    }

    /** The canonical UCUM code, e.g. {@code L/nmol/s}, {@code %{ID}/g}, {@code /h}, {@code 1}. */
    public String code() {
        return code;
    }

    /** The dimension. */
    public Dimension dimension() {
        return dimension;
    }

    /** How many coherent SI units (m, kg, s, mol, K, A, cd and their products) one of this unit is. */
    public double factor() {
        return factor;
    }

    /** Whether the code carries the annotation, e.g. {@code hasAnnotation("ID")} for {@code %{ID}/g}. */
    public boolean hasAnnotation(String annotation) {
        return code.contains("{" + annotation + "}");
    }

    /** The product of two units; equal atoms merge, so mL/h times h is mL. */
    public Unit times(Unit other) {
        Map<String, Exponent> product = new LinkedHashMap<>(atoms);
        other.atoms.forEach((atom, exponent) -> product.merge(atom, exponent, Exponent::plus));
        product.values().removeIf(Exponent::isZero);
        return new Unit(
                product,
                dimension.times(other.dimension),
                numerator.multiply(other.numerator, PRECISION),
                denominator.multiply(other.denominator, PRECISION));
    }

    /** The quotient of two units. */
    public Unit dividedBy(Unit other) {
        return times(other.power(-1, 1));
    }

    /**
     * This unit to a rational power, e.g. {@code power(1, 2)} for the square root.
     *
     * @throws IllegalArgumentException when {@code den} is 0
     */
    public Unit power(int num, int den) {
        return power(new Exponent(num, den));
    }

    Unit power(Exponent power) {
        Map<String, Exponent> raised = new LinkedHashMap<>();
        if (!power.isZero()) {
            atoms.forEach((atom, exponent) -> raised.put(atom, exponent.times(power)));
        }
        Dimension raisedDimension = dimension.power(power.numerator(), power.denominator());
        if (!power.isWhole()) {
            return new Unit(raised, raisedDimension, decimal(Math.pow(factor, power.value())), BigDecimal.ONE);
        }
        int times = Math.abs(power.numerator());
        BigDecimal up = numerator.pow(times, PRECISION);
        BigDecimal down = denominator.pow(times, PRECISION);
        return power.numerator() < 0
                ? new Unit(raised, raisedDimension, down, up)
                : new Unit(raised, raisedDimension, up, down);
    }

    /** Whether values can be converted between the two units: same dimension. */
    public boolean isCommensurableWith(Unit other) {
        return dimension.equals(other.dimension);
    }

    /** Whether the two units mean the same: same dimension, factors equal within 1e-12 relative. */
    public boolean isEquivalentTo(Unit other) {
        return isCommensurableWith(other) && Math.abs(factor / other.factor - 1) <= EQUIVALENT_WITHIN;
    }

    /**
     * A value in this unit expressed in another.
     *
     * @throws InputException when the dimensions differ
     */
    public double convert(double value, Unit target) {
        if (code.equals(target.code)) {
            return value;
        }
        if (!isCommensurableWith(target)) {
            throw new InputException(
                    "Cannot convert " + code + " (dimension " + dimension + ") to " + target.code + " (dimension "
                            + target.dimension + ").",
                    UnitAdvice.bridge(dimension, target.dimension));
        }
        return scale(value, numerator.multiply(target.denominator), denominator.multiply(target.numerator));
    }

    /** {@code value * up / down} with a single rounding whenever the ratio or its inverse is exact. */
    private static double scale(double value, BigDecimal up, BigDecimal down) {
        BigDecimal inverse = down.divide(up, PRECISION);
        double divisor = inverse.doubleValue();
        boolean exact = up.compareTo(down) < 0 && new BigDecimal(divisor).compareTo(inverse) == 0;
        return exact ? value / divisor : value * up.divide(down, PRECISION).doubleValue();
    }

    private static BigDecimal decimal(double value) {
        return new BigDecimal(Double.toString(value));
    }

    private static String write(Map<String, Exponent> atoms) {
        List<String> above = new ArrayList<>();
        StringBuilder below = new StringBuilder();
        atoms.forEach((atom, exponent) -> {
            if (exponent.numerator() > 0) {
                above.add(withExponent(atom, exponent));
            } else {
                below.append('/').append(withExponent(atom, exponent.negated()));
            }
        });
        return above.isEmpty() && below.isEmpty() ? "1" : String.join(".", above) + below;
    }

    private static String withExponent(String atom, Exponent exponent) {
        int annotation = atom.indexOf('{');
        return annotation < 0
                ? atom + exponent.suffix()
                : atom.substring(0, annotation)
                        + (annotation == 0 ? "" : exponent.suffix())
                        + atom.substring(annotation)
                        + (annotation == 0 ? exponent.suffix() : "");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Unit that && code.equals(that.code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }
}
