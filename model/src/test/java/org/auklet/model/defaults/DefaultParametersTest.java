package org.auklet.model.defaults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.auklet.model.body.Mechanism;
import org.auklet.organism.Organism;
import org.auklet.quantity.EvidenceGrade;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DefaultParametersTest {

    @Test
    void aMouseOfAnyWeightHasTheDefaultsAsTheyAre() {
        assertThat(DefaultParameters.of(Organism.mouse(28)).all())
                .isEqualTo(DefaultParameters.load().all());
    }

    /** Volumes with the weight, clearances with its power 3/4, rates with -1/4; bounds with them. */
    @Test
    void aManOfSeventyKilograms() {
        DefaultParameters man = DefaultParameters.of(Organism.human(60, 70, 165));
        DefaultParameters mouse = DefaultParameters.load();
        assertThat(man.get("freeLabelVolume").value()).isCloseTo(14_000, within(1e-6));
        assertThat(man.get("freeLabelClearance").value()).isCloseTo(2 * Math.pow(3500, 0.75), within(1e-6));
        assertThat(man.get("releaseRate").value()).isCloseTo(0.004 * Math.pow(3500, -0.25), within(1e-12));
        assertThat(man.get("releaseRate").source()).contains("of the mouse, scaled");
        assertThat(man.get("sievingDiameter")).isEqualTo(mouse.get("sievingDiameter"));
        double lower = lower(mouse, "uptake_liver");
        assertThat(lower(man, "uptake_liver")).isCloseTo(lower * Math.pow(3500, -0.25), within(1e-15));
    }

    private static double lower(DefaultParameters defaults, String name) {
        return Objects.requireNonNull(defaults.all().get(name)).lower();
    }

    /** What was measured in the mouse is an assumption in another species. */
    @Test
    void nothingOfTheMouseIsMeasuredInARat() {
        DefaultParameters rat = DefaultParameters.of(Organism.rat(250));
        assertThat(DefaultParameters.load().get("interstitialFraction_liver").grade())
                .isEqualTo(EvidenceGrade.MEASURED);
        assertThat(rat.get("interstitialFraction_liver").grade()).isEqualTo(EvidenceGrade.ASSUMED);
        assertThat(rat.all().values()).noneMatch(d -> d.parameter().grade() == EvidenceGrade.MEASURED);
    }

    /** Every parameter that asks for a mechanism has its default within its bounds, or is off at zero. */
    @ParameterizedTest
    @EnumSource(Mechanism.class)
    void everyMechanismHasDefaults(Mechanism mechanism) {
        DefaultParameters defaults = DefaultParameters.load();
        assertThat(mechanism.parameters()).allSatisfy(name -> {
            DefaultParameters.Default d = Objects.requireNonNull(defaults.all().get(name), name);
            assertThat(d.parameter().value() == 0
                            || d.parameter().value() >= d.lower()
                                    && d.parameter().value() <= d.upper())
                    .isTrue();
        });
    }
}
