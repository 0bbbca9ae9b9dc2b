package org.auklet.record;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The digitised organ and tumour uptake kept beside the project. */
public final class OrganDatabase {

    private OrganDatabase() {}

    /** Reads it; a test that needs it is skipped, and says so, where it is absent. */
    public static ReadResult read() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path file = at.resolve("../shared/data/biodistribution/organs_and_tumours.csv")
                    .normalize();
            if (Files.isRegularFile(file)) {
                return MeasurementReader.read(file);
            }
        }
        return Assumptions.abort("The data beside the project (../shared/data/biodistribution) is absent.");
    }
}
