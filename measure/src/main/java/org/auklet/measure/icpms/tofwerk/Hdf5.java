package org.auklet.measure.icpms.tofwerk;

import io.jhdf.HdfFile;
import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.Node;
import io.jhdf.api.dataset.ChunkedDataset;
import java.io.IOException;
import java.lang.reflect.Array;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.auklet.measure.icpms.file.ReadLimits;
import org.auklet.measure.icpms.file.Refusal;
import org.auklet.quantity.InputException;

/**
 * An HDF5 file that may be damaged: whatever its library throws becomes a refusal, and dimensions are compared with the
 * bytes that are there before anything is read.
 */
final class Hdf5 implements AutoCloseable {

    /** Deflate packs no tighter. */
    private static final int TIGHTEST = 1100;

    private static final int CHUNK_OVERHEAD = 1 << 16;
    private static final String RECOPY = "Copy the file from the instrument again.";

    private final Path path;
    private final HdfFile file;
    private final ReadLimits limits;
    private final long size;

    private Hdf5(Path path, HdfFile file, ReadLimits limits, long size) {
        this.path = path;
        this.file = file;
        this.limits = limits;
        this.size = size;
    }

    /**
     * Reads something of a file.
     *
     * @throws InputException when it is damaged, or {@code reading} says so
     */
    static <T> T read(Path path, ReadLimits limits, Function<Hdf5, T> reading) {
        if (Files.isDirectory(path)) {
            throw Refusal.of(path, "This is a folder; an HDF5 file was expected.", "Name the file inside it.");
        }
        try {
            long size = limits.size(path, Files.size(path));
            try (Hdf5 hdf5 = new Hdf5(path, new HdfFile(path), limits, size)) {
                return reading.apply(hdf5);
            }
        } catch (IOException e) {
            throw Refusal.of(path, e);
        } catch (InputException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // the library trusts what it reads: a damaged file may end in any of these
            throw Refusal.of(path, "The HDF5 file is damaged or of an unknown kind (" + reason(e) + ").", RECOPY);
        }
    }

    private static String reason(Throwable e) {
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }

    /** A dataset with so many dimensions, whose size is in proportion to the file's. */
    Dataset dataset(String name, int dimensions) {
        Dataset dataset = find(name).orElseThrow(() -> refuse("There is no dataset " + name + "."));
        long[] shape = dataset.getDimensionsAsLong();
        if (shape.length != dimensions) {
            throw refuse(name + " has " + shape.length + " dimensions, not " + dimensions + ".");
        }
        double bytes = Math.max(1, dataset.getDataType().getSize());
        for (long length : shape) {
            if (length < 1 || length > Integer.MAX_VALUE - 8) {
                throw refuse(name + " has a dimension of " + length + ".");
            }
            bytes *= length;
        }
        if (bytes > (double) TIGHTEST * size) {
            throw refuse(name + " claims " + bytes + " bytes in a file of " + size + ".");
        }
        if (dataset instanceof ChunkedDataset chunked) {
            checkChunk(name, chunked);
        }
        return dataset;
    }

    /** A chunk no larger than the whole dataset, but for the ends that stick out. */
    private void checkChunk(String name, ChunkedDataset dataset) {
        double values = 1;
        for (int length : dataset.getChunkDimensions()) {
            values *= length;
            if (length < 1) {
                throw refuse(name + " has a chunk of " + length + " values.");
            }
        }
        if (values * dataset.getDataType().getSize() > Math.max((double) TIGHTEST * size, CHUNK_OVERHEAD)
                || values > limits.values()) {
            throw refuse(name + " has chunks of " + values + " values.");
        }
    }

    /** Whether a dataset is there. */
    boolean has(String name) {
        return find(name).isPresent();
    }

    private Optional<Dataset> find(String name) {
        Node node = file;
        for (String part : name.split("/")) {
            if (!(node instanceof io.jhdf.api.Group group)) {
                return Optional.empty();
            }
            node = group.getChildren().get(part);
        }
        return node instanceof Dataset dataset ? Optional.of(dataset) : Optional.empty();
    }

    /** A finite number that is an attribute of a group; the root is the empty name. */
    double number(String group, String name) {
        Node node = group.isEmpty() ? file : file.getChild(group);
        Attribute attribute = node == null ? null : node.getAttribute(name);
        Object data = attribute == null ? null : attribute.getData();
        Object value =
                data != null && data.getClass().isArray() && Array.getLength(data) > 0 ? Array.get(data, 0) : data;
        if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
            return number.doubleValue();
        }
        throw refuse("There is no number \"" + name + "\" in " + (group.isEmpty() ? "the file" : group) + ".");
    }

    /** As {@link #number}, or another when there is none. */
    double number(String group, String name, double otherwise) {
        Node node = group.isEmpty() ? file : file.getChild(group);
        return node != null && node.getAttribute(name) != null ? number(group, name) : otherwise;
    }

    InputException refuse(String message) {
        return Refusal.of(path, message, "Is it a recording of TofDaq? " + RECOPY);
    }

    Path path() {
        return path;
    }

    ReadLimits limits() {
        return limits;
    }

    @Override
    public void close() {
        file.close();
    }
}
