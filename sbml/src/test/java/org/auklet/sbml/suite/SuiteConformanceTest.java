package org.auklet.sbml.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * The public SBML semantic test suite (sbmlteam/sbml-test-suite 3.3.0): a slice of its time courses when it is there, or
 * a whole downloaded suite with {@code -Dsbml.suite=FOLDER}, the folder of the numbered cases.
 *
 * <p>The tables by tag and the files that fail are written to {@code sbml-suite.md} in the build folder.
 */
class SuiteConformanceTest {

    private static final Path SLICE = Path.of("../../shared/data/sbml");
    /** Cases of the slice without and with package comp that pass; two composed ones need other files. */
    private static final int PLAIN_PASSED = 277;

    private static final int COMPOSED_PASSED = 19;

    private static final Predicate<SuiteCase> COMPOSED = SuiteCase::isComposed;

    @Test
    void theSlicePassesAsFarAsItEverDid() throws IOException {
        Path suite = Path.of(System.getProperty("sbml.suite", SLICE.toString()));
        Assumptions.assumeTrue(Files.isDirectory(suite), "the SBML test suite is absent: " + suite);

        SuiteReport report = new SuiteReport(SuiteCase.in(suite));
        String text = text(report);
        System.out.println(text);
        Files.writeString(buildFolder().resolve("sbml-suite.md"), text);

        assertThat(wrong(report)).as("wrong answers").isEmpty();
        if (suite.equals(SLICE)) {
            assertThat(report.passed(COMPOSED.negate())).isGreaterThanOrEqualTo(PLAIN_PASSED);
            assertThat(report.passed(COMPOSED)).isGreaterThanOrEqualTo(COMPOSED_PASSED);
        }
    }

    private static List<Verdict> wrong(SuiteReport report) {
        return report.failed().stream()
                .filter(v -> v.kind() != Verdict.Kind.UNSUPPORTED)
                .toList();
    }

    private static String text(SuiteReport report) {
        String failed = report.failed().stream().map(Verdict::line).collect(Collectors.joining("\n"));
        return "Without comp: " + report.passed(COMPOSED.negate()) + " of " + report.count(COMPOSED.negate())
                + " cases pass; with comp: " + report.passed(COMPOSED) + " of " + report.count(COMPOSED) + ".\n\n"
                + report.byTag() + "\n" + failed + "\n";
    }

    private static Path buildFolder() throws IOException {
        Path classes;
        try {
            classes = Path.of(SuiteConformanceTest.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
        return classes.resolveSibling(".").normalize();
    }
}
