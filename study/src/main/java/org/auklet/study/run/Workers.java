package org.auklet.study.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Independent pieces of work on several threads, their results in the order of the pieces. */
public final class Workers {

    private Workers() {}

    /**
     * The result of {@code work} for every piece, in order.
     *
     * @throws CancellationException when this thread is interrupted
     */
    public static <P, R> List<R> inOrder(List<P> pieces, int threads, Function<P, R> work) {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<R>> futures = new ArrayList<>();
            for (P piece : pieces) {
                futures.add(pool.submit(() -> work.apply(piece)));
            }
            List<R> results = new ArrayList<>();
            for (Future<R> future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException own ? own : new IllegalStateException(e.getCause());
        }
    }
}
