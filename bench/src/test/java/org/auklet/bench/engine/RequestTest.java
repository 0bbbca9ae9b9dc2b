package org.auklet.bench.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What programs are asked, and what a comparison is told. */
class RequestTest {

    @Test
    void whatIsSentIsWhatIsRead() {
        Request request = new Request("write", "body", "dense", 1e-6, 1e-9, "some file");
        assertThat(request.line()).isEqualTo("write body dense 1.00e-06 1.00e-09 some file");
        assertThat(Request.parse(request.line())).isEqualTo(request);
    }

    @Test
    void aLineTooShortIsRefused() {
        assertThatThrownBy(() -> Request.parse("time body")).hasMessageContaining("time body");
    }

    @Test
    void optionsAreRead() {
        Options options = Options.parse("-o", "there", "--rounds", "8", "--parts", "body,launch");
        assertThat(options.directory()).isEqualTo(Path.of("there"));
        assertThat(options.rounds()).isEqualTo(8);
        assertThat(options.parts()).containsExactly(Options.Part.BODY, Options.Part.LAUNCH);
        assertThat(options.command()).isEqualTo("bench/compare -o there --rounds 8 --parts body,launch");
    }

    @Test
    void anUnknownOptionIsNamed() {
        assertThatThrownBy(() -> Options.parse("--round", "8")).hasMessageContaining("'--round'");
        assertThatThrownBy(() -> Options.parse("-o")).hasMessageContaining("'-o' wants a value");
    }
}
