package org.auklet.measure.icpms.npz;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.auklet.measure.icpms.file.Refusal;

/**
 * The arrays of a file.
 *
 * @param file the file as the user named it
 * @param byName arrays by name, in the order of the file; that of an {@code .npy} file has an empty name
 */
public record NpzArrays(Path file, Map<String, NpyArray> byName) {

    public NpzArrays {
        byName = new LinkedHashMap<>(byName);
    }

    /** Names of the arrays, in the order of the file. */
    public List<String> names() {
        return List.copyOf(byName.keySet());
    }

    /**
     * An array by its name.
     *
     * @throws org.auklet.quantity.InputException when there is none
     */
    public NpyArray get(String name) {
        NpyArray array = byName.get(name);
        if (array == null) {
            throw Refusal.atLine(file, 0, name, "There is no such array.", "There are " + names() + ".");
        }
        return array;
    }
}
