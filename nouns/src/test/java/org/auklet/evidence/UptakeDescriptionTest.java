package org.auklet.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.auklet.evidence.UptakeDescription.Host;
import org.junit.jupiter.api.Test;

class UptakeDescriptionTest {

    private static final Catalogue CATALOGUE = Catalogue.load();

    private static UptakeDescription of(String pair) {
        return CATALOGUE.descriptions().stream()
                .filter(d -> d.pair().equals(pair))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyPairHasOneInTheOrderOfTheTable() {
        List<String> pairs = CATALOGUE.uptake().stream().map(UptakePair::name).toList();
        assertThat(CATALOGUE.descriptions()).extracting(UptakeDescription::pair).containsExactlyElementsOf(pairs);
    }

    @Test
    void aPrintedHydrodynamicSizeIsUsedAndThatOfTheKindElsewhere() {
        assertThat(of("msh-cdot-m21").targetedNm()).isEqualTo(6);
        assertThat(of("rgd-cdot-m21-119").targetedNm()).isEqualTo(6.5);
        assertThat(of("psma-cdot-lncap").targetedNm()).as("4 nm is its core").isEqualTo(6.5);
        assertThat(CATALOGUE.descriptions())
                .allSatisfy(d -> assertThat(d.size().map(PublishedSize::kind)).isNotEqualTo(PublishedSize.Kind.CORE));
    }

    @Test
    void whereTheLigandEnlargesTheParticleTheControlKeepsTheSizeOfTheKind() {
        UptakeDescription bcma = of("bcma-aguix-149");
        assertThat(bcma.targetedNm()).isCloseTo(Math.sqrt(80), within(1e-12)); // 8 to 10 nm
        assertThat(bcma.controlNm()).isEqualTo(4);
        assertThat(bcma.host()).isEqualTo(Host.BONE_MARROW);
    }

    @Test
    void readingsOfOneAffinityCountByTheirGeometricMeanAndFunctionalNumbersNotAtAll() {
        assertThat(of("psma-aunc-pc3pip").affinityNanomolar()).hasValueCloseTo(Math.sqrt(1.7 * 0.09), within(1e-12));
        assertThat(of("psma-aunc-pc3pip").isOfParticle()).isTrue();
        assertThat(of("ecl1i-cuaunc-4t1").affinityNanomolar()).isEmpty();
        assertThat(of("lhrh-cunc-a549-sc").isOfParticle()).isFalse();
    }

    /** Sections 5.1, 5.3, 5.4 (two readings of Luo, whose mean is no gain; Chen) and 5.7. */
    @Test
    void gainByAvidityOverTheStudiesThatMeasuredBoth() {
        double product = (16.4 / 0.4) * (3.3 / 0.41) * 1 * (4.5 / 1.8) * (107.0 / 305);
        AffinitySpread gain = CATALOGUE.avidityGain();
        assertThat(gain.n()).isEqualTo(5);
        assertThat(gain.mean()).isCloseTo(Math.pow(product, 0.2), within(1e-12));
        assertThat(gain.geometricSd()).isBetween(5.0, 8.0);
    }

    @Test
    void affinitiesOfFreeLigandsSpanOrdersOfMagnitude() {
        AffinitySpread free = CATALOGUE.freeLigandAffinities();
        assertThat(free.n()).isEqualTo(17);
        assertThat(free.mean()).isBetween(10.0, 30.0);
        assertThat(free.geometricSd()).isBetween(5.0, 20.0);
    }
}
