package org.auklet.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * The entry point: exit 0 done, 2 bad input, 1 a defect of ours. It knows nothing of picocli, so that a plain line needs
 * none.
 */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        AnswerStream answer = new AnswerStream(new FileOutputStream(FileDescriptor.out)); // System.out hides the cause
        PrintWriter out = new PrintWriter(answer, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int status = execute(out, err, Terminal.isInteractive(), arguments);
        if (status != 0) { // else the end of this method is the end: exit() first looks for loggers in every jar
            System.exit(status);
        }
    }

    /**
     * Runs one command line.
     *
     * @param out takes the answer
     * @param err takes progress, warnings and errors
     * @param interactive whether a person looks on: colours, and a progress line that is written over
     * @return the exit status
     */
    static int execute(PrintWriter out, PrintWriter err, boolean interactive, String... arguments) {
        Terminal terminal = new Terminal(out, err, interactive);
        int status = PlainSimulation.of(arguments)
                .map(plain -> simulate(plain, terminal))
                .orElseGet(() -> RootCommand.execute(terminal, arguments));
        if (out.checkError() && status == 0) { // a writer keeps silent about a full disk
            err.println("error: Standard output took only part of the answer. Maybe the disk is full.");
            status = Failures.BAD_INPUT;
        }
        err.flush();
        return status;
    }

    private static int simulate(SimulationRun plain, Terminal terminal) {
        try {
            plain.run(terminal);
            return 0;
        } catch (RuntimeException e) {
            return Failures.ofExecution(e, terminal.err(), false);
        }
    }
}
