package org.auklet.measure.icpms.job;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.auklet.measure.icpms.job.Job.LabelSpec;

/**
 * Labels that cannot be counted without each other, because they share channels; or one label by itself.
 *
 * @param labels the labels
 * @param channels all channels they are counted in
 */
record LabelGroup(List<LabelSpec> labels, List<String> channels) {

    LabelGroup {
        labels = List.copyOf(labels);
        channels = List.copyOf(channels);
    }

    /** The groups of a job's labels, in the order of their first labels. */
    static List<LabelGroup> of(Collection<LabelSpec> labels) {
        List<LabelGroup> groups = new ArrayList<>();
        for (LabelSpec label : labels) {
            LabelGroup joined = new LabelGroup(List.of(label), label.channels());
            for (LabelGroup other : List.copyOf(groups)) {
                if (other.channels.stream().anyMatch(joined.channels::contains)) {
                    groups.remove(other);
                    joined = other.and(joined);
                }
            }
            groups.add(joined);
        }
        return groups;
    }

    private LabelGroup and(LabelGroup other) {
        return new LabelGroup(
                Stream.concat(labels.stream(), other.labels.stream()).toList(),
                List.copyOf(new TreeSet<>(Stream.concat(channels.stream(), other.channels.stream())
                        .toList())));
    }

    /** Whether one channel is one label, so that there is nothing to tell apart. */
    boolean isPlain() {
        return channels.size() == 1 && labels.size() == 1;
    }

    /** Names of the labels: "Ag25 and 109Ag25". */
    String names() {
        return String.join(" and ", labels.stream().map(l -> l.probe().name()).toList());
    }
}
