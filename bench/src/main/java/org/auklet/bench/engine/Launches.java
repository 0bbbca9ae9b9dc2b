package org.auklet.bench.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whole processes from start to end, in turn: a file is simulated, the study of the README is run, here and in a tree of
 * an earlier version.
 *
 * @param rounds rounds of the study; simulations take {@value #LAUNCHES}
 * @param before root of the earlier version, or an empty path
 */
record Launches(int rounds, Path before) {

    /** Launches of each simulation. */
    static final int LAUNCHES = 10;

    /** The main job, as findings name it. */
    static final String NOW = "auklet run examples/benezra2011/study.yaml";

    /** The main job in the earlier tree. */
    static final String BEFORE = "the same, earlier version";

    private static final String STUDY = "examples/benezra2011/study.yaml";
    private static final double NANOSECONDS_PER_MILLISECOND = 1e6;

    /** Runs what is there; adds wall times in ms by name, and how far the study's results are apart. */
    void run(Findings findings) throws IOException, InterruptedException {
        Map<String, Spread> launches = findings.launches;
        Path scratch = Files.createTempDirectory("launches");
        Map<String, List<String>> simulations = new LinkedHashMap<>();
        for (String problem : List.of("P", "T")) {
            String file = "examples/engine/" + problem + ".xml";
            if (Files.exists(Path.of(file))) {
                String out = scratch.resolve(problem + ".csv").toString();
                simulations.put("auklet simulate " + file, simulation(file, end(problem), out));
            }
        }
        inTurn(simulations, LAUNCHES, launches);
        Map<String, List<String>> studies = new LinkedHashMap<>();
        studies.put(NOW, study(Path.of(""), scratch.resolve("now")));
        if (!before.toString().isEmpty()) {
            studies.put(BEFORE, study(before, scratch.resolve("before")));
        }
        inTurn(studies, rounds, launches);
        if (!before.toString().isEmpty()) {
            double difference = Summaries.difference(scratch.resolve("now"), scratch.resolve("before"));
            findings.studyDifference = Optional.of(difference);
        }
        delete(scratch);
    }

    private static List<String> simulation(String file, String end, String out) {
        return List.of(("./auklet simulate " + file + " --end " + end + " --steps 72 --rtol 1e-6 --atol 1e-9 -o " + out)
                .split(" "));
    }

    private static String end(String problem) {
        return problem.equals("P") ? "72" : "259200";
    }

    private static List<String> study(Path root, Path results) {
        return List.of(root.resolve("auklet").toAbsolutePath().toString(), "run", STUDY, "-o", results.toString());
    }

    /** One launch of each before the clock runs: the first builds the program and keeps its classes. */
    private static void inTurn(Map<String, List<String>> commands, int rounds, Map<String, Spread> launches)
            throws IOException, InterruptedException {
        for (List<String> command : commands.values()) {
            launch(command);
        }
        Map<String, double[]> times = new LinkedHashMap<>();
        commands.keySet().forEach(name -> times.put(name, new double[rounds]));
        for (int round = 0; round < rounds; round++) {
            for (var entry : commands.entrySet()) {
                times.getOrDefault(entry.getKey(), new double[0])[round] = launch(entry.getValue());
            }
        }
        times.forEach((name, values) -> launches.put(name, Spread.of(values)));
    }

    private static double launch(List<String> command) throws IOException, InterruptedException {
        long from = System.nanoTime();
        int exit = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        double wall = (System.nanoTime() - from) / NANOSECONDS_PER_MILLISECOND;
        if (exit != 0) {
            throw new IllegalStateException("exit " + exit + ": " + String.join(" ", command));
        }
        return wall;
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }
}
