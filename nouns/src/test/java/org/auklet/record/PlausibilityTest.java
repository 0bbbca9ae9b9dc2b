package org.auklet.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.auklet.quantity.Quantity;
import org.junit.jupiter.api.Test;

class PlausibilityTest {

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

    @SafeVarargs
    private static MeasurementTable table(List<Measurement>... courses) {
        List<Measurement> rows = new ArrayList<>();
        for (List<Measurement> course : courses) {
            rows.addAll(course);
        }
        return MeasurementTable.of(rows);
    }

    @Test
    void findsACopiedOrgan() {
        MeasurementTable table = table(course("heart", 3, 2, 1), course("liver", 3, 2, 1.5), course("spleen", 3, 2, 1));
        assertThat(Plausibility.duplicateOrgans(table)).singleElement().satisfies(f -> {
            assertThat(f.check()).isEqualTo("duplicate_organ");
            assertThat(f.message()).contains("spleen").contains("heart").doesNotContain("liver");
        });
    }

    @Test
    void shortOrConstantCoursesAreNoCopies() {
        assertThat(Plausibility.duplicateOrgans(table(course("heart", 3, 2), course("spleen", 3, 2))))
                .isEmpty();
        assertThat(Plausibility.duplicateOrgans(table(course("heart", 0, 0, 0), course("spleen", 0, 0, 0))))
                .isEmpty();
    }

    @Test
    void moreThanTheDoseIsFound() {
        MeasurementTable table = MeasurementTable.of(List.of(
                row("liver", 4, 50, "%ID/g"),
                row("blood", 4, 25, "%ID/g"),
                row("plasma", 4, 40, "%ID/g"),
                row("urine", 4, 10, "%ID"),
                row("liver", 24, 5, "%ID/g")));
        assertThat(Plausibility.recoveredDose(table, MASSES)).first().satisfies(f -> {
            assertThat(f.check()).isEqualTo("recovered_dose");
            assertThat(f.message()).contains("117.5 %").contains("4 h");
        });
    }

    @Test
    void replicatesAreAveragedAndUnweighedOrgansLeftOut() {
        MeasurementTable table = MeasurementTable.of(
                List.of(row("liver", 4, 50, "%ID/g"), row("liver", 4, 60, "%ID/g"), row("spleen", 4, 500, "%ID/g")));
        assertThat(Plausibility.recoveredDose(table, MASSES)).isEmpty();
        assertThat(Plausibility.replicateKeys(table)).hasSize(1);
    }

    @Test
    void zerosAfterTheStartAreFlagged() {
        MeasurementTable table = MeasurementTable.of(List.of(row("liver", 0, 0, "%ID/g"), row("liver", 4, 0, "%ID/g")));
        assertThat(Plausibility.zeroValues(table)).hasSize(1);
    }

    @Test
    void valuesThatFitOnlyAsSharesOfTheDoseAskForTheirUnit() {
        MeasurementTable table = table(course("liver", 60), course("gut", 20));
        assertThat(Plausibility.recoveredDose(table, MASSES))
                .extracting(Finding::check)
                .containsExactly("recovered_dose", "unit_reading");
        // 60 %ID/g in 1.3 g and 20 in 2 g are 118 %, the bare numbers 80 %
        assertThat(Plausibility.recoveredDose(table, MASSES).getLast().message())
                .contains("80.0 %");
        assertThat(Plausibility.recoveredDose(table(course("liver", 80), course("gut", 30)), MASSES))
                .extracting(Finding::check)
                .containsExactly("recovered_dose");
    }

    @Test
    void replicatesOfADoubtfulUnitAreAveraged() {
        MeasurementTable table = table(
                course("liver", 80),
                course("liver", 90),
                course("liver", 100),
                course("plasma", 60),
                course("blood", 5));
        // liver 90 %ID/g in 1.3 g and blood 5 in 1.7 g; plasma is part of blood
        assertThat(Plausibility.recoveredDose(table, MASSES).getLast().message())
                .contains("95.0 %");
    }

    @Test
    void bloodOfAllReplicatesCountsAlike() {
        MeasurementTable table =
                table(course("blood", 30), course("blood", 30), course("blood", 0), course("liver", 10));
        assertThat(Plausibility.bloodShare(table, Map.of("liver", 0.31))
                        .getFirst()
                        .message())
                .contains("(62 %)");
    }

    /** 0.31 of a liver is blood (Brown 1997): at 20 %ID/g in blood, 6.2 of what a gram of liver holds. */
    @Test
    void organsThatAreMostlyBloodAreNamed() {
        Map<String, Double> fractions = Map.of("liver", 0.31, "muscle", 0.04);
        MeasurementTable table = table(course("blood", 20), course("liver", 10), course("muscle", 4));
        assertThat(Plausibility.bloodShare(table, fractions)).singleElement().satisfies(f -> {
            assertThat(f.check()).isEqualTo("blood_share");
            assertThat(f.message()).contains("liver at 1 h (62 %)").doesNotContain("muscle");
        });
        assertThat(Plausibility.bloodShare(table(course("liver", 10)), fractions))
                .isEmpty();
    }

    /** 64Cu, 12.7 h: from 1 h to 25 h 0.27 of it is left. */
    @Test
    void valuesThatAllFallWithTheLabelAreDoubted() {
        Map<String, Double> halfLife = Map.of("a", 12.7);
        MeasurementTable falling = table(day("liver", 10, 2.6), day("spleen", 4, 1), day("blood", 8, 0.1));
        assertThat(Plausibility.decayReading(falling, halfLife)).singleElement().satisfies(f -> {
            assertThat(f.check()).isEqualTo("decay_reading");
            assertThat(f.message()).contains("12.7 h").contains("uncorrected");
        });
        MeasurementTable kept = table(day("liver", 10, 2.8), day("spleen", 4, 1), day("blood", 8, 0.1));
        assertThat(Plausibility.decayReading(kept, halfLife)).isEmpty();
        MeasurementTable cleared = table(day("liver", 10, 0.5), day("spleen", 4, 0.2), day("blood", 8, 0.1));
        assertThat(Plausibility.decayReading(cleared, halfLife)).isEmpty();
        assertThat(Plausibility.decayReading(falling, Map.of())).isEmpty();
        assertThat(Plausibility.decayReading(falling, Map.of("a", 100.0))).isEmpty();
    }

    private static List<Measurement> day(String specimen, double first, double last) {
        return List.of(row(specimen, 1, first, "%ID/g"), row(specimen, 25, last, "%ID/g"));
    }
}
