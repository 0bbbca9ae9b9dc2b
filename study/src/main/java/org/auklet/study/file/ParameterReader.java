package org.auklet.study.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.auklet.equation.Parameter;
import org.auklet.quantity.EvidenceGrade;
import org.auklet.quantity.Quantity;
import org.auklet.quantity.Unit;
import org.auklet.yaml.Field;

/** Reads model parameters by name. */
final class ParameterReader {

    /** Rates, uptakes and concentrations that a study may switch off. */
    private static final Pattern MAY_BE_ZERO = Pattern.compile(
            "uptake_.*|.*Rate|tumourUptake|receptorConcentration|ligand|sd_d|tubular.*|receptorRecycling|freeInternalisation|endothelialReceptors|reflectionCoefficient|residualBlood.*|returnedFraction"
                    + "|tumourPlasmaFraction|.*Scale|survivingFraction|fractionUnbound|freeLabelClearance|GFR");

    private static final Pattern FRACTION =
            Pattern.compile("haematocrit|v_.*|interstitialFraction_.*|tumourPlasmaFraction");

    private final Vocabulary vocabulary;
    private final String studySource;

    /**
     * @param vocabulary the parameters there are
     * @param studySource stands in for sources that are not given
     */
    ParameterReader(Vocabulary vocabulary, String studySource) {
        this.vocabulary = vocabulary;
        this.studySource = studySource;
    }

    /** The parameters of a block, in the order of the file. */
    List<Parameter> read(Field block) {
        List<Parameter> parameters = new ArrayList<>();
        block.entries()
                .forEach((name, field) -> find(name, field).ifPresent(known -> {
                    double value = value(field, known);
                    if (!Double.isNaN(value)) {
                        parameters.add(known.with(value, source(field), grade(field, EvidenceGrade.ASSUMED)));
                    }
                }));
        return parameters;
    }

    /** The parameter of that name; none is a problem of the field. */
    Optional<Parameter> find(String name, Field field) {
        Optional<Parameter> known = vocabulary.parameter(name);
        if (known.isEmpty()) {
            field.problem("The model has no parameter '" + name + "'.", vocabulary.parameterAdvice(name));
        }
        return known;
    }

    private double value(Field field, Parameter known) {
        Field at = field.node().isObject() ? field.at("value") : field;
        double value = at.quantity(Unit.of(known.unit()), example(known), Double.NaN);
        if (value < 0) {
            at.problem("'" + at.text() + "' is below zero; " + known.name() + " is " + known.meaning() + ".", "");
        }
        if (value == 0
                && known.value() > 0
                && !MAY_BE_ZERO.matcher(known.name()).matches()) {
            at.problem(
                    "'" + at.text() + "' is zero; " + known.name() + " divides or scales and must be above zero.", "");
        }
        boolean fraction = FRACTION.matcher(known.name()).matches()
                || vocabulary.bounds(known.name()).map(d -> d.upper() == 1).orElse(false);
        if (fraction && value > 1) {
            at.problem(
                    "'" + at.text() + "' is above 1; " + known.name() + " is " + known.meaning() + ".",
                    "A percentage is written with its sign, for example '40 %'.");
        }
        return value;
    }

    /** An example of the parameter's value, its default. */
    static String example(Parameter known) {
        return new Quantity(known.value(), Unit.of(known.unit())).toString();
    }

    private String source(Field field) {
        String own = field.at("source").text();
        return own.isEmpty() ? studySource : own;
    }

    /** The grade under key {@code grade}, or the one given. */
    static EvidenceGrade grade(Field field, EvidenceGrade otherwise) {
        String word = field.at("grade").text().toUpperCase(Locale.ROOT);
        for (EvidenceGrade grade : EvidenceGrade.values()) {
            if (grade.name().equals(word)) {
                return grade;
            }
        }
        return otherwise;
    }
}
