package org.auklet.equation.population;

import java.util.function.IntFunction;

/**
 * Many subjects, described when they are needed.
 *
 * @param size how many
 * @param subject describes the subject of an index from 0; called from several threads, must always answer the same
 */
public record Population(int size, IntFunction<Subject> subject) {

    public Population {
        if (size < 0) {
            throw new IllegalArgumentException("a population cannot have " + size + " subjects");
        }
    }
}
