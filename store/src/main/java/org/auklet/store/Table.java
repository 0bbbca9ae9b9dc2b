package org.auklet.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A small table in memory: what goes into a Parquet file, and what comes back.
 *
 * <p>A cell holds a {@link Double}, {@link Integer}, {@link Long}, {@link Boolean} or {@link String} as its column
 * says, or null. A {@code Double} that is not finite is stored as null.
 */
public final class Table {

    private final List<Column> columns;
    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    /** Type of a column, and the SQL type it is stored as. */
    public enum Type {
        DOUBLE("DOUBLE"),
        INTEGER("INTEGER"),
        LONG("BIGINT"),
        BOOLEAN("BOOLEAN"),
        TEXT("VARCHAR");

        private final String sql;

        Type(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }
    }

    /** A column by name and type. */
    public record Column(String name, Type type) {

        /** A column of doubles. */
        public static Column number(String name) {
            return new Column(name, Type.DOUBLE);
        }

        /** A column of strings. */
        public static Column text(String name) {
            return new Column(name, Type.TEXT);
        }
    }

    /** An empty table with these columns, at least one. */
    public Table(List<Column> columns) {
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a table needs at least one column");
        }
        this.columns = List.copyOf(columns);
    }

    /** Adds one row; its cells must be as many as the columns. */
    public void add(List<? extends @Nullable Object> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(
                    "a row of " + cells.size() + " cells does not fit " + columns.size() + " columns");
        }
        rows.add(new ArrayList<>(cells));
    }

    /** The columns in order. */
    public List<Column> columns() {
        return columns;
    }

    /** The rows in order; not to be changed. */
    public List<List<@Nullable Object>> rows() {
        return rows;
    }

    /** All cells of the column of this name. */
    public List<@Nullable Object> column(String name) {
        int index = columns.stream().map(Column::name).toList().indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("no column " + name + " among " + columns);
        }
        List<@Nullable Object> cells = new ArrayList<>();
        for (List<@Nullable Object> row : rows) {
            cells.add(row.get(index));
        }
        return cells;
    }
}
