package org.auklet.sbml.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class SuiteConformanceTest {

    private static final Path SLICE = Path.of("../../shared/data/sbml");

    @Test
    void allCases() throws IOException {
        Path suite = Path.of(System.getProperty("sbml.suite", SLICE.toString()));
        Assumptions.assumeTrue(Files.isDirectory(suite), "no suite at " + suite);
        List<Verdict> verdicts = new ArrayList<>();
        StringBuilder out = new StringBuilder();
        for (SuiteCase c : SuiteCase.in(suite)) {
            for (Path model : c.models()) {
                long t = System.nanoTime();
                Verdict v = Verdict.of(c, model);
                verdicts.add(v);
                out.append(v.kind()).append(' ').append((System.nanoTime() - t) / 1000000).append("ms ").append(model.getFileName()).append(' ').append(c.isComposed() ? "comp " : "").append(v.detail().replace('\n', '|')).append(' ').append(c.tags()).append('\n');
            }
        }
        Files.writeString(Path.of("target/suite.txt"), out.toString());
        Map<String, Integer> counts = new TreeMap<>();
        verdicts.forEach(v -> counts.merge((v.of().isComposed() ? "comp " : "") + v.kind(), 1, Integer::sum));
        System.out.println(counts);
    }
}
