package org.auklet.measure.icpms.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.auklet.measure.icpms.file.ReadLimits;
import org.auklet.measure.icpms.file.ReadOptions;
import org.auklet.measure.icpms.signal.Recorded;
import org.auklet.measure.icpms.signal.SignalUnit;
import org.auklet.measure.icpms.signal.Trace;
import org.auklet.quantity.InputException;
import org.auklet.record.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTraceReaderTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {",|.", ";|.", ";|,", "T|.", "T|,", "S|.", "S|,"})
    void everyDelimiterAndDecimalMark(String delimiter, String mark) {
        String part = delimiter.replace("T", "\t").replace("S", " ");
        StringBuilder text = new StringBuilder("Time[ms] Au197(cps) Ag107(cps)\n".replace(" ", part));
        for (int i = 0; i < 50; i++) {
            text.append(String.format(Locale.ROOT, "%.2f %d.5 1e%d\n", 0.25 * i, i, i % 3)
                    .replace(" ", part)
                    .replace(".", mark));
        }
        Recorded<Trace> recorded = read(text.toString());
        Trace trace = recorded.content();
        assertThat(recorded.findings()).isEmpty();
        assertThat(trace.length()).isEqualTo(50);
        assertThat(trace.dwellS()).isCloseTo(0.25e-3, within(1e-12));
        assertThat(trace.unit()).isEqualTo(SignalUnit.COUNTS_PER_SECOND);
        assertThat(trace.signal(trace.index("Au197").orElseThrow())).startsWith(0.5, 1.5, 2.5);
        assertThat(trace.signal(trace.index("Ag107").orElseThrow())).startsWith(1, 10, 100, 1);
    }

    @ParameterizedTest
    @CsvSource({
        "Time (s),1",
        "Time [Sec],1",
        "Time in Seconds,1",
        "time (ms),1e-3",
        "Cycle time (us),1e-6",
        "Time (µs),1e-6",
        "Timestamp [ns],1e-9",
        "Time (min),60"
    })
    void unitOfTimes(String name, double seconds) {
        assertThat(read(name + ",Au197 (cts)\n0,1\n2,1\n4,1\n").content().dwellS())
                .isCloseTo(2 * seconds, within(1e-12 * seconds));
    }

    /** Defect 5 of a peer: steps of 50 us in a recording that is 1200 s old, where 32-bit times stand still. */
    @Test
    void shortDwellTimesLateInARecording() {
        StringBuilder text = new StringBuilder("Time [Sec],Au197 (cts)\n");
        for (int i = 0; i < 20_000; i++) {
            text.append(String.format(Locale.ROOT, "%.5f,%d\n", 1200 + 50e-6 * i, i % 3));
        }
        Recorded<Trace> recorded = read(text.toString());
        assertThat(recorded.findings()).isEmpty();
        assertThat(recorded.content().dwellS()).isCloseTo(50e-6, within(1e-11));
        assertThat(recorded.content().startS()).isEqualTo(1200.0);
        assertThat((float) 1200.00005).isEqualTo((float) 1200.0);
    }

    @Test
    void oneColumnWithDecimalComma() {
        assertThat(read("Au197 (counts)\n1,5\n2,25\n3,0\n").content().signal(0)).containsExactly(1.5, 2.25, 3.0);
    }

    @Test
    void kilocountsPerSecondBecomeCountsPerSecond() {
        Trace trace = read("Time (s),Zn64 (kcps)\n0,1.5\n1,2\n").content();
        assertThat(trace.unit()).isEqualTo(SignalUnit.COUNTS_PER_SECOND);
        assertThat(trace.signal(0)).containsExactly(1500, 2000);
    }

    @Test
    void theUserSaysWhatTheFileDoesNot() {
        Path file = write("Au\n1\n2\n", StandardCharsets.UTF_8);
        Recorded<Trace> recorded = TextTraceReader.read(
                file, ReadOptions.fromFile().withDwell(5e-5).withUnit(SignalUnit.COUNTS_PER_SECOND));
        assertThat(recorded.findings()).isEmpty();
        assertThat(recorded.content().dwellS()).isEqualTo(5e-5);
        assertThat(recorded.content().unit()).isEqualTo(SignalUnit.COUNTS_PER_SECOND);
    }

    @Test
    void sixteenBitTextAndByteOrderMarks() {
        String text = "\ufeffTime (s),Au197 (cts)\n0,1\n1,2\n2,3\n";
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            Trace trace = TextTraceReader.read(write(text, charset), ReadOptions.fromFile())
                    .content();
            assertThat(trace.signal(0)).containsExactly(1, 2, 3);
        }
        assertThat(read("\ufeff1,2\n3,4\n").content().length()).isEqualTo(2);
    }

    @Test
    void manyRowsOverManyBuffersWithBadOnesCounted() {
        StringBuilder text = new StringBuilder("Time (s),Au197 (cts)\r\n");
        for (int i = 0; i < 200_000; i++) {
            text.append(i % 1000 == 999 ? "overload\r\n" : i * 1e-4 + "," + i + "\r\n");
        }
        Recorded<Trace> recorded = read(text.toString());
        Trace trace = recorded.content();
        assertThat(trace.length()).isEqualTo(199_800);
        assertThat(trace.signal(0)[100_000]).isEqualTo(100_100);
        assertThat(recorded.findings())
                .extracting(Finding::check)
                .containsExactlyInAnyOrder("skipped_rows", "time_gap");
        // the last line is bad as well, but stands where a footer may stand
        assertThat(recorded.findings().getFirst().message()).startsWith("199 lines");
        assertThat(recorded.findings().getFirst().lines()).startsWith(1001, 2001);
    }

    @Test
    void refusals() {
        assertRefused("", "No line is a row of numbers");
        assertRefused("nothing but words\nand more\n", "No line is a row of numbers");
        assertRefused("1,2\n" + "7".repeat(3_000_000), "longer than");
        Path file = write("Time (s),Au197\n0,1\n1,1\n", StandardCharsets.UTF_8);
        assertThatThrownBy(
                        () -> TextTraceReader.read(file, ReadOptions.fromFile().withChannels(List.of("Ag107"))))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("Au197");
        assertThatThrownBy(() -> TextTraceReader.read(
                        write("1,2\n".repeat(5000), StandardCharsets.UTF_8),
                        ReadOptions.fromFile().withLimits(new ReadLimits(1 << 20, 4000, 10))))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("4000 numbers");
    }

    private void assertRefused(String text, String message) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(InputException.class).hasMessageContaining(message);
    }

    private Recorded<Trace> read(String text) {
        return TextTraceReader.read(write(text, StandardCharsets.UTF_8), ReadOptions.fromFile());
    }

    private Path write(String text, Charset charset) {
        try {
            return Files.writeString(folder.resolve("trace.csv"), text, charset);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
