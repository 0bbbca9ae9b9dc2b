package org.auklet.sbml.simulate;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.auklet.quantity.InputException;
import org.auklet.quantity.InputException.Problem;
import org.auklet.quantity.NearMatch;
import org.jspecify.annotations.Nullable;

/** Reads a settings file of the SBML semantic test suite: lines {@code key: value}, lists separated by commas. */
public final class SettingsReader {

    private static final List<String> KEYS =
            List.of("start", "duration", "steps", "variables", "absolute", "relative", "amount", "concentration");
    /** Largest number of rows after the first, however few the columns. */
    public static final int MOST_STEPS = SbmlSimulation.MOST_NUMBERS;

    private final String file;
    private final Map<String, Entry> entries = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private record Entry(String value, int line) {}

    private SettingsReader(String file) {
        this.file = file;
    }

    /**
     * The settings in a file.
     *
     * @throws InputException naming every line that is wrong
     */
    public static SimulationSettings read(Path file) {
        try {
            return read(Files.readString(file, StandardCharsets.UTF_8), file.toString());
        } catch (NoSuchFileException e) {
            throw new InputException(
                    List.of(new Problem(file.toString(), 0, "", "There is no such file.", "Check the name.")));
        } catch (CharacterCodingException e) {
            throw new InputException(List.of(
                    new Problem(file.toString(), 0, "", "The file is not UTF-8 text.", "Save it again as UTF-8.")));
        } catch (IOException e) {
            throw new InputException(List.of(
                    new Problem(file.toString(), 0, "", "Cannot be read as text: " + e.getMessage() + ".", "")));
        }
    }

    /**
     * The settings in a text.
     *
     * @param file the file as the user named it, for messages
     * @throws InputException naming every line that is wrong
     */
    public static SimulationSettings read(String text, String file) {
        SettingsReader reader = new SettingsReader(file);
        reader.readEntries(text);
        SimulationSettings settings = reader.settings();
        if (!reader.problems.isEmpty()) {
            throw new InputException(reader.problems);
        }
        return settings;
    }

    private void readEntries(String text) {
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            int colon = line.indexOf(':');
            if (line.isBlank()) {
                continue;
            }
            if (colon < 0) {
                tell(number, "", "'" + line.strip() + "' is no setting.", "Write it as key: value.");
                continue;
            }
            String key = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            if (KEYS.contains(key)) {
                Entry first = entries.putIfAbsent(
                        key, new Entry(line.substring(colon + 1).strip(), number));
                if (first != null) {
                    tell(number, key, "'" + key + "' is given on line " + first.line() + " already.", "Keep one.");
                }
            } else {
                String maybe = NearMatch.find(key, KEYS)
                        .map(near -> "Maybe '" + near + "'?")
                        .orElse("Keys are " + String.join(", ", KEYS) + ".");
                tell(number, key, "There is no setting '" + key + "'.", maybe);
            }
        }
    }

    private SimulationSettings settings() {
        double start = number("start", 0.0, 0);
        double duration = number("duration", null, 0);
        double steps = number("steps", null, 1);
        if (steps != Math.rint(steps) || steps > MOST_STEPS) {
            tell("steps", "steps is " + steps + ", expected a whole number up to " + MOST_STEPS + ".", "");
        }
        List<String> amount = list("amount");
        List<String> concentration = list("concentration");
        amount.stream()
                .filter(concentration::contains)
                .forEach(id -> tell("concentration", "'" + id + "' is in amount and in concentration.", "Keep one."));
        return new SimulationSettings(
                start,
                duration,
                (int) Math.max(1, steps),
                list("variables"),
                number("absolute", 1e-6, 0),
                number("relative", 1e-4, 0),
                new LinkedHashSet<>(amount),
                new LinkedHashSet<>(concentration));
    }

    private double number(String key, @Nullable Double usual, double least) {
        Entry entry = entries.get(key);
        if (entry == null) {
            if (usual == null) {
                tell(0, key, "There is no '" + key + "'.", "Add a line " + key + ": ...");
            }
            return usual == null ? 1 : usual;
        }
        try {
            double value = Double.parseDouble(entry.value());
            if (Double.isFinite(value) && value >= least) {
                return value;
            }
        } catch (NumberFormatException notANumber) {
            // told below, as any other value that cannot be
        }
        tell(key, key + " is '" + entry.value() + "', expected a number of " + (int) least + " or more.", "");
        return 1;
    }

    private List<String> list(String key) {
        Entry entry = entries.get(key);
        return entry == null
                ? List.of()
                : Stream.of(entry.value().split(",", -1))
                        .map(String::strip)
                        .filter(id -> !id.isEmpty())
                        .distinct()
                        .toList();
    }

    private void tell(String key, String message, String remedy) {
        Entry entry = entries.get(key);
        tell(entry == null ? 0 : entry.line(), key, message, remedy);
    }

    private void tell(int line, String key, String message, String remedy) {
        problems.add(new Problem(file, line, key, message, remedy));
    }
}
