package org.auklet.measure.icpms.job;

import java.nio.file.Path;
import java.util.Arrays;
import org.auklet.measure.icpms.event.EventTable;

/**
 * One acquisition of a population: a preparation of cells, measured one by one.
 *
 * @param population its population
 * @param file its file
 * @param signal what one label gave in each cell
 * @param counts the trace of the label's channel in counts per acquisition, for figures; not to be changed
 * @param dwellS time of one acquisition, s
 * @param startS start of the first acquisition, s
 */
record Preparation(String population, Path file, LabelSignal signal, double[] counts, double dwellS, double startS) {

    /** File name without its folders. */
    String name() {
        return String.valueOf(file.getFileName());
    }

    /** The cells as stretches of the label's channel: places, gross counts, heights. */
    EventTable events() {
        return signal.events();
    }

    /** Net counts of the label in each cell. */
    double[] net() {
        return signal.net();
    }

    /** Mean of the net counts. */
    double meanNet() {
        return Arrays.stream(net()).average().orElse(Double.NaN);
    }

    /** Start of an event, s from the time zero of the file. */
    double startS(int event) {
        return startS + events().start()[event] * dwellS;
    }

    /** Rate of events, 1/s. */
    double ratePerS() {
        return events().ratePerS(dwellS);
    }
}
