package org.auklet.sbml.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.auklet.sbml.simulate.SettingsReader;
import org.auklet.sbml.simulate.SimulationSettings;

/**
 * One case of the public SBML semantic test suite.
 *
 * @param number five digits
 * @param folder its folder
 * @param tags component and test tags
 */
record SuiteCase(String number, Path folder, Set<String> tags) {

    private static final Pattern TAGS = Pattern.compile("^\\s*(?:componentTags|testTags):(.*)$", Pattern.MULTILINE);
    private static final Pattern TYPE = Pattern.compile("^\\s*testType:\\s*(\\S+)", Pattern.MULTILINE);

    /** All time courses below a folder, by number. */
    static List<SuiteCase> in(Path suite) {
        try (Stream<Path> folders = Files.list(suite)) {
            return folders.filter(f -> f.getFileName().toString().matches("\\d{5}"))
                    .sorted()
                    .flatMap(f -> read(f).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<SuiteCase> read(Path folder) {
        String number = folder.getFileName().toString();
        String about = text(folder.resolve(number + "-model.m"));
        Matcher type = TYPE.matcher(about);
        if (type.find() && !type.group(1).equals("TimeCourse")) {
            return List.of();
        }
        Set<String> tags = new TreeSet<>();
        Matcher matcher = TAGS.matcher(about);
        while (matcher.find()) {
            Stream.of(matcher.group(1).split(","))
                    .map(String::strip)
                    .filter(t -> !t.isEmpty())
                    .forEach(tags::add);
        }
        return List.of(new SuiteCase(number, folder, tags));
    }

    /** Its SBML files, newest level and version first. */
    List<Path> models() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().matches("\\d{5}-sbml-l[23]v\\d\\.xml"))
                    .sorted(Comparator.comparing((Path f) -> f.getFileName().toString())
                            .reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is to be simulated. */
    SimulationSettings settings() {
        return SettingsReader.read(folder.resolve(number + "-settings.txt"));
    }

    /** Whether it needs the package comp. */
    boolean isComposed() {
        return tags.stream().anyMatch(tag -> tag.startsWith("comp:"));
    }

    /** The expected results: rows of time and variables, in the order of {@code columns}. */
    List<double[]> expected(List<String> columns) {
        List<String> lines = text(folder.resolve(number + "-results.csv"))
                .lines()
                .filter(l -> !l.isBlank())
                .toList();
        List<String> header = Stream.of(lines.getFirst().split(","))
                .map(s -> s.replace("\"", "").strip())
                .toList();
        List<double[]> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            double[] row = new double[columns.size()];
            for (int i = 0; i < row.length; i++) {
                row[i] = number(cells[header.indexOf(columns.get(i))].strip());
            }
            rows.add(row);
        }
        return rows;
    }

    private static double number(String cell) {
        return switch (cell) {
            case "INF", "inf", "Infinity" -> Double.POSITIVE_INFINITY;
            case "-INF", "-inf", "-Infinity" -> Double.NEGATIVE_INFINITY;
            case "NaN", "nan" -> Double.NaN;
            default -> Double.parseDouble(cell);
        };
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
