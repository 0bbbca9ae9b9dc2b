package org.auklet.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.auklet.binding.AffinityCarrier;
import org.auklet.binding.AffinityKind;
import org.auklet.quantity.EvidenceGrade;
import org.auklet.record.ControlKind;
import org.auklet.record.Measurement;
import org.auklet.record.QuantityKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the source says of its own numbers, computed from them; and where it contradicts itself, every reading. */
class CatalogueReferenceTest {

    private static final Catalogue CATALOGUE = Catalogue.load();

    private static double nanomolar(String affinity) {
        return CATALOGUE.affinity(affinity).upperNanomolar();
    }

    /** Sections 5.1 to 5.7: what the particle gains over the free ligand (words: 40-, about 10-, at least 2-fold). */
    @ParameterizedTest
    @CsvSource({
        "wu-folate-free, wu-folate-particle, 41.0",
        "zhang-msh-free, zhang-msh-particle, 8.0",
        "chen-psma-free, chen-psma-particle, 2.5",
        "luo-psma-free-swapped, luo-psma-particle-swapped, 18.9",
        "luo-psma-free-printed, luo-psma-particle-printed, 0.053",
        "chen-her2-free, chen-her2-particle, 0.35"
    })
    void gainsInAffinity(String free, String particle, double gain) {
        assertThat(nanomolar(free) / nanomolar(particle)).isCloseTo(gain, within(0.02 * gain));
        assertThat(CATALOGUE.affinity(free).carrier()).isEqualTo(AffinityCarrier.FREE_LIGAND);
        assertThat(CATALOGUE.affinity(particle).carrier()).isEqualTo(AffinityCarrier.ON_PARTICLE);
        assertThat(CATALOGUE.affinity(particle).statedKind()).isEqualTo(Optional.of(AffinityKind.IC50));
    }

    /** The words "40-fold" and "10-fold" stand beside what the IC50s give. */
    @Test
    void wordsAboutGainsAreKept() {
        assertThat(fact("wu-folate", "gain").valueText()).isEqualTo("about 40");
        assertThat(fact("zhang-msh", "gain").valueText()).isEqualTo("about 10");
        assertThat(fact("chen-psma", "gain").valueText()).isEqualTo("at least 2");
    }

    private static PublishedFact fact(String study, String property) {
        return CATALOGUE.study(study).facts().stream()
                .filter(f -> f.property().startsWith(property))
                .findFirst()
                .orElseThrow();
    }

    /** Table 2 has five kinds of control; eleven rows are against an untargeted particle. */
    @Test
    void kindsOfControl() {
        assertThat(CATALOGUE.uptake().stream()
                        .collect(Collectors.groupingBy(UptakePair::controlKind, Collectors.counting())))
                .containsOnly(
                        java.util.Map.entry(ControlKind.UNTARGETED, 11L),
                        java.util.Map.entry(ControlKind.RECEPTOR_NEGATIVE_TUMOUR, 4L),
                        java.util.Map.entry(ControlKind.SCRAMBLED_LIGAND, 3L),
                        java.util.Map.entry(ControlKind.BLOCKED, 2L),
                        java.util.Map.entry(ControlKind.NON_CLEAVABLE_LINKER, 1L));
    }

    /** Footnote c of Table 2: three rows are %ID. */
    @Test
    void kindsOfUnit() {
        assertThat(CATALOGUE.uptake())
                .filteredOn(p -> p.kind() == QuantityKind.PERCENT_INJECTED_DOSE)
                .extracting(UptakePair::name)
                .containsExactly("rgd-aunc-4t1", "cd326-aunc-mcf7", "ecl1i-cuaunc-4t1");
    }

    /** Section 6: four of the twelve trials have a targeting ligand. */
    @Test
    void trials() {
        assertThat(CATALOGUE.trials().stream().filter(ClinicalTrial::active))
                .hasSize(4)
                .allSatisfy(t -> assertThat(t.ligand()).isNotEmpty());
        assertThat(CATALOGUE.trials()).allSatisfy(t -> assertThat(t.name()).matches("NCT\\d{8}"));
    }

    /** Section 5.3: about half of the uptake is blocked; section 5.7: fourfold over the control. */
    @Test
    void ratiosThatTheTextGivesInWords() {
        UptakePair msh = CATALOGUE.uptake("msh-cdot-m21").getFirst();
        assertThat(1 - 1 / msh.ratio()).isCloseTo(0.5, within(0.01));
        assertThat(CATALOGUE.uptake("cd326-aunc-mcf7").getFirst().ratio()).isCloseTo(4, within(1e-12));
    }

    /** PSMA C' dots: 12 h in Table 2, 24 h in the text. */
    @Test
    void readingsOfTheTimeOfPsmaDots() {
        assertThat(CATALOGUE.uptake("psma-cdot-lncap"))
                .extracting(UptakePair::timeH)
                .containsExactly(12.0, 24.0);
        assertThat(tumour("chen-psma", "targeted").timeH()).isEqualTo(24);
        assertThat(tumour("chen-psma", "targeted, other reading").timeH()).isEqualTo(12);
    }

    /** BCMA AGuIX: 4.4 against 0.1 in Table 2, 4.1 against 0.11 in the text. */
    @Test
    void readingsOfBcma() {
        List<UptakePair> readings = CATALOGUE.uptake("bcma-aguix-149");
        assertThat(readings).extracting(UptakePair::targeted).containsExactly(4.4, 4.1);
        assertThat(readings).extracting(UptakePair::control).containsExactly(0.1, 0.11);
        assertThat(tumour("detappe-bcma", "targeted").value()).isEqualTo(4.1);
        assertThat(tumour("detappe-bcma", "targeted, other reading").value()).isEqualTo(4.4);
    }

    /** ECL1i clusters: %ID in footnote c, %ID/g in text and figure. */
    @Test
    void readingsOfTheUnitOfEcl1i() {
        assertThat(CATALOGUE.uptake("ecl1i-cuaunc-4t1"))
                .extracting(p -> p.unit().code())
                .containsExactly("%{ID}", "%{ID}/g");
        assertThat(tumour("zhao-ccr2", "targeted").kind()).isEqualTo(QuantityKind.PERCENT_INJECTED_DOSE_PER_GRAM);
        assertThat(tumour("zhao-ccr2", "targeted, other reading").kind()).isEqualTo(QuantityKind.PERCENT_INJECTED_DOSE);
    }

    /** PSMA-1 clusters: the control is another tumour in Table 2, another particle in the text. */
    @Test
    void readingsOfThePsmaClusterControl() {
        assertThat(CATALOGUE.uptake("psma-aunc-pc3pip"))
                .extracting(UptakePair::controlKind)
                .containsExactly(ControlKind.RECEPTOR_NEGATIVE_TUMOUR, ControlKind.UNTARGETED);
        assertThat(tumour("luo-psma", "control").control()).isEqualTo(ControlKind.UNTARGETED);
        assertThat(tumour("luo-psma", "control, other reading").control())
                .isEqualTo(ControlKind.RECEPTOR_NEGATIVE_TUMOUR);
    }

    /** Anti-HER2 C' dots: one number, three controls. */
    @Test
    void readingsOfTheHer2Control() {
        assertThat(CATALOGUE.uptake("her2-cdot-bt474"))
                .extracting(UptakePair::controlKind)
                .containsExactly(
                        ControlKind.SCRAMBLED_LIGAND, ControlKind.RECEPTOR_NEGATIVE_TUMOUR, ControlKind.UNTARGETED);
    }

    /** PSMA-1: 1.7 and 0.09 nM, particle and free ligand either way; the correction is graded as such. */
    @Test
    void readingsOfThePsmaAffinity() {
        assertThat(nanomolar("luo-psma-particle-printed")).isEqualTo(1.7);
        assertThat(nanomolar("luo-psma-free-printed")).isEqualTo(0.09);
        assertThat(nanomolar("luo-psma-particle-swapped")).isEqualTo(0.09);
        assertThat(nanomolar("luo-psma-free-swapped")).isEqualTo(1.7);
        assertThat(CATALOGUE.affinity("luo-psma-particle-printed").grade()).isEqualTo(EvidenceGrade.MEASURED);
        assertThat(CATALOGUE.affinity("luo-psma-particle-swapped").grade()).isEqualTo(EvidenceGrade.ASSUMED);
        assertThat(nanomolar("psma-1")).isEqualTo(2);
    }

    /** Anti-HER2: 10 nM in Table 1; 107 and 305 nM in the text. The CXCR4 row prints CCR4. */
    @Test
    void readingsOfTable1() {
        assertThat(CATALOGUE.ligand("anti-her2").affinities())
                .extracting(PublishedAffinity::upperNanomolar)
                .containsExactly(10.0, 107.0, 305.0);
        assertThat(CATALOGUE.ligand("cxcr4").otherReading()).contains("CCR4").contains("CXCR4");
        assertThat(CATALOGUE.ligand("cxcr4").affinities())
                .extracting(PublishedAffinity::upperNanomolar)
                .containsExactly(5.0, 20.0, 600.0);
    }

    /** Every entry with several readings, and every study that has them, says why. */
    @Test
    void severalReadingsHaveAReason() {
        assertThat(CATALOGUE.uptake().stream()
                        .filter(p -> CATALOGUE.uptake(p.name()).size() > 1)
                        .map(UptakePair::name))
                .containsExactlyInAnyOrder(
                        "psma-aunc-pc3pip", "ecl1i-cuaunc-4t1", "bcma-aguix-149", "her2-cdot-bt474", "psma-cdot-lncap");
        assertThat(CATALOGUE.uptakeReadings())
                .allSatisfy(p -> assertThat(p.reason().isEmpty())
                        .isEqualTo(CATALOGUE.uptake(p.name()).size() == 1));
    }

    /** A range stays a range, a limit a limit; what is computed with is said. */
    @Test
    void rangesAndLimits() {
        PublishedAffinity rgd = CATALOGUE.affinity("rgd");
        assertThat(rgd.valueText()).isEqualTo("1 to 100 nM");
        assertThat(rgd.affinity().valueNanomolar()).isCloseTo(10, within(1e-12));
        assertThat(rgd.affinity().kind()).isEqualTo(AffinityKind.IC50);
        assertThat(rgd.caveats()).singleElement().asString().contains("geometric mean 10 nM");
        PublishedAffinity folate = CATALOGUE.affinity("folic-acid");
        assertThat(folate.valueText()).isEqualTo("< 1 nM");
        assertThat(folate.isLimit()).isTrue();
        assertThat(folate.caveats()).hasSize(2);
        PublishedAffinity cd326 = CATALOGUE.affinity("anti-cd326");
        assertThat(cd326.valueText()).isEqualTo("1 to 2000 nM");
        assertThat(CATALOGUE.affinity("wu-folate-particle").caveats()).isEmpty();
    }

    /** Above the kidney's barrier and cleared all the same: at least 90 % of the dose in the urine at 72 h, 8 to 10 nm. */
    @Test
    void bcmaClears() {
        assertThat(fact("detappe-bcma", "dose in the urine").valueText()).isEqualTo("at least 90 %{ID}");
        assertThat(fact("detappe-bcma", "dose in the urine").timeH()).isEqualTo(72);
        assertThat(fact("detappe-bcma", "size").valueText()).isEqualTo("8 to 10 nm");
        PublishedSize size =
                CATALOGUE.uptake("bcma-aguix-149").getFirst().size().orElseThrow();
        assertThat(size.text()).isEqualTo("8 to 10 nm");
    }

    private static Measurement tumour(String study, String arm) {
        return CATALOGUE.study(study).measurements().rows().stream()
                .filter(m -> m.arm().equals(arm) && m.specimen().equals("tumour"))
                .findFirst()
                .orElseThrow();
    }
}
