package org.auklet.bench.engine;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * What a comparison is to do.
 *
 * @param directory where the report goes
 * @param peers where the peers' programs were built
 * @param rounds interleaved rounds
 * @param parts what is measured
 * @param before a built tree of an earlier version to hold the main job against, or an empty path
 * @param command how the comparison was called, for the report
 */
record Options(Path directory, Path peers, int rounds, Set<Part> parts, Path before, String command) {

    /** What can be measured. */
    enum Part {
        BODY,
        SPHERE,
        POPULATION,
        GRADIENT,
        PRECISION,
        THREADS,
        LAUNCH
    }

    /**
     * Reads {@code -o DIR --peers DIR --rounds N --parts A,B --before DIR}.
     *
     * @throws IllegalArgumentException when an option is not one of these
     */
    static Options parse(String... arguments) {
        Options options = new Options(
                Path.of("bench/target/comparison"),
                Path.of("bench/target/peers"),
                6,
                EnumSet.allOf(Part.class),
                Path.of(""),
                ("bench/compare " + String.join(" ", arguments)).trim());
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            options = options.with(arguments[i], arguments[i + 1]);
        }
        if (arguments.length % 2 != 0) {
            throw new IllegalArgumentException("'" + arguments[arguments.length - 1] + "' wants a value");
        }
        return options;
    }

    private Options with(String option, String value) {
        return switch (option) {
            case "-o" -> new Options(Path.of(value), peers, rounds, parts, before, command);
            case "--peers" -> new Options(directory, Path.of(value), rounds, parts, before, command);
            case "--rounds" -> new Options(directory, peers, Integer.parseInt(value), parts, before, command);
            case "--parts" -> new Options(directory, peers, rounds, parts(value), before, command);
            case "--before" -> new Options(directory, peers, rounds, parts, Path.of(value), command);
            default ->
                throw new IllegalArgumentException(
                        "no option '" + option + "'; there are -o, --peers, --rounds, --parts, --before");
        };
    }

    private static Set<Part> parts(String names) {
        EnumSet<Part> chosen = EnumSet.noneOf(Part.class);
        Arrays.stream(names.split(",")).forEach(name -> chosen.add(Part.valueOf(name.toUpperCase(Locale.ROOT))));
        return chosen;
    }
}
