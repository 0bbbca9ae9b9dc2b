package org.auklet.measure.icpms.npz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import org.auklet.measure.icpms.SharedData;
import org.auklet.measure.icpms.file.FileHead;
import org.auklet.measure.icpms.file.ReadLimits;
import org.auklet.measure.icpms.file.ReadOptions;
import org.auklet.measure.icpms.signal.Trace;
import org.junit.jupiter.api.Test;

/** Expected values: README of the data folder; shapes, types and first numbers as numpy 2.4 loads them. */
class NpzReferenceTest {

    @Test
    void goldParticles() {
        NpzArrays arrays = read("spcal/agilent_au_data.npz");
        assertThat(arrays.names()).containsExactly("au15nm", "au50nm");
        double[] small = arrays.get("au15nm").plain();
        double[] large = arrays.get("au50nm").plain();
        assertThat(small).hasSize(619_593);
        assertThat(large).hasSize(454_642);
        assertThat(small[0]).isCloseTo(1.000409, within(1e-9));
        assertThat(DoubleStream.of(small).sum()).isCloseTo(796_754.690151, within(1e-6));
        assertThat(DoubleStream.of(large).sum()).isCloseTo(6_900_050.191988, within(1e-6));
    }

    @Test
    void simulatedBackgrounds() {
        NpzArrays arrays = read("spcal/simulations/sptool_background_data.npz");
        assertThat(arrays.names())
                .containsExactly("mean_1000_bg_0", "mean_1000_bg_1", "mean_1000_bg_10", "mean_1000_bg_100");
        arrays.byName().values().forEach(array -> assertThat(array.plain()).hasSize(100_000));
        assertThat(arrays.get("mean_1000_bg_10").plain()).startsWith(11, 4);
    }

    @Test
    void recordsAreChannels() {
        Trace trace = NpzReader.readTrace(
                SharedData.path("spcal/simulations/sptool_composition_data.npz"),
                "ru",
                ReadOptions.fromFile().withDwell(1e-4));
        assertThat(trace.channels().stream().map(c -> c.name()))
                .containsExactly("Ru96", "Ru98", "Ru99", "Ru100", "Ru101", "Ru102", "Ru104");
        assertThat(trace.length()).isEqualTo(100_000);
        assertThat(trace.signal(5)[0]).isEqualTo(1.0);
        assertThat(trace.signal(1)[1]).isEqualTo(1.0);
        assertThat(trace.signal(4)[1]).isZero();
    }

    @Test
    void thirtyTwoBitNumbers() {
        NpzArrays arrays = read("spcal/peaks/ti_split_peaks.npz");
        assertThat(arrays.get("a").shape()).isEqualTo(List.of(300));
        assertThat(arrays.get("c").shape()).isEqualTo(List.of(700));
        assertThat(arrays.get("a").plain()[0]).isEqualTo(0.32f);
        assertThat(read("spcal/peaks/au_single_peak_prominence.npz")
                        .get("au197")
                        .plain()[1])
                .isEqualTo(1.0004059f);
    }

    @Test
    void twoDimensions() {
        NpzArrays arrays = read("pewlib/laser_iolite/laserlog_rasters_1-2.npz");
        assertThat(arrays.get("times").shape()).isEqualTo(List.of(2, 250));
        assertThat(arrays.get("times").plain()[1]).isCloseTo(0.22061, within(1e-12));
        assertThat(arrays.get("times").plain()[499]).isCloseTo(25.02138, within(1e-12));
        assertThat(arrays.get("data").fields()).containsExactly("Ho165");
        assertThat(arrays.get("data").field("Ho165").orElseThrow()).hasSize(500);
    }

    private static NpzArrays read(String name) {
        assertThat(NpzReader.recognises(FileHead.of(SharedData.path(name)))).isTrue();
        return NpzReader.read(SharedData.path(name), ReadLimits.ofThisMachine());
    }
}
