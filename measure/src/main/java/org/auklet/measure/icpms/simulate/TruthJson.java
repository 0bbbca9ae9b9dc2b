package org.auklet.measure.icpms.simulate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** The truth as JSON: maps, lists, texts and numbers, two spaces to a level. No analysis reads it. */
final class TruthJson {

    private TruthJson() {}

    static void write(Path file, Map<String, Object> truth) throws IOException {
        Files.write(file, (text(truth, "") + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Object value, String indent) {
        return switch (value) {
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(e -> indent + "  \"" + e.getKey() + "\": " + text(e.getValue(), indent + "  "))
                        .collect(Collectors.joining(",\n", "{\n", "\n" + indent + "}"));
            case Collection<?> list ->
                list.stream().map(v -> text(v, indent)).collect(Collectors.joining(", ", "[", "]"));
            case Stated s ->
                "{\"truth\": " + s.truth() + ", \"stated\": " + s.stated() + ", \"relativeU\": " + s.relativeU() + "}";
            case String s -> '"' + s + '"';
            default -> String.valueOf(value);
        };
    }
}
