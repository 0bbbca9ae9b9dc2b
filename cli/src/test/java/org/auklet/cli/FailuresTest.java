package org.auklet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.auklet.quantity.InputException;
import org.auklet.quantity.InputException.Problem;
import org.junit.jupiter.api.Test;

class FailuresTest {

    private final StringWriter err = new StringWriter();

    @Test
    void aDefectIsOursAndKeepsItsTraceForThoseWhoAsk() {
        assertThat(Failures.ofExecution(new IllegalStateException("odd"), new PrintWriter(err), false))
                .isEqualTo(1);
        assertThat(err.toString())
                .contains("a defect of Auklet", "odd", "report it with the input", "--debug")
                .doesNotContain("\tat ");
        assertThat(Failures.ofExecution(new IllegalStateException("odd"), new PrintWriter(err), true))
                .isEqualTo(1);
        assertThat(err.toString()).contains("\tat ");
    }

    @Test
    void badInputIsToldProblemByProblem() {
        List<Problem> two = List.of(
                new Problem("a.yaml", 3, "x", "This is wrong.", "Maybe y."),
                new Problem("b.csv", 7, "", "That too.", ""));
        assertThat(Failures.ofExecution(new InputException(two), new PrintWriter(err), false))
                .isEqualTo(2);
        assertThat(err.toString().lines())
                .containsExactly(
                        "error: a.yaml:3 [x]: This is wrong. Maybe y.",
                        "error: b.csv:7: That too.",
                        "2 problems; nothing was done.");
    }
}
