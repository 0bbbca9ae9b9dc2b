package org.auklet.measure.icpms.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.auklet.measure.icpms.file.FileHead;
import org.auklet.measure.icpms.file.ReadOptions;
import org.auklet.measure.icpms.signal.ElementImage;
import org.auklet.quantity.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineTableReaderTest {

    @TempDir
    Path folder;

    /** 600 lines of 3 isotopes: a header of 130 kB, twice what is looked at to tell a format. */
    @Test
    void wideTables() throws IOException {
        Path file = write(600, 3, "Au:197");
        assertThat(Files.size(file)).isGreaterThan(2L * FileHead.LENGTH);
        assertThat(LineTableReader.recognises(FileHead.of(file))).isTrue();
        ElementImage image = LineTableReader.read(file, ReadOptions.fromFile().withChannels(List.of("Au197")))
                .content();
        assertThat(image.channels()).hasSize(1);
        assertThat(image.rows()).isEqualTo(600);
        assertThat(image.columns()).isEqualTo(4);
        assertThat(image.raster("Au197").orElseThrow().at(599, 3)).isEqualTo((599 * 3 + 2 + 3 * 0.5) * 1000);
        assertThat(image.scanTimeS()).isCloseTo(0.864, org.assertj.core.api.Assertions.within(1e-9));
    }

    @Test
    void aLineThatLacksAnIsotopeIsRefused() throws IOException {
        assertThatThrownBy(() -> LineTableReader.read(write(3, 3, "P:31"), ReadOptions.fromFile()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("P:31")
                .hasMessageContaining("table.csv:3");
    }

    private Path write(int lines, int isotopes, String last) throws IOException {
        StringBuilder[] rows = new StringBuilder[7];
        rows[0] = new StringBuilder("Time of scan[ms/(24*60*60*1000)]");
        rows[1] = new StringBuilder();
        rows[2] = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            rows[3 + i] = new StringBuilder(String.valueOf(i * 1e-5));
        }
        for (int c = 0; c < lines * isotopes; c++) {
            rows[0].append(",Condition 4 Set A Sample 1_").append(c / isotopes);
            rows[1].append(",10/10/2019 2:43:00 AM");
            rows[2].append(',').append(c % 3 == 0 ? "P:31" : c % 3 == 1 ? "Zn:64" : last);
            for (int i = 0; i < 4; i++) {
                rows[3 + i].append(',').append(c + 0.5 * i);
            }
        }
        return Files.writeString(folder.resolve("table.csv"), String.join("\n", rows) + "\n");
    }
}
