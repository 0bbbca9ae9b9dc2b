package org.auklet.record;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.auklet.quantity.NearMatch;

/** A word of a closed vocabulary as it is written in files. */
public interface Coded {

    /** The word in files. */
    String code();

    /** What the word means, one sentence. */
    String meaning();

    /** Other spellings people use for the word. */
    default List<String> aliases() {
        return List.of();
    }

    /** The vocabulary's word for a text, in any case and with space, hyphen or underscore alike. */
    static <T extends Coded> Optional<T> find(T[] vocabulary, String text) {
        String wanted = bare(text);
        return Arrays.stream(vocabulary)
                .filter(word -> bare(word.code()).equals(wanted)
                        || word.aliases().stream().anyMatch(alias -> bare(alias).equals(wanted)))
                .findFirst();
    }

    /** {@code Maybe 'blocked'?}, or the whole vocabulary when nothing is near. */
    static String advice(Coded[] vocabulary, String text) {
        List<String> codes = Arrays.stream(vocabulary).map(Coded::code).toList();
        return NearMatch.find(text, codes)
                .map(match -> "Maybe '" + match + "'?")
                .orElse("Known are " + String.join(", ", codes) + ".");
    }

    private static String bare(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "");
    }
}
