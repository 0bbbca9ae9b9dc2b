package org.auklet.bench.icpms;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.Locale;
import org.auklet.measure.icpms.event.EventFinder;
import org.auklet.measure.icpms.event.EventSettings;
import org.auklet.measure.icpms.event.EventTable;

/** The trace t10M in a fresh process: what was found, the times of the first and the best of twenty passes, the heap. */
public final class EventRun {

    private static final int PASSES = 20;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double BYTES_PER_MB = 1e6;

    private EventRun() {}

    /**
     * Runs and prints.
     *
     * @param arguments the trace as a file of numpy's (default that of {@code bench/icpms/t10m.py})
     */
    public static void main(String[] arguments) {
        double[] trace = Inputs.trace(arguments.length > 0 ? Path.of(arguments[0]) : Inputs.TRACE);
        EventSettings settings = EventSettings.usual();
        EventTable events = EventFinder.find(new double[] {0, 0, 1, 0}, settings);
        double first = Double.NaN;
        double best = Double.POSITIVE_INFINITY;
        double bestProcessor = Double.POSITIVE_INFINITY;
        for (int pass = 0; pass < PASSES; pass++) {
            long wall = System.nanoTime();
            long processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            events = EventFinder.find(trace, settings);
            double wallMs = (System.nanoTime() - wall) / NANOS_PER_MILLI;
            double processorMs =
                    (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - processor) / NANOS_PER_MILLI;
            first = pass == 0 ? wallMs : first;
            best = Math.min(best, wallMs);
            bestProcessor = Math.min(bestProcessor, processorMs);
        }
        System.out.printf(
                Locale.ROOT,
                "%d events, limit %.0f, level %.6f, mean net area %.4f counts%n"
                        + "first pass %.1f ms, best of %d: %.1f ms (%.1f ms of processor), peak heap %.0f MB%n",
                events.size(),
                events.limits().critical(),
                events.limits().level(),
                events.meanNet(),
                first,
                PASSES,
                best,
                bestProcessor,
                peakHeap() / BYTES_PER_MB);
    }

    private static double peakHeap() {
        double sum = 0.0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            sum += pool.getType() == MemoryType.HEAP ? pool.getPeakUsage().getUsed() : 0.0;
        }
        return sum;
    }
}
