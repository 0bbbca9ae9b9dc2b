package org.auklet.study.file;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.auklet.evidence.PublishedFact;
import org.auklet.model.AnimalModel;
import org.auklet.particle.Label;
import org.auklet.quantity.EvidenceGrade;
import org.auklet.quantity.InputException;
import org.auklet.quantity.Interval;
import org.auklet.quantity.Quantity;
import org.auklet.quantity.Unit;
import org.auklet.record.BloodContent;
import org.auklet.record.ControlKind;
import org.auklet.record.DecayCorrection;
import org.auklet.record.DoseConversion;
import org.auklet.record.Measurement;
import org.auklet.record.QuantityKind;
import org.auklet.record.Specimen;
import org.auklet.result.Finding;
import org.auklet.study.Arm;
import org.auklet.study.MeasuredLimit;
import org.auklet.study.Observation;
import org.auklet.yaml.Facts;

/** Finds the output of the model that predicts a row, and brings the row into its unit. */
final class RowMatcher {

    private static final Unit PER_GRAM = Unit.of("%{ID}/g");
    private static final Unit PER_ML = Unit.of("%{ID}/mL");
    private static final Unit SHARE = Unit.of("%{ID}");

    private final Vocabulary vocabulary;
    private final Facts facts;
    private final Set<String> said = new HashSet<>();

    RowMatcher(Vocabulary vocabulary, Facts facts) {
        this.vocabulary = vocabulary;
        this.facts = facts;
    }

    /**
     * The row as an observation; nothing when no output predicts it, which is said once.
     *
     * @param copy whether it belongs to an organ whose time course is another organ's
     * @throws InputException when a mass or a half-life is missing
     */
    Optional<Observation> match(Measurement row, Arm arm, Map<String, Quantity> masses, String place, boolean copy) {
        if (row.grade() == EvidenceGrade.PREDICTED || row.grade() == EvidenceGrade.FITTED) {
            once("Rows of grade " + row.grade().code() + " are no observations and are left out.", place);
            return Optional.empty();
        }
        if (row.control() != ControlKind.NONE && row.control() != arm.control()) {
            once(
                    "Rows of arm '" + arm.name() + "' say control '"
                            + row.control().code() + "', the study file says '"
                            + arm.control().code() + "'; the study file holds.",
                    place);
        }
        Optional<String> output = output(row, place);
        Optional<Measurement> converted =
                output.flatMap(o -> convert(row, vocabulary.outputUnit(o).orElseThrow(), masses, place));
        return converted.map(m -> {
            Measurement settled = corrected(m, arm, place);
            return new Observation(settled, output.orElseThrow(), place, !copy, row);
        });
    }

    /** The limit that a fact is of an output of the model; nothing when it is of something else. */
    Optional<MeasuredLimit> match(PublishedFact fact, String arm) {
        String code = Specimen.codeOf(fact.specimen());
        Optional<Unit> unit = fact.lower().or(fact::upper).map(Quantity::unit);
        boolean predicted = !Double.isNaN(fact.timeH())
                && unit.isPresent()
                && vocabulary.outputUnit(code).map(Unit::of).equals(unit);
        return predicted
                ? Optional.of(new MeasuredLimit(
                        arm,
                        fact.specimen(),
                        code,
                        new Interval(end(fact.lower()), end(fact.upper())),
                        fact.timeH(),
                        fact.citation().text()))
                : Optional.empty();
    }

    private static double end(Optional<Quantity> end) {
        return end.map(Quantity::value).orElse(Double.NaN);
    }

    private Optional<String> output(Measurement row, String place) {
        String code = row.specimenCode();
        if (code.equals("serum")) {
            once("Serum is compared with plasma.", place);
            code = "plasma";
        }
        if (vocabulary.outputUnit(code).isEmpty()) {
            once(
                    "The model has no '" + row.specimen() + "'; its rows are kept in the results but not compared.",
                    place);
            return Optional.empty();
        }
        if (row.blood() != BloodContent.REMOVED) {
            return Optional.of(code);
        }
        Optional<String> perfused = Optional.of(code + AnimalModel.PERFUSED)
                .filter(name -> vocabulary.outputUnit(name).isPresent());
        if (perfused.isEmpty()) {
            once(
                    "The model knows '" + row.specimen()
                            + "' only with its blood; rows without are compared with that.",
                    place);
        }
        return Optional.of(perfused.orElse(code));
    }

    private Optional<Measurement> convert(Measurement row, String unit, Map<String, Quantity> masses, String place) {
        boolean perGram = Unit.of(unit).equals(PER_GRAM);
        return switch (row.kind()) {
            case PERCENT_INJECTED_DOSE, PERCENT_INJECTED_DOSE_PER_GRAM ->
                Optional.of(
                        perGram
                                ? perGram(row, masses, place).in(PER_GRAM)
                                : whole(row, masses).in(SHARE));
            case PERCENT_INJECTED_DOSE_PER_VOLUME -> {
                once("%ID/mL is read as %ID/g at 1 g/mL.", place);
                yield perGram ? Optional.of(atWaterDensity(row)) : Optional.empty();
            }
            default -> {
                once(
                        "Rows of kind " + row.kind().code()
                                + " are kept in the results but not compared: the model predicts " + unit + ".",
                        place);
                yield Optional.empty();
            }
        };
    }

    private Measurement perGram(Measurement row, Map<String, Quantity> masses, String place) {
        Optional<Quantity> mass = DoseConversion.massOf(row.specimen(), masses);
        if (row.kind() == QuantityKind.PERCENT_INJECTED_DOSE && mass.isEmpty()) {
            throw new InputException(
                    "%ID where %ID/g is needed, without a mass of '" + row.specimen() + "'.",
                    "Give the mass under observations in the study file, for example 'masses: {" + row.specimen()
                            + ": 0.2 g}', or as a row of kind mass.");
        }
        if (row.kind() == QuantityKind.PERCENT_INJECTED_DOSE) {
            mass.ifPresent(m -> once(
                    "%ID of " + row.specimen() + " is compared as %ID/g, with a mass of " + m + ".", place, "note"));
        }
        return DoseConversion.perGram(row, mass);
    }

    private static Measurement whole(Measurement row, Map<String, Quantity> masses) {
        Optional<Quantity> mass = DoseConversion.massOf(row.specimen(), masses);
        if (row.kind() == QuantityKind.PERCENT_INJECTED_DOSE_PER_GRAM && mass.isEmpty()) {
            throw new InputException(
                    "%ID/g where %ID is needed, without a mass of '" + row.specimen() + "'.",
                    "Give the share of the dose excreted so far, or its mass under observations: 'masses: {"
                            + row.specimen() + ": 0.2 g}'.");
        }
        return DoseConversion.wholeSpecimen(row, mass);
    }

    private static Measurement atWaterDensity(Measurement row) {
        Measurement perMl = row.in(PER_ML);
        return perMl.toBuilder()
                .kind(QuantityKind.PERCENT_INJECTED_DOSE_PER_GRAM)
                .unit(PER_GRAM)
                .build();
    }

    private Measurement corrected(Measurement row, Arm arm, String place) {
        Label label = arm.particle().label();
        if (row.decayCorrection() != DecayCorrection.UNCORRECTED) {
            if (row.decayCorrection() == DecayCorrection.UNKNOWN && label != null && label.decayPerHour() > 0) {
                once(
                        "Arm '" + arm.name() + "': the file does not say whether decay of " + label.name()
                                + " was corrected; it is taken as corrected.",
                        place,
                        "note");
            }
            return row;
        }
        if (label == null) {
            throw new InputException(oneProblem(
                    "decay_correction",
                    "The row is not corrected for decay, and the label of particle '"
                            + arm.particle().name() + "' is not given.",
                    "Add 'label: {isotope: ...}' to the particle in the study file."));
        }
        double factor = label.decayCorrection(row.timeH());
        once(
                "Arm '" + arm.name() + "': decay of " + label.name() + " is corrected to the time of injection.",
                place,
                "note");
        return row.toBuilder()
                .value(row.value() * factor)
                .sd(row.sd() * factor)
                .lod(row.lod() * factor)
                .decayCorrection(DecayCorrection.CORRECTED)
                .build();
    }

    private static java.util.List<InputException.Problem> oneProblem(String field, String message, String remedy) {
        return java.util.List.of(new InputException.Problem("", 0, field, message, remedy));
    }

    private void once(String message, String place) {
        once(message, place, "warning");
    }

    private void once(String message, String place, String severity) {
        if (said.add(message)) {
            facts.add(new Finding(severity, place, message));
        }
    }
}
