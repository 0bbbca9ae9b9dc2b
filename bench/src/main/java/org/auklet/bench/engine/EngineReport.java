package org.auklet.bench.engine;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The report of a comparison, in Markdown. */
final class EngineReport {

    private static final Map<String, String> TITLES = Map.of(
            "body", "P, one run (30 states, 72 h, hourly output)",
            "sphere", "T, one run (600 states, 72 h, hourly output)",
            "population", "P for 1,000 subjects, one thread",
            "gradient", "P with derivatives by 20 parameters");
    private static final double[] ERRORS = {1e-4, 1e-5, 1e-6, 1e-7, 1e-8};

    private final Findings findings;
    private final Options options;
    private final String loadBefore;
    private final StringBuilder text = new StringBuilder();

    EngineReport(Findings findings, Options options, String loadBefore) {
        this.findings = findings;
        this.options = options;
        this.loadBefore = loadBefore;
    }

    String text() {
        machine();
        bars();
        findings.races.forEach(this::race);
        findings.curves.forEach(this::curves);
        crowds();
        launches();
        return text.toString();
    }

    private void machine() {
        line("# The engine beside CVODES and deSolve");
        line("");
        line(
                "Written by `%s`; how to read it, and what is not comparable: [README](README.md). All timings are in",
                options.command());
        line(
                "[engine.csv](engine.csv). Times are processor times of the working thread, medians of %d interleaved rounds with",
                options.rounds());
        line("their range; ratios are taken round by round.");
        line("");
        line("* machine: %s", Machine.hardware());
        line("* load: %s at the start, %s at the end", loadBefore, Machine.load());
        line("* Auklet %s, %s, serial collector, heap at most 1 GB", Machine.commit(), Machine.java());
        line(
                "* peers: %s; %s on %s; C by %s",
                Machine.packaged("libsundials-cvodes6"),
                Machine.packaged("r-cran-desolve"),
                Machine.packaged("r-base-core"),
                Machine.packaged("gcc-12"));
        line("");
    }

    private void bars() {
        line("## What must be reached, and what is");
        line("");
        line("| bar | must | reached | |");
        line("|---|---|---|---|");
        for (Bar bar : Bar.of(findings)) {
            line("| %s | %s | %s | %s |", bar.what(), bar.must(), bar.reached(), bar.met() ? "met" : "**missed**");
        }
        line("");
    }

    private void race(String task, List<Timed> all) {
        line("## %s", TITLES.getOrDefault(task, task));
        line("");
        line(
                "rtol %.0e, atol %.0e. Auklet at a tight tolerance and the reference agree within %.1e.",
                Settings.USUAL.relative(), Settings.USUAL.absolute(), agreement(task));
        line("");
        line(
                "| program | steps | processor ms | wall ms | time / packaged CVODES | Auklet / this | true error | check value |");
        line("|---|---|---|---|---|---|---|---|");
        for (Timed timed : all) {
            line(
                    "| %s | %d | %s | %s | %s | %s | %.1e | %.10g |",
                    timed.contender().name(),
                    timed.last().steps(),
                    spread(timed.own()),
                    spread(timed.wall()),
                    spread(timed.ratioTo(all.get(1))),
                    spread(all.getFirst().ratioTo(timed)),
                    timed.error(),
                    timed.last().check());
        }
        line("");
    }

    private double agreement(String task) {
        @Nullable Double value = findings.agreement.get(task);
        return value == null ? Double.NaN : value;
    }

    private void curves(String task, List<Curve> curves) {
        line("## Work and precision, %s", task.equals("body") ? "P" : "T");
        line("");
        line("![time against true error](engine-%s.svg)", task);
        line("");
        line(
                "Processor ms for a true error, between tolerances of 1e-4 to 1e-9 (atol a thousandth of rtol); in brackets");
        line("Auklet's time over it.");
        line("");
        StringBuilder head = new StringBuilder("| true error |");
        curves.forEach(curve -> head.append(' ').append(curve.name()).append(" |"));
        line("%s", head);
        line("|---|%s", "---|".repeat(curves.size()));
        for (double error : ERRORS) {
            line("%s", row(curves, error));
        }
        line("");
    }

    private static String row(List<Curve> curves, double error) {
        double ours = curves.getFirst().timeAt(error);
        StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "| %.0e |", error));
        for (Curve curve : curves) {
            double time = curve.timeAt(error);
            row.append(Double.isNaN(time) ? " – |" : String.format(Locale.ROOT, " %.3g (%.3f) |", time, ours / time));
        }
        return row.toString();
    }

    private void crowds() {
        if (findings.crowds.isEmpty()) {
            return;
        }
        line("## P for 100,000 subjects on one thread and on two, heap of 1 GB");
        line("");
        line(
                "Processor time is that of the whole process. Where it is the same on two threads as on one, nothing is lost by");
        line("sharing, and a smaller gain in wall time is the doing of other programs on the machine.");
        line("");
        line("| threads | wall s | processor s | steps | sum of what is bound |");
        line("|---|---|---|---|---|");
        for (Timed timed : findings.crowds) {
            line(
                    "| %s | %s | %s | %d | %.12g |",
                    timed.contender().method(),
                    spread(timed.wall().times(1e-3)),
                    spread(timed.own().times(1e-3)),
                    timed.last().steps(),
                    timed.last().check());
        }
        line("");
        findings.speedUp().ifPresent(s -> line("Two threads are %s times as fast.", spread(s)));
        line("");
    }

    private void launches() {
        if (findings.launches.isEmpty()) {
            return;
        }
        line("## Whole processes");
        line("");
        line("Wall time from start to end, median and range, the first launch not counted.");
        line("");
        line("| command | ms |");
        line("|---|---|");
        findings.launches.forEach((name, spread) ->
                line("| `%s` | %.0f [%.0f-%.0f] |", name, spread.median(), spread.least(), spread.most()));
        line("");
    }

    private static String spread(Spread spread) {
        return String.format(Locale.ROOT, "%.3g [%.3g-%.3g]", spread.median(), spread.least(), spread.most());
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
