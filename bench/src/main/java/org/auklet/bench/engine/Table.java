package org.auklet.bench.engine;

import java.util.Locale;
import java.util.stream.Stream;

/** All timings as comma-separated values, one line a round. */
final class Table {

    private Table() {}

    static String csv(Findings findings) {
        StringBuilder text = new StringBuilder(
                "part,task,program,method,rtol,atol,round,wall_ms,processor_ms,steps,check,true_error\n");
        findings.races.values().stream().flatMap(java.util.List::stream).forEach(t -> add(text, "race", t));
        findings.curves.values().stream()
                .flatMap(curves -> curves.stream().flatMap(Table::points))
                .forEach(t -> add(text, "precision", t));
        return text.toString();
    }

    private static Stream<Timed> points(Curve curve) {
        return curve.points().stream();
    }

    private static void add(StringBuilder text, String part, Timed timed) {
        Contender who = timed.contender();
        Settings settings = timed.settings();
        for (int i = 0; i < timed.rounds().size(); i++) {
            Sample s = timed.rounds().get(i);
            text.append(String.format(
                    Locale.ROOT,
                    "%s,%s,%s,%s,%.0e,%.0e,%d,%.5f,%.5f,%d,%.12g,%.3e%n",
                    part,
                    who.task(),
                    who.peer().name(),
                    who.method(),
                    settings.relative(),
                    settings.absolute(),
                    i + 1,
                    s.wall(),
                    s.own(),
                    s.steps(),
                    s.check(),
                    timed.error()));
        }
    }
}
