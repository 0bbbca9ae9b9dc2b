package org.auklet.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.auklet.quantity.EvidenceGrade;
import org.auklet.quantity.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeasurementReaderTest {

    private static final String HEADER = "study,arm,specimen,time_h,value,unit\n";

    private static ReadResult read(String text) {
        return MeasurementReader.read("uptake.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static Measurement row(String text) {
        return read(text).measurements().getFirst();
    }

    private static List<InputException.Problem> problems(String text) {
        return problems(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<InputException.Problem> problems(byte[] bytes) {
        InputException e =
                catchThrowableOfType(InputException.class, () -> MeasurementReader.read("uptake.csv", bytes));
        assertThat(e).as("the file is refused").isNotNull();
        return e.problems();
    }

    @Test
    void readsThePlainFile() {
        Measurement m = row("study,arm,specimen,time_h,value,unit,sd,n,control,grade,blood,decay_correction\n"
                + "s1,targeted,liver,24,4.3,%ID/g,0.5,4,blocked,measured,removed,yes\n");
        assertThat(m.kind()).isEqualTo(QuantityKind.PERCENT_INJECTED_DOSE_PER_GRAM);
        assertThat(m.unit().code()).isEqualTo("%{ID}/g");
        assertThat(m.value()).isEqualTo(4.3);
        assertThat(m.sd()).isEqualTo(0.5);
        assertThat(m.n()).isEqualTo(4);
        assertThat(m.timeH()).isEqualTo(24);
        assertThat(m.control()).isEqualTo(ControlKind.BLOCKED);
        assertThat(m.grade()).isEqualTo(EvidenceGrade.MEASURED);
        assertThat(m.blood()).isEqualTo(BloodContent.REMOVED);
        assertThat(m.decayCorrection()).isEqualTo(DecayCorrection.CORRECTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void acceptsEveryLineEnd(String end) {
        ReadResult result = read("arm;specimen;time_h;value;unit" + end + "# a comment" + end + end
                + "a;liver;1;2,5;%ID/g" + end + ";;;;" + end + "a;liver;4;1,5;%ID/g");
        assertThat(result.measurements()).hasSize(2);
        assertThat(result.measurements().get(1).value()).isEqualTo(1.5);
        assertThat(result.table().lineOf(0)).isEqualTo(4);
        assertThat(result.table().lineOf(1)).isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "arm,specimen,time_h,value,unit|a,liver,1,2.5,%ID/g",
                "arm;specimen;time_h;value;unit|a;liver;1;2.5;%ID/g",
                "arm\tspecimen\ttime_h\tvalue\tunit|a\tliver\t1\t2.5\t%ID/g",
                "arm;specimen;time_h;value;unit|a;liver;1;2,5;%ID/g",
                "arm,specimen,time_h,value,unit|a,liver,1,\"2,5\",%ID/g",
                "Group,Tissue,Time (h),Mean,Units|a,liver,1,2.5,% ID/g",
                "arm,organ,time [min],value [%ID/g]|a,liver,60,2.5",
                "arm,organ,time_min,%ID/g|a,liver,60,2.5",
                "arm,organ,hpi,%IA/g|a,liver,1,2.5",
                "arm,organ,time_h,%ID/g|a,liver,60 min,2.5",
            })
    void understandsTheHeaderAndDialect(String header, String line) {
        Measurement m = row(header + "\n" + line + "\n");
        assertThat(m.specimen()).isEqualTo("liver");
        assertThat(m.value()).isEqualTo(2.5);
        assertThat(m.timeH()).isEqualTo(1);
        assertThat(m.unit().code()).isEqualTo("%{ID}/g");
    }

    @Test
    void acceptsAByteOrderMarkAndADeclaredDelimiter() {
        assertThat(row("\uFEFF" + HEADER + "s,a,liver,1,2,%ID/g").study()).isEqualTo("s");
        assertThat(row("sep=;\narm;specimen;time_h;value;unit\na;liver;1;2;%ID/g")
                        .value())
                .isEqualTo(2);
    }

    @Test
    void refusesOtherEncodings() {
        String text = HEADER + "s,a,liver,1,2,\u00b5g/g\n";
        assertThat(problems(text.getBytes(Charset.forName("windows-1252"))).getFirst())
                .satisfies(p -> assertThat(p.line()).isEqualTo(2))
                .satisfies(p -> assertThat(p.message()).contains("not UTF-8"));
        assertThat(problems(text.getBytes(StandardCharsets.UTF_16)).getFirst().message())
                .contains("UTF-16");
        assertThat(problems(text.getBytes(StandardCharsets.UTF_16LE)).getFirst().message())
                .contains("UTF-16");
    }

    @ParameterizedTest
    @CsvSource({
        "<0.05,, 0.05",
        "< 0.05,, 0.05",
        "\u22640.05,, 0.05",
        "< LOD, 0.02, 0.02",
        "ND, 0.02, 0.02",
        "n.d., 0.02, 0.02",
        "bdl, 0.02, 0.02",
        "<0.05, 0.05, 0.05",
    })
    void readsValuesBelowDetectionAsCensored(String cell, String lod, double limit) {
        Measurement m =
                row("arm,specimen,time_h,value,unit,lod\na,liver,1," + cell + ",%ID/g," + (lod == null ? "" : lod));
        assertThat(m.isCensored()).isTrue();
        assertThat(m.value()).isNaN();
        assertThat(m.lod()).isEqualTo(limit);
        assertThat(m.quantity()).isEmpty();
    }

    @Test
    void belowDetectionNeedsItsLimit() {
        assertThat(problems(HEADER + "s,a,liver,1,ND,%ID/g")).singleElement().satisfies(p -> {
            assertThat(p.field()).isEqualTo("lod");
            assertThat(p.remedy()).contains("lod");
        });
        assertThat(problems("arm,specimen,time_h,value,unit,lod\na,liver,1,<0.05,%ID/g,0.1"))
                .hasSize(1);
    }

    @Test
    void readsPlusMinusAsStandardDeviationAndSaysSo() {
        ReadResult result = read(HEADER + "s,a,liver,1,1.2 \u00b1 0.3,%ID/g\ns,a,lung,1,1.2+/-0.3,%ID/g");
        assertThat(result.measurements()).allSatisfy(m -> assertThat(m.sd()).isEqualTo(0.3));
        assertThat(result.findings()).extracting(Finding::check).containsExactly("plus_minus", "plus_minus");
    }

    @Test
    void standardErrorBecomesStandardDeviationByN() {
        Measurement m = row("arm,specimen,time_h,value,unit,sem,n\na,liver,1,2,%ID/g,0.5,4");
        assertThat(m.sd()).isCloseTo(1.0, within(1e-15));
        assertThat(problems("arm,specimen,time_h,value,unit,sem\na,liver,1,2,%ID/g,0.5"))
                .singleElement()
                .satisfies(p -> assertThat(p.remedy()).isEqualTo("Give n."));
    }

    @Test
    void groupedDigitsAreNotGuessed() {
        assertThat(problems("arm;specimen;time_h;value;unit\na;liver;1;1,234;%ID/g"))
                .singleElement()
                .satisfies(p -> assertThat(p.message()).contains("thousands separator"));
        assertThat(row("arm;specimen;time_h;value;unit\na;liver;1;1,234;%ID/g\na;lung;1;0,5;%ID/g")
                        .value())
                .isEqualTo(1.234);
        assertThat(problems("arm;specimen;time_h;value;unit\na;liver;1;1,5;%ID/g\na;lung;1;0.5;%ID/g"))
                .singleElement()
                .satisfies(p -> assertThat(p.message()).contains("other numbers"));
        assertThat(problems("arm;specimen;time_h;value;unit\na;liver;1;1'234.5;%ID/g"))
                .singleElement()
                .satisfies(p -> assertThat(p.message()).contains("Thousands separator"));
    }

    @Test
    void reportsEveryProblemWithItsPlace() {
        List<InputException.Problem> problems = problems("""
                arm,specimen,time_h,value,unit,sd,n,kind,control
                a,liver,-1,2,%ID/g,,,,
                a,liver,1,-2,%ID/g,-0.1,,,
                a,liver,1,,%ID/g,,0,,
                a,liver,1,2,%ID,,,percentInjectedDosePerGram,
                a,liver,1,2,mLs,,,,blockd
                ,,,x,%ID/g,,,,
                a,liver,1,2,nM,,,mass,
                """);
        assertThat(problems).extracting(InputException.Problem::line).isSorted();
        assertThat(problems)
                .extracting(p -> p.line() + " " + p.field())
                .containsExactlyInAnyOrder(
                        "2 time_h",
                        "3 value",
                        "3 sd",
                        "4 value",
                        "4 n",
                        "5 unit",
                        "6 unit",
                        "6 control",
                        "7 arm",
                        "7 specimen",
                        "7 value",
                        "7 time_h",
                        "8 unit");
        assertThat(problems).extracting(InputException.Problem::file).containsOnly("uptake.csv");
        assertThat(problems.toString())
                .contains("Maybe 'mL'?")
                .contains("Maybe 'blocked'?")
                .contains("needs the mass of the specimen")
                .contains("belongs to amountConcentration");
    }

    @Test
    void unknownColumnsAreNamedWithANearMatch() {
        assertThat(problems("arm,specimen,time_h,value,unit,contrl\na,liver,1,2,%ID/g,"))
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.message()).contains("Unknown column 'contrl'");
                    assertThat(p.remedy()).isEqualTo("Maybe 'control'?");
                    assertThat(p.line()).isEqualTo(1);
                });
        assertThat(read("arm,specimen,time_h,value,unit,notes\na,liver,1,2,%ID/g,ok")
                        .findings())
                .anyMatch(f -> f.check().equals("ignored_column"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arm,specimen,time_h,value\na,liver,1,2",
                "arm,specimen,specimen,time_h,value,unit\na,liver,liver,1,2,%ID/g",
                "arm,specimen,time [nm],value,unit\na,liver,1,2,%ID/g",
                "arm,specimen,time_h,value [%ID/g],sd [%ID],unit\na,liver,1,2,1,%ID/g",
                "arm,specimen,time_h,value [%ID/g],unit\na,liver,1,2,%ID",
                "arm,specimen,time_h,value,unit\na,liver,1,2,%ID/g,extra",
                "arm,specimen,time_h,value,unit\na,\"liver,1,2,%ID/g",
                "",
                "# only a comment\n",
            })
    void refusesWhatHasNoClearMeaning(String text) {
        assertThat(problems(text)).isNotEmpty();
    }

    @Test
    void exactDuplicatesAreErrorsReplicatesAreKept() {
        assertThat(problems(HEADER + "s,a,liver,1,2,%ID/g\ns,a,liver,1,2,%ID/g\n"))
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.line()).isEqualTo(3);
                    assertThat(p.message()).contains("line 2");
                });
        ReadResult replicates = read(HEADER + "s,a,liver,1,2,%ID/g\ns,a,liver,1,3,%ID/g\n");
        assertThat(replicates.measurements()).hasSize(2);
        assertThat(replicates.findings()).isEmpty();
    }

    @Test
    void doubtsAreFindings() {
        assertThat(read("arm,specimen,time,value,unit\na,kidny,1,0,%ID/g").findings())
                .extracting(Finding::check)
                .containsExactlyInAnyOrder("time_unit_assumed", "study_from_file", "unknown_specimen");
        assertThat(row("arm,specimen,time_h,value,unit\na,liver,1,2,%ID/g").study())
                .isEqualTo("uptake");
    }

    @Test
    void aMissingFileIsNamed() {
        assertThat(catchThrowableOfType(InputException.class, () -> MeasurementReader.read(Path.of("nowhere.csv"))))
                .hasMessageContaining("nowhere.csv");
    }

    @Test
    void keepsTheFilesHash() {
        assertThat(read(HEADER + "s,a,liver,1,2,%ID/g").table().sha256()).matches("[0-9a-f]{64}");
    }
}
