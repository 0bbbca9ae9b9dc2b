package org.auklet.bench;

import java.util.List;
import org.auklet.equation.compile.CompiledModel;
import org.auklet.model.AnimalModel;
import org.auklet.model.DosingRegimen;
import org.auklet.model.defaults.DefaultParameters;
import org.auklet.organism.Organism;
import org.auklet.particle.HydrodynamicDiameter;

/** The animals that the benchmarks run. */
final class Animals {

    /** When an animal is looked at, h. */
    static final double[] TIMES = {1, 4, 24, 72, 168};

    /** What a fit of organs and tumour may leave free. */
    static final List<String> FITTED = List.of(
            "survivingFraction",
            "sievingScale",
            "surfacePerVolume",
            "partition",
            "partition_muscle",
            "releaseRate",
            "internalLossScale",
            "uptake_liver",
            "uptake_spleen",
            "uptake_kidney",
            "uptake_lung",
            "uptake_heart",
            "uptake_gut",
            "uptake_muscle",
            "permeabilityScale",
            "accessibleFraction",
            "receptorConcentration");

    private Animals() {}

    /** A mouse of 20 g after a bolus of 6 nm particles. */
    static CompiledModel mouse(int shells) {
        return new CompiledModel(AnimalModel.of(new AnimalModel.Setup(
                Organism.mouse(20),
                HydrodynamicDiameter.monodisperse(6).classes(1),
                shells,
                DosingRegimen.bolus(),
                DefaultParameters.load())));
    }
}
