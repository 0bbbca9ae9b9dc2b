package org.auklet.study.run;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.auklet.equation.Parameter;
import org.auklet.equation.fit.FreeParameter;
import org.auklet.model.body.Mechanism;
import org.auklet.model.body.ProteinRegime;
import org.auklet.model.defaults.DefaultParameters;
import org.auklet.study.Arm;
import org.auklet.study.FitPlan;
import org.auklet.study.Study;

/** What the body of a study does besides the usual: whatever a parameter that it sets or frees asks for. */
final class StudyMechanisms {

    private StudyMechanisms() {}

    static Set<Mechanism> of(Study study, DefaultParameters defaults) {
        List<String> named = new ArrayList<>(free(study));
        set(study).map(Parameter::name).forEach(named::add);
        Set<Mechanism> asked = EnumSet.noneOf(Mechanism.class);
        asked.addAll(Mechanism.askedBy(named));
        boolean slow = asked.contains(Mechanism.ALBUMIN) && isSlow(study, defaults, "albumin")
                || asked.contains(Mechanism.OPSONIN) && isSlow(study, defaults, "opsonin");
        if (slow) {
            asked.add(Mechanism.SLOW_PROTEINS);
        }
        return asked;
    }

    private static Stream<Parameter> set(Study study) {
        return Stream.concat(
                study.parameters().stream(), study.arms().stream().flatMap(arm -> arm.parameters().stream()));
    }

    private static List<String> free(Study study) {
        return study.fit().map(FitPlan::free).orElse(List.of()).stream()
                .map(FreeParameter::name)
                .toList();
    }

    /** Whether the protein binds too slowly in any arm, too much is bound, or a fit may make it so. */
    private static boolean isSlow(Study study, DefaultParameters defaults, String protein) {
        List<String> free = free(study);
        if (free.contains(protein + "DissociationConstant") || free.contains(protein + "OnRate")) {
            return true;
        }
        return study.arms().stream().anyMatch(arm -> {
            Map<String, Double> values = values(study, arm);
            double kOn = value(values, defaults, protein + "OnRate");
            double kD = value(values, defaults, protein + "DissociationConstant");
            double concentration = value(values, defaults, protein + "Concentration");
            return !ProteinRegime.isFast(study.organism(), kOn, kD, concentration)
                    || !ProteinRegime.isInExcess(study.organism(), values.getOrDefault("dose", 0.0), concentration);
        });
    }

    private static Map<String, Double> values(Study study, Arm arm) {
        Map<String, Double> values = new HashMap<>();
        study.parameters().forEach(p -> values.put(p.name(), p.value()));
        arm.parameters().forEach(p -> values.put(p.name(), p.value()));
        return values;
    }

    private static double value(Map<String, Double> values, DefaultParameters defaults, String name) {
        return values.getOrDefault(name, defaults.get(name).value());
    }
}
