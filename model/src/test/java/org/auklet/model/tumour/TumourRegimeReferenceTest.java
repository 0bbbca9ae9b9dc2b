package org.auklet.model.tumour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.auklet.equation.integrate.Trajectory;
import org.auklet.model.tumour.TumourDesign.Geometry;
import org.auklet.model.tumour.TumourDesign.Turnover;
import org.auklet.model.tumour.TumourRegime.Conditions;
import org.auklet.model.tumour.TumourRegime.Kind;
import org.auklet.quantity.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The regimes against their numbers, and against what the equations do there. */
class TumourRegimeReferenceTest {

    private static final double KE = Math.log(2) / 13;

    /** Rc 8, Rk 75 um, D 14 um2/s, P 3e-3 um/s, eps 0.24, Ag 150 nM, Kd 1 nM, kOn 1e-3 /nM/s, ke ln2/13 h. */
    private static Conditions vascular(double ke, double kOn, double receptor, double plasma, double auc) {
        return new Conditions(Geometry.KROGH, 8, 75, 14 * 3600, 10.8, 0.24, receptor, 1e-3, kOn, ke, plasma, auc);
    }

    /** Section numbers of the saturated Krogh radius: Cp 10, 100 and 1000 nmol/L: 16.73, 47.17 and 147.2 (all) um. */
    @ParameterizedTest
    @CsvSource({"0.01, 8.73", "0.1, 39.17", "1, 67"})
    void theSaturatedDepthIsThatOfTheKroghRadius(double plasma, double depth) {
        TumourRegime r = TumourRegime.of(vascular(KE, 3600, 0.15, plasma, 100 * plasma));
        assertThat(r.saturatedDepthUm()).isCloseTo(depth, within(0.006));
    }

    @Test
    void muchDoseThatStaysSaturates() {
        TumourRegime r = TumourRegime.of(vascular(KE, 3600, 0.15, 10, 1000));
        assertThat(r.thieleSquared()).isLessThan(1);
        assertThat(r.clearance()).isLessThan(1);
        assertThat(r.kind()).isEqualTo(Kind.SATURATED);
        assertThat(r.explanation("the dot")).startsWith("The whole tissue is saturated with the dot");
    }

    @Test
    void aTraceOfATightBinderMeetsABarrier() {
        TumourRegime r = TumourRegime.of(vascular(0.7, 3600, 0.5, 1e-3, 1e-3));
        assertThat(r.kind()).isEqualTo(Kind.BINDING_SITE_BARRIER);
        assertThat(r.farShare()).isLessThan(0.5).isEqualTo(KroghLimits.edge(8, 75, r.captureLengthUm()));
        assertThat(r.explanation("the dot")).contains("binding-site barrier", "67.0 um away", "phi^2");
    }

    /** Few receptors that take in slowly, a trace of dose: the plasma is empty first. */
    @Test
    void aTraceThatSpreadsIsLimitedByClearance() {
        TumourRegime r = TumourRegime.of(vascular(0.01, 36, 0.05, 1e-3, 1e-3));
        assertThat(r.clearance()).isGreaterThan(1).isGreaterThan(r.thieleSquared());
        assertThat(r.kind()).isEqualTo(Kind.CLEARANCE_LIMITED);
    }

    /** Plasma that stays for long but cells that take in what comes: the wall decides. */
    @Test
    void fastUptakeOfWhatStaysIsLimitedByTheWall() {
        TumourRegime r = TumourRegime.of(vascular(0.7, 3.6, 0.05, 1e-3, 10));
        assertThat(r.clearance()).isLessThan(1);
        assertThat(r.thieleSquared()).isGreaterThan(1);
        assertThat(r.biot()).isLessThan(1);
        assertThat(r.kind()).isEqualTo(Kind.PERMEABILITY_LIMITED);
        assertThat(r.explanation("the dot")).contains("as fast as it comes through the vessels");
    }

    @Test
    void withoutReceptorsThereIsNothingToSaturate() {
        TumourRegime r = TumourRegime.of(vascular(KE, 3600, 0, 1e-3, 0.1));
        assertThat(r.kind()).isEqualTo(Kind.NO_RECEPTOR);
        assertThat(r.explanation("the dot")).contains("nothing to bind", "way through the wall");
    }

    /** Constant plasma, steady state: occupancy near full in the whole sphere when saturated, and nowhere at a trace. */
    @ParameterizedTest
    @CsvSource({
        "SPHEROID, 1, SATURATED",
        "SPHEROID, 1e-6, BINDING_SITE_BARRIER",
        "KROGH, 1, SATURATED",
        "KROGH, 1e-6, BINDING_SITE_BARRIER"
    })
    void theEquationsAgree(Geometry geometry, double plasma, Kind expected) {
        boolean sphere = geometry == Geometry.SPHEROID;
        double permeability = sphere ? 3600 : 10.8;
        double ke = 1.109 / 24;
        Conditions c = new Conditions(
                geometry,
                sphere ? 0 : 10,
                sphere ? 300 : 75,
                3600,
                permeability,
                0.24,
                0.1,
                1e-3,
                3600,
                ke,
                plasma,
                2000 * plasma);
        TumourRegime r = TumourRegime.of(c);
        assertThat(r.kind()).isEqualTo(expected);
        Trajectory t = TissueCase.run(
                TissueCase.model(geometry, Turnover.RENEWED, 100),
                Map.of(
                        "spheroidRadius", 300.0,
                        "tumourDiffusion", 3600.0,
                        "P_tumour", permeability,
                        "Cp0", plasma,
                        "ka", 0.0,
                        "kb", 0.0),
                2000);
        double share = t.output("farthest")[0] / t.output("nearest")[0];
        if (expected == Kind.SATURATED) {
            assertThat(t.output("bound")[0] / 0.1).isGreaterThan(0.95);
            assertThat(share).isGreaterThan(0.5);
        } else {
            assertThat(t.output("bound")[0] / 0.1).isLessThan(0.05);
            assertThat(share).isCloseTo(r.farShare(), within(0.06 * Math.max(share, 0.01)));
        }
    }

    /** The core of zero-order uptake: none at C = ke Ag R^2/(6 D eps), none saturated at C = 0. */
    @Test
    void theSaturatedShellOfASphere() {
        double full = KE * 0.15 * 1e4 / (6 * 36000 * 0.24);
        Conditions enough = new Conditions(Geometry.SPHEROID, 0, 100, 36000, 1e4, 0.24, 0.15, 1e-3, 3600, KE, full, 1);
        Conditions half =
                new Conditions(Geometry.SPHEROID, 0, 100, 36000, 1e4, 0.24, 0.15, 1e-3, 3600, KE, full / 2, 1);
        assertThat(TumourRegime.of(enough).saturatedDepthUm()).isCloseTo(100, within(1e-6));
        assertThat(TumourRegime.of(half).saturatedDepthUm()).isCloseTo(50, within(1e-6));
    }

    /**
     * Bound reversibly, a first mode sin(pi r/R)/r fades as exp(-t/T), T = R^2 (1 + Ag/(eps Kd))/(pi^2 D) = 11.8 h at 100
     * um, and is internalised before where cells are faster.
     */
    @Test
    void aBarrierEvensOutByUnbinding() {
        Conditions slow =
                new Conditions(Geometry.SPHEROID, 0, 100, 36000, 1e4, 0.24, 0.1, 1e-3, 3600, 0.08, 1e-6, 1e-6);
        assertThat(slow.spreadingHours()).isCloseTo(11.755, within(1e-3));
        TumourRegime barrier = TumourRegime.of(slow);
        assertThat(barrier.kind()).isEqualTo(Kind.BINDING_SITE_BARRIER);
        assertThat(barrier.explanation("the dot")).contains("unbinding evens it out within about 11.8 h");
        Conditions fast = new Conditions(Geometry.SPHEROID, 0, 100, 36000, 1e4, 0.24, 0.1, 1e-3, 360, 0.7, 1e-6, 1e-6);
        assertThat(TumourRegime.of(fast).explanation("the dot")).contains("cells internalise it before");
    }

    @Test
    void refusesNonsense() {
        assertThatThrownBy(() -> vascular(KE, 3600, 0.15, 0, 1)).isInstanceOf(InputException.class);
        assertThatThrownBy(() -> vascular(-1, 3600, 0.15, 1, 1)).isInstanceOf(InputException.class);
    }
}
