package org.auklet.study.file;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.auklet.equation.Parameter;
import org.auklet.equation.fit.ErrorModel;
import org.auklet.equation.fit.FreeParameter;
import org.auklet.model.defaults.DefaultParameters;
import org.auklet.quantity.NearMatch;
import org.auklet.quantity.Unit;
import org.auklet.record.Specimen;
import org.auklet.study.FitPlan;
import org.auklet.yaml.Field;
import org.jspecify.annotations.Nullable;

/** Reads what is fitted and which hypotheses compete. */
final class FitReader {

    private static final int USUAL_STARTS = 4;

    private final Vocabulary vocabulary;
    private final ParameterReader parameters;
    private final Map<String, Parameter> set;
    private final List<String> arms;

    /**
     * @param set parameters that the study sets, for starts and for what a relative parameter keeps
     * @param arms names of the arms
     */
    FitReader(Vocabulary vocabulary, ParameterReader parameters, List<Parameter> set, List<String> arms) {
        this.vocabulary = vocabulary;
        this.parameters = parameters;
        this.set = set.stream().collect(Collectors.toMap(Parameter::name, Function.identity(), (a, b) -> b));
        this.arms = arms;
    }

    /**
     * The plan; nothing when the study has none or it cannot be read.
     *
     * @param explain whether the study asks which explanation its data prefer
     */
    Optional<FitPlan> read(Field field, boolean explain) {
        if (!field.present()) {
            return Optional.empty();
        }
        Map<String, Field> entries = field.at("free").entries();
        List<FreeParameter> free = new ArrayList<>();
        entries.forEach((name, entry) -> free(name, entry).ifPresent(free::add));
        HypothesisReader reader = new HypothesisReader(vocabulary, parameters, set, entries.keySet());
        List<FitPlan.HypothesisPlan> hypotheses = reader.read(field.at("hypotheses"), explain);
        free.addAll(relative(hypotheses, entries.keySet()));
        reader.broughtAlong().forEach((name, place) -> free(name, place).ifPresent(free::add));
        if (free.isEmpty()) {
            field.at("free")
                    .problem("Nothing is free in this fit.", "Name a parameter, for example 'survivingFraction:'.");
        }
        List<FitPlan.HoldOut> holdOuts =
                field.at("hold_out").items().stream().map(this::holdOut).toList();
        return Optional.of(new FitPlan(
                error(field.at("error")),
                free,
                Math.max(1, field.at("starts").whole(USUAL_STARTS)),
                hypotheses,
                holdOuts,
                field.at("leave_out_in_turn").text().equals("time")));
    }

    private static ErrorModel error(Field field) {
        return switch (field.text("lognormal")) {
            case "proportional" -> ErrorModel.proportional();
            case "additive" -> ErrorModel.additive();
            case "combined" -> ErrorModel.combined();
            default -> ErrorModel.lognormal();
        };
    }

    private Optional<FreeParameter> free(String name, Field field) {
        return parameters.find(name, field).flatMap(known -> {
            Optional<DefaultParameters.Default> bounds = vocabulary.bounds(name);
            Unit unit = Unit.of(known.unit());
            String example = ParameterReader.example(known);
            double lower = field.at("lower")
                    .quantity(unit, example, bounds.map(d -> d.lower()).orElse(Double.NaN));
            double upper = field.at("upper")
                    .quantity(unit, example, bounds.map(d -> d.upper()).orElse(Double.NaN));
            if (Double.isNaN(lower) || Double.isNaN(upper)) {
                field.problem(
                        "'" + name + "' has no default bounds.",
                        "Give start, lower and upper, for example '" + example + "'.");
                return Optional.empty();
            }
            return Optional.ofNullable(
                    within(name, known.unit(), field, lower, upper, start(field, known, lower, upper)));
        });
    }

    private double start(Field field, Parameter known, double lower, double upper) {
        double usual = set.getOrDefault(known.name(), known).value();
        double inside = usual > 0 ? Math.min(Math.max(usual, lower), upper) : Math.sqrt(lower * upper);
        return field.at("start").quantity(Unit.of(known.unit()), ParameterReader.example(known), inside);
    }

    private static @Nullable FreeParameter within(
            String name, String unit, Field field, double lower, double upper, double start) {
        if (!(lower > 0)) {
            field.at("lower")
                    .problem(
                            "The lower bound of '" + name
                                    + "' is not above zero; it is searched on a logarithmic scale.",
                            "Give the smallest value worth telling from zero.");
        } else if (!(lower < upper)) {
            field.problem(
                    "The bounds of '" + name + "' are out of order: lower " + text(lower) + ", upper " + text(upper)
                            + " " + unit + ".",
                    "Give the lower one first.");
        } else if (!(start >= lower && start <= upper)) {
            field.problem(
                    "The start of '" + name + "', " + text(start) + " " + unit + ", lies outside its bounds, "
                            + text(lower) + " to " + text(upper) + ".",
                    "Give a start between them, or wider bounds.");
        } else {
            return FreeParameter.positive(name, unit, start, lower, upper);
        }
        return null;
    }

    private static String text(double value) {
        return org.auklet.quantity.NumberText.of(value);
    }

    /** Relative parameters that stand not among the free ones, where start and bounds could be given. */
    private List<FreeParameter> relative(List<FitPlan.HypothesisPlan> hypotheses, Set<String> free) {
        List<FreeParameter> list = new ArrayList<>();
        hypotheses.stream()
                .flatMap(h -> h.relative().stream())
                .distinct()
                .sorted()
                .filter(n -> !free.contains(n))
                .forEach(name -> vocabulary
                        .bounds(name)
                        .filter(d -> HypothesisReader.isPositive(set.getOrDefault(name, d.parameter())))
                        .ifPresent(d -> list.add(around(set.getOrDefault(name, d.parameter()), d))));
        return list;
    }

    private static FreeParameter around(Parameter known, DefaultParameters.Default d) {
        double value = known.value();
        return FreeParameter.positive(
                known.name(), known.unit(), value, Math.min(d.lower(), value), Math.max(d.upper(), value));
    }

    private FitPlan.HoldOut holdOut(Field item) {
        Field arm = item.at("arm");
        if (arm.present() && !arms.contains(arm.text())) {
            arm.problem("There is no arm '" + arm.text() + "'.", near(arm.text(), arms, "Arms are "));
        }
        Field specimen = item.at("specimen");
        if (specimen.present() && Specimen.of(specimen.text()).isEmpty()) {
            specimen.problem(
                    "Unknown specimen '" + specimen.text() + "'.",
                    Specimen.nearest(specimen.text())
                            .map(near -> "Maybe '" + near + "'?")
                            .orElse("For example 'tumour'."));
        }
        return new FitPlan.HoldOut(
                item.at("name").text(),
                arm.text(),
                specimen.present() ? Specimen.codeOf(specimen.text()) : "",
                item.at("time").quantity(Unit.of("h"), "24 h", Double.NaN));
    }

    /** The nearest of some names, or all of them. */
    static String near(String name, Collection<String> known, String list) {
        return NearMatch.find(name, known)
                .map(match -> "Maybe '" + match + "'?")
                .orElse(list + String.join(", ", known) + ".");
    }
}
