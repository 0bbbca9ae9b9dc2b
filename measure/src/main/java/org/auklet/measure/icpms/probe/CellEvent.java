package org.auklet.measure.icpms.probe;

import org.auklet.quantity.EvidenceGrade;

/**
 * One cell.
 *
 * @param grossCounts counts summed over the event
 * @param backgroundCounts expected background over the same width
 * @param backgroundUncertainty its standard uncertainty, counts
 * @param source file and time
 */
public record CellEvent(double grossCounts, double backgroundCounts, double backgroundUncertainty, String source) {

    /** The gross counts as an input: Poisson. */
    InputQuantity gross() {
        return InputQuantity.of(
                        "counts of the cell",
                        "{counts}",
                        grossCounts,
                        Math.sqrt(grossCounts),
                        EvidenceGrade.MEASURED,
                        source)
                .withDistribution(Distribution.COUNTS)
                .withEffect(Effect.RANDOM);
    }

    /** The background as an input. */
    InputQuantity background() {
        return InputQuantity.of(
                        "background in the width of the event",
                        "{counts}",
                        backgroundCounts,
                        backgroundUncertainty,
                        EvidenceGrade.MEASURED,
                        source)
                .withEffect(Effect.RANDOM);
    }
}
