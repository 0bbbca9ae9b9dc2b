package org.auklet.measure.icpms.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.auklet.gate.State;
import org.auklet.quantity.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlausibilityGateReferenceTest {

    private static List<PlausibilityFinding> of(PublishedNumber number, double copies, double diameterUm) {
        return PlausibilityGate.USUAL.check(copies, diameterUm, number.proteinKda());
    }

    @ParameterizedTest
    @CsvSource({"12", "15"})
    void integrinOfHelIsTooDense(double diameterUm) {
        PublishedNumber hel = PublishedNumber.HEL_INTEGRIN;

        PlausibilityFinding least =
                of(hel, hel.copiesPerCell().lower(), diameterUm).getFirst();
        PlausibilityFinding most =
                of(hel, hel.copiesPerCell().upper(), diameterUm).getFirst();

        assertThat(least.fires()).isTrue();
        assertThat(most.fires()).isTrue();
        assertThat(most.value()).isLessThan(least.value()).isBetween(8.0, 21.0);
        assertThat(least.message()).contains("denser than membrane proteins pack");
        assertThat(least.remedy()).contains("inside the cell");
    }

    @Test
    void membraneIgmAsPrintedIsImpossibleInBothWays() {
        PublishedNumber igm = PublishedNumber.RAMOS_IGM_PRINTED;

        List<PlausibilityFinding> findings = of(igm, igm.copiesPerCell().lower(), 10);

        assertThat(findings).allMatch(PlausibilityFinding::fires);
        assertThat(findings.getLast().value()).isGreaterThan(1e8);
        assertThat(findings.getLast().message()).contains("0.135 g per cell");
    }

    /** Also at 4.3e7 copies a Ramos cell of 10 um is too dense: 7 nm2 each. */
    @Test
    void theOtherReadingsAreTooDenseOnly() {
        PublishedNumber igm = PublishedNumber.RAMOS_IGM_EXPONENT_17;

        List<PlausibilityFinding> findings = of(igm, igm.copiesPerCell().lower(), 10);

        assertThat(findings.getFirst().value()).isCloseTo(Math.PI * 1e8 / 4.2757e7, within(0.01));
        assertThat(findings.getFirst().fires()).isTrue();
    }

    /** Median of 73 cervical cancers by bead-calibrated flow cytometry: 14,600 sites per cell; largest 283,000. */
    @ParameterizedTest
    @CsvSource({"160", "14600", "15000", "30700", "283000"})
    void egfrOfCancersIsSilent(double copies) {
        assertThat(PlausibilityGate.USUAL.check(copies, 15, 170)).allMatch(f -> f.state() == State.PASSED);
    }

    @Test
    void theLimitIsTheUsersOwn() {
        PlausibilityGate lenient = new PlausibilityGate(5, 0.5, 0.2);
        PublishedNumber hel = PublishedNumber.HEL_INTEGRIN;

        assertThat(lenient.check(hel.copiesPerCell().upper(), 12, 228)).noneMatch(PlausibilityFinding::fires);
        assertThatThrownBy(() -> new PlausibilityGate(0, 1, 1)).isInstanceOf(InputException.class);
    }

    @Test
    void whatIsNotKnownIsNotChecked() {
        assertThat(PlausibilityGate.USUAL.check(1e9, Double.NaN, Double.NaN))
                .allMatch(f -> f.state() == State.NOT_APPLICABLE);
        assertThat(PlausibilityGate.USUAL.check(-5, 12, 170).getFirst().state()).isEqualTo(State.NOT_APPLICABLE);
    }
}
