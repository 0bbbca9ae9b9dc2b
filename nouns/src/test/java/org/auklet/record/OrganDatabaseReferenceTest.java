package org.auklet.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The digitised organ and tumour uptake kept beside the project; its traps are those of the gate. */
class OrganDatabaseReferenceTest {

    private static ReadResult result = new ReadResult(MeasurementTable.of(List.of()), List.of());

    @BeforeAll
    static void read() {
        result = OrganDatabase.read();
    }

    @Test
    void readsEveryRow() {
        assertThat(result.measurements()).hasSize(398);
        assertThat(result.measurements())
                .allSatisfy(m -> assertThat(m.kind()).isEqualTo(QuantityKind.PERCENT_INJECTED_DOSE_PER_GRAM));
    }

    @Test
    void mapsParticleLabelAndPaper() {
        Measurement first = result.measurements().getFirst();
        assertThat(first.study()).isEqualTo("benezra2011");
        assertThat(first.arm()).isEqualTo("124I-cRGDY-PEG-dots");
        assertThat(first.analyte()).isEqualTo("124I");
        assertThat(first.source()).isEqualTo("PMID 21670497; digitised organ database");
        assertThat(first.specimen()).isEqualTo("spleen");
        assertThat(first.timeH()).isEqualTo(4);
        assertThat(first.value()).isEqualTo(2.6);
    }

    @Test
    void keepsTheAuthorsWordForTheGut() {
        List<Measurement> gut = result.measurements().stream()
                .filter(m -> m.specimen().equals("intestine"))
                .toList();
        assertThat(gut).hasSize(16).allSatisfy(m -> assertThat(m.specimenCode()).isEqualTo("gut"));
    }
}
