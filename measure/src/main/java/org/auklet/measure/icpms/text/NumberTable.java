package org.auklet.measure.icpms.text;

import java.util.List;

/**
 * A table of numbers read from text, by column.
 *
 * @param columns numbers by column and row, of the columns that were wanted; not to be changed
 * @param rows number of rows
 * @param skipped how many lines between the first and the last row were no row of numbers
 * @param firstSkipped line numbers of the first of them, from 1
 */
record NumberTable(double[][] columns, int rows, long skipped, List<Integer> firstSkipped) {

    NumberTable {
        firstSkipped = List.copyOf(firstSkipped);
    }
}
