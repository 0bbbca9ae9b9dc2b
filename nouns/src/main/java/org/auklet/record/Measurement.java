package org.auklet.record;

import java.util.Optional;
import org.auklet.quantity.EvidenceGrade;
import org.auklet.quantity.InputException;
import org.auklet.quantity.Quantity;
import org.auklet.quantity.Unit;

/**
 * One row of the measurement record: one quantity, measured or predicted. The columns are described in
 * {@code docs/measurement-record.md}.
 *
 * @param study the study it belongs to
 * @param arm the arm (group) within the study; not blank
 * @param subject the animal or vessel, or empty for a group summary
 * @param specimen what was measured in, in its author's word; not blank, see {@link Specimen}
 * @param analyte what was measured (particle, core element, label, ligand), or empty
 * @param kind what the value is
 * @param value the value in {@code unit}; NaN exactly when censored
 * @param unit a unit that fits the kind
 * @param sd standard deviation among subjects in {@code unit}, or NaN when not stated
 * @param n number of subjects, or 0 when not stated
 * @param lod limit of detection in {@code unit}, or NaN when not stated
 * @param timeH time after (first) injection in h, or NaN when it has none
 * @param method how it was measured or computed, or empty
 * @param control what kind of control the arm is
 * @param source where it was read: citation, table, figure, or empty
 * @param grade how it came to be
 * @param censoring whether there is a value or only a limit
 * @param decayCorrection whether physical decay was corrected
 * @param blood whether the blood in the specimen is part of the value
 */
public record Measurement(
        String study,
        String arm,
        String subject,
        String specimen,
        String analyte,
        QuantityKind kind,
        double value,
        Unit unit,
        double sd,
        int n,
        double lod,
        double timeH,
        String method,
        ControlKind control,
        String source,
        EvidenceGrade grade,
        Censoring censoring,
        DecayCorrection decayCorrection,
        BloodContent blood) {

    /** @throws InputException when a column contradicts its rule; every contradiction is named, by column */
    public Measurement {
        study = study.strip();
        arm = arm.strip();
        subject = subject.strip();
        specimen = specimen.strip();
        analyte = analyte.strip();
        method = method.strip();
        source = source.strip();
        MeasurementRules.require(arm, specimen, kind, value, unit, sd, n, lod, timeH, censoring);
    }

    /** A builder with nothing stated: no sd, n, lod or time; measured, uncensored, no control. */
    public static MeasurementBuilder builder() {
        return new MeasurementBuilder();
    }

    /** A builder that starts from this row. */
    public MeasurementBuilder toBuilder() {
        return new MeasurementBuilder(this);
    }

    /** Whether the row holds only a limit. */
    public boolean isCensored() {
        return censoring != Censoring.NONE;
    }

    /** Whether a standard deviation is stated. */
    public boolean hasSd() {
        return !Double.isNaN(sd);
    }

    /** Whether the number of subjects is stated. */
    public boolean hasN() {
        return n > 0;
    }

    /** Whether a limit of detection is stated. */
    public boolean hasLod() {
        return !Double.isNaN(lod);
    }

    /** Whether the row has a time. */
    public boolean hasTime() {
        return !Double.isNaN(timeH);
    }

    /** The specimen's canonical name: {@code gut} for {@code small intestine}. */
    public String specimenCode() {
        return Specimen.codeOf(specimen);
    }

    /** The value with its unit, or nothing when censored. */
    public Optional<Quantity> quantity() {
        return isCensored() ? Optional.empty() : Optional.of(new Quantity(value, unit));
    }

    /**
     * The row with value, sd and lod in another unit of the same kind.
     *
     * @throws InputException when the unit does not fit the kind
     */
    public Measurement in(Unit target) {
        return toBuilder()
                .value(unit.convert(value, target))
                .sd(unit.convert(sd, target))
                .lod(unit.convert(lod, target))
                .unit(target)
                .build();
    }
}
