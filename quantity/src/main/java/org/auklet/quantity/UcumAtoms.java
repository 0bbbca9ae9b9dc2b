package org.auklet.quantity;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.measure.UnitConverter;
import systems.uom.ucum.format.UCUMFormat;

/**
 * Single UCUM symbols with their prefix ({@code mL}, {@code Ci}, {@code %}) looked up in the UCUM library and reduced to
 * dimension and factor. The library knows no type outside this class.
 */
final class UcumAtoms {

    /** Constants the library holds at an older value: CODATA 2018 (u) and the SI of 2019 (eV). */
    private static final Map<String, Double> REVISED = Map.of("u", 1.66053906660e-27, "eV", 1.602176634e-19);

    private static final Map<String, Dimension.Base> BASES = Map.of(
            "[L]", Dimension.Base.LENGTH,
            "[M]", Dimension.Base.MASS,
            "[T]", Dimension.Base.TIME,
            "[N]", Dimension.Base.AMOUNT,
            "[\u0398]", Dimension.Base.TEMPERATURE,
            "[I]", Dimension.Base.CURRENT,
            "[J]", Dimension.Base.LUMINOUS_INTENSITY);
    private static final Map<String, Unit> KNOWN = new ConcurrentHashMap<>();

    private UcumAtoms() {}

    /**
     * The unit of one symbol without exponent, or nothing when UCUM does not know it.
     *
     * @throws InputException when the symbol is a scale with an offset or a logarithm
     */
    static Optional<Unit> find(String symbol) {
        Unit known = KNOWN.get(symbol);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Unit> found = lookUp(symbol);
        found.ifPresent(unit -> KNOWN.put(symbol, unit));
        return found;
    }

    private static synchronized Optional<Unit> lookUp(String symbol) {
        javax.measure.Unit<?> parsed;
        try {
            parsed = UCUMFormat.getInstance(UCUMFormat.Variant.CASE_SENSITIVE).parse(symbol);
        } catch (RuntimeException | Error unknown) {
            // The generated lexer reports an unexpected character by an Error.
            if (unknown instanceof VirtualMachineError || unknown instanceof LinkageError) {
                throw unknown;
            }
            return Optional.empty();
        }
        return Optional.of(Unit.atom(symbol, dimension(parsed.getDimension()), factor(symbol, parsed)));
    }

    private static double factor(String symbol, javax.measure.Unit<?> parsed) {
        for (Map.Entry<String, Double> constant : REVISED.entrySet()) {
            Optional<Double> prefix = prefixOf(symbol, constant.getKey());
            if (prefix.isPresent()) {
                return prefix.get() * constant.getValue();
            }
        }
        try {
            @SuppressWarnings({"rawtypes", "unchecked"})
            UnitConverter toSi =
                    ((javax.measure.Unit) parsed).getConverterToAny((javax.measure.Unit) parsed.getSystemUnit());
            double atOne = toSi.convert(1.0);
            if (toSi.convert(0.0) == 0.0 && atOne > 0 && Double.isFinite(atOne)) {
                return atOne;
            }
        } catch (javax.measure.IncommensurableException | ArithmeticException | NumberFormatException logarithmic) {
            // Falls through: not a ratio scale.
        }
        throw new InputException(
                "The unit '" + symbol + "' is a scale with an offset or a logarithm, not a multiple of an SI unit.",
                symbol.equals("Cel") ? "Give the temperature in K (add 273.15)." : "Give the plain value instead.");
    }

    /** The prefix factor when {@code symbol} is a prefix and {@code base}: 1000 for {@code ku}. */
    private static Optional<Double> prefixOf(String symbol, String base) {
        if (symbol.equals(base)) {
            return Optional.of(1.0);
        }
        Map<String, Double> prefixes = Map.of("k", 1e3, "M", 1e6, "G", 1e9, "m", 1e-3, "T", 1e12);
        return symbol.endsWith(base)
                ? Optional.ofNullable(prefixes.get(symbol.substring(0, symbol.length() - base.length())))
                : Optional.empty();
    }

    private static Dimension dimension(javax.measure.Dimension dimension) {
        Map<? extends javax.measure.Dimension, Integer> parts = dimension.getBaseDimensions();
        if (parts == null) {
            return Dimension.of(base(dimension), 1);
        }
        Dimension product = Dimension.NONE;
        for (Map.Entry<? extends javax.measure.Dimension, Integer> part : parts.entrySet()) {
            product = product.times(Dimension.of(base(part.getKey()), part.getValue()));
        }
        return product;
    }

    private static Dimension.Base base(javax.measure.Dimension dimension) {
        Dimension.Base base = BASES.get(dimension.toString());
        if (base == null) {
            throw new IllegalStateException("The UCUM library returned an unknown base dimension " + dimension + ".");
        }
        return base;
    }
}
