package org.auklet.measure.icpms.tofwerk;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.auklet.measure.icpms.signal.Channel;

/**
 * The peaks that are integrated.
 *
 * @param peaks in the order of the data
 */
public record PeakTable(List<Peak> peaks) {

    private static final Pattern SINGLE_ION = Pattern.compile("\\[\\d{1,3}[A-Z][a-z]?]\\+");

    public PeakTable {
        peaks = List.copyOf(peaks);
    }

    /**
     * One peak.
     *
     * @param label as the file has it: {@code [197Au]+}, {@code ArO+}, {@code [137Ba]++}
     * @param mass mass-to-charge ratio
     * @param lower mass from which it is integrated
     * @param upper mass to which it is integrated
     */
    public record Peak(String label, double mass, double lower, double upper) {

        /** As a channel: {@code Au197} for {@code [197Au]+}; molecules and double charges keep their label. */
        public Channel channel() {
            Matcher matcher = SINGLE_ION.matcher(label);
            Channel isotope = matcher.matches() ? Channel.of(label) : new Channel(label, "", 0, mass);
            return new Channel(isotope.name(), isotope.element(), isotope.massNumber(), mass);
        }
    }

    /** The peaks as channels. */
    public List<Channel> channels() {
        List<Channel> channels = new ArrayList<>(peaks.size());
        peaks.forEach(peak -> channels.add(peak.channel()));
        return channels;
    }
}
