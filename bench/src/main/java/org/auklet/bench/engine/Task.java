package org.auklet.bench.engine;

/** Something that every program can be asked to do, at given tolerances. */
@FunctionalInterface
interface Task {

    /** Does it once. */
    Result pass();

    /**
     * What came out.
     *
     * @param rows one row for each output time, or for each subject of a population
     * @param steps accepted steps, of all subjects together
     * @param check the number that is held against the value known for the task
     */
    record Result(double[][] rows, long steps, double check) {}
}
