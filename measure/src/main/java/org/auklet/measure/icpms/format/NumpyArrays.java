package org.auklet.measure.icpms.format;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.auklet.measure.icpms.file.ReadOptions;
import org.auklet.measure.icpms.file.Refusal;
import org.auklet.measure.icpms.npz.NpyArray;
import org.auklet.measure.icpms.npz.NpzReader;
import org.auklet.measure.icpms.signal.Channel;
import org.auklet.measure.icpms.signal.ElementImage;
import org.auklet.measure.icpms.signal.PixelSize;
import org.auklet.measure.icpms.signal.Raster;
import org.auklet.measure.icpms.signal.Recorded;
import org.auklet.measure.icpms.signal.SignalUnit;
import org.auklet.measure.icpms.signal.Trace;

/**
 * NumPy's arrays as recordings: every array of the right number of dimensions is a channel, every field of a structured
 * one. They say neither dwell time nor unit: those are of the options, counts where none is given.
 */
final class NumpyArrays {

    private final Path file;
    private final ReadOptions options;
    private final List<Channel> channels = new ArrayList<>();
    private final List<double[]> values = new ArrayList<>();
    private List<Integer> shape = List.of();

    private NumpyArrays(Path file, ReadOptions options) {
        this.file = file;
        this.options = options;
    }

    static Recorded<Trace> trace(Path file, ReadOptions options) {
        NumpyArrays arrays = new NumpyArrays(file, options);
        arrays.collect(1);
        return Recorded.of(new Trace(
                arrays.channels, arrays.values.toArray(double[][]::new), options.dwellS(), 0.0, arrays.unit()));
    }

    static Recorded<ElementImage> image(Path file, ReadOptions options) {
        NumpyArrays arrays = new NumpyArrays(file, options);
        arrays.collect(2);
        List<Raster> rasters = arrays.values.stream()
                .map(one -> new Raster(arrays.shape.get(0), arrays.shape.get(1), one))
                .toList();
        return Recorded.of(
                new ElementImage(arrays.channels, rasters, arrays.unit(), PixelSize.UNKNOWN, options.dwellS()));
    }

    private SignalUnit unit() {
        return options.unit().orElse(SignalUnit.COUNTS);
    }

    private void collect(int dimensions) {
        Map<String, NpyArray> arrays = NpzReader.read(file, options.limits()).byName();
        arrays.forEach((name, array) -> {
            if (array.shape().size() == dimensions && !array.shape().contains(0)) {
                collect(name, array);
            }
        });
        if (channels.isEmpty()) {
            throw Refusal.of(
                    file,
                    "No array of " + dimensions + " dimensions answers to the channels asked for.",
                    "The file holds " + arrays.keySet() + ".");
        }
    }

    private void collect(String name, NpyArray array) {
        for (int f = 0; f < array.fields().size(); f++) {
            String field = array.fields().get(f);
            Channel channel = Channel.of(field.isEmpty() ? name : field);
            if (!options.wants(channel)) {
                continue;
            }
            if (!channels.isEmpty() && !array.shape().equals(shape)) {
                throw Refusal.of(
                        file,
                        "The arrays " + channels.getLast().name() + " and " + channel.name() + " have the shapes "
                                + shape + " and " + array.shape() + ".",
                        "Ask for one of them as the channel.");
            }
            shape = array.shape();
            channels.add(channel);
            values.add(array.values().get(f));
        }
    }
}
