package org.auklet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainSimulationTest {

    @Test
    void aFileAndOptionsInAnyOrderArePlain() {
        assertThat(PlainSimulation.of(
                        "simulate",
                        "--end",
                        "7.5",
                        "m.xml",
                        "--steps",
                        "3",
                        "-o",
                        "t.csv",
                        "--rtol",
                        "1e-6",
                        "--atol",
                        "1e-9"))
                .contains(new SimulationRun(Path.of("m.xml"), null, 7.5, 3, Path.of("t.csv"), 1e-6, 1e-9));
        assertThat(PlainSimulation.of("simulate", "m.xml", "--settings", "s.txt"))
                .contains(new SimulationRun(Path.of("m.xml"), Path.of("s.txt"), null, null, null, null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "check study.yaml",
                "simulate",
                "simulate --end 1",
                "simulate m.xml n.xml",
                "simulate m.xml --end",
                "simulate m.xml --end=1",
                "simulate m.xml --end many",
                "simulate m.xml --end -1",
                "simulate m.xml --end 1 --end 2",
                "simulate m.xml --steps 2.5",
                "simulate m.xml --help",
                "simulate m.xml --debug --end 1",
                "simulate @words",
                "simulate \"m.xml\" --end 1",
            })
    void whateverElseIsLeftToTheLibraryOfArguments(String line) {
        assertThat(PlainSimulation.of(line.split(" "))).isEmpty();
    }
}
