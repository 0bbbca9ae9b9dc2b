package org.auklet.particle;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.auklet.quantity.InputException;

/**
 * Stable (or nearly stable) isotopes of the elements and how much of each there is in natural material: resource
 * {@code isotopes.csv}.
 *
 * <p>Abundances: representative isotopic compositions of IUPAC (Meija et al. 2016, Pure Appl. Chem. 88:293, Table 1) with
 * the later revisions of Yb, Ta and Ir by its Commission on Isotopic Abundances and Atomic Weights (CIAAW). Where IUPAC
 * gives only an interval (H, Li, B, C, N, O, Mg, Si, S, Cl, Ar, Br, Tl) the best measurement of the same table stands, and
 * half of the interval as its uncertainty. Masses: Wang et al. 2012, Chin. Phys. C 36:1603, as CIAAW rounds them.
 */
public final class NaturalIsotopes {

    private static final Map<String, List<NaturalIsotope>> BY_ELEMENT = load();

    private NaturalIsotopes() {}

    /**
     * One isotope.
     *
     * @param element element symbol
     * @param massNumber mass number
     * @param mass isotopic mass, g/mol
     * @param abundance amount fraction of the element in natural material, 0 to 1
     * @param uncertainty what normal terrestrial material may differ from the abundance, as the table prints it; 0 for an
     *     only isotope
     */
    public record NaturalIsotope(String element, int massNumber, double mass, double abundance, double uncertainty) {}

    /**
     * The isotopes of an element, the lightest first; their abundances sum to 1.
     *
     * @throws InputException when the table does not hold the element
     */
    public static List<NaturalIsotope> of(String element) {
        List<NaturalIsotope> isotopes = BY_ELEMENT.get(element);
        if (isotopes == null) {
            throw new InputException(
                    "no natural isotopes of '" + element + "' are in the table",
                    "Write the symbol of an element, for example Au; radioactive elements without natural abundance are not"
                            + " held.");
        }
        return isotopes;
    }

    /**
     * One isotope of an element.
     *
     * @throws InputException when the table does not hold it, naming those it holds
     */
    public static NaturalIsotope of(String element, int massNumber) {
        List<NaturalIsotope> isotopes = of(element);
        for (NaturalIsotope isotope : isotopes) {
            if (isotope.massNumber() == massNumber) {
                return isotope;
            }
        }
        List<String> known =
                isotopes.stream().map(i -> i.massNumber() + i.element()).toList();
        throw new InputException(
                massNumber + element + " is not a natural isotope of " + element,
                "Choose one of " + String.join(", ", known) + ".");
    }

    /**
     * Atomic weight of the natural element, g/mol: the mean of its isotopic masses weighted by abundance.
     *
     * @throws InputException when the table does not hold the element
     */
    public static double atomicWeight(String element) {
        return of(element).stream().mapToDouble(i -> i.mass() * i.abundance()).sum();
    }

    private static Map<String, List<NaturalIsotope>> load() {
        Map<String, List<NaturalIsotope>> isotopes = new LinkedHashMap<>();
        for (NamedCsvRecord row : CsvResource.rows("isotopes.csv")) {
            isotopes.computeIfAbsent(row.getField("symbol"), s -> new ArrayList<>())
                    .add(isotope(row));
        }
        isotopes.replaceAll((element, list) -> List.copyOf(list));
        return isotopes;
    }

    private static NaturalIsotope isotope(NamedCsvRecord row) {
        return new NaturalIsotope(
                row.getField("symbol"),
                Integer.parseInt(row.getField("mass_number")),
                Double.parseDouble(row.getField("mass")),
                Double.parseDouble(row.getField("abundance")),
                Double.parseDouble(row.getField("uncertainty")));
    }
}
