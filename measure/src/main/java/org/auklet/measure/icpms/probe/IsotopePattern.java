package org.auklet.measure.icpms.probe;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.auklet.particle.NaturalIsotopes;
import org.auklet.particle.NaturalIsotopes.NaturalIsotope;
import org.auklet.quantity.InputException;

/**
 * Which isotopes a metal consists of: natural, or enriched.
 *
 * @param element element symbol
 * @param fractions amount fraction by mass number, together 1
 * @param source table or certificate
 */
public record IsotopePattern(String element, Map<Integer, Double> fractions, String source) {

    private static final double SUM_TOLERANCE = 0.005;

    /**
     * Fractions that sum to 1 within 0.5 % (certificates are rounded) are scaled to sum to 1.
     *
     * @throws InputException when a fraction is negative, the sum is not 1, or an isotope is none of the element
     */
    public IsotopePattern {
        double sum = 0;
        for (Map.Entry<Integer, Double> isotope : fractions.entrySet()) {
            NaturalIsotopes.of(element, isotope.getKey());
            if (!(isotope.getValue() >= 0)) {
                throw refuse(element, "has a fraction of " + isotope.getValue() + " of mass " + isotope.getKey());
            }
            sum += isotope.getValue();
        }
        if (!(Math.abs(sum - 1) <= SUM_TOLERANCE)) {
            throw refuse(element, "has fractions that sum to " + sum + ", expected 1");
        }
        double total = sum;
        SortedMap<Integer, Double> scaled = new TreeMap<>();
        fractions.forEach((number, fraction) -> scaled.put(number, fraction / total));
        fractions = Collections.unmodifiableSortedMap(scaled);
    }

    private static InputException refuse(String element, String what) {
        return new InputException(
                "The isotope pattern of " + element + " " + what + ".",
                "Give amount fractions of all isotopes, as the certificate of the enriched metal has them.");
    }

    /** The natural metal. */
    public static IsotopePattern natural(String element) {
        Map<Integer, Double> fractions = new LinkedHashMap<>();
        for (NaturalIsotope isotope : NaturalIsotopes.of(element)) {
            fractions.put(isotope.massNumber(), isotope.abundance());
        }
        return new IsotopePattern(element, fractions, "IUPAC representative composition (Meija et al. 2016)");
    }

    /** Fraction of an isotope, 0 when the pattern does not hold it. */
    public double fraction(int massNumber) {
        return fractions.getOrDefault(massNumber, 0.0);
    }

    /** Mean molar mass of this metal, g/mol. */
    public double molarMass() {
        return fractions.entrySet().stream()
                .mapToDouble(e ->
                        e.getValue() * NaturalIsotopes.of(element, e.getKey()).mass())
                .sum();
    }
}
