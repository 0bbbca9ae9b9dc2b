package org.auklet.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.auklet.quantity.EvidenceGrade;
import org.auklet.quantity.InputException;
import org.auklet.record.BloodContent;
import org.auklet.record.Column;
import org.auklet.record.ControlKind;
import org.auklet.record.DecayCorrection;
import org.auklet.record.Measurement;
import org.auklet.record.QuantityKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasurementRowsTest {

    @TempDir
    Path folder;

    @Test
    void measurementsComeBackAsTheyWentIn() throws IOException {
        List<Measurement> rows = List.of(full(), bare(), censored());

        assertThat(roundTrip(rows)).isEqualTo(rows);
    }

    @Test
    void noMeasurementsAreATableWithColumns() throws IOException {
        assertThat(roundTrip(List.of())).isEmpty();
        assertThat(MeasurementRows.table(List.of()).columns())
                .extracting(Table.Column::name)
                .containsExactlyElementsOf(
                        Arrays.stream(Column.values()).map(Column::code).toList());
    }

    @Test
    void whatIsNotStatedIsNull() {
        Table table = MeasurementRows.table(List.of(bare(), censored()));
        assertThat(table.column("sd")).containsExactly(null, null);
        assertThat(table.column("n")).containsExactly(null, null);
        assertThat(table.column("value")).containsExactly(0.1 + 0.2, null);
        assertThat(table.column("subject")).containsExactly("", "");
    }

    @Test
    void aWordFromElsewhereIsRefused() {
        Table table = new Table(List.of(Table.Column.text("arm"), Table.Column.text("grade")));
        table.add(List.of("targeted", "guessed"));
        assertThatThrownBy(() -> MeasurementRows.measurements(table))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("guessed")
                .hasMessageContaining("measured, fitted");
    }

    private List<Measurement> roundTrip(List<Measurement> rows) throws IOException {
        Path file = folder.resolve("measurements.parquet");
        try (ParquetTables parquet = ParquetTables.open()) {
            parquet.write(MeasurementRows.table(rows), file);
            return MeasurementRows.measurements(parquet.read(file));
        }
    }

    private static Measurement full() {
        return bare().toBuilder()
                .subject("mouse 7")
                .analyte("¹²⁴I – “cRGDY”, 金")
                .sd(1.0 / 3)
                .n(5)
                .lod(1e-300)
                .method("γ counter")
                .control(ControlKind.values()[1])
                .source("Benezra 2011, Fig. 3, \"b\"; it's digitised\nby hand")
                .grade(EvidenceGrade.FITTED)
                .decayCorrection(DecayCorrection.values()[1])
                .blood(BloodContent.values()[1])
                .build();
    }

    private static Measurement bare() {
        return Measurement.builder()
                .study("s")
                .arm("targeted")
                .specimen("tumour")
                .kind(QuantityKind.PERCENT_INJECTED_DOSE_PER_GRAM)
                .value(0.1 + 0.2)
                .unit("%{ID}/g")
                .timeH(4)
                .build();
    }

    private static Measurement censored() {
        return bare().toBuilder().value(Double.NaN).belowLod(0.02).build();
    }
}
