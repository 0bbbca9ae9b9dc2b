package org.auklet.cli;

import org.auklet.quantity.InputException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says how many threads may work. */
final class ThreadsOption {

    private static final int MOST = 1024;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Number of threads; as many as processors when left out. The result does not depend on it.")
    private @Nullable Integer threads;

    /**
     * The number of threads.
     *
     * @throws InputException when it is not 1 to 1024
     */
    int number() {
        int number = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        if (number < 1 || number > MOST) {
            throw new InputException(
                    "--threads is " + number + ", expected 1 to " + MOST + ".", "Leave it out to use all processors.");
        }
        return number;
    }
}
