package org.auklet.study.run;

import java.util.function.LongSupplier;

/**
 * What a run needs to know besides the study.
 *
 * @param seed seed of every random choice
 * @param threads number of threads; results do not depend on it
 * @param nanoTime a clock for timings, in ns; results do not depend on it
 * @param version version of Auklet, for the provenance
 * @param command the command line, for the provenance
 */
public record RunOptions(long seed, int threads, LongSupplier nanoTime, String version, String command) {}
