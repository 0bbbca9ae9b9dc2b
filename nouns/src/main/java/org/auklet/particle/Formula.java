package org.auklet.particle;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.auklet.quantity.InputException;

/**
 * A chemical formula: elements and how many of each, for example {@code Fe3O4}, {@code C10H17N3O6S} or {@code SiO1.5}.
 *
 * @param text as written
 * @param counts number of atoms by element symbol, in the order of the text
 */
public record Formula(String text, Map<String, Double> counts) {

    private static final Pattern PART = Pattern.compile("([A-Z][a-z]?)(\\d+(?:\\.\\d+)?)?");
    private static final Pattern WHOLE = Pattern.compile("(?:[A-Z][a-z]?(?:\\d+(?:\\.\\d+)?)?)+");

    public Formula {
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    }

    /**
     * Reads a formula without brackets, charges or hydrate dots; an element may stand more than once.
     *
     * @throws InputException when it is none, or names an element that the table does not hold
     */
    public static Formula of(String text) {
        String plain = text.strip();
        if (!WHOLE.matcher(plain).matches()) {
            throw new InputException(
                    "'" + text + "' is not a chemical formula",
                    "Write elements with their numbers and no brackets, for example Fe3O4 or C10H17N3O6S.");
        }
        Map<String, Double> counts = new LinkedHashMap<>();
        Matcher part = PART.matcher(plain);
        while (part.find()) {
            String element = part.group(1);
            if (Elements.atomicWeight(element).isEmpty()) {
                throw new InputException(
                        "the formula '" + text + "' names '" + element + "', which is not an element of the table",
                        "Maybe a capital letter is missing or too many.");
            }
            String number = part.group(2);
            counts.merge(element, number == null ? 1.0 : Double.parseDouble(number), Double::sum);
        }
        return new Formula(plain, counts);
    }

    /** Molar mass M of one formula unit, g/mol: the sum of atomic weights. */
    public double molarMass() {
        return counts.entrySet().stream()
                .mapToDouble(
                        e -> e.getValue() * Elements.atomicWeight(e.getKey()).orElseThrow())
                .sum();
    }

    /** Number n of atoms in one formula unit. */
    public double atoms() {
        return counts.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
