package org.auklet.bench.engine;

/**
 * One timing.
 *
 * @param wall ms of wall time for one pass
 * @param own ms of processor time of the working thread for one pass
 * @param steps accepted steps of a pass
 * @param check the task's check value
 */
record Sample(double wall, double own, long steps, double check) {}
