package org.auklet.sbml.suite;

import java.nio.file.Path;
import java.util.List;
import org.auklet.quantity.InputException;
import org.auklet.sbml.problem.UnsupportedSbmlException;
import org.auklet.sbml.simulate.ResultTable;
import org.auklet.sbml.simulate.SbmlSimulation;
import org.auklet.sbml.simulate.SimulationSettings;

/**
 * What came of one SBML file of a case.
 *
 * @param of the case
 * @param file the SBML file
 * @param kind how it ended
 * @param detail the worst point, or the error
 */
record Verdict(SuiteCase of, Path file, Kind kind, String detail) {

    enum Kind {
        PASS,
        WRONG,
        UNSUPPORTED,
        REFUSED,
        DEFECT
    }

    boolean isPass() {
        return kind == Kind.PASS;
    }

    /** One line for people. */
    String line() {
        return "* " + file.getFileName() + " " + kind + ": " + detail.replace('\n', ' ');
    }

    /** Runs one file and compares by the rule of the suite: |C - U| <= Ta + Tr |C| at every point. */
    static Verdict of(SuiteCase suiteCase, Path file) {
        SimulationSettings settings = suiteCase.settings();
        try {
            ResultTable table = SbmlSimulation.run(file, settings, SbmlSimulation.tolerances(settings))
                    .table();
            String worst = difference(suiteCase, settings, table);
            return new Verdict(suiteCase, file, worst.isEmpty() ? Kind.PASS : Kind.WRONG, worst);
        } catch (UnsupportedSbmlException e) {
            return new Verdict(suiteCase, file, Kind.UNSUPPORTED, String.valueOf(e.getMessage()));
        } catch (InputException e) {
            return new Verdict(suiteCase, file, Kind.REFUSED, String.valueOf(e.getMessage()));
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            return new Verdict(suiteCase, file, Kind.DEFECT, e + " at " + List.of(e.getStackTrace()));
        }
    }

    private static String difference(SuiteCase suiteCase, SimulationSettings settings, ResultTable table) {
        List<double[]> expected = suiteCase.expected(table.names());
        if (expected.size() != table.times().length) {
            return expected.size() + " rows expected, " + table.times().length + " given";
        }
        String worst = "";
        double most = 1;
        for (int row = 0; row < expected.size(); row++) {
            for (int column = 0; column < table.names().size(); column++) {
                double c = expected.get(row)[column];
                double u = table.values()[row][column];
                double excess = excess(c, u, settings);
                if (!(excess <= most)) {
                    most = excess;
                    worst = table.names().get(column) + " at " + table.times()[row] + ": " + u + ", expected " + c;
                }
            }
        }
        return worst;
    }

    /** How many times the tolerance lies between the expected and the given value. */
    private static double excess(double c, double u, SimulationSettings settings) {
        if (Double.compare(c, u) == 0) {
            return 0;
        }
        double allowed = settings.absolute() + settings.relative() * Math.abs(c);
        return Double.isFinite(c) && Double.isFinite(u) ? Math.abs(c - u) / allowed : Double.POSITIVE_INFINITY;
    }
}
