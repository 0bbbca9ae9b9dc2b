package org.auklet.measure.icpms.job;

import java.nio.file.Path;
import org.auklet.measure.icpms.event.EventTable;

/**
 * One acquisition of a population: a preparation of cells, measured one by one.
 *
 * @param population its population
 * @param file its file
 * @param events the cells
 * @param counts the trace in counts per acquisition, for figures; not to be changed
 * @param dwellS time of one acquisition, s
 * @param startS start of the first acquisition, s
 */
record Preparation(String population, Path file, EventTable events, double[] counts, double dwellS, double startS) {

    /** File name without its folders. */
    String name() {
        return String.valueOf(file.getFileName());
    }

    /** Start of an event, s from the time zero of the file. */
    double startS(int event) {
        return startS + events.start()[event] * dwellS;
    }

    /** Rate of events, 1/s. */
    double ratePerS() {
        return events.ratePerS(dwellS);
    }
}
