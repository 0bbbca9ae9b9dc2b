package org.auklet.measure.icpms.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.auklet.measure.icpms.SharedData;
import org.auklet.measure.icpms.file.FileHead;
import org.auklet.measure.icpms.file.ReadOptions;
import org.auklet.measure.icpms.signal.Recorded;
import org.auklet.measure.icpms.signal.SignalUnit;
import org.auklet.measure.icpms.signal.Trace;
import org.auklet.record.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The public text exports (README of the data folder, section spcal): values stated there. */
class TextTraceReferenceTest {

    @Test
    void agilentCounts() {
        Trace trace = quiet("spcal/text/agilent_au50nm.csv");
        double[] gold = trace.signal(trace.index("Au197").orElseThrow());
        assertThat(trace.unit()).isEqualTo(SignalUnit.COUNTS);
        assertThat(trace.length()).isEqualTo(9_996);
        assertThat(trace.dwellS()).isCloseTo(100e-6, within(1e-12));
        assertThat(trace.startS()).isEqualTo(0.0210);
        assertThat(mean(gold)).isCloseTo(6.2062, within(1e-4));
        assertThat(median(gold)).isEqualTo(1.0);
        assertThat(max(gold)).isEqualTo(439.67);
    }

    /** The published maximum, 39.62782, was made with times of 32 bits, which miss the dwell time by 1.7e-5. */
    @Test
    void agilentCountsPerSecond() {
        Trace trace = quiet("spcal/text/agilent_negative_test.csv");
        assertThat(trace.unit()).isEqualTo(SignalUnit.COUNTS_PER_SECOND);
        double[] counts = trace.inCounts().signal(0);
        assertThat(counts).hasSize(1001);
        assertThat(DoubleStream.of(counts).allMatch(count -> Double.isFinite(count) && count >= 0.0))
                .isTrue();
        assertThat(max(counts)).isCloseTo(396_271.48e-4, within(1e-9)).isCloseTo(39.62782, within(1e-3));
    }

    @Test
    void agilentLateStart() {
        Trace trace = quiet("spcal/text/text_batch_difference.csv");
        assertThat(trace.startS()).isEqualTo(240.52523);
        assertThat(trace.dwellS()).isCloseTo(100e-6, within(1e-12));
        assertThat(trace.channels().getFirst().name()).isEqualTo("Fe56->56");
        assertThat(trace.signal(0)).startsWith(97.72, 301.10, 417.50);
    }

    @Test
    void thermoWithClockTimes() {
        Trace trace = quiet("spcal/text/thermo_icap_export.csv");
        assertThat(trace.unit()).isEqualTo(SignalUnit.COUNTS_PER_SECOND);
        assertThat(trace.channels().getFirst().name()).isEqualTo("Se80->96");
        assertThat(trace.length()).isEqualTo(1000);
        assertThat(trace.dwellS()).isCloseTo(50e-6, within(1e-12));
        assertThat(max(trace.inCounts().signal(0))).isCloseTo(2.0, within(0.01));
    }

    @Test
    void nu() {
        Recorded<Trace> recorded = read("spcal/text/nu_export_auag.csv");
        Trace trace = recorded.content();
        assertThat(trace.length()).isEqualTo(999);
        assertThat(trace.dwellS()).isCloseTo(48.52e-6, within(1e-12));
        assertThat(mean(trace.signal(trace.index("106.905").orElseThrow()))).isCloseTo(0.006001689, within(5e-10));
        assertThat(mean(trace.signal(trace.index("108.905").orElseThrow()))).isCloseTo(0.004975563, within(5e-10));
        assertThat(mean(trace.signal(trace.index("196.967").orElseThrow()))).isCloseTo(0.002678757, within(5e-10));
        assertThat(recorded.findings()).extracting(Finding::check).containsExactly("signal_unit_assumed");
    }

    @Test
    void tofwerk() {
        Trace trace = quiet("spcal/text/tofwerk_export_au.csv");
        assertThat(trace.channels()).hasSize(1);
        assertThat(trace.unit()).isEqualTo(SignalUnit.COUNTS);
        assertThat(trace.length()).isEqualTo(999);
        assertThat(trace.dwellS()).isCloseTo(0.9999e-3, within(1e-10));
        assertThat(mean(trace.signal(trace.index("197Au").orElseThrow()))).isCloseTo(2.142439, within(5e-7));
    }

    /** Sixteen times are missing in this file. */
    @Test
    void tofwerkWithMissingRows() {
        Recorded<Trace> recorded = read("spcal/text/tofwerk_export_au_bg.csv");
        assertThat(recorded.content().length()).isEqualTo(999);
        assertThat(recorded.content().dwellS()).isCloseTo(0.9999e-3, within(1e-10));
        assertThat(recorded.findings()).extracting(Finding::check).containsExactly("time_gap");
        assertThat(recorded.findings().getFirst().message()).startsWith("16 steps");
    }

    @Test
    void badRowIsLeftOutAndReported() {
        Recorded<Trace> recorded = read("spcal/text/text_normal.csv");
        threeColumns(recorded.content());
        Finding finding = recorded.findings().getFirst();
        assertThat(finding.check()).isEqualTo("skipped_rows");
        assertThat(finding.lines()).containsExactly(5);
    }

    @Test
    void semicolonAndDecimalComma() {
        Recorded<Trace> recorded = read("spcal/text/text_euro.csv");
        threeColumns(recorded.content());
        assertThat(recorded.findings()).extracting(Finding::check).containsExactly("signal_unit_assumed");
    }

    private static void threeColumns(Trace trace) {
        assertThat(trace.signal(trace.index("A").orElseThrow())).containsExactly(1, 1, 1);
        assertThat(trace.signal(trace.index("B").orElseThrow())).containsExactly(1, 2, 3);
        assertThat(trace.signal(trace.index("C").orElseThrow())).containsExactly(1, 2, 4);
        assertThat(trace.dwellS()).isNaN();
    }

    @Test
    void oneColumn() {
        assertThat(read("spcal/text/text_onecol.csv").content().signal(0)).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void perkinElmerWithTrailingComma() {
        Trace trace = read("spcal/text/perkin_elmer.csv").content();
        assertThat(trace.channels().getFirst().name()).isEqualTo("Au");
        assertThat(trace.signal(0)).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void simulatedParticles() {
        Trace trace = read("spcal/simulations/sptool_aurh_ag_data.csv").content();
        assertThat(trace.length()).isEqualTo(10_000);
        assertThat(trace.dwellS()).isCloseTo(1e-3, within(1e-12));
        assertThat(trace.channels().stream().map(c -> c.name())).containsExactly("Rh103", "Ag107", "Ag109", "Au197");
    }

    @Test
    void channelsThatAreWanted() {
        Trace trace = TextTraceReader.read(
                        SharedData.path("spcal/simulations/sptool_aurh_ag_data.csv"),
                        ReadOptions.fromFile().withChannels(java.util.List.of("109Ag")))
                .content();
        assertThat(trace.channels().stream().map(c -> c.name())).containsExactly("Ag109");
        assertThat(trace.signal(0)).startsWith(1, 1, 3, 0, 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"agilent_au50nm", "thermo_icap_export", "nu_export_auag", "text_euro", "perkin_elmer"})
    void recognised(String name) {
        assertThat(TextTraceReader.recognises(FileHead.of(SharedData.path("spcal/text/" + name + ".csv"))))
                .isTrue();
    }

    private static Trace quiet(String name) {
        Recorded<Trace> recorded = read(name);
        assertThat(recorded.findings()).isEmpty();
        return recorded.content();
    }

    private static Recorded<Trace> read(String name) {
        return TextTraceReader.read(SharedData.path(name), ReadOptions.fromFile());
    }

    private static double mean(double[] values) {
        return DoubleStream.of(values).average().orElseThrow();
    }

    private static double max(double[] values) {
        return DoubleStream.of(values).max().orElseThrow();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
