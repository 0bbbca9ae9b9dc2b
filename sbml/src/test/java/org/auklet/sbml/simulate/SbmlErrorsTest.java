package org.auklet.sbml.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;
import static org.auklet.sbml.simulate.Sbml.apply;
import static org.auklet.sbml.simulate.Sbml.level2;
import static org.auklet.sbml.simulate.Sbml.level3;
import static org.auklet.sbml.simulate.Sbml.math;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.auklet.quantity.InputException;
import org.auklet.sbml.problem.UnsupportedSbmlException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad files: each named with line and what to do. */
class SbmlErrorsTest {

    private static final String K = "<listOfParameters><parameter id='k' value='1' constant='false'/>\n"
            + "<parameter id='c' value='1' constant='true'/></listOfParameters>\n";
    private static final String MATHLESS = "";

    @TempDir
    private Path folder;

    static Stream<Arguments> wrongModels() {
        return Stream.of(
                bad("no root", "<html/>", ":1 [html]", "expected <sbml>"),
                bad("no model", "<sbml xmlns='http://www.sbml.org/sbml/level3/version2/core'/>", ":1", "no <model>"),
                bad("cut off", level3("").substring(0, 100), ":4", "Not well-formed"),
                bad(
                        "no id",
                        level3("<listOfParameters>\n<parameter/></listOfParameters>"),
                        ":4 [parameter.id]",
                        "no id"),
                bad(
                        "a word for a number",
                        level3("<listOfParameters><parameter id='k' value='one'/></listOfParameters>"),
                        ":3 [parameter.value]",
                        "'one', expected a number"),
                bad(
                        "two of one id",
                        level3(K + "<listOfCompartments><compartment id='k'/></listOfCompartments>"),
                        ":3",
                        "used twice"),
                bad(
                        "unknown variable",
                        level3(K + rule("rateRule", "kk", "<cn>1</cn>")),
                        ":6 [rateRule.variable]",
                        "Maybe 'k'?"),
                bad("unknown name", level3(K + rule("rateRule", "k", "<ci>C</ci>")), ":6 [ci]", "Maybe 'c'?"),
                bad("constant changed", level3(K + rule("rateRule", "c", "<cn>1</cn>")), ":6", "line 4"),
                bad(
                        "circle of rules",
                        level3("<listOfParameters><parameter id='a' constant='false'/>"
                                + "<parameter id='b' constant='false'/></listOfParameters><listOfRules>\n"
                                + assignment("a", apply("plus", "b", 1)) + assignment("b", "<ci>a</ci>")
                                + "</listOfRules>"),
                        ":4 [assignmentRule]",
                        "a -> b -> a"),
                bad(
                        "circle of start values",
                        level3("<listOfParameters><parameter id='a'/><parameter id='b'/></listOfParameters>"
                                + "<listOfInitialAssignments>" + initial("a", "<ci>b</ci>") + initial("b", "<ci>a</ci>")
                                + "</listOfInitialAssignments>"),
                        ":3",
                        "depends on itself"),
                bad(
                        "unknown function",
                        level3(K + rule("rateRule", "k", "<apply><ci>f</ci></apply>")),
                        ":6",
                        "no function 'f'"),
                bad("not SBML mathematics", level3(K + rule("rateRule", "k", "<matrix/>")), ":6 [matrix]", "<matrix>"),
                bad("too few arguments", level3(K + rule("rateRule", "k", apply("divide", 1))), ":6", "expected 2"),
                bad("not a number", level3(K + rule("rateRule", "k", "<cn>x</cn>")), ":6 [cn]", "'x' is not a number"),
                bad(
                        "endless function",
                        level3("<listOfFunctionDefinitions><functionDefinition id='f'>"
                                + math("<lambda><bvar><ci>x</ci></bvar><apply><ci>f</ci><ci>x</ci></apply></lambda>")
                                + "</functionDefinition></listOfFunctionDefinitions>" + K
                                + rule("rateRule", "k", "<apply><ci>f</ci><cn>1</cn></apply>")),
                        "[functionDefinition]",
                        "calls itself"),
                bad(
                        "two rules for one",
                        level3(K + "<listOfRules>" + assignment("k", "<cn>1</cn>") + assignment("k", "<cn>2</cn>")
                                + "</listOfRules>"),
                        ":5",
                        "has two rules"),
                bad(
                        "species nowhere",
                        level3("<listOfSpecies><species id='S' compartment='C'/></listOfSpecies>"),
                        ":3 [species.compartment]",
                        "no compartment 'C'"));
    }

    static Stream<Arguments> unsupportedModels() {
        return Stream.of(
                bad(
                        "required package",
                        level3("")
                                .replace(
                                        "level='3'",
                                        "xmlns:q='http://www.sbml.org/sbml/level3/version1/qual/version1'"
                                                + " q:required='true' level='3'"),
                        ":1 [qual]",
                        "package 'qual'"),
                bad(
                        "Level 1",
                        "<sbml xmlns='http://www.sbml.org/sbml/level1' level='1' version='2'><model/></sbml>",
                        "[level]",
                        "Level 1"),
                bad(
                        "constraint of index 2",
                        level3(K + "<listOfRules>\n" + rate("k", "<cn>1</cn>") + "\n<algebraicRule>"
                                + math("<ci>k</ci>") + "</algebraicRule></listOfRules>"),
                        ":7 [algebraicRule]",
                        "index above 1"));
    }

    private static Arguments bad(String what, String text, String place, String message) {
        return Arguments.of(what, text, place, message);
    }

    private static String rule(String kind, String variable, String formula) {
        return "<listOfRules>\n<" + kind + " variable='" + variable + "'>" + math(formula) + "</" + kind
                + "></listOfRules>";
    }

    private static String assignment(String variable, String formula) {
        return "<assignmentRule variable='" + variable + "'>" + math(formula) + "</assignmentRule>";
    }

    private static String rate(String variable, String formula) {
        return "<rateRule variable='" + variable + "'>" + math(formula) + "</rateRule>";
    }

    private static String initial(String symbol, String formula) {
        return "<initialAssignment symbol='" + symbol + "'>" + math(formula) + "</initialAssignment>";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongModels")
    void whatIsWrongIsNamed(String what, String text, String place, String message) {
        assertThatThrownBy(() -> Sbml.run(folder, text, 1))
                .isExactlyInstanceOf(InputException.class)
                .hasMessageContaining("model.xml")
                .hasMessageContaining(place)
                .hasMessageContaining(message);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unsupportedModels")
    void whatIsNotSupportedIsNamed(String what, String text, String place, String message) {
        assertThatThrownBy(() -> Sbml.run(folder, text, 1))
                .isInstanceOf(UnsupportedSbmlException.class)
                .hasMessageContaining(place)
                .hasMessageContaining(message);
    }

    @Test
    void allProblemsAreNamedAtOnceInTheOrderOfTheFile() {
        String text = level3(K + "<listOfRules>\n" + rate("x", "<cn>1</cn>") + "\n" + rate("k", "<ci>y</ci>")
                + "</listOfRules><listOfInitialAssignments>\n" + initial("z", "<cn>1</cn>")
                + "</listOfInitialAssignments>");

        assertThatThrownBy(() -> Sbml.run(folder, text, 1))
                .isInstanceOfSatisfying(
                        InputException.class,
                        e -> assertThat(e.problems())
                                .extracting(InputException.Problem::line)
                                .containsExactly(6, 7, 8));
    }

    @Test
    void whatLevel3Version2AllowsToBeMissingChangesNothing() {
        String text = level3("<listOfParameters><parameter id='k' value='3' constant='false'/></listOfParameters>"
                + "<listOfFunctionDefinitions><functionDefinition id='f'/></listOfFunctionDefinitions>"
                + "<listOfRules><rateRule variable='k'>" + MATHLESS + "</rateRule><algebraicRule/></listOfRules>"
                + "<listOfReactions><reaction id='J'><kineticLaw/></reaction></listOfReactions>"
                + "<listOfEvents><event><trigger/></event></listOfEvents>");

        assertThat(Sbml.run(folder, text, 1).table().names()).isEmpty();
    }

    @Test
    void packagesThatAreNotRequiredAreIgnoredWithAWarning() {
        String text = level3("<listOfParameters><parameter id='k' value='3'/></listOfParameters>")
                .replace(
                        "level='3'",
                        "xmlns:l='http://www.sbml.org/sbml/level3/version1/layout/version1'"
                                + " l:required='false' level='3'");

        assertThat(Sbml.run(folder, text, 1).warnings())
                .singleElement()
                .asString()
                .contains("'layout' is not required and was ignored");
    }

    @Test
    void level2HasTheDefaultsOfLevel2() {
        String text = level2("<listOfCompartments><compartment id='C' size='2'/></listOfCompartments><listOfSpecies>"
                + "<species id='S' compartment='C' initialConcentration='3'/></listOfSpecies><listOfReactions>"
                + "<reaction id='J'><listOfReactants><speciesReference species='S'/></listOfReactants><kineticLaw>"
                + math("<cn>1</cn>") + "</kineticLaw></reaction></listOfReactions>");

        assertThat(Sbml.atEnd(folder, text, 2, "S")).isEqualTo(2, offset(1e-9));
    }
}
