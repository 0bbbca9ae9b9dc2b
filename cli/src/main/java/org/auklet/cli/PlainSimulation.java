package org.auklet.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A command line {@code simulate MODEL.xml} with options and values in separate words.
 *
 * <p>It is read here, because loading picocli takes longer than a small simulation. Whatever is not as plain, wrong
 * values included, is left to picocli, which knows more and complains better.
 */
final class PlainSimulation {

    private static final Set<String> OPTIONS = Set.of(
            SimulationRun.SETTINGS,
            SimulationRun.END,
            SimulationRun.STEPS,
            SimulationRun.TABLE,
            SimulationRun.RELATIVE,
            SimulationRun.ABSOLUTE);

    private static final String FILE = "";

    private PlainSimulation() {}

    /** The simulation that the words ask for; nothing when they are not as plain. */
    static Optional<SimulationRun> of(String... words) {
        Map<String, String> values = words.length > 0 && words[0].equals("simulate") ? values(words) : Map.of();
        String file = values.get(FILE);
        try {
            return file == null ? Optional.empty() : Optional.of(run(Path.of(file), values));
        } catch (IllegalArgumentException notAsExpected) { // a number or a path that is none
            return Optional.empty();
        }
    }

    /** Values by option, the file under {@link #FILE}; nothing at all when a word does not fit. */
    private static Map<String, String> values(String... words) {
        Map<String, String> values = new HashMap<>();
        for (int i = 1; i < words.length; i++) {
            boolean option = OPTIONS.contains(words[i]) && i + 1 < words.length;
            String key = option ? words[i++] : FILE;
            if (!isPlain(words[i]) || values.put(key, words[i]) != null) {
                return Map.of();
            }
        }
        return values;
    }

    /** Whether a word is a value beyond doubt: no option, no file of arguments, not quoted. */
    private static boolean isPlain(String word) {
        return !word.isEmpty() && "-@\"'".indexOf(word.charAt(0)) < 0;
    }

    private static SimulationRun run(Path file, Map<String, String> values) {
        return new SimulationRun(
                file,
                value(values, SimulationRun.SETTINGS, Path::of),
                value(values, SimulationRun.END, Double::valueOf),
                value(values, SimulationRun.STEPS, Integer::valueOf),
                value(values, SimulationRun.TABLE, Path::of),
                value(values, SimulationRun.RELATIVE, Double::valueOf),
                value(values, SimulationRun.ABSOLUTE, Double::valueOf));
    }

    private static <T> @Nullable T value(Map<String, String> values, String option, Function<String, T> read) {
        String text = values.get(option);
        return text == null ? null : read.apply(text);
    }
}
