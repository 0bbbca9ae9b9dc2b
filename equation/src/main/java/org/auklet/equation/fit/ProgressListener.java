package org.auklet.equation.fit;

/** Hears how far an estimation has come. Calls come one at a time, but from any of the working threads. */
@FunctionalInterface
public interface ProgressListener {

    /** Hears nothing. */
    ProgressListener SILENT = (phase, done, total) -> {};

    /**
     * Some work has been done.
     *
     * @param phase {@code fit} or {@code profile}
     * @param done number of tasks finished
     * @param total number of tasks in this phase
     */
    void progress(String phase, int done, int total);
}
