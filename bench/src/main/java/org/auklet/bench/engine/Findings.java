package org.auklet.bench.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a comparison has found so far; tasks in the order in which they were run. */
final class Findings {

    /** Contenders at the usual tolerances, by task; Auklet first, then CVODES. */
    final Map<String, List<Timed>> races = new LinkedHashMap<>();

    /** Work against precision, by task, in the same order. */
    final Map<String, List<Curve>> curves = new LinkedHashMap<>();

    /** Largest deviation of Auklet at a tight tolerance from the reference, by task. */
    final Map<String, Double> agreement = new LinkedHashMap<>();

    /** Check values of Auklet at 1e-10, by task. */
    final Map<String, Double> checks = new LinkedHashMap<>();

    /** 100,000 subjects on one thread and on two. */
    final List<Timed> crowds = new ArrayList<>();

    /** Processes from start to end, by what they do. */
    final Map<String, Spread> launches = new LinkedHashMap<>();

    /** Largest relative difference between the main job's results and those of an earlier version. */
    Optional<Double> studyDifference = Optional.empty();

    /** Processor time of Auklet over CVODES', with its range over the rounds. */
    Optional<Spread> ratio(String task) {
        return Optional.ofNullable(races.get(task)).map(all -> all.get(0).ratioTo(all.get(1)));
    }

    /** Processor time of Auklet over another contender's, median over the rounds. */
    Optional<Double> ratio(String task, String method) {
        return Optional.ofNullable(races.get(task))
                .flatMap(all -> all.stream()
                        .filter(timed -> timed.contender().method().equals(method))
                        .findFirst()
                        .map(timed -> all.getFirst().ratioTo(timed).median()));
    }

    /** Auklet's time over CVODES' at equal true error. */
    Optional<Double> ratioAtError(String task, double error) {
        return Optional.ofNullable(curves.get(task))
                .map(all -> all.get(0).timeAt(error) / all.get(1).timeAt(error));
    }

    /** How many times faster two threads are than one, by wall time, round by round. */
    Optional<Spread> speedUp() {
        return crowds.isEmpty() ? Optional.empty() : Optional.of(crowds.get(0).wallRatioTo(crowds.get(1)));
    }

    /** Auklet's true error at the usual tolerances. */
    Optional<Double> error(String task) {
        return Optional.ofNullable(races.get(task)).map(all -> all.getFirst().error());
    }
}
