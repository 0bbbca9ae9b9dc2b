package org.auklet.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The digitised organ and tumour uptake kept beside the project, with its known traps. */
class OrganDatabaseReferenceTest {

    private static ReadResult result = new ReadResult(MeasurementTable.of(List.of()), List.of());

    @BeforeAll
    static void read() {
        Path file = find(Path.of("").toAbsolutePath());
        result = MeasurementReader.read(file);
    }

    private static Path find(Path from) {
        for (Path at = from; at != null; at = at.getParent()) {
            Path file = at.resolve("../shared/data/biodistribution/organs_and_tumours.csv")
                    .normalize();
            if (Files.isRegularFile(file)) {
                return file;
            }
        }
        return Assumptions.abort("The data beside the project (../shared/data/biodistribution) is absent.");
    }

    private static List<Finding> findings(String check) {
        return result.findings().stream().filter(f -> f.check().equals(check)).toList();
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

    @Test
    void flagsTheTwoLungValuesAtHalfAnHour() {
        assertThat(findings("replicate_key"))
                .anySatisfy(f -> assertThat(f.message()).contains("lung", "at 0.5 h"));
    }

    @Test
    void keepsAndFlagsTheZero() {
        assertThat(findings("zero_value"))
                .singleElement()
                .satisfies(f -> assertThat(f.message()).contains("heart", "N-Au-CND", "24 h"));
        assertThat(result.measurements()).filteredOn(m -> m.value() == 0).hasSize(1);
    }

    @Test
    void findsTheHeartCopiedFromTheSpleen() {
        assertThat(Plausibility.duplicateOrgans(result.table()))
                .singleElement()
                .satisfies(f -> assertThat(f.message()).contains("zhao2014_cuau", "heart", "spleen"));
    }
}
