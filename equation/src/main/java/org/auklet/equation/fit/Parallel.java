package org.auklet.equation.fit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Runs independent tasks, each with an evaluator of its own for the time, in the order of their results. */
final class Parallel {

    private final Objective objective;
    private final int threads;
    private final ProgressListener listener;
    private final Deque<Evaluator> idle = new ArrayDeque<>();
    private int done;

    Parallel(Objective objective, int threads, ProgressListener listener) {
        this.objective = objective;
        this.threads = threads;
        this.listener = listener;
    }

    /** The results of all tasks, in their order; an interrupt cancels them all. */
    <T> List<T> run(String phase, List<Function<Evaluator, T>> tasks) {
        done = 0;
        listener.progress(phase, 0, tasks.size());
        int workers = Math.min(threads, tasks.size());
        if (workers <= 1) {
            List<T> results = new ArrayList<>();
            for (Function<Evaluator, T> task : tasks) {
                results.add(runOne(phase, task, tasks.size()));
            }
            return results;
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
            List<Future<T>> futures = new ArrayList<>();
            for (Function<Evaluator, T> task : tasks) {
                futures.add(pool.submit(() -> runOne(phase, task, tasks.size())));
            }
            return collect(pool, futures);
        }
    }

    private static <T> List<T> collect(ExecutorService pool, List<Future<T>> futures) {
        List<T> results = new ArrayList<>();
        try {
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException e) {
            pool.shutdownNow();
            Thread.currentThread().interrupt();
            throw new CancellationException("the estimation was interrupted");
        } catch (ExecutionException e) {
            pool.shutdownNow();
            switch (e.getCause()) {
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }

    private <T> T runOne(String phase, Function<Evaluator, T> task, int total) {
        Evaluator evaluator = borrow();
        evaluator.resetCounts();
        T result = task.apply(evaluator);
        synchronized (this) {
            idle.push(evaluator);
            done++;
            listener.progress(phase, done, total);
        }
        return result;
    }

    private Evaluator borrow() {
        synchronized (this) {
            if (!idle.isEmpty()) {
                return idle.pop();
            }
            return new Evaluator(objective, objective.problem.predictors().create());
        }
    }
}
