package org.auklet.model.tumour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.auklet.equation.compile.CompiledModel;
import org.auklet.equation.integrate.Simulator;
import org.auklet.equation.integrate.Tolerances;
import org.auklet.equation.integrate.Trajectory;
import org.auklet.model.AnimalModel;
import org.auklet.model.DosingRegimen;
import org.auklet.model.defaults.DefaultParameters;
import org.auklet.model.tumour.TumourDesign.Filtration;
import org.auklet.model.tumour.TumourDesign.Geometry;
import org.auklet.model.tumour.TumourDesign.Site;
import org.auklet.model.tumour.TumourDesign.Turnover;
import org.auklet.organism.Organism;
import org.auklet.particle.HydrodynamicDiameter;
import org.auklet.quantity.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of tumour in the animal: the account closes, and known limits are met. */
class TumourDesignTest {

    private static final double[] HOURS = {0.5, 4, 24, 96};

    private static final TumourDesign ENDOTHELIAL =
            new TumourDesign(Geometry.KROGH, Turnover.RENEWED, Site.ENDOTHELIUM, Filtration.NONE);
    private static final TumourDesign FILTERING =
            new TumourDesign(Geometry.KROGH, Turnover.RENEWED, Site.CELLS, Filtration.RADIAL_PRESSURE);
    private static final TumourDesign SPHEROID =
            new TumourDesign(Geometry.SPHEROID, Turnover.RENEWED, Site.CELLS, Filtration.NONE);

    private static CompiledModel model(TumourDesign design, double sd) {
        return new CompiledModel(AnimalModel.of(new AnimalModel.Setup(
                Organism.mouse(20),
                new HydrodynamicDiameter(6, sd).classes(sd > 0 ? 3 : 1),
                12,
                DosingRegimen.bolus(),
                DefaultParameters.load(),
                design)));
    }

    private static Trajectory run(TumourDesign design, Map<String, Double> changed, double... hours) {
        return new Simulator(model(design, 0), new Tolerances(1e-9, 1e-13)).run(changed, hours);
    }

    private static Stream<Arguments> designs() {
        return Stream.of(
                        TumourDesign.USUAL,
                        SPHEROID,
                        ENDOTHELIAL,
                        FILTERING,
                        new TumourDesign(Geometry.KROGH, Turnover.FOLLOWED, Site.CELLS, Filtration.RADIAL_PRESSURE),
                        new TumourDesign(Geometry.SPHEROID, Turnover.FOLLOWED, Site.CELLS, Filtration.NONE))
                .map(Arguments::of);
    }

    /** With size classes, label loss, retention and receptors that become fewer. */
    @ParameterizedTest
    @MethodSource("designs")
    void everyMoleculeIsAccountedFor(TumourDesign design) {
        Map<String, Double> changed = new HashMap<>(Map.of(
                "labelLossRate", 0.01, "tumourUptake", 0.02, "internalLossScale", 3.0, "endothelialReceptors", 3000.0));
        changed.put("freeInternalisation", 0.2);
        changed.put("reflectionCoefficient", 0.3);
        CompiledModel model = model(design, 0.5);
        changed.keySet().retainAll(model.source().parameterValues().keySet());
        Trajectory t = new Simulator(model, new Tolerances(1e-9, 1e-13)).run(changed, HOURS);
        for (int i = 0; i < HOURS.length; i++) {
            double given = t.output("given")[i];
            assertThat(t.output("total")[i]).isCloseTo(given, within(1e-9 * given));
            assertThat(t.output("tumour")[i]).isPositive();
            assertThat(t.output("tumourTissue")[i]).isLessThanOrEqualTo(t.output("tumourCeiling")[i] * (1 + 1e-9));
        }
    }

    /** A particle that stays in plasma: bound over capacity tends to C/(K + C), K = (kOff + ke)/kOn. */
    @Test
    void endothelialReceptorsSettleWithPlasma() {
        Map<String, Double> staying = staying();
        staying.put("dose", 0.01);
        staying.put("endothelialReceptors", 0.01);
        Trajectory t = run(ENDOTHELIAL, staying, 400);
        double plasma = plasma(t, 0, 0.01);
        double k = (360 * 0.005 + 0.7) / 360;
        assertThat(t.output(EndotheliumEquations.OCCUPANCY)[0]).isCloseTo(plasma / (k + plasma), within(1e-5));
    }

    /**
     * 100 receptors per um2 filled on 28.8 cm2 of vessel per mL (8 and 75 um) hold 2 Rc/(Rk^2 - Rc^2) x 100/N_A = 0.478
     * pmol per mL of tissue; particles of 6 nm then cover 0.31 % of what touching spheres would.
     */
    @Test
    void aFilledEndotheliumHoldsItsCapacity() {
        Map<String, Double> staying = staying();
        staying.put("dose", 1000.0);
        staying.put("tumourUptake", 0.0);
        staying.put("internalisationRate", 0.0);
        staying.put("releaseRate", 0.0);
        Trajectory t = run(ENDOTHELIAL, staying, 24);
        assertThat(t.output(EndotheliumEquations.OCCUPANCY)[0]).isBetween(0.99, 1.0);
        double bound = t.output("tumourBound")[0] / 100 * 1000 * 0.2;
        double perTissue = bound / (0.2 * 0.95) / t.output(EndotheliumEquations.OCCUPANCY)[0];
        assertThat(perTissue).isCloseTo(2 * 8.0 / (75 * 75 - 64) * 100 * 1e21 / 6.02214076e23, within(1e-9));
        assertThat(perTissue).isCloseTo(0.478e-3, within(1e-6));
        assertThat(t.output(EndotheliumEquations.PACKING)[0]).isCloseTo(100 * 36e-6 * Math.sqrt(3) / 2, within(2e-5));
    }

    /** Nothing to bind, plasma that stays: free over plasma tends to eps times inflow over outflow. */
    @Test
    void filtrationSettlesBetweenInflowAndDrainage() {
        Map<String, Double> staying = staying();
        staying.put("ligand", 0.0);
        staying.put("tumourUptake", 0.0);
        staying.put("reflectionCoefficient", 0.4);
        CompiledModel model = model(FILTERING, 0);
        Map<String, Double> all = new HashMap<>(model.source().parameterValues());
        all.putAll(staying);
        double[] q = model.quantities(all);
        double diffusive = q[model.quantityIndex("P_wall")];
        double filtered = q[model.quantityIndex("filtrationFlux")];
        double alpha = InterstitialPressure.radiusUm(0.2) / 272;
        assertThat(filtered).isCloseTo(10.08 * 11.5 * InterstitialPressure.meanFiltration(alpha), within(1e-9));
        Trajectory t = run(FILTERING, staying, 4000);
        double expected = q[model.quantityIndex("eps_tumour")] * (diffusive + 0.6 * filtered) / (diffusive + filtered);
        double tissue = t.output("tumourTissue")[0] / 100 * 0.2 / (0.2 * 0.95);
        assertThat(tissue / plasma(t, 0, 1)).isCloseTo(expected, within(1e-4 * expected));
    }

    /** A particle that nothing removes from plasma but the tumour, h, nmol. */
    private static Map<String, Double> staying() {
        Map<String, Double> values = new HashMap<>(Map.of(
                "sievingScale", 0.0,
                "surfacePerVolume", 0.0,
                "uptake_spleen", 0.0,
                "uptake_brain", 0.0,
                "survivingFraction", 1.0,
                "releaseRate", 0.0,
                "tumourUptake", 0.0));
        return values;
    }

    /** Concentration in plasma, nmol/mL, of a dose in nmol. */
    private static double plasma(Trajectory t, int i, double dose) {
        return t.output("particle")[i] / 100 * dose;
    }

    /** A tumour of 4 g holds less per gram than one of 0.4 g when filtration counts: it filters in its rim only. */
    @Test
    void largeTumoursFilterLessPerGram() {
        double small = run(FILTERING, Map.of("tumourMass", 0.4), 4).output("tumourTissue")[0];
        double large = run(FILTERING, Map.of("tumourMass", 4.0), 4).output("tumourTissue")[0];
        assertThat(large).isLessThan(0.95 * small);
        double without = run(TumourDesign.USUAL, Map.of("tumourMass", 0.4), 4).output("tumourTissue")[0];
        assertThat(small).isGreaterThan(without);
    }

    @Test
    void aSpheroidHasNoVessels() {
        assertThatThrownBy(
                        () -> new TumourDesign(Geometry.SPHEROID, Turnover.RENEWED, Site.ENDOTHELIUM, Filtration.NONE))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no vessels");
        assertThatThrownBy(() ->
                        new TumourDesign(Geometry.SPHEROID, Turnover.RENEWED, Site.CELLS, Filtration.RADIAL_PRESSURE))
                .isInstanceOf(InputException.class);
        assertThat(run(SPHEROID, Map.of(), 4).output("tumourVessels")[0]).isZero();
    }
}
