package org.auklet.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.auklet.store.Table.Column;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads Parquet files through DuckDB in memory.
 *
 * <p>One thread and no temporary directory: the same rows give the same bytes, and nothing is left beside the file.
 * Extensions are never fetched. Loading the engine for the first time unpacks a native library and takes about 0.6 s;
 * {@link #warmUp()} moves that cost beside other work.
 */
public final class ParquetTables implements AutoCloseable {

    private static final String STAGING = "staging";

    private final DuckDBConnection connection;

    private ParquetTables(DuckDBConnection connection) {
        this.connection = connection;
    }

    /** Opens the engine; close it after use. */
    public static ParquetTables open() throws IOException {
        Properties settings = new Properties();
        settings.setProperty("threads", "1");
        settings.setProperty("temp_directory", "");
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        try {
            Connection opened = DriverManager.getConnection("jdbc:duckdb:", settings);
            return new ParquetTables(opened.unwrap(DuckDBConnection.class));
        } catch (SQLException e) {
            throw new IOException("the Parquet engine did not start: " + e.getMessage(), e);
        }
    }

    /** Starts loading the engine on a daemon thread and returns at once; a failure shows when the engine is used. */
    public static Thread warmUp() {
        return Thread.ofPlatform().daemon().name("parquet-warm-up").start(ParquetTables::load);
    }

    private static void load() {
        try (ParquetTables tables = open()) {
            tables.execute("SELECT 1");
        } catch (IOException e) {
            // told by the open() that needs the engine
        }
    }

    /** Writes a table to a Parquet file (Zstandard), replacing the file. */
    public void write(Table table, Path file) throws IOException {
        execute("CREATE OR REPLACE TABLE " + STAGING + " (" + declaration(table.columns()) + ")");
        append(table);
        execute("COPY " + STAGING + " TO " + literal(file.toString()) + " (FORMAT PARQUET, COMPRESSION ZSTD)");
        execute("DROP TABLE " + STAGING);
    }

    /** Reads a whole Parquet file. */
    public Table read(Path file) throws IOException {
        String sql = "SELECT * FROM read_parquet(" + literal(escapeGlob(file.toString())) + ")";
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            Table table = new Table(columnsOf(result.getMetaData()));
            while (result.next()) {
                table.add(row(result, table.columns().size()));
            }
            return table;
        } catch (SQLException e) {
            throw new IOException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private void execute(String sql) throws IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IOException("the Parquet engine refused: " + sql + ": " + e.getMessage(), e);
        }
    }

    private void append(Table table) throws IOException {
        try (DuckDBAppender appender = connection.createAppender("main", STAGING)) {
            for (List<@Nullable Object> row : table.rows()) {
                appender.beginRow();
                for (int i = 0; i < row.size(); i++) {
                    append(appender, table.columns().get(i), row.get(i));
                }
                appender.endRow();
            }
        } catch (SQLException e) {
            throw new IOException("cannot fill a Parquet table: " + e.getMessage(), e);
        }
    }

    private static void append(DuckDBAppender appender, Column column, @Nullable Object cell) throws SQLException {
        if (cell == null || (cell instanceof Double d && !Double.isFinite(d))) {
            appender.appendNull();
            return;
        }
        switch (column.type()) {
            case DOUBLE -> appender.append(((Number) cell).doubleValue());
            case INTEGER -> appender.append(((Number) cell).intValue());
            case LONG -> appender.append(((Number) cell).longValue());
            case BOOLEAN -> appender.append(((Boolean) cell).booleanValue());
            case TEXT -> appender.append((String) cell);
        }
    }

    private static String declaration(List<Column> columns) {
        return columns.stream()
                .map(c ->
                        '"' + c.name().replace("\"", "\"\"") + "\" " + c.type().sql())
                .collect(Collectors.joining(", "));
    }

    private static List<@Nullable Object> row(ResultSet result, int size) throws SQLException {
        List<@Nullable Object> cells = new ArrayList<>(size);
        for (int i = 1; i <= size; i++) {
            cells.add(result.getObject(i));
        }
        return cells;
    }

    private static List<Column> columnsOf(ResultSetMetaData data) throws SQLException {
        List<Column> columns = new ArrayList<>();
        for (int i = 1; i <= data.getColumnCount(); i++) {
            columns.add(new Column(data.getColumnName(i), typeOf(data.getColumnType(i))));
        }
        return columns;
    }

    private static Table.Type typeOf(int jdbcType) {
        return switch (jdbcType) {
            case Types.DOUBLE, Types.FLOAT, Types.REAL -> Table.Type.DOUBLE;
            case Types.INTEGER, Types.SMALLINT, Types.TINYINT -> Table.Type.INTEGER;
            case Types.BIGINT -> Table.Type.LONG;
            case Types.BOOLEAN, Types.BIT -> Table.Type.BOOLEAN;
            default -> Table.Type.TEXT;
        };
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** A file name may hold what a reader of many files takes for a pattern. */
    private static String escapeGlob(String path) {
        return path.replaceAll("([\\[*?])", "[$1]");
    }
}
