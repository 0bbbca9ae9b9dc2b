package org.auklet.bench.engine;

/**
 * A program doing a task in one way.
 *
 * @param peer the program
 * @param task body, sphere, population or gradient
 * @param method how, in the program's words
 */
record Contender(Peer peer, String task, String method) {

    /** What the reports call it. */
    String name() {
        return peer.name() + " " + method;
    }

    Request request(String verb, Settings settings, String last) {
        return new Request(verb, task, method, settings.relative(), settings.absolute(), last);
    }

    Sample time(Settings settings, int count) {
        return peer.time(this, settings, count);
    }

    /** The solution with one row for each output time. */
    double[][] solution(Settings settings) {
        double[][] rows = peer.solution(this, settings);
        return task.equals("population") ? transposed(rows) : rows;
    }

    private static double[][] transposed(double[][] rows) {
        double[][] columns = new double[rows[0].length][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows[i].length; j++) {
                columns[j][i] = rows[i][j];
            }
        }
        return columns;
    }
}
