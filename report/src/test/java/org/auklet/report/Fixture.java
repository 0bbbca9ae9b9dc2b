package org.auklet.report;

import java.util.List;
import java.util.Map;
import org.auklet.gate.Check;
import org.auklet.gate.Outcome;
import org.auklet.gate.Stage;
import org.auklet.quantity.EvidenceGrade;
import org.auklet.result.Accuracy;
import org.auklet.result.Assumption;
import org.auklet.result.Fact;
import org.auklet.result.Finding;
import org.auklet.result.Provenance;
import org.auklet.result.ReportedParameter;
import org.auklet.result.Verdict;
import org.auklet.study.result.DerivedValue;
import org.auklet.study.result.Hypothesis;
import org.auklet.study.result.StudyResult;
import org.auklet.study.result.TypesetEquation;
import org.jspecify.annotations.Nullable;

/** A result with one of everything and plausible numbers, for tests and for looking at. */
final class Fixture {

    static final double NAN = Double.NaN;
    private static final String FIT = "fit of this study";

    private Fixture() {}

    static StudyResult full() {
        return named("cRGDY dots in M21 melanoma: does the ligand help?", "cRGDY-PEG dots and their control");
    }

    /** The full result with a title and a first fact of one's own. */
    static StudyResult named(String title, String fact) {
        return new StudyResult(
                "benezra2011",
                title,
                20260101,
                facts(fact),
                List.of(
                        "At 24 h the tumour holds 3.3 times as much of the targeted dot as of its control "
                                + "(0.99 against 0.30 %ID/g).",
                        "Most of that is exposure: the targeted dot stays in the blood longer (factor 2.4, 1.7 to 3.4). "
                                + "Binding adds a factor of 1.4, and these data cannot exclude that it adds nothing "
                                + "(0.9 to open).",
                        "Both dots leave mainly through the kidney; the dose-corrected difference between arms may also "
                                + "come from free iodine, which these data do not separate."),
                Curves.all(),
                parameters(),
                verdicts(),
                checks(),
                accuracy(),
                hypotheses(),
                derived(),
                Curves.profiles(),
                equations(),
                assumptions(),
                findings(),
                provenance(),
                Passports.all(),
                Map.of("fit", 1234.5));
    }

    /** Nothing but a name: a study without observations whose model says nothing. */
    static StudyResult empty() {
        return new StudyResult(
                "empty",
                "An empty study",
                1,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Provenance("0.1.0", "auklet run empty.yaml", List.of(), Map.of(), Map.of()),
                List.of(),
                Map.of());
    }

    private static List<Fact> facts(String first) {
        return List.of(
                new Fact("particle", "Particle", first, Curves.SOURCE),
                new Fact(
                        "particle",
                        "Hydrodynamic diameter",
                        "7.0 nm (targeted), 6.8 nm (control)",
                        "Benezra 2011, Table 1"),
                new Fact("particle", "Label", "124I, half-life 4.18 d, decay-corrected", Curves.SOURCE),
                new Fact("organism", "Animal", "nude mouse, 20 g", "assumed"),
                new Fact("tumour", "Tumour", "M21 melanoma, integrin αvβ3", Curves.SOURCE),
                new Fact("arms", "targeted", "124I-cRGDY-PEG dots, intravenous bolus", Curves.SOURCE),
                new Fact("arms", "untargeted", "124I-PEG dots, intravenous bolus", Curves.SOURCE));
    }

    private static List<ReportedParameter> parameters() {
        return List.of(
                fitted("CLkid", "targeted", 0.213, "mL/h", 0.16, 0.29, true, "renal clearance from plasma"),
                fitted("CLkid", "untargeted", 0.62, "mL/h", 0.41, 0.95, true, "renal clearance from plasma"),
                fitted(
                        "kOn",
                        "targeted",
                        1.2e-3,
                        "mL/nmol/h",
                        NAN,
                        4.1e-2,
                        false,
                        "association rate with the receptor"),
                fitted("kInt", null, 0.31, "/h", NAN, NAN, false, "internalisation of bound particle"),
                fitted(
                        "PStum",
                        null,
                        0.0125,
                        "mL/h/g",
                        0.008,
                        NAN,
                        false,
                        "permeability times surface of tumour vessels"),
                given("Rcap", 8, "um", EvidenceGrade.MEASURED, "capillary radius", "Thurber and Wittrup 2012, Table 1"),
                given(
                        "Rkrogh",
                        75,
                        "um",
                        EvidenceGrade.MEASURED,
                        "half distance of vessels",
                        "Thurber and Wittrup 2012, Table 1"),
                given("GFR", 16.68, "mL/h", EvidenceGrade.MEASURED, "glomerular filtration rate", "Li and Shah 2019"),
                given(
                        "P",
                        1.93e-2,
                        "um/s",
                        EvidenceGrade.PREDICTED,
                        "permeability of the vessel wall",
                        "two-pore model at 3.5 nm"),
                given("D", 8.57e-8, "cm2/s", EvidenceGrade.PREDICTED, "free diffusion", "Stokes and Einstein, 37 Cel"),
                given(
                        "Ag0",
                        150,
                        "nmol/L",
                        EvidenceGrade.ASSUMED,
                        "receptor per tissue volume",
                        "typical range 30 to 1500 nmol/L"));
    }

    private static ReportedParameter fitted(
            String name,
            @Nullable String arm,
            double value,
            String unit,
            double lower,
            double upper,
            boolean ok,
            String meaning) {
        return new ReportedParameter(name, arm, value, unit, lower, upper, EvidenceGrade.FITTED, ok, meaning, FIT);
    }

    private static ReportedParameter given(
            String name, double value, String unit, EvidenceGrade grade, String meaning, String source) {
        return new ReportedParameter(name, null, value, unit, NAN, NAN, grade, true, meaning, source);
    }

    private static List<Verdict> verdicts() {
        return List.of(
                new Verdict("Does targeting raise tumour uptake?", "yes, 3.3-fold at 24 h", 3.34, 2.4, 4.6, "1", 24),
                new Verdict("How much of it is exposure?", "a factor of 2.4", 2.4, 1.7, 3.4, "1", 24),
                new Verdict("How much of it is binding?", "a factor of 1.4, which may be 1", 1.39, 0.9, NAN, "1", 24),
                new Verdict("How deep does it reach?", "half lies within 18 µm of a vessel", 18, 12, 31, "um", 4),
                new Verdict(
                        "What is the dissociation constant?",
                        "these data do not determine it",
                        NAN,
                        NAN,
                        NAN,
                        "nmol/L",
                        NAN));
    }

    private static List<Outcome> checks() {
        return List.of(
                Outcome.ofData(Check.DUPLICATE_ORGAN, "11 courses of 1 arm", 0, List.of()),
                Outcome.notApplicable(Check.DECAY_READING, Stage.DATA, "no arm has a label that decays"),
                Outcome.ofResult(Check.MASS_BALANCE, "2 arms, all times", 3.1e-9),
                Outcome.ofResult(Check.PERMEABILITY_CEILING, "2 arms, all times", 0.25),
                Outcome.ofResult(Check.RECEPTOR_CAPACITY, "2 arms, all times", 1.41),
                Outcome.ofResult(Check.KROGH_CLOSED_FORM, "the first arm's tumour", 0.0007));
    }

    private static List<Accuracy> accuracy() {
        return List.of(
                new Accuracy("all", 60, 2, 5, 1.53, 0.93, 0.85),
                new Accuracy("targeted", 39, 2, 5, 1.58, 0.97, 0.82),
                new Accuracy("untargeted", 21, 0, 5, 1.44, 0.86, 0.905),
                new Accuracy("blood", 8, 0, 5, 1.71, 1.12, 0.75),
                new Accuracy("urine", 0, 0, 5, NAN, NAN, NAN));
    }

    private static List<Hypothesis> hypotheses() {
        return List.of(
                new Hypothesis(
                        "clearance differs",
                        "the ligand slows renal clearance; binding as well",
                        List.of("CLkid"),
                        5,
                        41.2,
                        52.3,
                        0,
                        0.71,
                        1.53,
                        1.41,
                        true),
                new Hypothesis(
                        "surviving dose differs",
                        "part of the label of the control was free before injection",
                        List.of("F"),
                        5,
                        42.9,
                        54.0,
                        1.7,
                        0.29,
                        1.55,
                        1.41,
                        false),
                new Hypothesis(
                        "binding alone",
                        "both dots behave alike in the body",
                        List.of(),
                        4,
                        96.4,
                        105.1,
                        52.8,
                        3.4e-12,
                        2.3,
                        NAN,
                        false));
    }

    private static List<DerivedValue> derived() {
        return List.of(
                new DerivedValue("targeted", "AUC of blood", 171, 150, 196, "%{ID}.h/mL", "0 to 168 h, whole blood"),
                new DerivedValue("targeted", "terminal half-life of blood", 86.6, 51, NAN, "h", "from the last 72 h"),
                new DerivedValue("untargeted", "AUC of blood", 62.4, 48, 81, "%{ID}.h/mL", "0 to 168 h, whole blood"),
                new DerivedValue(
                        "untargeted", "terminal half-life of blood", NAN, NAN, NAN, "h", "too few late points"));
    }

    private static List<TypesetEquation> equations() {
        String math = "<math xmlns=\"http://www.w3.org/1998/Math/MathML\" display=\"block\"><mfrac><mrow><mi>d</mi>"
                + "<msub><mi>C</mi><mi>p</mi></msub></mrow><mrow><mi>d</mi><mi>t</mi></mrow></mfrac><mo>=</mo><mo>-</mo>"
                + "<mfrac><mrow><mi>CL</mi></mrow><msub><mi>V</mi><mi>p</mi></msub></mfrac><msub><mi>C</mi><mi>p</mi></msub></math>";
        return List.of(
                new TypesetEquation(
                        "body", "Cp", math, "d(Cp)/dt = -CL/Vp*Cp", "nmol/mL/h", "plasma, nmol per mL of plasma"),
                new TypesetEquation("body", "Aurine", math, "d(Aurine)/dt = CL*Cp", "nmol/h", "urine, cumulative"),
                new TypesetEquation(
                        "tumour",
                        "B",
                        "<math><script>alert(1)</script></math>",
                        "d(B)/dt = kOn*C*R - kOff*B",
                        "nmol/mL/h",
                        "bound to receptor, per mL of tissue"));
    }

    private static List<Assumption> assumptions() {
        return List.of(
                new Assumption("The animal weighs 20 g.", "20 g", "usual for nude mice of six weeks; not stated"),
                new Assumption("Organs keep their blood when weighed.", "not bled out", "the paper does not say"));
    }

    private static List<Finding> findings() {
        return List.of(
                new Finding("note", "tumour", "no observation before 4 h: the uptake rate rests on the blood curve"),
                new Finding(
                        "warning",
                        "observations.csv:12",
                        "the source gives neither standard deviation nor number of animals"));
    }

    private static Provenance provenance() {
        String hash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
        return new Provenance(
                "0.1.0",
                "auklet run benezra2011/study.yaml",
                List.of(
                        new Provenance.Input("study.yaml", hash, 2113),
                        new Provenance.Input("observations.csv", hash, 7350)),
                Map.of("relative tolerance", "1e-8", "starts", "8", "radial cells", "60"),
                Map.of("Java", "25.0.3", "Hipparchus", "4.0.3", "EJML", "0.46.1"));
    }
}
