package org.auklet.study.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.auklet.equation.Parameter;
import org.auklet.model.tumour.InterstitialPressure;
import org.auklet.model.tumour.TumourDesign;
import org.auklet.quantity.EvidenceGrade;
import org.auklet.quantity.NumberText;
import org.auklet.quantity.Unit;
import org.auklet.yaml.Facts;
import org.auklet.yaml.Field;

/** Reads the tumour: its kind, and the numbers that the study states of it. */
final class TumourReader {

    private static final Unit GRAM = Unit.of("g");
    private static final Unit MICROMETRE = Unit.of("um");
    private static final String ASSUMED = "assumed: the study does not say";

    private final Facts facts;
    private final String studySource;
    private final Field field;
    private final MeasuredReceptors receptors;
    private final TumourDesign design;

    /**
     * @param facts takes what was declared
     * @param studySource stands in for a source that is not given
     * @param field the block of the tumour
     * @param receptors reads receptors that were counted on cells
     */
    TumourReader(Facts facts, String studySource, Field field, MeasuredReceptors receptors) {
        this.facts = facts;
        this.studySource = studySource;
        this.field = field;
        this.receptors = receptors;
        TumourDesign read = field.guard(this::readDesign);
        design = read == null ? TumourDesign.USUAL : read;
    }

    /** The kind of tumour; the usual one where it cannot be read. */
    TumourDesign design() {
        return design;
    }

    private TumourDesign readDesign() {
        return new TumourDesign(
                word("geometry", TumourDesign.Geometry.KROGH),
                word("receptor_turnover", TumourDesign.Turnover.RENEWED),
                word("receptor_site", TumourDesign.Site.CELLS),
                word("interstitial_pressure", TumourDesign.Filtration.NONE));
    }

    /** The constant that a word of the file names; the schema has complained about others. */
    private <E extends Enum<E>> E word(String key, E otherwise) {
        String text = field.at(key).text();
        for (E constant : otherwise.getDeclaringClass().getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(text)) {
                return constant;
            }
        }
        return otherwise;
    }

    /** Parameters of the tumour that the study states. */
    List<Parameter> parameters(Vocabulary vocabulary) {
        List<Parameter> stated = new ArrayList<>();
        String name = field.at("name").text("not stated");
        facts.add("Tumour", "Tumour", name, field.present() ? source() : ASSUMED);
        double radius = radius(vocabulary, stated);
        mass(vocabulary, radius, stated);
        describe();
        vocabulary
                .parameter("receptorConcentration")
                .flatMap(known -> receptors.read(field.at("receptors"), known))
                .ifPresent(stated::add);
        return stated;
    }

    /** The radius of a spheroid, um; NaN for other tumours. */
    private double radius(Vocabulary vocabulary, List<Parameter> stated) {
        Field at = field.at("radius");
        if (design.geometry() != TumourDesign.Geometry.SPHEROID) {
            if (at.present()) {
                at.problem(
                        "A radius belongs to a spheroid.",
                        "Say 'geometry: spheroid', or give the size of a vascular tumour as 'mass'.");
            }
            return Double.NaN;
        }
        Parameter known = vocabulary.parameter("spheroidRadius").orElseThrow();
        double um = at.quantity(MICROMETRE, "100 um", Double.NaN);
        if (um <= 0) {
            at.problem("A spheroid of radius '" + at.text() + "' is not there.", "Write for example '100 um'.");
        } else if (!Double.isNaN(um)) {
            stated.add(known.with(um, source(), grade()));
            facts.add("Tumour", "Radius", NumberText.of(um) + " um", source());
            return um;
        }
        return known.value();
    }

    private void mass(Vocabulary vocabulary, double radiusUm, List<Parameter> stated) {
        Parameter known = vocabulary.parameter("tumourMass").orElseThrow();
        Field at = field.at("mass");
        double grams = at.quantity(GRAM, "0.2 g", Double.NaN);
        if (grams <= 0) {
            at.problem("A tumour of '" + at.text() + "' has no mass.", "Write for example '0.2 g'.");
        } else if (!Double.isNaN(grams)) {
            add(known.with(grams, source(), grade()), source(), stated);
        } else if (radiusUm > 0) {
            double one = 4 * Math.PI / 3 * Math.pow(radiusUm * 1e-4, 3);
            String why = "one spheroid of this radius at 1 g/mL";
            add(known.with(one, why, EvidenceGrade.PREDICTED), why, stated);
        } else {
            facts.add("Tumour", "Mass", NumberText.of(known.value()) + " g", "assumed: " + known.source());
        }
        pressureRange(stated.isEmpty() ? known.value() : stated.getLast().value());
    }

    private void add(Parameter mass, String why, List<Parameter> stated) {
        stated.add(mass);
        facts.add("Tumour", "Mass", NumberText.of(mass.value()) + " g", why);
    }

    private void pressureRange(double grams) {
        if (design.filtration() != TumourDesign.Filtration.NONE && !InterstitialPressure.isMeasured(grams)) {
            facts.warn(
                    field.at("interstitial_pressure"),
                    String.format(
                            Locale.ROOT,
                            "Pressure profiles were measured in tumours of %s to %s g; for one of %s g the relation is extrapolated.",
                            NumberText.of(InterstitialPressure.LIGHTEST_G),
                            NumberText.of(InterstitialPressure.HEAVIEST_G),
                            NumberText.of(grams)));
        }
    }

    private void describe() {
        if (design.geometry() == TumourDesign.Geometry.SPHEROID) {
            facts.add("Tumour", "Geometry", "a sphere without vessels, supplied at its surface", source());
        }
        if (design.turnover() == TumourDesign.Turnover.FOLLOWED) {
            facts.add("Tumour", "Receptor", "synthesis, internalisation, recycling, degradation followed", source());
        }
        if (design.site() == TumourDesign.Site.ENDOTHELIUM) {
            facts.add("Tumour", "Receptor site", "endothelium, reached from plasma", source());
        }
        if (design.filtration() == TumourDesign.Filtration.RADIAL_PRESSURE) {
            facts.add("Tumour", "Interstitial pressure", "radial profile of Baxter and Jain", source());
        }
    }

    private EvidenceGrade grade() {
        return ParameterReader.grade(
                field, field.at("source").present() ? EvidenceGrade.MEASURED : EvidenceGrade.ASSUMED);
    }

    private String source() {
        String own = field.at("source").text();
        return own.isEmpty() ? studySource : own;
    }
}
