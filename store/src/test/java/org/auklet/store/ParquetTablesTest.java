package org.auklet.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.auklet.store.Table.Column;
import org.auklet.store.Table.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetTablesTest {

    private static final List<Column> COLUMNS = List.of(
            Column.text("arm"),
            Column.number("value"),
            new Column("n", Type.INTEGER),
            new Column("bytes", Type.LONG),
            new Column("a \"quoted\" name", Type.BOOLEAN));

    @TempDir
    Path folder;

    @Test
    void everyTypeComesBackAsItWentIn() throws IOException {
        Table table = new Table(COLUMNS);
        table.add(Arrays.asList("cRGDY–µ ‘é’ 金", 0.1 + 0.2, 5, 1L << 40, true));
        table.add(Arrays.asList("", -Double.MIN_VALUE, -1, 0L, false));

        Table back = roundTrip(table, "all.parquet");

        assertThat(back.columns()).isEqualTo(COLUMNS);
        assertThat(back.rows()).isEqualTo(table.rows());
    }

    @Test
    void whatIsNotFiniteOrNotKnownIsNull() throws IOException {
        Table table = new Table(COLUMNS);
        table.add(Arrays.asList(null, Double.NaN, null, null, null));
        table.add(Arrays.asList("x", Double.POSITIVE_INFINITY, 1, 1L, true));

        Table back = roundTrip(table, "null.parquet");

        assertThat(back.column("value")).containsExactly(null, null);
        assertThat(back.column("arm")).containsExactly(null, "x");
        assertThat(back.column("n")).containsExactly(null, 1);
    }

    @Test
    void anEmptyTableKeepsItsColumns() throws IOException {
        Table back = roundTrip(new Table(COLUMNS), "empty.parquet");

        assertThat(back.rows()).isEmpty();
        assertThat(back.columns()).isEqualTo(COLUMNS);
    }

    @Test
    void severalTablesAndHostileFileNames() throws IOException {
        Table one = new Table(List.of(Column.number("x")));
        one.add(List.of(1.0));
        Table two = new Table(List.of(Column.text("y"), Column.number("z")));
        try (ParquetTables parquet = ParquetTables.open()) {
            Path first = folder.resolve("it's [one]*.parquet");
            Path second = folder.resolve("x'; DROP TABLE staging; --.parquet");
            parquet.write(one, first);
            parquet.write(two, second);
            assertThat(parquet.read(first).rows()).containsExactly(List.of(1.0));
            assertThat(parquet.read(second).columns()).isEqualTo(two.columns());
        }
    }

    @Test
    void theSameRowsGiveTheSameBytes() throws IOException {
        Table table = new Table(COLUMNS);
        for (int i = 0; i < 5000; i++) {
            table.add(Arrays.asList("arm " + i % 7, i * 0.37, i, (long) i, i % 2 == 0));
        }
        roundTrip(table, "a.parquet");
        roundTrip(table, "b.parquet");

        assertThat(Files.mismatch(folder.resolve("a.parquet"), folder.resolve("b.parquet")))
                .isEqualTo(-1);
    }

    @Test
    void aMissingFileIsToldByName() throws IOException {
        try (ParquetTables parquet = ParquetTables.open()) {
            Path missing = folder.resolve("missing.parquet");
            assertThatThrownBy(() -> parquet.read(missing))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("missing.parquet");
        }
    }

    @Test
    void aRowMustFitItsColumns() {
        Table table = new Table(COLUMNS);
        assertThatThrownBy(() -> table.add(List.of("only one"))).hasMessageContaining("5 columns");
        assertThatThrownBy(() -> table.column("absent")).hasMessageContaining("absent");
    }

    private Table roundTrip(Table table, String name) throws IOException {
        try (ParquetTables parquet = ParquetTables.open()) {
            parquet.write(table, folder.resolve(name));
            return parquet.read(folder.resolve(name));
        }
    }
}
