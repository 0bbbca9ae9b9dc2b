package org.auklet.study.run;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.auklet.equation.Model;
import org.auklet.equation.Parameter;
import org.auklet.equation.compile.CompiledModel;
import org.auklet.model.AnimalModel;
import org.auklet.model.body.Mechanism;
import org.auklet.model.defaults.DefaultParameters;
import org.auklet.particle.HydrodynamicDiameter;
import org.auklet.particle.SizeClass;
import org.auklet.study.Arm;
import org.auklet.study.Study;

/** The compiled models of a study, one for each number of tumour shells, and the parameter values of its arms. */
final class StudyModels {

    /** Name of the parameter that says whether the ligand is there. */
    static final String LIGAND = "ligand";

    private final Study study;
    private final DefaultParameters defaults;
    private final Set<Mechanism> mechanisms;
    private final Map<Integer, CompiledModel> byShells = new HashMap<>();

    StudyModels(Study study) {
        this.study = study;
        defaults = DefaultParameters.of(study.organism());
        mechanisms = StudyMechanisms.of(study, defaults);
    }

    /** What the body of the study does besides the usual. */
    Set<Mechanism> mechanisms() {
        return mechanisms;
    }

    DefaultParameters defaults() {
        return defaults;
    }

    /** The model with that many tumour shells; compiled once. */
    synchronized CompiledModel withShells(int shells) {
        return byShells.computeIfAbsent(shells, n -> new CompiledModel(model(n)));
    }

    private Model model(int shells) {
        return AnimalModel.of(new AnimalModel.Setup(
                study.organism(), classes(), shells, study.dosing(), defaults, study.tumour(), mechanisms));
    }

    /** Classes of the widest particle; each arm brings its own mean and spread. */
    private List<SizeClass> classes() {
        OptionalDouble spread = study.arms().stream()
                .map(Arm::particle)
                .mapToDouble(p -> p.hydrodynamicDiameter().sdNm())
                .max();
        HydrodynamicDiameter first = study.arms().getFirst().particle().hydrodynamicDiameter();
        double sd = Math.min(spread.orElse(0), 0.3 * first.meanNm());
        return new HydrodynamicDiameter(first.meanNm(), sd)
                .classes(study.settings().sizeClasses());
    }

    /** The parameters of an arm by name: the model's own, overridden by the study's, overridden by the arm's. */
    Map<String, Parameter> parameters(Arm arm) {
        Map<String, Parameter> all = new LinkedHashMap<>();
        withShells(study.settings().fitShells()).source().parameters().forEach(p -> all.put(p.name(), p));
        study.parameters().forEach(p -> all.put(p.name(), p));
        arm.parameters().forEach(p -> all.put(p.name(), p));
        return all;
    }

    /** The values of {@link #parameters}. */
    Map<String, Double> values(Arm arm) {
        Map<String, Double> values = new HashMap<>();
        parameters(arm).forEach((name, p) -> values.put(name, p.value()));
        return values;
    }
}
