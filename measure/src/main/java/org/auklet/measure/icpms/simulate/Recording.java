package org.auklet.measure.icpms.simulate;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.auklet.measure.icpms.signal.Channel;
import org.auklet.measure.icpms.signal.SignalUnit;
import org.auklet.measure.icpms.signal.Trace;

/**
 * One acquisition with its truth.
 *
 * @param name name of the file, without ending
 * @param trace what the instrument recorded, counts
 * @param background counts expected per acquisition without events, by channel
 * @param events what it is made of, in order of time
 */
public record Recording(String name, Trace trace, List<Double> background, List<Event> events) {

    public Recording {
        background = List.copyOf(background);
        events = List.copyOf(events);
    }

    /**
     * Lets a detector see a background and events.
     *
     * @param name name of the file
     * @param channels channels
     * @param background counts expected per acquisition, by channel
     * @param events events, each with the counts expected in each channel
     * @param acquisitions how many
     * @param instrument dwell time and detector
     * @param random source of chance
     */
    static Recording of(
            String name,
            List<Channel> channels,
            List<Double> background,
            List<Event> events,
            int acquisitions,
            Nebulised instrument,
            RandomGenerator random) {
        double[][] signal = new double[channels.size()][acquisitions];
        for (int c = 0; c < signal.length; c++) {
            Arrays.fill(signal[c], background.get(c));
            for (Event e : events) {
                EventShape.add(
                        signal[c],
                        instrument.dwellS(),
                        e.centreS(),
                        e.sigmaS(),
                        e.counts().get(c));
            }
            for (int i = 0; i < acquisitions; i++) {
                signal[c][i] = instrument.detector().signal(random, signal[c][i], instrument.dwellS());
            }
        }
        Trace trace = new Trace(channels, signal, instrument.dwellS(), instrument.dwellS(), SignalUnit.COUNTS);
        return new Recording(name, trace, background, events);
    }
}
