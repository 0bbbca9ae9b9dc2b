package org.auklet.measure.icpms.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.auklet.quantity.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileHeadTest {

    @TempDir
    private Path folder;

    @Test
    void looksAtTheBeginningOfAFileAndTheNamesOfAFolder() throws IOException {
        Files.writeString(folder.resolve("b.CSV"), "\ufeffone\r\ntwo\nthree");
        Files.write(folder.resolve("a.gz"), new byte[] {0x1f, (byte) 0x8b, 8, 0});
        Files.write(folder.resolve("long"), new byte[3 * FileHead.LENGTH]);
        FileHead head = FileHead.of(folder);
        assertThat(head.isFolder()).isTrue();
        assertThat(head.entries()).containsExactly("a.gz", "b.CSV", "long");
        assertThat(head.entriesEndingWith(".csv")).containsExactly("b.CSV");
        assertThat(head.inside("b.CSV").lines(2)).containsExactly("one", "two");
        assertThat(head.inside("a.gz").isGzip()).isTrue();
        assertThat(head.inside("a.gz").isZip()).isFalse();
        assertThat(head.inside("long").start()).hasSize(FileHead.LENGTH);
        assertThat(head.inside("long").isBinary()).isTrue();
        assertThat(head.inside("long").text()).isEmpty();
    }

    @Test
    void refusesWhatIsNotThere() {
        assertThatThrownBy(() -> FileHead.of(folder.resolve("none"))).isInstanceOf(InputException.class);
    }
}
