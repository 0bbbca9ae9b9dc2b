package org.auklet.study.file;

import org.auklet.equation.Parameter;
import org.auklet.organism.Organism;
import org.auklet.particle.Particle;
import org.auklet.quantity.EvidenceGrade;
import org.auklet.quantity.InputException;
import org.auklet.quantity.Quantity;
import org.auklet.quantity.Unit;
import org.auklet.yaml.Field;

/** Reads the amount of one dose, which an arm's particle and the animal may be needed for. */
final class DoseReader {

    private static final Unit NMOL = Unit.of("nmol");
    private static final Unit GRAM = Unit.of("g");
    private static final Unit KILOGRAM = Unit.of("kg");
    private static final Unit MOLAR_MASS = Unit.of("g/nmol");
    private static final String FALLBACK = "assumed: not stated; it matters only where receptors are saturated";

    private final Field amount;
    private final Field dosing;
    private final Organism organism;

    DoseReader(Field dosing, Organism organism) {
        this.dosing = dosing;
        this.amount = dosing.at("amount");
        this.organism = organism;
    }

    /** The dose of an arm that gets this particle. */
    Parameter dose(Parameter known, Particle particle) {
        if (!amount.present()) {
            return known.with(1, FALLBACK, EvidenceGrade.ASSUMED);
        }
        double nmol = nmol(particle);
        if (nmol <= 0) {
            amount.problem("A dose of '" + amount.text() + "' is not above zero.", "Write for example '1 nmol'.");
        }
        boolean sourced = dosing.at("source").present();
        EvidenceGrade grade = ParameterReader.grade(dosing, sourced ? EvidenceGrade.MEASURED : EvidenceGrade.ASSUMED);
        return known.with(nmol, dosing.at("source").text("study file"), grade);
    }

    private double nmol(Particle particle) {
        try {
            Quantity quantity = Quantity.parse(amount.text());
            Unit unit = quantity.unit();
            boolean perMass = unit.isCommensurableWith(NMOL.dividedBy(KILOGRAM))
                    || unit.isCommensurableWith(Unit.ONE) && unit.code().contains("/");
            Quantity whole = perMass
                    ? new Quantity(quantity.value() * organism.bodyWeightG() / 1000, unit.times(KILOGRAM))
                    : quantity;
            if (whole.unit().isCommensurableWith(NMOL)) {
                return whole.in(NMOL);
            }
            if (whole.unit().isCommensurableWith(GRAM)) {
                return ofMass(whole.in(GRAM), particle);
            }
            wrongUnit(unit);
        } catch (InputException e) {
            e.problems().forEach(p -> amount.problem(p.message(), p.remedy()));
        }
        return Double.NaN;
    }

    private double ofMass(double grams, Particle particle) {
        if (particle.knownMolarMassKda().isEmpty()) {
            amount.problem(
                    "The dose is a mass, and the molar mass of '" + particle.name() + "' is not given.",
                    "Add 'molar_mass: ... kDa' to the particle, or write the dose as an amount, for example '1 nmol'.");
            return Double.NaN;
        }
        return grams / Unit.of("kg/mol").convert(particle.molarMassKda(), MOLAR_MASS);
    }

    private void wrongUnit(Unit unit) {
        boolean activity = unit.code().contains("Bq") || unit.code().contains("Ci");
        amount.problem(
                unit.equals(Unit.ONE)
                        ? "The number " + amount.text() + " has no unit."
                        : "'" + amount.text() + "' is not an amount of particles.",
                activity
                        ? "An activity becomes an amount by the molar activity; write for example '1 nmol'."
                        : "Write for example '1 nmol'.");
    }
}
