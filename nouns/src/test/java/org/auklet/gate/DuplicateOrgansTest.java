package org.auklet.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.auklet.record.Measurement;
import org.auklet.record.MeasurementTable;
import org.auklet.record.QuantityKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DuplicateOrgansTest {

    private static MeasurementTable alike(String... organs) {
        List<Measurement> rows = new ArrayList<>();
        for (String organ : organs) {
            double value = 31.8;
            for (double time : new double[] {1, 24, 48}) {
                rows.add(Measurement.builder()
                        .arm("dot")
                        .specimen(organ)
                        .kind(QuantityKind.PERCENT_INJECTED_DOSE_PER_GRAM)
                        .unit("%{ID}/g")
                        .timeH(time)
                        .value(value += 90)
                        .build());
            }
        }
        return MeasurementTable.of(rows);
    }

    /** Which of the two is the copy, whatever the order of the file: not the one that phagocytes make the likelier. */
    @ParameterizedTest
    @CsvSource({"heart, spleen, heart", "spleen, heart, heart", "muscle, liver, muscle", "heart, muscle, muscle"})
    void phagocyticOrgansAreTheOriginal(String first, String second, String copy) {
        MeasurementTable table = alike(first, second);
        assertThat(DuplicateOrgans.rows(table))
                .hasSize(3)
                .allMatch(i -> table.rows().get(i).specimen().equals(copy));
    }
}
