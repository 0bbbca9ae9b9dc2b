package org.auklet.record;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.auklet.quantity.Unit;

/**
 * What a value is, beyond its unit. Kinds never convert into each other by a unit alone: from a share of the dose to a
 * share per gram takes a mass ({@link DoseConversion}), from an amount to a concentration a volume.
 */
public enum QuantityKind implements Coded {
    /** Share of the injected dose in the whole specimen. */
    PERCENT_INJECTED_DOSE("Share of the injected dose in the whole specimen.", "%{ID}", u -> dose(u), "%ID", "ID"),
    /** Share of the injected dose per mass of specimen. */
    PERCENT_INJECTED_DOSE_PER_GRAM(
            "Share of the injected dose per mass of specimen.", "%{ID}/g", u -> dose(u), "%ID/g", "IDg", "uptake"),
    /** Share of the injected dose per volume of specimen. */
    PERCENT_INJECTED_DOSE_PER_VOLUME(
            "Share of the injected dose per volume of specimen.", "%{ID}/mL", u -> dose(u), "%ID/mL"),
    /** Amount of substance per volume. */
    AMOUNT_CONCENTRATION("Amount of substance per volume.", "nmol/L", u -> plain(u), "molar concentration", "molarity"),
    /** Mass per volume. */
    MASS_CONCENTRATION("Mass per volume.", "ug/mL", u -> plain(u)),
    /** Number of particles or cells per volume. */
    NUMBER_CONCENTRATION("Number of particles or cells per volume.", "/mL", u -> !dose(u), "particle concentration"),
    /** Amount of substance in the whole specimen. */
    AMOUNT("Amount of substance in the whole specimen.", "nmol", u -> plain(u)),
    /** Amount of substance per mass of specimen. */
    AMOUNT_PER_MASS("Amount of substance per mass of specimen.", "nmol/g", u -> plain(u), "amount content"),
    /** Mass, of the specimen itself when the analyte says so. */
    MASS("Mass; of the specimen itself when no analyte is named.", "g", u -> plain(u), "weight"),
    /** Mass of analyte per mass of specimen. */
    MASS_FRACTION(
            "Mass of analyte per mass of specimen.", "ug/g", u -> !u.code().contains("{")),
    /** Radioactivity in the whole specimen. */
    ACTIVITY("Radioactivity in the whole specimen.", "kBq", u -> radioactive(u), "radioactivity"),
    /** Radioactivity per volume. */
    ACTIVITY_CONCENTRATION("Radioactivity per volume.", "kBq/mL", u -> radioactive(u)),
    /** Radioactivity per mass. */
    ACTIVITY_PER_MASS("Radioactivity per mass of specimen.", "kBq/g", u -> radioactive(u)),
    /** Volume. */
    VOLUME("Volume.", "mL", u -> plain(u)),
    /** Length, such as a core or hydrodynamic diameter. */
    LENGTH("Length, such as a core or hydrodynamic diameter.", "nm", u -> plain(u), "size", "diameter"),
    /** Duration, such as a half-life. */
    TIME("Duration, such as a half-life.", "h", u -> plain(u), "duration"),
    /** First-order rate constant. */
    RATE_CONSTANT("First-order rate constant.", "/h", u -> plain(u), "rate"),
    /** Number of things. */
    COUNT("Number of things: cells, receptors, ligands per particle.", "1", u -> counted(u), "number"),
    /** Ratio of two values of one kind. */
    RATIO("Ratio of two values of one kind, such as tumour to muscle.", "1", u -> ratio(u)),
    /** Electric potential, such as the zeta potential; may be negative. */
    ELECTRIC_POTENTIAL("Electric potential, such as the zeta potential.", "mV", u -> plain(u), "zeta potential"),
    /** Instrument reading not yet made into a quantity; any unit, may be negative. */
    SIGNAL("Instrument reading not yet made into a quantity.", "{counts}", u -> !dose(u), "intensity", "reading");

    private final String code;
    private final String meaning;
    private final Unit unit;
    private final Predicate<Unit> accepts;
    private final List<String> aliases;

    QuantityKind(String meaning, String unit, Predicate<Unit> accepts, String... aliases) {
        this.code = camelCase(name());
        this.meaning = meaning;
        this.unit = Unit.of(unit);
        this.accepts = accepts;
        this.aliases = List.of(aliases);
    }

    /** The kind in files, e.g. {@code percentInjectedDosePerGram}. */
    @Override
    public String code() {
        return code;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    @Override
    public List<String> aliases() {
        return aliases;
    }

    /** The unit results of this kind are given in; others of its family convert to it. */
    public Unit canonicalUnit() {
        return unit;
    }

    /** Whether a value of this kind may carry the unit: right dimension, and right annotation for shares of the dose. */
    public boolean fits(Unit candidate) {
        return (this == SIGNAL || candidate.isCommensurableWith(unit)) && accepts.test(candidate);
    }

    /** Whether a value below zero is possible. */
    public boolean mayBeNegative() {
        return this == SIGNAL || this == ELECTRIC_POTENTIAL;
    }

    /** Whether a row of this kind means nothing without its time after injection. */
    public boolean needsTime() {
        return this == PERCENT_INJECTED_DOSE
                || this == PERCENT_INJECTED_DOSE_PER_GRAM
                || this == PERCENT_INJECTED_DOSE_PER_VOLUME;
    }

    /** The only kind a unit can belong to, or nothing when there are several ({@code %} can be three). */
    public static Optional<QuantityKind> infer(Unit unit) {
        List<QuantityKind> candidates = fitting(unit);
        return candidates.size() == 1 || candidates.equals(List.of(SIGNAL))
                ? Optional.of(candidates.getFirst())
                : Optional.empty();
    }

    /** Every kind a unit can belong to, apart from signal when there is another. */
    public static List<QuantityKind> fitting(Unit unit) {
        List<QuantityKind> kinds =
                Arrays.stream(values()).filter(k -> k != SIGNAL && k.fits(unit)).toList();
        return kinds.isEmpty() && SIGNAL.fits(unit) ? List.of(SIGNAL) : kinds;
    }

    private static boolean dose(Unit unit) {
        return unit.hasAnnotation("ID");
    }

    private static boolean radioactive(Unit unit) {
        return unit.code().contains("Bq") || unit.code().contains("Ci");
    }

    private static boolean plain(Unit unit) {
        return !unit.code().contains("{") && !radioactive(unit);
    }

    private static boolean counted(Unit unit) {
        return !dose(unit)
                && (ratio(unit) && !unit.code().equals("%") || unit.code().contains("{"));
    }

    private static boolean ratio(Unit unit) {
        return unit.equals(Unit.ONE) || unit.code().equals("%");
    }

    private static String camelCase(String name) {
        String words = Arrays.stream(name.split("_"))
                .map(w -> w.charAt(0) + w.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
        return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }
}
