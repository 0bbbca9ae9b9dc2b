package org.auklet.measure.icpms.job;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.auklet.measure.icpms.job.Job.LabelSpec;
import org.auklet.measure.icpms.probe.InputQuantity;
import org.auklet.measure.icpms.probe.IsotopePattern;
import org.auklet.measure.icpms.probe.Occupancy;
import org.auklet.measure.icpms.probe.Probe;
import org.auklet.measure.icpms.probe.ReceptorsPerCluster;
import org.auklet.measure.icpms.signal.Channel;
import org.auklet.quantity.EvidenceGrade;
import org.auklet.quantity.Interval;
import org.auklet.quantity.NumberText;
import org.auklet.quantity.Unit;
import org.auklet.yaml.Facts;
import org.auklet.yaml.Field;
import org.jspecify.annotations.Nullable;

/**
 * Reads a label: what a bound cluster brings of metal, and what it stands for.
 *
 * @param facts takes what was declared
 */
record LabelReader(Facts facts) {

    /** The label; empty when it cannot be read, and then a problem was added. */
    Optional<LabelSpec> read(String name, Field field) {
        List<String> channels = channels(field);
        if (channels.isEmpty()) {
            field.problem("The label is counted in no channel.", "Add for example 'channel: Au197'.");
            return Optional.empty();
        }
        Channel named = Channel.of(channels.getFirst());
        if (named.element().isEmpty()) {
            field.problem(
                    "'" + channels.getFirst() + "' is no isotope, so nothing is known of its atoms.",
                    "Write for example Au197.");
            return Optional.empty();
        }
        InputQuantity atoms = StatedReader.number(field.at("atoms"), "metal atoms per cluster of " + name);
        IsotopePattern metal = field.at("isotopes").guard(() -> pattern(named.element(), field.at("isotopes")));
        ReceptorsPerCluster r = receptorsPerCluster(field.at("receptors_per_cluster"));
        if (atoms == null || metal == null || r == null) {
            return Optional.empty();
        }
        List<String> richestFirst = richestFirst(channels, metal);
        Channel channel = Channel.of(richestFirst.getFirst());
        return Optional.ofNullable(field.guard(() -> label(name, field, richestFirst, channel, atoms, metal, r)));
    }

    private LabelSpec label(
            String name,
            Field field,
            List<String> channels,
            Channel channel,
            InputQuantity atoms,
            IsotopePattern metal,
            ReceptorsPerCluster r) {
        String receptor = field.at("receptor").at("name").text("receptor of " + name);
        Probe probe = new Probe(
                name,
                receptor,
                metal,
                channel.massNumber(),
                atoms,
                field.at("ligands").number(Double.NaN),
                r,
                occupancy(field));
        double kda = field.at("receptor").at("molar_mass").quantity(Unit.of("ku"), "134 kDa", Double.NaN);
        List<InputQuantity> recoveries = new ArrayList<>();
        Optional.ofNullable(StatedReader.number(field.at("recovery"), "recovery of the label " + name))
                .ifPresent(recoveries::add);
        tell(name, receptor, channels, atoms, r);
        return new LabelSpec(probe, channels, kda, recoveries);
    }

    private void tell(String name, String receptor, List<String> channels, InputQuantity atoms, ReceptorsPerCluster r) {
        String group = "Label " + name;
        facts.add(group, "Counted as", String.join(", ", channels), "job file");
        facts.add(group, "Receptor", receptor, "job file");
        facts.add(group, "Metal atoms per cluster", NumberText.of(atoms.value()), atoms.source());
        facts.add(
                group,
                "Receptors per cluster",
                NumberText.of(r.value()) + " (" + NumberText.of(r.range().lower()) + " to "
                        + NumberText.of(r.range().upper()) + "), " + r.grade().code(),
                r.source());
    }

    private static List<String> channels(Field field) {
        List<String> channels = new ArrayList<>();
        field.at("channels").items().forEach(item -> channels.add(item.text()));
        if (field.at("channel").present()) {
            channels.addFirst(field.at("channel").text());
        }
        return channels;
    }

    /** The channel with most of the label's atoms stands for it; of equals, the one that is named first. */
    private static List<String> richestFirst(List<String> channels, IsotopePattern metal) {
        return channels.stream()
                .sorted(Comparator.comparingDouble(
                        c -> -metal.fraction(Channel.of(c).massNumber())))
                .toList();
    }

    private static IsotopePattern pattern(String element, Field field) {
        if (!field.node().isObject()) {
            return IsotopePattern.natural(element);
        }
        Map<Integer, Double> fractions = new LinkedHashMap<>();
        field.entries().forEach((mass, share) -> {
            if (mass.matches("[0-9]{1,3}")) {
                fractions.put(Integer.valueOf(mass), share.number(Double.NaN));
            }
        });
        return new IsotopePattern(
                element, fractions, StatedReader.STATED + field.at("source").text("stated"));
    }

    private static @Nullable ReceptorsPerCluster receptorsPerCluster(Field field) {
        double value = field.at("value").number(Double.NaN);
        if (Double.isNaN(value)) {
            return null; // the schema has complained
        }
        double lower = field.at("lower").number(value);
        double upper = field.at("upper").number(value);
        boolean measured = field.at("grade").text().equals("measured");
        return field.guard(() -> new ReceptorsPerCluster(
                value,
                new Interval(lower, upper),
                measured ? EvidenceGrade.MEASURED : EvidenceGrade.ASSUMED,
                StatedReader.STATED + field.at("source").text()));
    }

    private static @Nullable Occupancy occupancy(Field field) {
        InputQuantity kd = StatedReader.quantity(field.at("kd"), "KD of the label", "mol/L", "2 nmol/L");
        InputQuantity concentration = StatedReader.quantity(
                field.at("label_concentration"), "label concentration while staining", "mol/L", "20 nmol/L");
        if ((kd == null) != (concentration == null)) {
            field.problem(
                    "Only one of kd and label_concentration is given; how many receptors stay empty takes both.",
                    "Give both, or leave both out when staining was saturating.");
        }
        return kd == null || concentration == null ? null : new Occupancy(kd, concentration);
    }
}
