package org.auklet.particle;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.auklet.quantity.EvidenceGrade;
import org.auklet.quantity.Interval;
import org.auklet.quantity.TracedQuantity;

/** Materials of cores with formula and density: resource {@code materials.csv}, each density with range and source. */
public final class Materials {

    private static final Pattern CLUSTER = Pattern.compile("([A-Z][a-z]?)(\\d+)");

    private static final List<Entry> TABLE =
            CsvResource.rows("materials.csv").stream().map(Materials::entry).toList();

    private Materials() {}

    private record Entry(Material material, List<String> aliases) {

        boolean isCalled(String plain) {
            return plain.equals(plain(material.name()))
                    || plain.equals(plain(material.formula().text()))
                    || aliases.stream().anyMatch(alias -> plain.equals(plain(alias)));
        }
    }

    /** A metal cluster named by its atoms: gold and 25 for {@code Au25}. */
    public record Cluster(Material material, int atoms) {}

    /** The material of that name, formula or alias, in any case. */
    public static Optional<Material> find(String text) {
        return TABLE.stream()
                .filter(entry -> entry.isCalled(plain(text)))
                .map(Entry::material)
                .findFirst();
    }

    /** The metal cluster that the text names, such as {@code Au25} or {@code Ag44}; empty when it names none. */
    public static Optional<Cluster> cluster(String text) {
        Matcher matcher = CLUSTER.matcher(text.strip());
        if (!matcher.matches() || matcher.group(2).length() > 6) {
            return Optional.empty();
        }
        int atoms = Integer.parseInt(matcher.group(2));
        return find(matcher.group(1)).filter(m -> atoms > 1).map(material -> new Cluster(material, atoms));
    }

    /** Names and formulas that {@link #find} knows, for messages. */
    public static List<String> known() {
        List<String> names = new ArrayList<>();
        for (Entry entry : TABLE) {
            names.add(entry.material().formula().text());
            names.add(entry.material().name());
        }
        return names;
    }

    private static Entry entry(NamedCsvRecord row) {
        Interval range =
                new Interval(Double.parseDouble(row.getField("lower")), Double.parseDouble(row.getField("upper")));
        TracedQuantity density = new TracedQuantity(
                Double.parseDouble(row.getField("density")),
                Material.GRAM_PER_CM3,
                range,
                EvidenceGrade.valueOf(row.getField("grade").toUpperCase(Locale.ROOT)),
                row.getField("source"));
        String aliases = row.getField("aliases");
        return new Entry(
                new Material(row.getField("name"), Formula.of(row.getField("formula")), density),
                aliases.isEmpty() ? List.of() : List.of(aliases.split("\\|", -1)));
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
