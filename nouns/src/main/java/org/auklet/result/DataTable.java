package org.auklet.result;

import java.util.List;

/**
 * A long table by column, such as one row per cell or per pixel.
 *
 * @param name name of its file without ending: {@code cells}
 * @param description what a row is
 * @param columns at least one, all of one length; their arrays are the table's own
 */
public record DataTable(String name, String description, List<Column> columns) {

    /** Copies the list. */
    public DataTable {
        columns = List.copyOf(columns);
        if (columns.stream().mapToInt(Column::length).distinct().count() != 1) {
            throw new IllegalArgumentException("no columns, or columns of unequal length, in " + name);
        }
    }

    /** Number of rows. */
    public int length() {
        return columns.getFirst().length();
    }

    /** A column; its name carries the unit where there is one ({@code start_s}). */
    public sealed interface Column {

        /** Its name. */
        String name();

        /** Number of rows. */
        int length();
    }

    /** Numbers; NaN where there is none. */
    public record Numbers(String name, double[] values) implements Column {
        @Override
        public int length() {
            return values.length;
        }
    }

    /** Whole numbers. */
    public record Wholes(String name, int[] values) implements Column {
        @Override
        public int length() {
            return values.length;
        }
    }

    /** Words. */
    public record Words(String name, String[] values) implements Column {
        @Override
        public int length() {
            return values.length;
        }
    }
}
