package org.auklet.evidence;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.auklet.quantity.InputException;
import org.auklet.quantity.NearMatch;

/** Finds an entry by its name, or says which names are near. */
final class NearNames {

    private static final int SHORTEST_PART = 3;

    private NearNames() {}

    /**
     * The entry of a name, in any case.
     *
     * @param name an entry's name
     * @param hints other words by which a person may look for it
     * @throws InputException when there is none, with the near names
     */
    static <T> T find(
            String what, String wanted, Collection<T> entries, Function<T, String> name, Function<T, String> hints) {
        return entries.stream()
                .filter(e -> name.apply(e).equalsIgnoreCase(wanted.strip()))
                .findFirst()
                .orElseThrow(() -> new InputException(
                        "The catalogue has no " + what + " '" + wanted + "'.",
                        advice(wanted.strip(), entries, name, hints)));
    }

    private static <T> String advice(
            String wanted, Collection<T> entries, Function<T, String> name, Function<T, String> hints) {
        Set<String> all = entries.stream().map(name).collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> near = new LinkedHashSet<>();
        NearMatch.find(wanted, all).ifPresent(near::add);
        entries.stream()
                .filter(e -> sharesPart(wanted, name.apply(e) + " " + hints.apply(e)))
                .map(name)
                .forEach(near::add);
        return near.isEmpty()
                ? "Known are " + String.join(", ", all) + "."
                : "Maybe " + near.stream().map(n -> "'" + n + "'").collect(Collectors.joining(", ")) + "?";
    }

    private static boolean sharesPart(String wanted, String text) {
        String where = text.toLowerCase(Locale.ROOT);
        return Arrays.stream(wanted.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .anyMatch(part -> part.length() >= SHORTEST_PART && where.contains(part));
    }
}
