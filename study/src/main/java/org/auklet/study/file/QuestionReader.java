package org.auklet.study.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.auklet.quantity.Unit;
import org.auklet.record.ControlKind;
import org.auklet.study.Arm;
import org.auklet.study.Observation;
import org.auklet.study.Question;
import org.auklet.study.Question.Kind;
import org.auklet.yaml.Field;

/** Reads the questions, or finds those that make sense. */
final class QuestionReader {

    private static final double USUAL_TIME_H = 24;

    private final List<Arm> arms;
    private final Set<String> armNames;
    private final List<Observation> observations;
    private final double endH;

    /**
     * @param arms the arms that could be read
     * @param armNames all arms that the file names
     * @param observations what was measured, which decides the times asked for
     * @param endH end of the time courses, h
     */
    QuestionReader(List<Arm> arms, Set<String> armNames, List<Observation> observations, double endH) {
        this.arms = arms;
        this.armNames = armNames;
        this.observations = observations;
        this.endH = endH;
    }

    /** The questions of the file, or all that make sense when it asks none. */
    List<Question> read(Field list) {
        if (!list.present()) {
            return usual();
        }
        List<Question> questions = new ArrayList<>();
        list.items().forEach(item -> questions.addAll(question(item)));
        return questions;
    }

    private List<Question> question(Field item) {
        Optional<Kind> kind = kind(item.at("ask").text());
        if (kind.isEmpty()) {
            return List.of();
        }
        String arm = arm(item.at("arm"));
        String reference = arm(item.at("reference"));
        double time = item.at("time").quantity(Unit.of("h"), "24 h", Double.NaN);
        if (time > endH || time < 0) {
            item.at("time")
                    .problem(
                            "The question is about a time after the end of the computed courses, " + endH
                                    + " h, or before zero.",
                            "Ask for an earlier time, or set 'end' under settings.");
        }
        return switch (kind.get()) {
            case TARGETING -> targeting(item, arm, reference, time);
            case ORGAN_DIFFERENCES -> differences(item, arm, reference);
            case AFFINITY_GAIN -> affinityGain(item, arm, reference);
            default -> List.of(new Question(kind.get(), arm, reference, at(kind.get(), time)));
        };
    }

    /** One question for each arm beside the reference, which is the first arm where none is named. */
    private List<Question> differences(Field item, String arm, String reference) {
        String beside = reference.isEmpty() && !arms.isEmpty() ? arms.getFirst().name() : reference;
        List<Question> all = arms.stream()
                .map(Arm::name)
                .filter(name -> !name.equals(beside) && (arm.isEmpty() || name.equals(arm)))
                .map(name -> new Question(Kind.ORGAN_DIFFERENCES, name, beside, Double.NaN))
                .toList();
        if (all.isEmpty() && arms.size() == armNames.size()) {
            item.problem(
                    "Organs are compared between two arms, and here is only '" + beside + "'.",
                    "Add an arm, or name another one as 'reference'.");
        }
        return all;
    }

    /** Both arms must say how well they bind. */
    private List<Question> affinityGain(Field item, String arm, String reference) {
        if (arm.isEmpty() || reference.isEmpty()) {
            item.problem(
                    "A gain in affinity compares two arms.",
                    "Name both, for example 'arm: targeted, reference: affinity of the free ligand'.");
            return List.of();
        }
        for (String name : List.of(arm, reference)) {
            arms.stream()
                    .filter(a -> a.name().equals(name))
                    .filter(a -> a.particle().ligand() == null
                            || a.particle().ligand().affinity() == null)
                    .forEach(a -> item.problem(
                            "The particle of arm '" + name + "', '"
                                    + a.particle().name() + "', has no ligand with an affinity.",
                            "Add 'affinity: {value: 5 nM, kind: KD, carrier: free_ligand}' to its ligand."));
        }
        return List.of(new Question(Kind.AFFINITY_GAIN, arm, reference, Double.NaN));
    }

    private List<Question> targeting(Field item, String arm, String reference, double time) {
        List<Question> all = comparisons().stream()
                .filter(q -> arm.isEmpty() || arm.equals(q.arm()))
                .filter(q -> reference.isEmpty() || reference.equals(q.reference()))
                .map(q -> Double.isNaN(time) ? q : new Question(q.kind(), q.arm(), q.reference(), time))
                .toList();
        if (!all.isEmpty()) {
            return all;
        }
        if (arm.isEmpty() || reference.isEmpty()) {
            item.problem(
                    "Targeting compares an arm with its control, and no arm is a control.",
                    "Say what kind of control an arm is ('control: untargeted'), or name arm and reference here.");
            return List.of();
        }
        double asked = Double.isNaN(time) ? commonTime(Set.of(arm, reference)) : time;
        return List.of(new Question(Kind.TARGETING, arm, reference, asked));
    }

    private String arm(Field field) {
        if (field.present() && !armNames.contains(field.text())) {
            field.problem(
                    "There is no arm '" + field.text() + "'.", FitReader.near(field.text(), armNames, "Arms are "));
        }
        return field.text();
    }

    private static Optional<Kind> kind(String word) {
        for (Kind kind : Kind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private List<Question> usual() {
        List<Question> questions = new ArrayList<>(comparisons());
        for (Kind kind : Kind.values()) {
            if (kind != Kind.TARGETING && !Question.ONLY_WHEN_ASKED.contains(kind)) {
                questions.add(new Question(kind, "", "", at(kind, Double.NaN)));
            }
        }
        return questions;
    }

    /** Every arm of interest with every control. */
    private List<Question> comparisons() {
        List<Question> all = new ArrayList<>();
        for (Arm arm : arms) {
            for (Arm control : arms) {
                if (arm.control() == ControlKind.NONE && control.control() != ControlKind.NONE) {
                    Set<String> both = Set.of(arm.name(), control.name());
                    all.add(new Question(Kind.TARGETING, arm.name(), control.name(), commonTime(both)));
                }
            }
        }
        return all;
    }

    private double at(Kind kind, double asked) {
        boolean timed = kind == Kind.UPTAKE || kind == Kind.DEPTH || kind == Kind.DEPTH_AGAINST_ANTIBODY;
        return timed && Double.isNaN(asked)
                ? commonTime(arms.stream().map(Arm::name).collect(Collectors.toSet()))
                : asked;
    }

    /** The time nearest to a day at which all of the arms have a tumour value; else a day, or the end if that is earlier. */
    private double commonTime(Set<String> wanted) {
        Set<Double> times = new TreeSet<>();
        observations.forEach(o -> times.add(o.row().timeH()));
        for (String arm : wanted) {
            times.retainAll(observations.stream()
                    .filter(o ->
                            o.row().arm().equals(arm) && o.row().specimenCode().equals("tumour"))
                    .map(o -> o.row().timeH())
                    .collect(Collectors.toSet()));
        }
        return times.stream()
                .min(Comparator.comparingDouble(t -> Math.abs(t - USUAL_TIME_H)))
                .orElse(Math.min(USUAL_TIME_H, endH));
    }
}
