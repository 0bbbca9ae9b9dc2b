package org.auklet.cli;

import java.util.Locale;
import java.util.function.LongSupplier;
import org.auklet.equation.fit.ProgressListener;

/**
 * Shows how far a run has come: one line that is written over for a person who looks on, else a line for each phase and
 * now and then one between.
 */
final class ProgressLine implements ProgressListener, AutoCloseable {

    private static final double NS = 1e-9;
    private static final double SPARSE_S = 15;
    private static final double LIVELY_S = 0.1;

    private final Terminal terminal;
    private final LongSupplier nanoTime;
    private final long start;
    private String phase = "";
    private double lastShown = Double.NEGATIVE_INFINITY;
    private int width;

    /** @param nanoTime a clock, ns */
    ProgressLine(Terminal terminal, LongSupplier nanoTime) {
        this.terminal = terminal;
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
    }

    @Override
    public synchronized void progress(String newPhase, int done, int total) {
        double elapsed = elapsed();
        boolean changed = !newPhase.equals(phase);
        if (!changed && elapsed - lastShown < (terminal.interactive() ? LIVELY_S : SPARSE_S)) {
            return;
        }
        phase = newPhase;
        lastShown = elapsed;
        String share = total > 1 ? " " + done + "/" + total : "";
        show(String.format(Locale.ROOT, "%s%s, %.0f s", newPhase, share, elapsed));
    }

    private void show(String text) {
        if (terminal.interactive()) {
            String padding = " ".repeat(Math.max(0, width - text.length()));
            terminal.err().print("\r" + text + padding);
            width = text.length();
        } else {
            terminal.err().println(text);
        }
        terminal.err().flush();
    }

    private double elapsed() {
        return (nanoTime.getAsLong() - start) * NS;
    }

    /** Clears the line, so that what follows starts at the margin. */
    @Override
    public synchronized void close() {
        if (terminal.interactive() && width > 0) {
            terminal.err().print("\r" + " ".repeat(width) + "\r");
        }
        terminal.err().flush();
    }
}
