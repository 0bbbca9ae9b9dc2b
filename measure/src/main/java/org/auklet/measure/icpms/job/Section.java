package org.auklet.measure.icpms.job;

import java.util.List;
import org.auklet.measure.icpms.image.Mask;
import org.auklet.measure.icpms.image.PixelMap;
import org.auklet.measure.icpms.image.calibrate.CalibratedMap;
import org.auklet.measure.icpms.image.calibrate.ProteinMap;
import org.auklet.measure.icpms.image.region.RegionSummary;
import org.auklet.measure.icpms.job.Job.SectionSpec;
import org.auklet.measure.icpms.signal.ElementImage;

/**
 * A section that was mapped.
 *
 * @param spec what the job says of it
 * @param image as it was recorded
 * @param sample pixels at which something was ablated
 * @param metal metal in every pixel, kg, with the pixels beyond the standards
 * @param protein clusters and molecules per um2
 * @param regions molecules per um2 by region, the whole sample first
 * @param regionMasks pixels of each region after the first
 */
record Section(
        SectionSpec spec,
        ElementImage image,
        Mask sample,
        CalibratedMap metal,
        ProteinMap protein,
        List<RegionSummary> regions,
        List<Mask> regionMasks) {

    /** Molecules per um2. */
    PixelMap molecules() {
        return protein.moleculesPerUm2();
    }

    /** The region of a name; the whole sample has the first. */
    RegionSummary whole() {
        return regions.getFirst();
    }

    /** The brightest region. */
    RegionSummary brightest() {
        return regions.getLast();
    }
}
