package org.auklet.cli;

import java.nio.file.Path;
import org.auklet.quantity.InputException;
import org.jspecify.annotations.Nullable;

/**
 * Where a command's answer goes: a file that {@code -o} names, or standard output. With a file standard output stays
 * empty, and standard error says where the answer is.
 *
 * @param terminal where words go
 * @param file the file that was named; null for standard output
 */
record Destination(Terminal terminal, @Nullable Path file) {

    /** The option that names the file. */
    static final String OPTION = "-o";

    /**
     * Tries the file before the work; what stands there stays.
     *
     * @throws InputException when it cannot be written there
     */
    void requireWritable() {
        if (file != null) {
            whole(file).requireWritable();
        }
    }

    /**
     * Writes the whole answer.
     *
     * @throws InputException when the file cannot be written
     */
    void write(String answer) {
        if (file == null) {
            terminal.out().print(answer);
            terminal.out().flush();
        } else {
            whole(file).write(answer);
            terminal.err().println("Written: " + file);
            terminal.err().flush();
        }
    }

    private static WholeFile whole(Path file) {
        return new WholeFile(file, OPTION, "Choose another place.");
    }
}
