package org.auklet.equation.compile;

import static org.assertj.core.api.Assertions.assertThat;

import org.auklet.equation.Model;
import org.auklet.model.AnimalModel;
import org.auklet.model.DosingRegimen;
import org.auklet.model.defaults.DefaultParameters;
import org.auklet.organism.Organism;
import org.auklet.particle.HydrodynamicDiameter;
import org.junit.jupiter.api.Test;

/** The JIT leaves methods of more than 8000 bytes interpreted, so none may be that long. */
class KernelSizeTest {

    private static final int HUGE_METHOD_LIMIT = 8000;

    @Test
    void noMethodOfALargeAnimalIsTooLongToBeCompiled() {
        Model animal = AnimalModel.of(new AnimalModel.Setup(
                Organism.mouse(20),
                new HydrodynamicDiameter(6, 0.5).classes(5),
                100,
                DosingRegimen.bolus(),
                DefaultParameters.load()));
        assertThat(new CompiledModel(animal).longestMethod()).isBetween(1000, HUGE_METHOD_LIMIT);
    }
}
