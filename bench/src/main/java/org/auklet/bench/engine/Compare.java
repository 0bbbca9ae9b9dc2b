package org.auklet.bench.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.auklet.bench.engine.Options.Part;

/**
 * Compares Auklet with CVODES and deSolve in one run and writes a report; started by {@code bench/compare}, which builds
 * the peers first. See {@code docs/benchmarks/README.md}.
 */
public final class Compare {

    private static final Settings TIGHTEST = new Settings(1e-12, 1e-16);
    private static final Settings TIGHT_OF_MANY = new Settings(1e-10, 1e-15);
    private static final Settings WITNESS = new Settings(1e-11, 1e-15);
    private static final Settings CHECKED = new Settings(1e-10, 1e-14);
    private static final double[] RELATIVE = {1e-4, 1e-5, 1e-6, 1e-7, 1e-8, 1e-9};
    private static final double ROUND_MILLISECONDS = 400;
    private static final double CURVE_MILLISECONDS = 120;

    /** Passes of Auklet before the clock runs; native programs need none. */
    private static final Map<String, Integer> WARM_UP =
            Map.of("body", 5000, "sphere", 60, "population", 40, "gradient", 600);

    private final Options options;
    private final Programs programs;
    private final Findings findings = new Findings();
    private final Map<String, double[][]> references = new HashMap<>();

    private Compare(Options options, Programs programs) {
        this.options = options;
        this.programs = programs;
    }

    /** Runs the comparison; see {@link Options#parse}. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Options options = Options.parse(arguments);
        String loadBefore = Machine.load();
        Findings findings;
        try (Programs programs = new Programs(options.peers())) {
            Compare compare = new Compare(options, programs);
            compare.run();
            findings = compare.findings;
        }
        if (options.parts().contains(Part.LAUNCH)) {
            new Launches(options.rounds(), options.before()).run(findings);
        }
        Files.createDirectories(options.directory());
        Path report = options.directory().resolve("engine.md");
        Files.writeString(report, new EngineReport(findings, options, loadBefore).text());
        Files.writeString(options.directory().resolve("engine.csv"), Table.csv(findings));
        for (var entry : findings.curves.entrySet()) {
            Files.writeString(
                    options.directory().resolve("engine-" + entry.getKey() + ".svg"),
                    WorkPrecision.svg(entry.getKey(), entry.getValue()));
        }
        say("written: " + report);
    }

    private void run() {
        race(Part.BODY, "body");
        race(Part.SPHERE, "sphere");
        race(Part.POPULATION, "population");
        race(Part.GRADIENT, "gradient");
        if (options.parts().contains(Part.THREADS)) {
            crowds();
        }
        if (options.parts().contains(Part.PRECISION)) {
            draw("body");
            draw("sphere");
        }
    }

    private void race(Part part, String task) {
        if (!options.parts().contains(part)) {
            return;
        }
        say(task);
        double[][] reference = reference(task);
        Contender auklet = programs.auklet(task);
        warmUp(auklet);
        Race race = new Race(options.rounds(), ROUND_MILLISECONDS);
        findings.races.put(task, race.run(programs.contenders(task), Settings.USUAL, reference));
        Settings witness = task.equals("population") ? TIGHT_OF_MANY : WITNESS;
        findings.agreement.put(task, TrueError.of(auklet.solution(witness), reference));
        findings.checks.put(task, auklet.time(CHECKED, 1).check());
    }

    private void crowds() {
        say("100,000 subjects on one thread and on two");
        List<Contender> contenders = List.of(programs.crowd(1), programs.crowd(2));
        Race race = new Race(Math.max(2, options.rounds() / 2), ROUND_MILLISECONDS);
        List<List<Sample>> samples = race.samples(contenders, Settings.USUAL);
        for (int i = 0; i < samples.size(); i++) {
            findings.crowds.add(new Timed(contenders.get(i), Settings.USUAL, samples.get(i), Double.NaN));
        }
    }

    private void draw(String task) {
        say("work-precision of " + task);
        double[][] reference = reference(task);
        List<Contender> contenders = programs.contenders(task);
        warmUp(programs.auklet(task));
        List<List<Timed>> points = new ArrayList<>();
        contenders.forEach(c -> points.add(new ArrayList<>()));
        Race race = new Race(Math.max(3, options.rounds() / 2), CURVE_MILLISECONDS);
        for (double relative : RELATIVE) {
            List<Timed> timed = race.run(contenders, Settings.ofRelative(relative), reference);
            for (int i = 0; i < timed.size(); i++) {
                points.get(i).add(timed.get(i));
            }
        }
        findings.curves.put(task, points.stream().map(Curve::new).toList());
    }

    private static void warmUp(Contender auklet) {
        auklet.time(Settings.USUAL, WARM_UP.getOrDefault(auklet.task(), 1));
    }

    private double[][] reference(String task) {
        Settings settings = task.equals("population") ? TIGHT_OF_MANY : TIGHTEST;
        return references.computeIfAbsent(task, t -> programs.standard(t).solution(settings));
    }

    private static void say(String text) {
        System.err.println("compare: " + text);
    }
}
