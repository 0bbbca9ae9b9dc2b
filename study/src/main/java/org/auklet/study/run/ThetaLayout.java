package org.auklet.study.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.auklet.equation.fit.FreeParameter;
import org.auklet.study.Arm;
import org.auklet.study.FitPlan;
import org.auklet.study.Study;
import org.jspecify.annotations.Nullable;

/** Which entry of the estimated vector is which model parameter of which arm, under one hypothesis. */
final class ThetaLayout {

    private final List<Entry> entries = new ArrayList<>();
    private final Set<String> without;

    /**
     * One estimated number.
     *
     * @param parameter name in the model
     * @param arm the arm it is for, or null for all
     * @param free start, bounds and scale, named for results
     */
    record Entry(String parameter, @Nullable String arm, FreeParameter free) {
        boolean concerns(String armName) {
            return arm == null || arm.equals(armName);
        }
    }

    private ThetaLayout(Set<String> without) {
        this.without = without;
    }

    static ThetaLayout of(Study study, FitPlan plan, FitPlan.HypothesisPlan hypothesis) {
        ThetaLayout layout = new ThetaLayout(hypothesis.without());
        for (FreeParameter free : plan.free()) {
            if (hypothesis.without().contains(free.name()) || hypothesis.fixed().contains(free.name())) {
                continue;
            }
            if (hypothesis.relative().contains(free.name())) {
                study.arms().stream().skip(1).forEach(arm -> layout.add(free, arm));
            } else if (hypothesis.perArm().contains(free.name())) {
                study.arms().forEach(arm -> layout.add(free, arm));
            } else if (!plan.onlyRelative(free.name())) {
                layout.entries.add(new Entry(free.name(), null, free));
            }
        }
        return layout;
    }

    /** Parameters shared by all arms, without a hypothesis. */
    static ThetaLayout shared(List<FreeParameter> free) {
        return of(free.stream().map(f -> new Entry(f.name(), null, f)).toList());
    }

    /** Numbers without a hypothesis. */
    static ThetaLayout of(List<Entry> entries) {
        ThetaLayout layout = new ThetaLayout(Set.of());
        layout.entries.addAll(entries);
        return layout;
    }

    private void add(FreeParameter free, Arm arm) {
        String name = free.name() + " (" + arm.name() + ")";
        entries.add(new Entry(
                free.name(),
                arm.name(),
                new FreeParameter(
                        name, free.unit(), free.start(), free.lower(), free.upper(), free.scale(), free.prior())));
    }

    List<Entry> entries() {
        return entries;
    }

    List<FreeParameter> free() {
        return entries.stream().map(Entry::free).toList();
    }

    /** Names of parameters that each arm has for itself. */
    List<String> armSpecific() {
        return entries.stream()
                .filter(e -> e.arm() != null)
                .map(Entry::parameter)
                .distinct()
                .toList();
    }

    /** Names of what is estimated, each once. */
    Set<String> parameters() {
        return entries.stream().map(Entry::parameter).collect(Collectors.toUnmodifiableSet());
    }

    /** Indices of the entries that concern an arm. */
    int[] indices(String arm) {
        List<Integer> list = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).concerns(arm)) {
                list.add(i);
            }
        }
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Puts the estimates of an arm into its parameter values; what the model has and the hypothesis not becomes zero. */
    void apply(double[] theta, String arm, Map<String, Double> values) {
        without.forEach(name -> values.replace(name, 0.0));
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).concerns(arm)) {
                values.put(entries.get(i).parameter(), theta[i]);
            }
        }
    }

    /** The starting vector, taking what it can from the estimates of another hypothesis. */
    double[] startFrom(@Nullable ThetaLayout other, double[] estimates) {
        double[] start = new double[entries.size()];
        for (int i = 0; i < start.length; i++) {
            Entry entry = entries.get(i);
            start[i] = other == null ? entry.free().start() : other.nearest(entry, estimates);
        }
        return start;
    }

    private double nearest(Entry wanted, double[] estimates) {
        double value = wanted.free().start();
        for (int i = 0; i < entries.size(); i++) {
            Entry own = entries.get(i);
            if (own.parameter().equals(wanted.parameter())
                    && (own.arm() == null || wanted.arm() == null || own.arm().equals(wanted.arm()))) {
                value = estimates[i];
            }
        }
        return Math.clamp(value, wanted.free().lower(), wanted.free().upper());
    }
}
