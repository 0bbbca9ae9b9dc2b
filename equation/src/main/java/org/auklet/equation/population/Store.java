package org.auklet.equation.population;

/**
 * A row of the arena and what is written there.
 *
 * @param row number of the row
 * @param value read from rows that no earlier store of the same section writes
 */
record Store(int row, Node value) {}
