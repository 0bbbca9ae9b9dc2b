package org.auklet.sbml.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.auklet.quantity.InputException;
import org.auklet.sbml.translate.Observable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsReaderTest {

    private static final String FILE = "settings.txt";

    @Test
    void theFormatOfTheSuiteIsRead() {
        SimulationSettings settings = SettingsReader.read(
                "start: 1\nduration: 4\nsteps: 2\nvariables: S1, k, S2\nabsolute: 1.0e-3\nrelative: 0.0001\n"
                        + "amount: S1\nconcentration: S2\n",
                FILE);

        assertThat(settings.times()).containsExactly(1, 3, 5);
        assertThat(settings.absolute()).isEqualTo(1e-3);
        assertThat(settings.observables())
                .containsExactly(
                        new Observable("S1", Observable.Basis.AMOUNT),
                        Observable.of("k"),
                        new Observable("S2", Observable.Basis.CONCENTRATION));
    }

    @Test
    void everyMistakeIsNamedWithItsLine() {
        String text = "duration: long\n\nstep: 5\nnonsense\namount: a\nconcentration: a\n";

        assertThatThrownBy(() -> SettingsReader.read(text, FILE))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("settings.txt:1 [duration]")
                .hasMessageContaining("settings.txt:3 [step]: There is no setting 'step'. Maybe 'steps'?")
                .hasMessageContaining("settings.txt:4: 'nonsense' is no setting.")
                .hasMessageContaining("There is no 'steps'.")
                .hasMessageContaining("settings.txt:6 [concentration]");
        assertThatThrownBy(() -> SettingsReader.read("duration: 1\nsteps: 1.5", FILE))
                .hasMessageContaining("whole");
        assertThatThrownBy(() -> SettingsReader.read("duration: NaN\nsteps: 1", FILE))
                .hasMessageContaining("duration");
        assertThatThrownBy(() -> SettingsReader.read(Path.of("none.txt"))).hasMessageContaining("no such file");
    }

    @Test
    void aKeyIsGivenOnce() {
        assertThatThrownBy(() -> SettingsReader.read("duration: 1\nsteps: 4\n\nsteps: 5\n", FILE))
                .hasMessageContaining("settings.txt:4 [steps]: 'steps' is given on line 2 already.");
    }

    @Test
    void aFileInAnotherEncodingIsToldSo(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve(FILE), "variables: ä", StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> SettingsReader.read(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("The file is not UTF-8 text.");
    }

    @Test
    void theTableIsThatOfTheSuite() {
        double[][] values = {{0.5, Double.POSITIVE_INFINITY}, {1e-9, Double.NaN}};
        ResultTable table = new ResultTable(List.of("S1", "k"), new double[] {0, 0.1}, values);

        assertThat(table.csv()).isEqualTo("time,S1,k\n0,0.5,INF\n0.1,1e-9,NaN\n");
    }
}
