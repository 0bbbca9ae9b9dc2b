package org.auklet.study.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.auklet.equation.Parameter;
import org.auklet.equation.compile.CompiledModel;
import org.auklet.model.tumour.BiexponentialPlasma;
import org.auklet.model.tumour.PermeabilityCeiling;
import org.auklet.model.tumour.TumourDesign;
import org.auklet.record.Finding;
import org.auklet.record.QuantityKind;
import org.auklet.study.Arm;
import org.auklet.study.Observation;
import org.auklet.study.Study;

/** The measured tumours of a study, each with the most that can have crossed its walls, by the declared parameters. */
final class ObservedTumours {

    static final String TUMOUR = "tumour";

    /**
     * One measured tumour.
     *
     * @param arm its arm
     * @param observation the row, %ID/g
     * @param ceiling the most that permeability and blood allow with the whole dose in plasma, %ID/g
     */
    record Tumour(Arm arm, Observation observation, double ceiling) {

        /** What was measured, %ID/g. */
        double value() {
            return observation.row().value();
        }

        /** When, h. */
        double timeH() {
            return observation.row().timeH();
        }

        boolean isAboveCeiling() {
            return value() > ceiling;
        }

        /** Whether the row gave a share of the whole dose, which a mass turned into a share per gram. */
        boolean wasWhole() {
            return observation.asRead().kind() == QuantityKind.PERCENT_INJECTED_DOSE;
        }

        Finding finding(Finding.Severity severity, String check, String field, String message, String remedy) {
            return new Finding(severity, check, observation.place(), List.of(), field, message, remedy);
        }
    }

    private final Study study;
    private final StudyModels models;
    private final CompiledModel model;
    private final List<Tumour> tumours = new ArrayList<>();

    ObservedTumours(Study study, StudyModels models) {
        this.study = study;
        this.models = models;
        model = models.withShells(study.settings().fitShells());
        for (Arm arm : study.arms()) {
            Map<String, Double> values = models.values(arm);
            study.observations().stream()
                    .filter(o -> o.output().equals(TUMOUR) && o.row().arm().equals(arm.name()))
                    .filter(o -> !o.row().isCensored())
                    .forEach(o -> tumours.add(
                            new Tumour(arm, o, ceiling(values, o.row().timeH()))));
        }
    }

    private double ceiling(Map<String, Double> values, double timeH) {
        return PermeabilityCeiling.at(
                        derived("kex", values), BiexponentialPlasma.constant(), timeH, mostBlood(), plasma(values), 1)
                .total();
    }

    /** The most blood that a tumour of the study may hold, by volume; a spheroid has no vessels. */
    double mostBlood() {
        return study.tumour().geometry() == TumourDesign.Geometry.SPHEROID ? 0 : PermeabilityCeiling.MOST_BLOOD;
    }

    /** Volume of the plasma, mL. */
    double plasma(Map<String, Double> values) {
        return values.getOrDefault("V_plasma", study.organism().plasmaVolumeMl());
    }

    /** A quantity that the model derives from its parameters. */
    double derived(String name, Map<String, Double> values) {
        return model.quantities(values)[model.quantityIndex(name)];
    }

    List<Tumour> all() {
        return tumours;
    }

    Study study() {
        return study;
    }

    Map<String, Parameter> parameters(Arm arm) {
        return models.parameters(arm);
    }

    Map<String, Double> values(Arm arm) {
        return models.values(arm);
    }

    /** Whether a fit of the study may change a parameter. */
    boolean isFree(String parameter) {
        return study.fit().stream()
                .flatMap(plan -> plan.free().stream())
                .anyMatch(free -> free.name().equals(parameter));
    }

    boolean onEndothelium() {
        return study.tumour().site() == TumourDesign.Site.ENDOTHELIUM;
    }

    /** "3 tumour values". */
    static String count(List<?> tumours) {
        return tumours.size() + " tumour value" + (tumours.size() == 1 ? "" : "s");
    }
}
