package org.auklet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

    private static final long SECOND = 1_000_000_000L;

    private final StringWriter err = new StringWriter();
    private long now;

    private ProgressLine line(boolean interactive) {
        return new ProgressLine(
                new Terminal(new PrintWriter(new StringWriter()), new PrintWriter(err), interactive), () -> now);
    }

    @Test
    void aLogGetsALineForEachPhaseAndNowAndThenOneBetween() {
        try (ProgressLine line = line(false)) {
            for (int i = 0; i < 40; i++) {
                now = i * SECOND;
                line.progress(i < 20 ? "fit" : "profile", i, 40);
            }
        }
        assertThat(err.toString().lines())
                .containsExactly("fit 0/40, 0 s", "fit 15/40, 15 s", "profile 20/40, 20 s", "profile 35/40, 35 s");
    }

    @Test
    void aTerminalGetsOneLineThatIsWrittenOverAndCleared() {
        try (ProgressLine line = line(true)) {
            line.progress("fitting: a long name", 0, 2);
            now = SECOND;
            line.progress("fit", 1, 2);
        }
        assertThat(err.toString())
                .isEqualTo("\rfitting: a long name 0/2, 0 s\rfit 1/2, 1 s                 \r            \r");
    }
}
