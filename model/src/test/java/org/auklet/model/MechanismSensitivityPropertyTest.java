package org.auklet.model;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.auklet.equation.compile.CompiledModel;
import org.auklet.model.body.Mechanism;
import org.auklet.model.defaults.DefaultParameters;
import org.auklet.model.tumour.TumourDesign;
import org.auklet.organism.Organism;
import org.auklet.particle.HydrodynamicDiameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Derivatives by the parameters of every mechanism, in random animals with random particles and a mechanism at work. */
class MechanismSensitivityPropertyTest {

    private static final int ANIMALS = 3;

    /** What a mechanism does something at, where its default is off. */
    private static final Map<String, Double> AT_WORK = Map.ofEntries(
            Map.entry("mpsCapacity", 0.01),
            Map.entry("hepatocyteUptake", 0.3),
            Map.entry("mesangialUptake", 0.2),
            Map.entry("renalClearance", 3.0),
            Map.entry("smallShare", 0.3),
            Map.entry("uptake_marrow", 0.01),
            Map.entry("promptCapture_liver", 0.5),
            Map.entry("promptCapture_spleen", 0.05),
            Map.entry("albuminDissociationConstant", 300.0),
            Map.entry("opsoninDissociationConstant", 7.0));

    /** Not the diameter: its tables have a continuous slope only, which differences over a knot do not see. */
    private static final List<String> BESIDE = List.of("GFR", "sievingDiameter", "survivingFraction", "uptake_liver");

    @ParameterizedTest
    @EnumSource(Mechanism.class)
    void derivativesEqualDifferences(Mechanism mechanism) {
        SplittableRandom random = new SplittableRandom(20 + mechanism.ordinal());
        for (int i = 0; i < ANIMALS; i++) {
            Set<Mechanism> mechanisms = EnumSet.of(mechanism);
            if (mechanism == Mechanism.SLOW_PROTEINS) {
                mechanisms.add(i == 0 ? Mechanism.ALBUMIN : Mechanism.OPSONIN);
            }
            check(mechanisms, random);
        }
    }

    private static void check(Set<Mechanism> mechanisms, SplittableRandom random) {
        DefaultParameters defaults = DefaultParameters.load();
        HydrodynamicDiameter size = new HydrodynamicDiameter(random.nextDouble(3, 7), random.nextDouble(0.2, 0.6));
        CompiledModel model = new CompiledModel(AnimalModel.of(new AnimalModel.Setup(
                Organism.mouse(random.nextDouble(18, 32)),
                size.classes(2),
                3,
                DosingRegimen.bolus(),
                defaults,
                TumourDesign.USUAL,
                mechanisms)));
        Map<String, Double> base = new HashMap<>(Map.of("labelLossRate", 0.01));
        List<String> names = new ArrayList<>(BESIDE);
        mechanisms.stream().flatMap(m -> m.parameters().stream()).sorted().forEach(name -> {
            double usual = AT_WORK.getOrDefault(name, defaults.get(name).value());
            base.put(name, usual * Math.exp(0.3 * random.nextGaussian()));
            names.add(name);
        });
        base.computeIfPresent("smallDiameter", (name, value) -> Math.clamp(value, 2, 5));
        new SensitivityCheck(model, 1e-5, 0.1, 2, 24).compare(names, base);
    }
}
