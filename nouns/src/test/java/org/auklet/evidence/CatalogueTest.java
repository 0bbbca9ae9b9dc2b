package org.auklet.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.auklet.quantity.InputException;
import org.auklet.record.Measurement;
import org.auklet.record.MeasurementReader;
import org.auklet.record.MeasurementTable;
import org.auklet.record.MeasurementWriter;
import org.auklet.record.ReadResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueTest {

    private static final Catalogue CATALOGUE = Catalogue.load();

    static Stream<PublishedStudy> studies() {
        return CATALOGUE.studies().stream();
    }

    @Test
    void holdsTheTablesWhole() {
        assertThat(CATALOGUE.ligands()).hasSize(13);
        assertThat(CATALOGUE.uptake()).hasSize(21);
        assertThat(CATALOGUE.trials()).hasSize(12);
        assertThat(CATALOGUE.studies()).hasSize(12);
    }

    @Test
    void everyEntryHasACitation() {
        Stream<Citation> citations = Stream.of(
                        CATALOGUE.ligands().stream().map(LigandReceptorPair::citation),
                        CATALOGUE.affinities().stream().map(PublishedAffinity::citation),
                        CATALOGUE.uptakeReadings().stream().map(UptakePair::citation),
                        CATALOGUE.studies().stream().map(PublishedStudy::citation),
                        CATALOGUE.studies().stream()
                                .flatMap(s -> s.facts().stream())
                                .map(PublishedFact::citation))
                .flatMap(Function.identity());
        assertThat(citations).allSatisfy(c -> {
            assertThat(c.review()).contains("Lima, Justo and Sousa 2024").contains("10.3762/bjnano.15.98");
            assertThat(c.place()).matches("(Table [123]|section 5\\.[1-7]).*");
            assertThat(c.references()).isNotEmpty();
        });
        assertThat(CATALOGUE.trials())
                .allSatisfy(t -> assertThat(t.citation().place()).isEqualTo("Table 3"));
    }

    @Test
    void namesAreUnique() {
        unique(CATALOGUE.ligands().stream().map(LigandReceptorPair::name).toList());
        unique(CATALOGUE.affinities().stream().map(PublishedAffinity::name).toList());
        unique(CATALOGUE.uptake().stream().map(UptakePair::name).toList());
        unique(CATALOGUE.uptakeReadings().stream()
                .map(p -> p.name() + p.reading())
                .toList());
        unique(CATALOGUE.trials().stream().map(ClinicalTrial::name).toList());
        unique(CATALOGUE.studies().stream().map(PublishedStudy::name).toList());
    }

    private static void unique(List<String> names) {
        assertThat(new HashSet<>(names)).hasSameSizeAs(names);
    }

    @Test
    void linksLeadSomewhere() {
        CATALOGUE.affinities().forEach(a -> {
            CATALOGUE.ligand(a.pair());
            study(a.study());
        });
        CATALOGUE.studies().forEach(s -> CATALOGUE.ligand(s.pair()));
        CATALOGUE.uptakeReadings().forEach(p -> {
            study(p.study());
            if (!p.pair().isEmpty()) {
                CATALOGUE.ligand(p.pair());
            }
        });
        assertThat(CATALOGUE.ligands())
                .allSatisfy(pair -> assertThat(pair.affinities()).isNotEmpty());
    }

    private static void study(String name) {
        if (!name.isEmpty()) {
            CATALOGUE.study(name);
        }
    }

    /** What the table gives of a study is among the numbers of the study, with its unit, time and control. */
    @Test
    void tableAndStudiesHoldTheSameNumbers() {
        List<UptakePair> linked = CATALOGUE.uptakeReadings().stream()
                .filter(p -> !p.study().isEmpty())
                .toList();
        assertThat(linked).hasSizeGreaterThan(10);
        assertThat(linked)
                .allSatisfy(p -> p.measurements()
                        .forEach(wanted -> assertThat(CATALOGUE
                                        .study(p.study())
                                        .measurements()
                                        .rows())
                                .anyMatch(m -> sameNumber(m, wanted))));
    }

    private static boolean sameNumber(Measurement m, Measurement wanted) {
        return m.specimen().equals("tumour")
                && m.kind() == wanted.kind()
                && m.value() == wanted.value()
                && m.timeH() == wanted.timeH()
                && m.control() == wanted.control();
    }

    /** The affinities of a study stand in its record too. */
    @Test
    void affinitiesOfStudiesAreInTheirRecords() {
        List<PublishedAffinity> ofStudies = CATALOGUE.affinities().stream()
                .filter(a -> !a.study().isEmpty())
                .toList();
        assertThat(ofStudies).hasSize(12);
        assertThat(ofStudies)
                .allSatisfy(a -> assertThat(
                                CATALOGUE.study(a.study()).measurements().rows())
                        .anyMatch(m -> m.unit().code().equals("nmol/L") && m.value() == a.upperNanomolar()));
    }

    @ParameterizedTest
    @MethodSource("studies")
    void theNumbersOfAStudyReadWithoutComplaint(PublishedStudy study) {
        ReadResult read = MeasurementReader.read(study.name() + ".csv", study.bytes());
        assertThat(read.findings()).isEmpty();
        assertThat(read.measurements()).isNotEmpty().allSatisfy(m -> {
            assertThat(m.study()).isEqualTo(study.name());
            assertThat(m.source())
                    .startsWith("Lima et al. 2024, ")
                    .endsWith(study.citation().numbers());
        });
    }

    @ParameterizedTest
    @MethodSource("studies")
    void everyOtherReadingHasAFirst(PublishedStudy study) {
        List<String> arms =
                study.measurements().rows().stream().map(Measurement::arm).toList();
        List<String> others = arms.stream()
                .filter(a -> a.endsWith(PublishedStudy.OTHER_READING))
                .toList();
        assertThat(others).allSatisfy(a -> assertThat(arms).contains(a.replace(PublishedStudy.OTHER_READING, "")));
        assertThat(others.isEmpty() || !study.contradiction().isEmpty()).isTrue();
    }

    /** An uptake pair is two rows of the record, which write and read as such. */
    @Test
    void aPairIsTwoRowsOfTheRecord() {
        List<Measurement> rows = CATALOGUE.uptake().stream()
                .flatMap(p -> p.measurements().stream())
                .toList();
        MeasurementTable read = MeasurementReader.read(
                        "uptake.csv", MeasurementWriter.text(rows).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .table();
        assertThat(read.rows()).hasSize(42).isEqualTo(rows);
    }

    @Test
    void namesAreFoundInAnyCase() {
        assertThat(CATALOGUE.ligand("Folic-Acid").name()).isEqualTo("folic-acid");
        assertThat(CATALOGUE.trial("nct01266096").ligand()).isEqualTo("cRGDY");
    }

    @Test
    void aNameThatIsNotThereIsAnsweredWithTheNearOnes() {
        says(() -> CATALOGUE.ligand("folic"), "no ligand 'folic'", "'folic-acid'");
        says(() -> CATALOGUE.ligand("integrin"), "no ligand", "'rgd'");
        says(() -> CATALOGUE.affinity("cxcr4"), "no affinity 'cxcr4'", "'mcp', 'fc131', 'plerixafor'");
        says(() -> CATALOGUE.affinity("luo-psma"), "no affinity", "'luo-psma-particle-swapped'");
        says(() -> CATALOGUE.uptake("psma"), "no uptake", "'psma-aunc-pc3pip', 'psma-cdot-lncap'");
        says(() -> CATALOGUE.study("zang-msh"), "no study 'zang-msh'", "'zhang-msh'");
        says(() -> CATALOGUE.trial("xyz"), "no trial", "Known are NCT03308604");
    }

    private static void says(ThrowingCallable call, String message, String remedy) {
        assertThatExceptionOfType(InputException.class).isThrownBy(call).satisfies(e -> {
            assertThat(e.problems().getFirst().message()).contains(message);
            assertThat(e.problems().getFirst().remedy()).contains(remedy);
        });
    }

    @Test
    void aFaultyTableIsToldByLineAndColumn() {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> EvidenceTable.read("uptake.csv", row -> row.number("particle")))
                .satisfies(e -> assertThat(e.problems())
                        .hasSizeGreaterThan(20)
                        .first()
                        .satisfies(p -> {
                            assertThat(p.file()).isEqualTo("uptake.csv");
                            assertThat(p.line()).isEqualTo(2);
                            assertThat(p.field()).isEqualTo("particle");
                        }));
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> EvidenceTable.read("trials.csv", row -> row.text("no such column")))
                .withMessageContaining("column is missing");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> EvidenceTable.read("nothing.csv", row -> row))
                .withMessageContaining("no such file");
    }
}
