package org.auklet.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.auklet.equation.Parameter;
import org.auklet.equation.compile.CompiledModel;
import org.auklet.model.defaults.DefaultParameters;
import org.auklet.organism.Organism;
import org.auklet.particle.HydrodynamicDiameter;
import org.junit.jupiter.api.Test;

/** Derivatives of every output of the usual animal by every parameter, to 1e-6. */
class AnimalSensitivityTest {

    private static CompiledModel model() {
        return new CompiledModel(AnimalModel.of(new AnimalModel.Setup(
                Organism.mouse(20),
                HydrodynamicDiameter.monodisperse(6.07).classes(1),
                4,
                DosingRegimen.repeated(0.2, 20, 2),
                DefaultParameters.load())));
    }

    @Test
    void sensitivitiesEqualDifferences() {
        CompiledModel model = model();
        Map<String, Double> base = new HashMap<>(
                Map.of("labelLossRate", 0.01, "boneUptakeRate", 0.02, "tubularRetention", 0.1, "sd_d", 0.3));
        List<String> names =
                model.source().parameters().stream().map(Parameter::name).toList();
        new SensitivityCheck(model, 1e-6, 0.3, 2, 24, 72).compare(names, base);
    }
}
