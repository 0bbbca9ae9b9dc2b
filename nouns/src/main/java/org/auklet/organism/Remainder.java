package org.auklet.organism;

import java.util.ArrayList;
import java.util.List;
import org.auklet.quantity.EvidenceGrade;

/**
 * What the named organs leave of the body.
 * <pre>
 *   sum f + f_r + (B - sum b f - b_r f_r) = 1   =>   f_r = (1 - sum f - B + sum b f) / (1 - b_r)
 *   q_r = 1 - sum q
 * </pre>
 * f mass fractions, b blood fractions of the organs, B blood fraction of the animal, q flow fractions; r remainder.
 */
final class Remainder {

    private Remainder() {}

    /** Blood in the vessels of the organs, fraction of the body weight. */
    static double bloodInOrgans(List<Organ> organs) {
        return organs.stream()
                .mapToDouble(organ ->
                        organ.massFraction().value() * organ.bloodFraction().value())
                .sum();
    }

    /** The named organs with a remainder that completes the body. */
    static List<Organ> complete(List<Organ> named, Datum remainderBlood, double bloodFraction) {
        double f = named.stream()
                .mapToDouble(organ -> organ.massFraction().value())
                .sum();
        double q = named.stream()
                .filter(organ -> organ.circulation() != Circulation.PULMONARY)
                .mapToDouble(organ -> organ.flowFraction().value())
                .sum();
        double fr = (1.0 - f - bloodFraction + bloodInOrgans(named)) / (1.0 - remainderBlood.value());
        List<Organ> all = new ArrayList<>(named);
        all.add(new Organ(
                Organism.REMAINDER, Circulation.SYSTEMIC, complement(fr), remainderBlood, complement(1.0 - q)));
        return all;
    }

    /** The same organs with the remainder completed again for another total blood volume. */
    static List<Organ> refit(List<Organ> organs, double bloodFraction) {
        List<Organ> named = organs.stream()
                .filter(organ -> !organ.name().equals(Organism.REMAINDER))
                .toList();
        Organ remainder = organs.getLast();
        return complete(named, remainder.bloodFraction(), bloodFraction);
    }

    private static Datum complement(double value) {
        return new Datum(value, "1", EvidenceGrade.PREDICTED, "what the named organs leave of the whole");
    }
}
