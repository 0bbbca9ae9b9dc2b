package org.auklet.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.auklet.quantity.Quantity;
import org.auklet.record.Finding;
import org.auklet.record.Measurement;
import org.auklet.record.MeasurementTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GateTest {

    private static final Map<String, Quantity> MASSES =
            Map.of("liver", Quantity.parse("1.3 g"), "blood", Quantity.parse("1.7 g"), "gut", Quantity.parse("2 g"));

    private static Measurement row(String specimen, double timeH, double value, String unit) {
        return Measurement.builder()
                .study("s")
                .arm("a")
                .specimen(specimen)
                .timeH(timeH)
                .value(value)
                .unit(unit)
                .build();
    }

    private static List<Measurement> course(String specimen, double... values) {
        List<Measurement> rows = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            rows.add(row(specimen, i + 1, values[i], "%ID/g"));
        }
        return rows;
    }

    /** Rows as if read from a file, the first of them from line 2. */
    @SafeVarargs
    private static MeasurementTable table(List<Measurement>... courses) {
        List<Measurement> rows = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        for (List<Measurement> course : courses) {
            for (Measurement row : course) {
                rows.add(row);
                lines.add(rows.size() + 1);
            }
        }
        return new MeasurementTable(rows, lines, "data.csv", "");
    }

    private static ObservedData data(MeasurementTable table) {
        return new ObservedData(table, MASSES, Map.of("liver", 0.31, "muscle", 0.04), Map.of());
    }

    private static Finding only(Outcome outcome) {
        assertThat(outcome.findings()).hasSize(1);
        return outcome.findings().getFirst();
    }

    @Test
    void aCopiedOrganFailsAndNamesItsLines() {
        MeasurementTable table = table(course("heart", 3, 2, 1), course("liver", 3, 2, 1.5), course("spleen", 3, 2, 1));
        Outcome outcome = DuplicateOrgans.check(table);
        assertThat(outcome.state()).isEqualTo(State.FAILED);
        assertThat(outcome.value()).isEqualTo(1);
        assertThat(outcome.examined()).isEqualTo("3 courses of 1 arm");
        assertThat(only(outcome).place()).isEqualTo("data.csv:2, 3, 4 [value]");
        assertThat(only(outcome).text())
                .contains("spleen", "heart", "not fitted")
                .doesNotContain("liver");
        assertThat(DuplicateOrgans.rows(table)).containsExactly(0, 1, 2);
    }

    @Test
    void organsThatDifferInOneDigitPass() {
        MeasurementTable table = table(course("heart", 3, 2, 1), course("spleen", 3, 2, 1.001));
        assertThat(DuplicateOrgans.check(table).state()).isEqualTo(State.PASSED);
        assertThat(DuplicateOrgans.rows(table)).isEmpty();
    }

    @Test
    void shortOrConstantCoursesTellNothing() {
        assertThat(DuplicateOrgans.check(table(course("heart", 3, 2), course("spleen", 3, 2)))
                        .state())
                .isEqualTo(State.NOT_APPLICABLE);
        assertThat(DuplicateOrgans.rows(table(course("heart", 0, 0, 0), course("spleen", 0, 0, 0))))
                .isEmpty();
    }

    /** 50 %ID/g in 1.3 g of liver, 25 in 1.7 g of blood and 10 %ID in urine are 117.5 %ID; plasma is part of blood. */
    @Test
    void moreThanTheDoseFails() {
        MeasurementTable table = table(List.of(
                row("liver", 4, 50, "%ID/g"),
                row("blood", 4, 25, "%ID/g"),
                row("plasma", 4, 40, "%ID/g"),
                row("urine", 4, 10, "%ID"),
                row("liver", 24, 5, "%ID/g")));
        Outcome outcome = RecoveredDose.check(data(table));
        assertThat(outcome.value()).isCloseTo(1.175, within(1e-12));
        assertThat(only(outcome).text()).contains("117.5 %", "4 h", "masses");
        assertThat(only(outcome).lines()).containsExactly(2, 3, 5);
    }

    @Test
    void replicatesAreAveragedAndUnweighedOrgansLeftOut() {
        MeasurementTable table = table(
                List.of(row("liver", 4, 50, "%ID/g"), row("liver", 4, 60, "%ID/g"), row("spleen", 4, 500, "%ID/g")));
        assertThat(RecoveredDose.check(data(table)).value()).isCloseTo(0.715, within(1e-12));
        assertThat(only(ReplicateKeys.check(table)).place()).isEqualTo("data.csv:2, 3 [subject]");
    }

    /** Liver and its copy would be 130 %ID; the copy is none of the dose. */
    @Test
    void aCopyIsNotFoundTwice() {
        MeasurementTable table = table(course("liver", 50, 20, 10), course("gut", 50, 20, 10));
        assertThat(RecoveredDose.check(data(table)).value()).isCloseTo(0.65, within(1e-12));
    }

    @Test
    void withoutAMassNothingCanBeSummed() {
        Outcome outcome = RecoveredDose.check(data(table(course("spleen", 500))));
        assertThat(outcome.state()).isEqualTo(State.NOT_APPLICABLE);
        assertThat(outcome.message()).contains("known mass");
        assertThat(outcome.ok()).isTrue();
        assertThat(outcome.value()).isNaN();
    }

    @Test
    void zerosAfterTheStartFail() {
        MeasurementTable table = table(List.of(row("liver", 0, 0, "%ID/g"), row("liver", 4, 0, "%ID/g")));
        assertThat(only(ZeroValues.check(table)).place()).isEqualTo("data.csv:3 [value]");
        assertThat(ZeroValues.check(table(course("liver", 1, 2))).state()).isEqualTo(State.PASSED);
    }

    /** 60 %ID/g in 1.3 g and 20 in 2 g are 118 %, the bare numbers 80 %; 80 and 30 are too much either way. */
    @Test
    void valuesThatFitOnlyAsSharesOfTheDoseAskForTheirUnit() {
        Outcome doubted = UnitReading.check(data(table(course("liver", 60), course("gut", 20))));
        assertThat(doubted.state()).isEqualTo(State.FAILED);
        assertThat(only(doubted).text()).contains("80.0 %", "Look the unit up");
        assertThat(UnitReading.check(data(table(course("liver", 80), course("gut", 30))))
                        .state())
                .isEqualTo(State.PASSED);
    }

    /** Liver 90 %ID/g in 1.3 g and blood 5 in 1.7 g; plasma is part of blood. */
    @Test
    void replicatesOfADoubtfulUnitAreAveraged() {
        MeasurementTable table = table(
                course("liver", 80),
                course("liver", 90),
                course("liver", 100),
                course("plasma", 60),
                course("blood", 5));
        assertThat(only(UnitReading.check(data(table))).message()).contains("95.0 %");
    }

    @Test
    void bloodOfAllReplicatesCountsAlike() {
        MeasurementTable table =
                table(course("blood", 30), course("blood", 30), course("blood", 0), course("liver", 10));
        assertThat(only(BloodShare.check(data(table))).message()).contains("(62 %)");
    }

    /** 0.31 of a liver is blood (Brown 1997): at 20 %ID/g in blood, 6.2 of what a gram of liver holds. */
    @Test
    void organsThatAreMostlyBloodAreNoted() {
        MeasurementTable table = table(course("blood", 20), course("liver", 10), course("muscle", 4));
        Outcome outcome = BloodShare.check(data(table));
        assertThat(outcome.state()).isEqualTo(State.NOTED);
        assertThat(outcome.ok()).isTrue();
        assertThat(outcome.value()).isCloseTo(0.62, within(1e-12));
        assertThat(only(outcome).message()).contains("liver at 1 h (62 %)").doesNotContain("muscle");
        assertThat(BloodShare.check(data(table(course("liver", 10)))).state()).isEqualTo(State.NOT_APPLICABLE);
    }

    private static Outcome decay(double halfLife, MeasurementTable table) {
        return DecayReading.check(new ObservedData(table, Map.of(), Map.of(), Map.of("a", halfLife)));
    }

    /** 64Cu, 12.7 h: from 1 h to 25 h 0.27 of it is left. */
    @Test
    void valuesThatAllFallWithTheLabelAreDoubted() {
        MeasurementTable falling = table(day("liver", 10, 2.6), day("spleen", 4, 1), day("blood", 8, 0.1));
        assertThat(only(decay(12.7, falling)).text()).contains("12.7 h", "uncorrected");
        MeasurementTable kept = table(day("liver", 10, 2.8), day("spleen", 4, 1), day("blood", 8, 0.1));
        assertThat(decay(12.7, kept).state()).isEqualTo(State.PASSED);
        MeasurementTable cleared = table(day("liver", 10, 0.5), day("spleen", 4, 0.2), day("blood", 8, 0.1));
        assertThat(decay(12.7, cleared).state()).isEqualTo(State.PASSED);
        assertThat(decay(100, falling).state()).isEqualTo(State.NOT_APPLICABLE);
        assertThat(DecayReading.check(data(falling)).state()).isEqualTo(State.NOT_APPLICABLE);
    }

    private static List<Measurement> day(String specimen, double first, double last) {
        return List.of(row(specimen, 1, first, "%ID/g"), row(specimen, 25, last, "%ID/g"));
    }

    @Test
    void aTimeThatOneOrganHasAnHourLaterIsNoted() {
        List<Measurement> rows = List.of(
                row("liver", 4, 5, "%ID/g"),
                row("spleen", 4, 3, "%ID/g"),
                row("lung", 5, 2, "%ID/g"),
                row("liver", 24, 4, "%ID/g"),
                row("lung", 24, 1, "%ID/g"));
        Outcome outcome = TimeGrid.check(table(rows));
        assertThat(outcome.state()).isEqualTo(State.NOTED);
        assertThat(only(outcome).place()).isEqualTo("data.csv:4 [time_h]");
        assertThat(only(outcome).message()).contains("lung is of 5 h", "2 other specimens of 4 h");
    }

    @Test
    void timesOfTheirOwnAreNotDoubted() {
        List<Measurement> rows = List.of(
                row("liver", 4, 5, "%ID/g"),
                row("spleen", 4, 3, "%ID/g"),
                row("lung", 6, 2, "%ID/g"), // a third later
                row("blood", 23, 2, "%ID/g"),
                row("liver", 24, 4, "%ID/g"),
                row("blood", 24, 1, "%ID/g")); // blood has both
        assertThat(TimeGrid.check(table(rows)).state()).isEqualTo(State.PASSED);
        assertThat(TimeGrid.check(table(rows.subList(0, 2))).state()).isEqualTo(State.NOT_APPLICABLE);
    }

    @Test
    void everyCheckOfAStageIsTold() {
        List<Outcome> told = Gate.together(Stage.DATA, Gate.ofData(data(table(course("liver", 1)))), "no observations");
        assertThat(told).extracting(Outcome::check).containsExactlyElementsOf(made(Stage.DATA));
        assertThat(told)
                .filteredOn(o -> o.check() == Check.PERMEABILITY_CEILING)
                .singleElement()
                .satisfies(o -> assertThat(o.message()).isEqualTo("no observations"));
        assertThat(Gate.together(Stage.RESULT, List.of(), "nothing"))
                .extracting(Outcome::check)
                .containsExactlyElementsOf(made(Stage.RESULT));
    }

    private static List<Check> made(Stage stage) {
        return Arrays.stream(Check.values()).filter(c -> c.isMade(stage)).toList();
    }

    @Test
    void outcomesOfSeveralFilesComeTogetherAsTheWorst() {
        Outcome copied = DuplicateOrgans.check(table(course("heart", 3, 2, 1), course("spleen", 3, 2, 1)));
        Outcome fine = DuplicateOrgans.check(table(course("heart", 3, 2, 1), course("spleen", 3, 2, 4)));
        Outcome none = DuplicateOrgans.check(table());
        assertThat(fine.and(copied).state()).isEqualTo(State.FAILED);
        assertThat(copied.and(copied).value()).isEqualTo(2);
        assertThat(none.and(fine)).isEqualTo(fine);
        assertThat(fine.and(none)).isEqualTo(fine);
        Outcome half = Outcome.ofData(Check.BLOOD_SHARE, "3 values", 0.4, List.of());
        Outcome more = Outcome.ofData(Check.BLOOD_SHARE, "5 values", 0.45, List.of());
        assertThat(half.and(more).value()).isEqualTo(0.45);
        assertThat(half.and(more).examined()).isEqualTo("3 values; 5 values");
    }

    @Test
    void aResultPassesUpToItsLimit() {
        assertThat(Outcome.ofResult(Check.MASS_BALANCE, "", 1e-6).ok()).isTrue();
        assertThat(Outcome.ofResult(Check.MASS_BALANCE, "", 1.1e-6).ok()).isFalse();
        assertThat(Outcome.ofResult(Check.MASS_BALANCE, "", Double.NaN).ok()).isFalse();
        assertThat(Outcome.ofResult(Check.MASS_BALANCE, "", 2).remedy()).contains("do not believe");
    }

    @ParameterizedTest
    @EnumSource
    void everyCheckIsExplained(Check check) {
        assertThat(check.code()).matches("[a-z_]+");
        assertThat(Stage.values()).anyMatch(check::isMade);
        assertThat(List.of(check.meaning(), check.basis(), check.source()))
                .allSatisfy(text -> assertThat(text).isNotBlank());
        for (Stage stage : Stage.values()) {
            assertThat(check.remedy(stage).endsWith(".")).isEqualTo(check.isMade(stage));
        }
    }
}
