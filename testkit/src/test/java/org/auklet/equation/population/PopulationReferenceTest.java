package org.auklet.equation.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.auklet.equation.Model;
import org.auklet.equation.compile.CompiledModel;
import org.auklet.equation.integrate.Tolerances;
import org.auklet.testkit.MousePopulation;
import org.auklet.testkit.Problems;
import org.junit.jupiter.api.Test;

/** The mouse population of 1,000 subjects: sum over subjects and hours of the bound concentration in the tumour. */
class PopulationReferenceTest {

    @Test
    void firstMultiplier() {
        assertThat(MousePopulation.multipliers(1)[0][0]).isCloseTo(1.1681812515291008, within(1e-15));
    }

    @Test
    void sumOfBoundConcentrations() {
        Model model = Problems.mousePbpk();
        CompiledModel compiled = new CompiledModel(model);
        int bound = compiled.outputs().indexOf("tu_B_");
        var simulator = new PopulationSimulator(compiled, new Tolerances(1e-8, 1e-11), 128, 2);
        double[] sum = new double[1];
        int[] alone = new int[1];
        simulator.run(MousePopulation.of(model, 1000, 1000), MousePopulation.hours(), block -> {
            for (int i = block.first(); i < block.first() + block.size(); i++) {
                alone[0] += block.simulatedAlone(i).isPresent() ? 1 : 0;
                for (int hour = 0; hour < 73; hour++) {
                    sum[0] += block.value(i, hour, bound);
                }
            }
        });
        assertThat(sum[0]).isCloseTo(715.168867, within(1e-5));
        assertThat(alone[0]).isZero();
    }
}
