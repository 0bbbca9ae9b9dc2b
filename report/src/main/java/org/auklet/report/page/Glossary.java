package org.auklet.report.page;

import java.util.List;

/** Words of the report that a reader may not know. */
public final class Glossary {

    private static final List<Term> TERMS = List.of(
            new Term("%ID", "Per cent of the injected dose, in a whole organ, animal or sample."),
            new Term(
                    "%ID/g",
                    "Per cent of the injected dose per gram of tissue. It becomes %ID only when the mass of the organ "
                            + "is known, and is never converted without it."),
            new Term(
                    "95 % interval",
                    "The values that the data do not contradict at the 95 % level. An end that the data leave "
                            + "undetermined is called open."),
            new Term(
                    "AAFE",
                    "Average absolute fold error, 10 to the mean of |log10(predicted/observed)|: the typical factor "
                            + "by which a prediction is off. 1 is perfect, 2 is wrong by a factor of two."),
            new Term(
                    "AFE",
                    "Average fold error, 10 to the mean of log10(predicted/observed): the bias. Above 1 the model "
                            + "predicts too much, below 1 too little."),
            new Term(
                    "AICc",
                    "Akaike's criterion corrected for few data: how well a hypothesis fits, less a penalty for each "
                            + "free parameter. The lowest is best; only differences (ΔAICc) mean anything."),
            new Term("Akaike weight", "The share of the evidence that one hypothesis has among those compared."),
            new Term("Arm", "A group of animals treated alike: targeted, untargeted control, blocked."),
            new Term("AUC", "Area under the concentration curve over time: the exposure."),
            new Term(
                    "Binding and exposure",
                    "A targeted particle may reach a higher tumour uptake because it binds there, or only because "
                            + "more of it circulates for longer (exposure). The two multiply to the whole difference."),
            new Term(
                    "Evidence grade",
                    "How a number came to be: measured (from an instrument or a paper's data), fitted (from this "
                            + "study's observations), predicted (from a correlation or model within its range), or "
                            + "assumed (chosen because nothing better is known)."),
            new Term(
                    "Identifiable",
                    "The data determine the parameter: both ends of its interval are closed. One that is not may have "
                            + "any value in the open direction without a worse fit."),
            new Term("Mass balance", "The dose must equal everything found in the body and excreted, at every time."),
            new Term(
                    "Permeability ceiling",
                    "The most that can leave the vessels of a tumour, permeability times exposure. Uptake above it "
                            + "cannot be explained by transport from the blood."),
            new Term("Receptor capacity", "The most that can be bound: the receptors there are. More needs turnover."),
            new Term("Specimen", "What was measured: blood, tumour, an organ, urine."));

    private Glossary() {}

    /** A term and its meaning. */
    public record Term(String name, String meaning) {}

    /** The terms in alphabetical order. */
    public static List<Term> terms() {
        return TERMS;
    }
}
