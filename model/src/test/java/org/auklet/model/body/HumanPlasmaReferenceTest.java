package org.auklet.model.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.auklet.equation.compile.CompiledModel;
import org.auklet.equation.integrate.Simulator;
import org.auklet.equation.integrate.Tolerances;
import org.auklet.model.AnimalModel;
import org.auklet.model.DosingRegimen;
import org.auklet.model.defaults.DefaultParameters;
import org.auklet.organism.Organism;
import org.auklet.particle.HydrodynamicDiameter;
import org.auklet.particle.SizeClass;
import org.junit.jupiter.api.Test;

/**
 * SN132D (SPAGOPIX), HD 5.8 +- 0.84 nm, in the whole body of a human of 60 years, 70 kg and 165 cm, infused over an hour,
 * with every way out of plasma but filtration closed: the fraction of the dose in plasma as computed from the clinical
 * model, Gaussian cut at three standard deviations in 2001 points.
 */
class HumanPlasmaReferenceTest {

    private static final double[] HOURS = {0.5, 1, 2, 3, 9, 24, 72, 240};
    private static final double[] EXPECTED = {
        0.419994, 0.737619, 0.494952, 0.405411, 0.254557, 0.164732, 0.094614, 0.046464
    };
    private static final HydrodynamicDiameter SIZE = new HydrodynamicDiameter(5.8, 0.84);
    private static final Organism MAN = Organism.human(60, 70, 165);

    /** No exchange with organs or tumour, no uptake from plasma, the whole dose circulates. */
    private static final Map<String, Double> ONLY_FILTRATION = Map.of(
            "surfacePerVolume", 0.0,
            "uptake_spleen", 0.0,
            "uptake_brain", 0.0,
            "permeabilityScale", 0.0,
            "survivingFraction", 1.0);

    private static Simulator simulator(List<SizeClass> classes) {
        AnimalModel.Setup setup =
                new AnimalModel.Setup(MAN, classes, 2, DosingRegimen.repeated(1, 24, 1), DefaultParameters.of(MAN));
        return new Simulator(new CompiledModel(AnimalModel.of(setup)), new Tolerances(1e-9, 1e-12));
    }

    private static double[] inPlasma(Simulator simulator, Map<String, Double> parameters) {
        double[] perGram = simulator.run(parameters, HOURS).output("particle");
        return DoubleStream.of(perGram).map(p -> p / 100 * MAN.plasmaVolumeMl()).toArray();
    }

    /** Every point of the distribution is a particle of one size in the same body. */
    @Test
    void wholeBodyOnTheGrid() {
        Simulator simulator = simulator(List.of(new SizeClass(1, SIZE.meanNm())));
        double[] sum = new double[HOURS.length];
        double norm = 0;
        for (int i = 0; i < 2001; i++) {
            double z = HydrodynamicDiameter.CUT * (2.0 * i / 2000 - 1);
            double w = Math.exp(-z * z / 2);
            Map<String, Double> parameters = new HashMap<>(ONLY_FILTRATION);
            parameters.put("d", SIZE.meanNm() + z * SIZE.sdNm());
            double[] one = inPlasma(simulator, parameters);
            for (int t = 0; t < one.length; t++) {
                sum[t] += w * one[t];
            }
            norm += w;
        }
        for (int t = 0; t < HOURS.length; t++) {
            assertThat(sum[t] / norm).as("%s h", HOURS[t]).isCloseTo(EXPECTED[t], within(6e-7));
        }
    }

    /** The same by 31 size classes in one run, which is how a study does it. */
    @Test
    void wholeBodyBySizeClasses() {
        double[] found = inPlasma(simulator(SIZE.classes(31)), ONLY_FILTRATION);
        for (int t = 0; t < HOURS.length; t++) {
            assertThat(found[t] / EXPECTED[t]).as("%s h", HOURS[t]).isCloseTo(1, within(3e-4));
        }
    }
}
