package org.auklet.measure.icpms.job;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.auklet.measure.icpms.job.Job.Ask;
import org.auklet.measure.icpms.job.Job.Classes;
import org.auklet.measure.icpms.job.Job.Colocalisation;
import org.auklet.measure.icpms.job.Job.Difference;
import org.auklet.measure.icpms.job.Job.Groups;
import org.auklet.measure.icpms.job.Job.PopulationSpec;
import org.auklet.quantity.NearMatch;
import org.auklet.yaml.Facts;
import org.auklet.yaml.Field;

/**
 * Reads the questions of a job.
 *
 * @param labels names of the labels
 * @param populations the populations
 * @param facts takes what was declared
 */
record QuestionReader(Set<String> labels, List<PopulationSpec> populations, Facts facts) {

    private static final int SHUFFLES = 200;
    private static final int MOST_CLASSES = 3;

    List<Ask> read(Field field) {
        List<Ask> asked = new ArrayList<>();
        for (Field item : field.items()) {
            if (item.at("of").present()
                    && item.at("of").text().equals(item.at("against").text())) {
                item.at("against").problem("Nothing can be compared with itself.", "Name two.");
            }
            switch (item.at("ask").text()) {
                case "difference" ->
                    asked.add(new Difference(label(item), population(item.at("of")), population(item.at("against"))));
                case "classes" ->
                    asked.add(new Classes(
                            population(item.at("in")),
                            twoLabels(item),
                            item.at("most").whole(MOST_CLASSES)));
                case "colocalisation" -> asked.add(colocalisation(item));
                case "groups" ->
                    asked.add(new Groups(
                            label(item),
                            item.at("of").text(),
                            item.at("against").text()));
                default -> {
                    // the schema has complained
                }
            }
        }
        return asked;
    }

    /** The label that is meant; the only one where none is said. */
    private String label(Field item) {
        Field at = item.at("label");
        String name = at.text(labels.isEmpty() ? "" : labels.iterator().next());
        return known(at, name, labels, "label");
    }

    private String population(Field at) {
        return known(
                at, at.text(), populations.stream().map(PopulationSpec::name).toList(), "population");
    }

    private List<String> twoLabels(Field item) {
        List<String> named = new ArrayList<>();
        item.at("labels").items().forEach(at -> named.add(known(at, at.text(), labels, "label")));
        if (named.isEmpty()) {
            named.addAll(labels);
        }
        if (named.size() != 2) {
            item.problem("Classes are told apart by two labels, found " + named.size() + ".", "Name two.");
        }
        return named;
    }

    private static Colocalisation colocalisation(Field item) {
        List<String> channels =
                item.at("channels").items().stream().map(Field::text).toList();
        if (channels.size() != 2) {
            item.problem("Two channels can lie together, found " + channels.size() + ".", "Name two.");
        }
        return new Colocalisation(channels, item.at("shuffles").whole(SHUFFLES));
    }

    private static String known(Field at, String name, Collection<String> names, String what) {
        if (!names.contains(name)) {
            String remedy = NearMatch.find(name, List.copyOf(names))
                    .map(near -> "Maybe '" + near + "'?")
                    .orElse("Known are " + String.join(", ", names) + ".");
            at.problem("There is no " + what + " '" + name + "'.", remedy);
        }
        return name;
    }
}
