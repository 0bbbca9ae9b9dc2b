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
        assertThat(Plausibility.recoveredDose(table, MASSES)).singleElement().satisfies(f -> {
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
}
