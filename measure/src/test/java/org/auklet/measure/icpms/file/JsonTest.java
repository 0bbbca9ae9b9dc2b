package org.auklet.measure.icpms.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.auklet.quantity.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonTest {

    @TempDir
    private Path folder;

    @Test
    void readsEveryKindOfValue() throws IOException {
        Json.Node root = Json.read(write("""
                {"a": [1, -2.5e3, "x\\u00b5\\n", true, null],
                 "b": {"c": {}}, "d": []}"""));
        assertThat(root.get("a").items()).hasSize(5);
        assertThat(root.get("a").items().get(0).count()).isEqualTo(1);
        assertThat(root.get("a").items().get(1).number()).isEqualTo(-2500.0);
        assertThat(root.get("a").items().get(2).value()).isEqualTo(new Json.Text("xµ\n", 1));
        assertThat(root.get("b").get("c").value().line()).isEqualTo(2);
        assertThat(root.get("d").items()).isEmpty();
        assertThat(root.find("e")).isEmpty();
    }

    @Test
    void saysWhereAValueIsMissingOrWrong() throws IOException {
        Json.Node root = Json.read(write("{\n\"a\": [1,\n{\"b\": -1.5}]}"));
        Json.Node inner = root.get("a").items().get(1);
        assertThatThrownBy(() -> inner.get("c"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("file.json:3 [a.1]")
                .hasMessageContaining("\"c\"");
        assertThatThrownBy(() -> inner.get("b").count()).hasMessageContaining("a.1.b");
        assertThatThrownBy(() -> inner.get("b").positive()).isInstanceOf(InputException.class);
        assertThatThrownBy(inner::items).isInstanceOf(InputException.class);
        assertThatThrownBy(inner::number).isInstanceOf(InputException.class);
    }

    @Test
    void refusesWhatIsNoJson() throws IOException {
        String[] bad = {
            "",
            "{",
            "[1,]",
            "{\"a\" 1}",
            "[1 2]",
            "\"\\x\"",
            "\"\\u12g4\"",
            "nul",
            "1 1",
            "{1:2}",
            "\"open",
            "[1e]",
            "-"
        };
        for (String text : bad) {
            Path file = write(text);
            assertThatThrownBy(() -> Json.read(file)).as(text).isInstanceOf(InputException.class);
        }
        Path deep = write("[".repeat(100_000));
        assertThatThrownBy(() -> Json.read(deep)).hasMessageContaining("nested deeper");
    }

    private Path write(String content) throws IOException {
        return Files.writeString(folder.resolve("file.json"), content);
    }
}
