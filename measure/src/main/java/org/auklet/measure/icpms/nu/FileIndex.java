package org.auklet.measure.icpms.nu;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.auklet.measure.icpms.file.Json;
import org.auklet.measure.icpms.file.Json.Node;

/** {@code integrated.index} or {@code autob.index}: the numbered files of a run, in order. */
final class FileIndex {

    /**
     * @param number number in the file's name
     * @param cycle of its first record
     * @param segment of its first record
     * @param acquisition of its first record
     */
    record Entry(long number, long cycle, long segment, long acquisition) {}

    private FileIndex() {}

    static List<Entry> read(Path file) {
        List<Entry> entries = new ArrayList<>();
        for (Node node : Json.read(file).items()) {
            entries.add(new Entry(
                    node.get("FileNum").count(),
                    node.get("FirstCycNum").count(),
                    node.get("FirstSegNum").count(),
                    node.get("FirstAcqNum").count()));
        }
        entries.sort(Comparator.comparingLong(Entry::number));
        return entries;
    }
}
