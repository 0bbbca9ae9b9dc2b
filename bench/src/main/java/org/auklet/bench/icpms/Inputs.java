package org.auklet.bench.icpms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/** The inputs of the benchmarks, always the same. */
final class Inputs {

    /** Where {@code bench/icpms/t10m.py} writes the trace, from the root of the project. */
    static final Path TRACE = Path.of("bench", "target", "icpms", "t10m.npy");

    private static final int HEADER_LENGTH_AT = 8;
    private static final int HEADER_AT = 10;
    private static final int LABELS = 6;

    private Inputs() {}

    /** Ten million dwells with 50,000 events; the one-dimensional float64 array of numpy's format 1.0. */
    static double[] trace(Path file) {
        if (!Files.exists(file)) {
            throw new IllegalStateException(file + " is missing. Make it with bench/icpms/t10m.py");
        }
        try (FileChannel channel = FileChannel.open(file)) {
            MappedByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            bytes.order(ByteOrder.LITTLE_ENDIAN);
            bytes.position(HEADER_AT + Short.toUnsignedInt(bytes.getShort(HEADER_LENGTH_AT)));
            double[] trace = new double[bytes.remaining() / Double.BYTES];
            bytes.asDoubleBuffer().get(trace);
            return trace;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compositions of particles of six kinds in four elements, shares of 1, each with lognormal scatter. */
    static double[][] compositions(int particles) {
        SplittableRandom random = new SplittableRandom(20241121);
        double[][] points = new double[particles][4];
        for (double[] point : points) {
            int kind = random.nextInt(LABELS);
            double sum = 0.0;
            for (int c = 0; c < point.length; c++) {
                double logMean = c == kind % 4 ? 3.0 : c == (kind + 1) % 4 ? 2.0 : 0.0;
                point[c] = Math.exp(logMean + 0.4 * random.nextGaussian());
                sum += point[c];
            }
            for (int c = 0; c < point.length; c++) {
                point[c] /= sum;
            }
        }
        return points;
    }
}
