package org.auklet.record;

import java.util.Map;
import java.util.Optional;
import org.auklet.quantity.InputException;
import org.auklet.quantity.Quantity;
import org.auklet.quantity.Unit;

/** Between shares of the dose and shares per gram; always by a stated mass. */
public final class DoseConversion {

    private static final Unit PER_GRAM = Unit.of("%{ID}/g");
    private static final Unit SHARE = Unit.of("%{ID}");
    private static final Unit GRAM = Unit.of("g");

    private DoseConversion() {}

    /**
     * The share per gram of a share of the whole specimen; a row that is per gram already is returned as it is.
     *
     * @param row a row of kind percentInjectedDose or percentInjectedDosePerGram
     * @param mass the mass of the specimen, if known
     * @throws InputException when the mass is not known or not above 0, or the row is of another kind
     */
    public static Measurement perGram(Measurement row, Optional<Quantity> mass) {
        if (row.kind() == QuantityKind.PERCENT_INJECTED_DOSE_PER_GRAM) {
            return row;
        }
        requireKind(row, QuantityKind.PERCENT_INJECTED_DOSE, "%{ID}/g");
        return scaled(row, QuantityKind.PERCENT_INJECTED_DOSE_PER_GRAM, SHARE, PER_GRAM, 1 / grams(row, mass));
    }

    /**
     * The share of the whole specimen from a share per gram; a row that is a share already is returned as it is.
     *
     * @param row a row of kind percentInjectedDosePerGram or percentInjectedDose
     * @param mass the mass of the specimen, if known
     * @throws InputException when the mass is not known or not above 0, or the row is of another kind
     */
    public static Measurement wholeSpecimen(Measurement row, Optional<Quantity> mass) {
        if (row.kind() == QuantityKind.PERCENT_INJECTED_DOSE) {
            return row;
        }
        requireKind(row, QuantityKind.PERCENT_INJECTED_DOSE_PER_GRAM, "%{ID}");
        return scaled(row, QuantityKind.PERCENT_INJECTED_DOSE, PER_GRAM, SHARE, grams(row, mass));
    }

    /** The mass of a specimen from masses by word or by canonical name. */
    public static Optional<Quantity> massOf(String specimen, Map<String, Quantity> masses) {
        Quantity own = masses.get(specimen);
        return Optional.ofNullable(own != null ? own : masses.get(Specimen.codeOf(specimen)));
    }

    private static Measurement scaled(Measurement row, QuantityKind kind, Unit from, Unit to, double factor) {
        return row.toBuilder()
                .kind(kind)
                .unit(to)
                .value(row.unit().convert(row.value(), from) * factor)
                .sd(row.unit().convert(row.sd(), from) * factor)
                .lod(row.unit().convert(row.lod(), from) * factor)
                .build();
    }

    private static double grams(Measurement row, Optional<Quantity> mass) {
        double grams = mass.map(m -> m.in(GRAM)).orElse(Double.NaN);
        if (!(grams > 0) || Double.isInfinite(grams)) {
            throw new InputException(
                    "Between %{ID} and %{ID}/g lies the mass of the specimen, which is not known for '" + row.specimen()
                            + "' of arm '" + row.arm() + "'.",
                    "Give the specimen's mass, for example as a row of kind mass.");
        }
        return grams;
    }

    private static void requireKind(Measurement row, QuantityKind kind, String target) {
        if (row.kind() != kind) {
            throw new InputException(
                    "A row of kind " + row.kind().code() + " cannot become " + target + ".",
                    "Only " + kind.code() + " can, by the mass of the specimen.");
        }
    }
}
