package org.auklet.study.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.auklet.model.AnimalModel;
import org.auklet.organism.Organ;
import org.auklet.quantity.Interval;
import org.auklet.record.QuantityKind;
import org.auklet.study.Arm;
import org.auklet.study.Observation;
import org.auklet.study.Study;
import org.auklet.study.result.Series;

/** Time courses of every arm: which outputs at which times, and the series made of the predictions. */
final class Courses {

    private static final int POINTS = 72;

    private final Study study;
    private final List<Target> targets = new ArrayList<>();
    private final List<double[]> timesOfArm = new ArrayList<>();
    private final List<String> outputs;

    Courses(Study study) {
        this.study = study;
        outputs = outputs(study);
        for (Arm arm : study.arms()) {
            double[] times = times(arm.name());
            timesOfArm.add(times);
            for (String output : outputs) {
                for (double time : times) {
                    targets.add(new Target(arm.name(), output, time));
                }
            }
        }
    }

    private static List<String> outputs(Study study) {
        Set<String> names = new LinkedHashSet<>(List.of("blood", "plasma", "tumour"));
        study.organism().organs().stream().map(Organ::name).forEach(names::add);
        study.observations().forEach(o -> names.add(o.output()));
        names.addAll(AnimalModel.EXCRETED);
        return List.copyOf(names);
    }

    /** Dense where things change fast, and every observed time. */
    private double[] times(String arm) {
        double end = study.settings().endH();
        Set<Double> times = new TreeSet<>();
        for (int i = 0; i <= POINTS; i++) {
            times.add(end * Math.pow((double) i / POINTS, 3));
        }
        study.observations().stream()
                .filter(o -> o.row().arm().equals(arm))
                .forEach(o -> times.add(o.row().timeH()));
        return times.stream().mapToDouble(Double::doubleValue).toArray();
    }

    List<Target> targets() {
        return targets;
    }

    /** The times of an arm's courses, h, the end of the study last. */
    double[] timesOf(Arm arm) {
        return timesOfArm.get(study.arms().indexOf(arm)).clone();
    }

    /**
     * The series.
     *
     * @param predicted one value per target
     * @param intervals one interval per target
     */
    List<Series> series(double[] predicted, List<Interval> intervals) {
        List<Series> list = new ArrayList<>();
        int at = 0;
        for (int a = 0; a < study.arms().size(); a++) {
            double[] times = timesOfArm.get(a);
            for (String output : outputs) {
                list.add(one(study.arms().get(a).name(), output, times, predicted, intervals, at));
                at += times.length;
            }
        }
        return list;
    }

    private Series one(
            String arm, String output, double[] times, double[] predicted, List<Interval> intervals, int at) {
        double[] values = new double[times.length];
        double[] lower = new double[times.length];
        double[] upper = new double[times.length];
        for (int i = 0; i < times.length; i++) {
            values[i] = predicted[at + i];
            lower[i] = Math.max(0, Math.min(values[i], intervals.get(at + i).lower()));
            upper[i] = Math.max(values[i], intervals.get(at + i).upper());
        }
        QuantityKind kind =
                isExcreted(output) ? QuantityKind.PERCENT_INJECTED_DOSE : QuantityKind.PERCENT_INJECTED_DOSE_PER_GRAM;
        String unit = isExcreted(output) ? "%{ID}" : "%{ID}/g";
        String specimen = output.replace(AnimalModel.PERFUSED, " (blood removed)");
        return new Series(arm, specimen, kind.code(), unit, times, values, lower, upper, observed(arm, output));
    }

    static boolean isExcreted(String output) {
        return AnimalModel.EXCRETED.contains(output) || output.equals(AnimalModel.EXCRETA);
    }

    private List<Series.Observation> observed(String arm, String output) {
        return study.observations().stream()
                .filter(o -> o.row().arm().equals(arm) && o.output().equals(output))
                .sorted(Comparator.comparingDouble(o -> o.row().timeH()))
                .map(Courses::shown)
                .toList();
    }

    private static Series.Observation shown(Observation o) {
        boolean censored = o.row().isCensored();
        double value = censored ? o.row().lod() : o.row().value();
        return new Series.Observation(
                o.row().timeH(),
                value,
                o.row().sd(),
                o.row().n(),
                censored,
                value > 0 && o.fitted(),
                o.row().source());
    }
}
