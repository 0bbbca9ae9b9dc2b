package org.auklet.measure.icpms.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.auklet.quantity.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFileTest {

    private static final String TEXT = "Zeit (µs), Größe";

    @TempDir
    private Path folder;

    @Test
    void decodesUtf8Utf16AndLatin1() {
        assertThat(TextFile.decode(TEXT.getBytes(StandardCharsets.UTF_8))).isEqualTo(TEXT);
        assertThat(TextFile.decode(marked(StandardCharsets.UTF_8))).isEqualTo(TEXT);
        assertThat(TextFile.decode(marked(StandardCharsets.UTF_16LE))).isEqualTo(TEXT);
        assertThat(TextFile.decode(marked(StandardCharsets.UTF_16BE))).isEqualTo(TEXT);
        assertThat(TextFile.decode(TEXT.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(TEXT);
    }

    @Test
    void leavesOutACharacterCutOffAtTheEnd() {
        byte[] bytes = "aµ€".getBytes(StandardCharsets.UTF_8);
        assertThat(TextFile.decode(Arrays.copyOf(bytes, 2))).isEqualTo("a");
        assertThat(TextFile.decode(Arrays.copyOf(bytes, 5))).isEqualTo("aµ");
        assertThat(TextFile.decode(new byte[0])).isEmpty();
    }

    @Test
    void refusesFoldersAndWhatIsNotThere() {
        assertThatThrownBy(() -> TextFile.read(folder)).isInstanceOf(InputException.class);
        assertThatThrownBy(() -> TextFile.read(folder.resolve("none")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no such file");
    }

    @Test
    void refusesMoreThanTheLimit() throws IOException {
        Path file = Files.write(folder.resolve("long"), new byte[11]);
        assertThat(TextFile.bytes(file, 11)).hasSize(11);
        assertThatThrownBy(() -> TextFile.bytes(file, 10)).isInstanceOf(InputException.class);
    }

    private static byte[] marked(Charset charset) {
        return ("\ufeff" + TEXT).getBytes(charset);
    }
}
