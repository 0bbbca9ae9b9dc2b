package org.auklet.record;

import java.util.List;

/**
 * What reading a file gave.
 *
 * @param table the measurements with their file
 * @param findings what is worth knowing about them; nothing here kept the file from being read
 */
public record ReadResult(MeasurementTable table, List<Finding> findings) {

    /** Copies the list. */
    public ReadResult {
        findings = List.copyOf(findings);
    }

    /** The rows. */
    public List<Measurement> measurements() {
        return table.rows();
    }
}
