package org.auklet.evidence;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.auklet.quantity.EvidenceGrade;
import org.auklet.record.MeasurementReader;
import org.auklet.record.MeasurementTable;

/**
 * A study with every number the source gives of it.
 *
 * @param name its name in the catalogue
 * @param particle the particle
 * @param ligand its ligand
 * @param pair name of the ligand-receptor pair
 * @param tumour the tumour models
 * @param label what was counted or seen
 * @param asks what the study asked
 * @param contradiction where the source contradicts itself about it, or empty
 * @param csv its numbers in the columns of the measurement record; another reading of a number is an arm of its own
 * @param facts what does not fit into the record: limits, ranges, wavelengths
 * @param citation where it was read
 * @param grade how it came to be
 */
public record PublishedStudy(
        String name,
        String particle,
        String ligand,
        String pair,
        String tumour,
        String label,
        String asks,
        String contradiction,
        String csv,
        List<PublishedFact> facts,
        Citation citation,
        EvidenceGrade grade) {

    /** What an arm's name ends with that holds another reading of the numbers of the arm without it. */
    public static final String OTHER_READING = ", other reading";

    public PublishedStudy {
        facts = List.copyOf(facts);
    }

    /** The numbers as the bytes of a CSV file in UTF-8. */
    public byte[] bytes() {
        return csv.getBytes(StandardCharsets.UTF_8);
    }

    /** The numbers as rows of the measurement record. */
    public MeasurementTable measurements() {
        return MeasurementReader.read("catalogue " + name, bytes()).table();
    }
}
