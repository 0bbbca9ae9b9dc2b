package org.auklet.study.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.auklet.equation.compile.CompiledModel;
import org.auklet.equation.fit.PredictionException;
import org.auklet.equation.fit.Predictor;
import org.auklet.equation.integrate.IntegrationException;
import org.auklet.equation.integrate.Simulator;
import org.auklet.equation.integrate.Tolerances;
import org.auklet.equation.integrate.Trajectory;
import org.auklet.study.Arm;
import org.auklet.study.Study;
import org.jspecify.annotations.Nullable;

/** Predicts a list of targets from the estimated vector: one simulation for each arm, with and without its ligand. */
final class TargetPredictor implements Predictor {

    private final ThetaLayout layout;
    private final int parameters;
    private final List<Group> groups = new ArrayList<>();

    private record Key(String arm, boolean unbound) {}

    /** The targets of one simulation. */
    private final class Group {
        private final String arm;
        private final Map<String, Double> fixed;
        private final int[] theta;
        private final double[] times;
        private final int[] targetIndex;
        private final int[] timeIndex;
        private final int[] output;
        private final Simulator plain;
        private final Simulator withSensitivities;

        Group(
                Key key,
                List<Integer> members,
                List<Target> targets,
                Study study,
                StudyModels models,
                CompiledModel model,
                Tolerances tolerances) {
            arm = key.arm();
            Arm nouns = study.arm(arm);
            fixed = models.values(nouns);
            if (key.unbound()) {
                fixed.put(StudyModels.LIGAND, 0.0);
            }
            theta = layout.indices(arm);
            times = members.stream()
                    .mapToDouble(i -> targets.get(i).timeH())
                    .distinct()
                    .sorted()
                    .toArray();
            targetIndex = members.stream().mapToInt(Integer::intValue).toArray();
            timeIndex = members.stream()
                    .mapToInt(i -> Arrays.binarySearch(times, targets.get(i).timeH()))
                    .toArray();
            output = members.stream()
                    .mapToInt(i -> model.outputs().indexOf(targets.get(i).output()))
                    .toArray();
            plain = new Simulator(model, tolerances);
            List<String> names = Arrays.stream(theta)
                    .mapToObj(i -> layout.entries().get(i).parameter())
                    .toList();
            withSensitivities = names.isEmpty() ? plain : new Simulator(model, tolerances, names);
        }

        void predict(double[] estimates, double[] values, double @Nullable [] jacobian) {
            layout.apply(estimates, arm, fixed);
            Trajectory t = (jacobian == null ? plain : withSensitivities).run(fixed, times);
            for (int i = 0; i < targetIndex.length; i++) {
                values[targetIndex[i]] = t.outputs()[timeIndex[i]][output[i]];
                if (jacobian != null && theta.length > 0) {
                    double[] row = t.sensitivities()[timeIndex[i]];
                    for (int j = 0; j < theta.length; j++) {
                        jacobian[targetIndex[i] * parameters + theta[j]] = row[output[i] * theta.length + j];
                    }
                }
            }
        }
    }

    /**
     * @param shells shells of the tumour
     * @param relative relative tolerance, see {@link #tolerances}
     */
    TargetPredictor(
            Study study, StudyModels models, ThetaLayout layout, List<Target> targets, int shells, double relative) {
        this.layout = layout;
        parameters = layout.entries().size();
        Map<Key, List<Integer>> members = new LinkedHashMap<>();
        for (int i = 0; i < targets.size(); i++) {
            Key key = new Key(targets.get(i).arm(), targets.get(i).unbound());
            members.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
        }
        CompiledModel model = models.withShells(shells);
        members.forEach((key, indices) -> {
            Tolerances tolerances = tolerances(relative, models.values(study.arm(key.arm())));
            groups.add(new Group(key, indices, targets, study, models, model, tolerances));
        });
    }

    /** Absolute errors are judged against the dose: a hundredth of {@code relative} of it. */
    static Tolerances tolerances(double relative, Map<String, Double> values) {
        return new Tolerances(relative, 1e-2 * relative * values.getOrDefault("dose", 1.0));
    }

    @Override
    public void predict(double[] theta, double[] values, double @Nullable [] jacobian) {
        if (jacobian != null) {
            Arrays.fill(jacobian, 0);
        }
        try {
            groups.forEach(group -> group.predict(theta, values, jacobian));
        } catch (IntegrationException e) {
            throw new PredictionException(String.valueOf(e.getMessage()), e);
        }
        for (double value : values) {
            if (!Double.isFinite(value)) {
                throw new PredictionException("a prediction is not a finite number");
            }
        }
    }
}
