package org.auklet.study.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.auklet.equation.Parameter;
import org.auklet.study.Explanation;
import org.auklet.study.FitPlan;
import org.auklet.yaml.Field;
import org.jspecify.annotations.Nullable;

/** Reads which explanations compete, and what each of them frees. */
final class HypothesisReader {

    private final Vocabulary vocabulary;
    private final ParameterReader parameters;
    private final Map<String, Parameter> set;
    private final Set<String> free;
    private final Map<String, Field> broughtAlong = new LinkedHashMap<>();

    /** What a hypothesis says before it is known what the others free. */
    private record Draft(
            String name,
            String description,
            Field place,
            @Nullable Explanation explanation,
            Set<String> own,
            boolean compareOnly) {}

    /**
     * @param set parameters that the study sets, by name
     * @param free names under {@code free}
     */
    HypothesisReader(Vocabulary vocabulary, ParameterReader parameters, Map<String, Parameter> set, Set<String> free) {
        this.vocabulary = vocabulary;
        this.parameters = parameters;
        this.set = set;
        this.free = free;
    }

    /** Parameters that hypotheses free and that stand not under {@code free}, each with a place that names it. */
    Map<String, Field> broughtAlong() {
        return broughtAlong;
    }

    /**
     * The hypotheses. Without any: one for every explanation where the study asks which the data prefer, else that all arms
     * are alike.
     */
    List<FitPlan.HypothesisPlan> read(Field list, boolean explain) {
        List<Draft> drafts = list.items().isEmpty() ? usual(list, explain) : drafts(list);
        Map<String, Field> optional = new LinkedHashMap<>();
        drafts.forEach(d -> d.own().forEach(name -> optional.putIfAbsent(name, d.place())));
        Set<String> elsewhere = alsoFree(list);
        List<FitPlan.HypothesisPlan> plans = new ArrayList<>();
        for (Draft draft : drafts) {
            Set<String> fixed = new LinkedHashSet<>(optional.keySet());
            fixed.removeAll(draft.own());
            if (draft.explanation() == null) {
                fixed.removeIf(name -> free.contains(name) && !elsewhere.contains(name));
            }
            plans.add(plan(draft, fixed));
        }
        optional.forEach((name, place) -> {
            if (!free.contains(name)) {
                broughtAlong.put(name, place);
            }
        });
        check(list, plans);
        return plans;
    }

    private List<Draft> usual(Field list, boolean explain) {
        if (!explain) {
            String alike = "Every free parameter is the same in all arms.";
            return List.of(new Draft("all arms alike", alike, list, null, Set.of(), false));
        }
        return Arrays.stream(Explanation.values())
                .map(e -> new Draft(e.words(), e.description(), list, e, frees(e), false))
                .toList();
    }

    private List<Draft> drafts(Field list) {
        List<Draft> drafts = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        for (Field item : list.items()) {
            String name = item.at("name").text("hypothesis " + (drafts.size() + 1));
            if (!names.add(name)) {
                item.at("name").problem("Two hypotheses are called '" + name + "'.", "Give each its own name.");
            }
            Explanation explanation =
                    Explanation.of(item.at("explanation").text()).orElse(null);
            String description = item.at("description").text(explanation == null ? "" : explanation.description());
            Set<String> own = explanation == null ? new LinkedHashSet<>() : frees(explanation);
            own.addAll(known(item.at("also_free")));
            drafts.add(new Draft(
                    name,
                    description,
                    item,
                    explanation,
                    own,
                    item.at("compare_only").flag(false)));
        }
        return drafts;
    }

    /** What an explanation frees: its parameters, but those that the study gives. */
    private Set<String> frees(Explanation explanation) {
        Set<String> names = new LinkedHashSet<>(explanation.frees());
        names.removeIf(name -> set.containsKey(name) && !free.contains(name));
        return names;
    }

    private Set<String> known(Field list) {
        Set<String> names = new LinkedHashSet<>();
        for (Field item : list.items()) {
            parameters.find(item.text(), item).ifPresent(p -> names.add(p.name()));
        }
        return names;
    }

    private static Set<String> alsoFree(Field list) {
        Set<String> names = new LinkedHashSet<>();
        list.items().forEach(item -> item.at("also_free").items().forEach(name -> names.add(name.text())));
        return names;
    }

    private FitPlan.HypothesisPlan plan(Draft draft, Set<String> fixed) {
        Field item = draft.place();
        Set<String> here = new LinkedHashSet<>(free);
        here.addAll(draft.own());
        Set<String> without = freeNames(item.at("without"), here);
        if (draft.explanation() != null) {
            without.addAll(draft.explanation().off());
            without.removeAll(draft.own());
        }
        return new FitPlan.HypothesisPlan(
                draft.name(),
                draft.description(),
                freeNames(item.at("per_arm"), here),
                relativeNames(item.at("relative")),
                without,
                draft.compareOnly(),
                fixed,
                draft.explanation());
    }

    private Set<String> freeNames(Field list, Set<String> here) {
        Set<String> names = new LinkedHashSet<>();
        for (Field item : list.items()) {
            String name = item.text();
            if (!here.contains(name)) {
                boolean exists = vocabulary.parameter(name).isPresent();
                item.problem(
                        "'" + name + "' is not among the free parameters of the fit.",
                        exists ? "Add it under 'free:'." : FitReader.near(name, here, "Free are "));
            }
            names.add(name);
        }
        return names;
    }

    private Set<String> relativeNames(Field list) {
        Set<String> names = new LinkedHashSet<>();
        for (Field item : list.items()) {
            String name = item.text();
            Optional<Parameter> known = parameters.find(name, item);
            if (known.isPresent()
                    && !(isPositive(set.getOrDefault(name, known.get()))
                            && vocabulary.bounds(name).isPresent())) {
                item.problem(
                        "'" + name + "' is zero in the first arm or has no bounds; nothing can be relative to it.",
                        "Factors such as mpsScale and sievingScale can.");
            }
            names.add(name);
        }
        return names;
    }

    /** Whether something may be relative to the parameter. */
    static boolean isPositive(Parameter known) {
        return known.value() > 0;
    }

    private static void check(Field list, List<FitPlan.HypothesisPlan> plans) {
        if (plans.stream().allMatch(FitPlan.HypothesisPlan::compareOnly)) {
            list.problem(
                    "Every hypothesis is for comparison only; none could be chosen.", "Take one 'compare_only' away.");
        }
        for (Field item : list.items()) {
            checkRelative(item.at("per_arm"), "per arm in another", plans);
            checkRelative(item.at("also_free"), "free for all arms in another", plans);
        }
    }

    /** A parameter that is relative in one hypothesis is free in no other way, and in no other hypothesis. */
    private static void checkRelative(Field names, String otherwise, List<FitPlan.HypothesisPlan> plans) {
        for (Field item : names.items()) {
            if (plans.stream().anyMatch(h -> h.relative().contains(item.text()))) {
                item.problem(
                        "'" + item.text() + "' is relative to the first arm in one hypothesis and " + otherwise + ".",
                        "Take one of the two.");
            }
        }
    }
}
