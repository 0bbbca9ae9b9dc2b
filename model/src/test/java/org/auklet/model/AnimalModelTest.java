package org.auklet.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.auklet.equation.compile.CompiledModel;
import org.auklet.equation.integrate.Simulator;
import org.auklet.equation.integrate.Tolerances;
import org.auklet.equation.integrate.Trajectory;
import org.auklet.model.defaults.DefaultParameters;
import org.auklet.organism.Organism;
import org.auklet.particle.HydrodynamicDiameter;
import org.junit.jupiter.api.Test;

class AnimalModelTest {

    private static CompiledModel model(double sd, int classes, int shells, DosingRegimen regimen) {
        return new CompiledModel(AnimalModel.of(new AnimalModel.Setup(
                Organism.mouse(20),
                new HydrodynamicDiameter(6, sd).classes(classes),
                shells,
                regimen,
                DefaultParameters.load())));
    }

    private static void assertBalanced(Trajectory t) {
        double[] total = t.output("total");
        double[] given = t.output("given");
        for (int i = 0; i < total.length; i++) {
            assertThat(total[i]).isCloseTo(given[i], within(1e-9 * given[given.length - 1]));
        }
    }

    @Test
    void everyMoleculeIsAccountedFor() {
        Simulator simulator = new Simulator(model(0, 1, 20, DosingRegimen.bolus()), new Tolerances(1e-8, 1e-11));
        Trajectory t = simulator.run(
                Map.of("labelLossRate", 0.01, "boneUptakeRate", 0.5), new double[] {0, 1, 4, 24, 72, 168});
        assertBalanced(t);
        assertThat(t.output("tumour")[3]).isBetween(0.05, 20.0);
    }

    @Test
    void sizeClassesAndInfusionsBalanceToo() {
        DosingRegimen regimen = DosingRegimen.repeated(0.5, 24, 3);
        Simulator simulator = new Simulator(model(0.5, 5, 10, regimen), new Tolerances(1e-8, 1e-11));
        assertBalanced(simulator.run(Map.of(), new double[] {0, 0.25, 1, 24.2, 48, 50, 100}));
    }

    @Test
    void theLargeClassesOfASpreadStayInPlasma() {
        double[] times = {1, 24, 72};
        Tolerances tolerances = new Tolerances(1e-8, 1e-11);
        double[] one = new Simulator(model(0, 1, 10, DosingRegimen.bolus()), tolerances)
                .run(Map.of(), times)
                .output("plasma");
        double[] many = new Simulator(model(0.5, 7, 10, DosingRegimen.bolus()), tolerances)
                .run(Map.of(), times)
                .output("plasma");
        assertThat(many[1]).isGreaterThan(2 * one[1]);
    }
}
