package org.auklet.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/**
 * Bytes of the answer. A reader who has seen enough, such as {@code head}, closes the pipe: what follows is dropped and
 * nothing is said. Any other fault, such as a full disk, is passed on.
 */
final class AnswerStream extends OutputStream {

    private final OutputStream to;
    private boolean hasReader = true;

    /** @param to takes the bytes while somebody reads them */
    AnswerStream(OutputStream to) {
        this.to = to;
    }

    @Override
    public void write(int oneByte) throws IOException {
        write(new byte[] {(byte) oneByte}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        whileRead(() -> to.write(bytes, from, length));
    }

    @Override
    public void flush() throws IOException {
        whileRead(to::flush);
    }

    private void whileRead(Step step) throws IOException {
        if (!hasReader) {
            return;
        }
        try {
            step.run();
        } catch (IOException e) {
            if (!isClosedPipe(e)) {
                throw e;
            }
            hasReader = false;
        }
    }

    /** Java has no type for it: the system's words are "Broken pipe", "The pipe is being closed" and the like. */
    private static boolean isClosedPipe(IOException e) {
        return String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
    }

    /** Something that may fail to be written. */
    private interface Step {
        void run() throws IOException;
    }
}
