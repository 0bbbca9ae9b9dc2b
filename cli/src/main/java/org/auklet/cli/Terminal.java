package org.auklet.cli;

import java.io.Console;
import java.io.PrintWriter;
import org.auklet.result.Finding;

/**
 * Where words go.
 *
 * @param out the answer, nothing else
 * @param err progress, warnings and errors
 * @param interactive whether a person looks on
 */
record Terminal(PrintWriter out, PrintWriter err, boolean interactive) {

    /** Whether input and output are a terminal that can move its cursor. */
    static boolean isInteractive() {
        Console console = System.console();
        return console != null && console.isTerminal() && !"dumb".equals(System.getenv("TERM"));
    }

    /** Prints the findings, warnings first. */
    void findings(Iterable<Finding> findings) {
        for (String severity : new String[] {"warning", "note"}) {
            for (Finding f : findings) {
                if (f.severity().equals(severity)) {
                    err.println(severity + ": " + f.place() + ": " + f.message());
                }
            }
        }
        err.flush();
    }
}
