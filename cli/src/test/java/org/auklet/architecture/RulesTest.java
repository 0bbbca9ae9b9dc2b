package org.auklet.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.auklet.architecture.fixture.study.DependsOnItsSurroundings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule catches the bad example made for it; a rule that cannot fail proves nothing. */
class RulesTest {

    private static final String ROOT = "org.auklet.architecture.fixture";
    private static final JavaClasses FIXTURES = new ClassFileImporter().importPackages(ROOT);
    private static final Map<String, ArchRule> RULES = new Rules(ROOT).all();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            every package belongs to a storey              | attic.Unplaced
            quantity uses only the storeys below it        | quantity.UnitOfMice
            equation uses only the storeys below it        | equation.EquationOfCoats
            nouns uses only the storeys below it           | organism.OrganismWithModel
            measure uses only the storeys below it         | measure.MeasurementByModel
            model uses only the storeys below it           | model.ModelOfSpectra
            study uses only the storeys below it           | study.StudyOfFolders
            design uses only the storeys below it          | design.DesignOfPages
            spark uses only the storeys below it           | spark.ClusterOfFolders
            store uses only the storeys below it           | store.StoredPage
            report uses only the storeys below it          | report.ReportOfCommand
            studio uses only the storeys below it          | studio.StudioOfCommand
            cli uses only the storeys below it             | cli.CommandOfCluster
            SQL is spoken in store alone                   | report.SpeaksSql
            HTTP is spoken in studio alone                 | store.SpeaksHttp
            arguments are parsed in cli alone              | study.ParsesArguments
            third-party numeric types stay out of public signatures above equation | model.ShowsForeignNumerics
            science has no clock, default locale or unseeded chance | study.DependsOnItsSurroundings
            packages form no cycles                        | model.body
            """)
    void catches(String rule, String culprit) {
        assertThat(violations(rule)).as(rule).anyMatch(line -> line.contains(ROOT + "." + culprit));
    }

    @Test
    void everyRuleHasABadExample() {
        assertThat(RULES)
                .allSatisfy(
                        (name, rule) -> assertThat(violations(name)).as(name).isNotEmpty());
    }

    @Test
    void scienceRuleKnowsEveryWayToAskTheMachine() {
        String report = String.join("\n", violations("science has no clock, default locale or unseeded chance"));
        String innocent = "DependsOnItsSurroundings.innocent(";

        assertThat(Arrays.stream(DependsOnItsSurroundings.class.getDeclaredMethods())
                        .filter(method -> !method.isSynthetic())
                        .map(method -> "DependsOnItsSurroundings." + method.getName() + "(")
                        .filter(method -> !method.equals(innocent)))
                .isNotEmpty()
                .allSatisfy(method -> assertThat(report).contains(method));
        assertThat(report).doesNotContain(innocent);
    }

    @Test
    void numericTypesHideNeitherInArraysNorInGenerics() {
        String report =
                String.join("\n", violations("third-party numeric types stay out of public signatures above equation"));

        assertThat(report).contains(".field>", ".generic()", ".parameter(").doesNotContain(".hidden(", ".inside(");
    }

    private static List<String> violations(String rule) {
        return Objects.requireNonNull(RULES.get(rule), rule)
                .evaluate(FIXTURES)
                .getFailureReport()
                .getDetails();
    }
}
