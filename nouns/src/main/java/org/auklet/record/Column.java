package org.auklet.record;

import java.util.List;
import java.util.function.Function;
import org.auklet.quantity.NumberText;

/** The columns of the record in their fixed order; CSV and Parquet have the same. */
public enum Column implements Coded {
    /** Study. */
    STUDY("study", Type.TEXT, "The study.", Measurement::study, "study_id", "experiment"),
    /** Arm. */
    ARM("arm", Type.TEXT, "The group within the study.", Measurement::arm, "group", "cohort", "treatment"),
    /** Subject. */
    SUBJECT(
            "subject",
            Type.TEXT,
            "The animal or vessel.",
            Measurement::subject,
            "animal",
            "animal_id",
            "mouse",
            "mouse_id",
            "subject_id",
            "id"),
    /** Specimen. */
    SPECIMEN(
            "specimen",
            Type.TEXT,
            "What was measured in.",
            Measurement::specimen,
            "tissue",
            "organ",
            "sample",
            "matrix",
            "region",
            "roi"),
    /** Analyte. */
    ANALYTE("analyte", Type.TEXT, "What was measured.", Measurement::analyte, "substance"),
    /** Quantity kind. */
    KIND("kind", Type.TEXT, "What the value is.", m -> m.kind().code(), "quantity", "quantity_kind", "endpoint"),
    /** Value. */
    VALUE("value", Type.NUMBER, "The value.", m -> number(m.value()), "mean", "result", "mean_sd", "value_sd"),
    /** Unit. */
    UNIT("unit", Type.TEXT, "UCUM unit of value, sd and lod.", m -> m.unit().code(), "units", "uom"),
    /** Standard deviation. */
    SD(
            "sd",
            Type.NUMBER,
            "Standard deviation among subjects.",
            m -> number(m.sd()),
            "std",
            "stdev",
            "std_dev",
            "s_d",
            "standard_deviation"),
    /** Number of subjects. */
    N(
            "n",
            Type.WHOLE,
            "Number of subjects.",
            m -> m.hasN() ? Integer.toString(m.n()) : "",
            "n_animals",
            "replicates",
            "n_subjects"),
    /** Limit of detection. */
    LOD("lod", Type.NUMBER, "Limit of detection.", m -> number(m.lod()), "limit_of_detection", "detection_limit"),
    /** Time in h. */
    TIME_H(
            "time_h",
            Type.NUMBER,
            "Time after injection in h.",
            m -> number(m.timeH()),
            "time",
            "t",
            "timepoint",
            "time_point",
            "time_post_injection"),
    /** Method. */
    METHOD("method", Type.TEXT, "How it was measured.", Measurement::method, "technique", "assay", "instrument"),
    /** Control kind. */
    CONTROL(
            "control",
            Type.TEXT,
            "What kind of control the arm is.",
            m -> m.control().code(),
            "control_kind",
            "control_type"),
    /** Source. */
    SOURCE("source", Type.TEXT, "Where it was read.", Measurement::source, "reference", "citation", "doi", "pmid"),
    /** Evidence grade. */
    GRADE("grade", Type.TEXT, "How it came to be.", m -> m.grade().code(), "evidence", "evidence_grade"),
    /** Censoring. */
    CENSORING(
            "censoring", Type.TEXT, "Value or only a limit.", m -> m.censoring().code(), "censored"),
    /** Decay correction. */
    DECAY_CORRECTION(
            "decay_correction",
            Type.TEXT,
            "Physical decay corrected or not.",
            m -> m.decayCorrection().code(),
            "decay_corrected"),
    /** Blood in the specimen. */
    BLOOD(
            "blood",
            Type.TEXT,
            "Blood in the specimen counted or not.",
            m -> m.blood().code(),
            "blood_content");

    /** How a column is stored. */
    public enum Type {
        /** UTF-8 text, never null, empty when not stated. */
        TEXT,
        /** 64-bit floating point, null when not stated. */
        NUMBER,
        /** 32-bit integer, null when not stated. */
        WHOLE
    }

    private final String code;
    private final Type type;
    private final String meaning;
    private final Function<Measurement, String> text;
    private final List<String> aliases;

    Column(String code, Type type, String meaning, Function<Measurement, String> text, String... aliases) {
        this.code = code;
        this.type = type;
        this.meaning = meaning;
        this.text = text;
        this.aliases = List.of(aliases);
    }

    /** The header in files. */
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

    /** How the column is stored. */
    public Type type() {
        return type;
    }

    /** The column of a row as it is written in CSV; empty when not stated. */
    public String text(Measurement row) {
        return text.apply(row);
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : NumberText.of(value);
    }
}
