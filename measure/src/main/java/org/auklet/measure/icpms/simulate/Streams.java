package org.auklet.measure.icpms.simulate;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * A stream of chance for each name under one seed, so that what a file holds depends neither on the files written before it
 * nor on the thread that writes it.
 *
 * @param seed the experiment's seed
 */
public record Streams(long seed) {

    private static final RandomGeneratorFactory<RandomGenerator> FACTORY =
            RandomGeneratorFactory.of("L64X128MixRandom");
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    /** The stream of a name; the same name, the same numbers. */
    public RandomGenerator of(String name) {
        long hash = FNV_OFFSET ^ seed * 0x9e3779b97f4a7c15L;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * FNV_PRIME;
        }
        return FACTORY.create(hash);
    }
}
