package org.auklet.record;

import java.util.List;
import org.auklet.quantity.EvidenceGrade;
import org.auklet.quantity.InputException;
import org.auklet.quantity.Unit;
import org.jspecify.annotations.Nullable;

/** Builds a {@link Measurement} column by column. Kind may be left out when the unit belongs to one kind only. */
public final class MeasurementBuilder {

    private String study = "";
    private String arm = "";
    private String subject = "";
    private String specimen = "";
    private String analyte = "";
    private @Nullable QuantityKind kind;
    private double value = Double.NaN;
    private @Nullable Unit unit;
    private double sd = Double.NaN;
    private int n;
    private double lod = Double.NaN;
    private double timeH = Double.NaN;
    private String method = "";
    private ControlKind control = ControlKind.NONE;
    private String source = "";
    private EvidenceGrade grade = EvidenceGrade.MEASURED;
    private Censoring censoring = Censoring.NONE;
    private DecayCorrection decayCorrection = DecayCorrection.UNKNOWN;
    private BloodContent blood = BloodContent.UNKNOWN;

    MeasurementBuilder() {}

    MeasurementBuilder(Measurement from) {
        study = from.study();
        arm = from.arm();
        subject = from.subject();
        specimen = from.specimen();
        analyte = from.analyte();
        kind = from.kind();
        value = from.value();
        unit = from.unit();
        sd = from.sd();
        n = from.n();
        lod = from.lod();
        timeH = from.timeH();
        method = from.method();
        control = from.control();
        source = from.source();
        grade = from.grade();
        censoring = from.censoring();
        decayCorrection = from.decayCorrection();
        blood = from.blood();
    }

    /** Sets the study. */
    public MeasurementBuilder study(String text) {
        study = text;
        return this;
    }

    /** Sets the arm. */
    public MeasurementBuilder arm(String text) {
        arm = text;
        return this;
    }

    /** Sets the subject. */
    public MeasurementBuilder subject(String text) {
        subject = text;
        return this;
    }

    /** Sets the specimen, in its author's word. */
    public MeasurementBuilder specimen(String text) {
        specimen = text;
        return this;
    }

    /** Sets the analyte. */
    public MeasurementBuilder analyte(String text) {
        analyte = text;
        return this;
    }

    /** Sets the quantity kind. */
    public MeasurementBuilder kind(QuantityKind quantityKind) {
        kind = quantityKind;
        return this;
    }

    /** Sets the value, in the unit; NaN when censored. */
    public MeasurementBuilder value(double number) {
        value = number;
        return this;
    }

    /** Sets the unit of value, sd and lod. */
    public MeasurementBuilder unit(Unit valueUnit) {
        unit = valueUnit;
        return this;
    }

    /**
     * Sets the unit of value, sd and lod.
     *
     * @throws InputException when the unit is unknown
     */
    public MeasurementBuilder unit(String code) {
        return unit(Unit.of(code));
    }

    /** Sets the standard deviation, in the unit; NaN when not stated. */
    public MeasurementBuilder sd(double number) {
        sd = number;
        return this;
    }

    /** Sets the number of subjects; 0 when not stated. */
    public MeasurementBuilder n(int subjects) {
        n = subjects;
        return this;
    }

    /** Sets the limit of detection, in the unit; NaN when not stated. */
    public MeasurementBuilder lod(double number) {
        lod = number;
        return this;
    }

    /** Sets the time after injection in h; NaN when there is none. */
    public MeasurementBuilder timeH(double hours) {
        timeH = hours;
        return this;
    }

    /** Sets the method. */
    public MeasurementBuilder method(String text) {
        method = text;
        return this;
    }

    /** Sets the kind of control the arm is. */
    public MeasurementBuilder control(ControlKind controlKind) {
        control = controlKind;
        return this;
    }

    /** Sets the source. */
    public MeasurementBuilder source(String text) {
        source = text;
        return this;
    }

    /** Sets the evidence grade. */
    public MeasurementBuilder grade(EvidenceGrade evidence) {
        grade = evidence;
        return this;
    }

    /** Sets whether there is a value or only a limit. */
    public MeasurementBuilder censoring(Censoring kindOfCensoring) {
        censoring = kindOfCensoring;
        return this;
    }

    /** Makes the row a censored one: no value, below this limit in the unit. */
    public MeasurementBuilder belowLod(double limit) {
        value = Double.NaN;
        lod = limit;
        censoring = Censoring.BELOW_LOD;
        return this;
    }

    /** Sets whether physical decay was corrected. */
    public MeasurementBuilder decayCorrection(DecayCorrection correction) {
        decayCorrection = correction;
        return this;
    }

    /** Sets whether the blood in the specimen is part of the value. */
    public MeasurementBuilder blood(BloodContent content) {
        blood = content;
        return this;
    }

    /** Everything that keeps {@link #build} from succeeding, by column; empty when nothing does. */
    public List<InputException.Problem> problems() {
        return MeasurementRules.problems(arm, specimen, kindOrInferred(), value, unit, sd, n, lod, timeH, censoring);
    }

    /** @throws InputException naming every column that contradicts its rule */
    public Measurement build() {
        QuantityKind settledKind = kindOrInferred();
        if (settledKind == null || unit == null) {
            throw new InputException(problems());
        }
        return new Measurement(
                study,
                arm,
                subject,
                specimen,
                analyte,
                settledKind,
                value,
                unit,
                sd,
                n,
                lod,
                timeH,
                method,
                control,
                source,
                grade,
                censoring,
                decayCorrection,
                blood);
    }

    private @Nullable QuantityKind kindOrInferred() {
        return kind != null || unit == null ? kind : QuantityKind.infer(unit).orElse(null);
    }
}
