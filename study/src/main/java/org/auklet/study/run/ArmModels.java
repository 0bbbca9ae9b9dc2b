package org.auklet.study.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.auklet.equation.Model;
import org.auklet.equation.Parameter;
import org.auklet.study.Arm;
import org.auklet.study.Study;

/** The model of each arm as it would be simulated: values, sources and doses of the arm in the model's own equations. */
public final class ArmModels {

    private final StudyModels models;
    private final Study study;

    /** The models of a study, with the tumour's shells of its settings. */
    public ArmModels(Study study) {
        this.study = study;
        models = new StudyModels(study);
    }

    /** The model of an arm before any fit: what is to be estimated stands at the value the study gives. */
    public Model of(Arm arm) {
        Model model = models.withShells(study.settings().shells()).source();
        Map<String, Parameter> values = models.parameters(arm);
        List<Parameter> parameters = new ArrayList<>();
        model.parameters().forEach(p -> parameters.add(values.getOrDefault(p.name(), p)));
        return new Model(
                study.name() + ", " + arm.name(),
                model.timeUnit(),
                parameters,
                model.derived(),
                model.variables(),
                model.states(),
                model.axes(),
                model.transports(),
                model.switches(),
                model.inputs(),
                model.events(),
                model.outputs());
    }
}
