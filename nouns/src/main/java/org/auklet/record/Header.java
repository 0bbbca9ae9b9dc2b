package org.auklet.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.auklet.quantity.InputException;
import org.auklet.quantity.InputException.Problem;
import org.auklet.quantity.NearMatch;
import org.auklet.quantity.Unit;
import org.jspecify.annotations.Nullable;

/** The header row: which field is which column, and the units people write into the names. */
final class Header {

    private static final Pattern WITH_UNIT = Pattern.compile("(.*?)\\s*[\\[(]\\s*(.+?)\\s*[\\])]\\s*");
    private static final Set<String> SEM = Set.of("sem", "se", "s_e_m", "standard_error");
    private static final Set<String> IGNORED = Set.of("note", "notes", "comment", "comments", "remark", "remarks");
    private static final Set<String> TIME_WORDS = Set.of("time", "t", "timepoint", "time_point", "hpi");
    private static final Unit HOUR = Unit.of("h");

    private final Map<Column, Integer> columns = new EnumMap<>(Column.class);
    private final List<Problem> problems = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final String file;
    private final int line;
    private int sem = -1;
    private @Nullable Unit valueUnit;
    private Unit timeUnit = HOUR;

    private Header(String file, int line) {
        this.file = file;
        this.line = line;
    }

    static Header read(String file, CsvText.RawRow row) {
        Header header = new Header(file, row.line());
        for (int i = 0; i < row.fields().size(); i++) {
            header.add(i, row.fields().get(i));
        }
        header.requireColumns();
        return header;
    }

    /** Whether a name would be understood; used to find the delimiter. */
    static boolean isKnown(String name) {
        Matcher withUnit = WITH_UNIT.matcher(name);
        String bare = bare(withUnit.matches() ? withUnit.group(1) : name);
        return column(bare).isPresent() || SEM.contains(bare) || OrganDatabaseFormat.hasColumn(bare);
    }

    private void add(int index, String name) {
        if (name.isEmpty()) {
            return;
        }
        Matcher withUnit = WITH_UNIT.matcher(name);
        String bare = bare(withUnit.matches() ? withUnit.group(1) : name);
        String unit = withUnit.matches() ? withUnit.group(2) : "";
        if (bare.startsWith("time_") && column(bare).isEmpty()) {
            unit = bare.substring("time_".length());
            bare = "time";
        }
        if (SEM.contains(bare)) {
            once("sem", name);
            sem = index;
            unit(Column.SD, unit);
        } else if (IGNORED.contains(bare)) {
            findings.add(Finding.note("ignored_column", file, line, "Column '" + name + "' is not read."));
        } else if (column(bare).isPresent()) {
            known(column(bare).get(), index, name, bare, unit);
        } else {
            valueOrUnknown(index, name);
        }
    }

    private void known(Column column, int index, String name, String bare, String unit) {
        once(column.code(), name);
        columns.put(column, index);
        unit(column, unit);
        if (column == Column.TIME_H && unit.isEmpty() && TIME_WORDS.contains(bare) && !bare.equals("hpi")) {
            findings.add(Finding.warning(
                    "time_unit_assumed", file, line, "Column '" + name + "' names no unit; read as hours."));
        }
    }

    /** A column headed by a share of the dose ({@code %ID/g}) is the value with its unit. */
    private void valueOrUnknown(int index, String name) {
        Optional<Unit> unit = tryUnit(name);
        if (unit.isPresent() && unit.get().hasAnnotation("ID")) {
            once(Column.VALUE.code(), name);
            columns.put(Column.VALUE, index);
            valueUnit = unit.get();
            return;
        }
        List<String> known = Arrays.stream(Column.values()).map(Column::code).toList();
        String advice = NearMatch.find(bare(name), known)
                .map(match -> "Maybe '" + match + "'?")
                .orElse("Known are " + String.join(", ", known) + ", and 'note', which is not read.");
        problem(name, "Unknown column '" + name + "'.", advice);
    }

    private void unit(Column column, String unit) {
        if (unit.isEmpty()) {
            return;
        }
        try {
            Unit parsed = Unit.of(unit);
            if (column == Column.TIME_H) {
                requireTime(parsed);
            } else if (column == Column.VALUE || column == Column.SD || column == Column.LOD) {
                agree(column, parsed);
            }
        } catch (InputException e) {
            e.problems().forEach(p -> problem(column.code(), p.message(), p.remedy()));
        }
    }

    private void requireTime(Unit unit) {
        if (unit.isCommensurableWith(HOUR)) {
            timeUnit = unit;
        } else {
            problem(Column.TIME_H.code(), "The unit " + unit + " is not a time.", "For example time [min].");
        }
    }

    private void agree(Column column, Unit unit) {
        if (valueUnit != null && !valueUnit.isEquivalentTo(unit)) {
            problem(
                    column.code(),
                    "The header gives " + unit + " here and " + valueUnit + " for another column.",
                    "Value, sd and lod share one unit.");
        }
        valueUnit = unit;
    }

    private void once(String column, String name) {
        if (!seen.add(column)) {
            problem(
                    column,
                    "Column '" + name + "' is there twice.",
                    "Keep one of the columns that mean " + column + ".");
        }
    }

    private void requireColumns() {
        require(Column.ARM, "Add it with one word per group, for example 'targeted'.");
        require(Column.SPECIMEN, "Add it with what was measured in, for example 'liver'.");
        require(Column.VALUE, "Add it with the measured numbers.");
        if (valueUnit == null) {
            require(Column.UNIT, "Add it with UCUM units, or name the unit in the header: value [%ID/g].");
        }
    }

    private void require(Column column, String remedy) {
        if (!columns.containsKey(column)) {
            problem(column.code(), "Column '" + column.code() + "' is missing.", remedy);
        }
    }

    private void problem(String field, String message, String remedy) {
        problems.add(new Problem(file, line, field, message, remedy));
    }

    private static Optional<Unit> tryUnit(String text) {
        try {
            return Optional.of(Unit.of(text));
        } catch (InputException noUnit) {
            return Optional.empty();
        }
    }

    private static Optional<Column> column(String bare) {
        return bare.equals("hpi") ? Optional.of(Column.TIME_H) : Coded.find(Column.values(), bare);
    }

    private static String bare(String name) {
        return name.strip()
                .toLowerCase(Locale.ROOT)
                .replace("\u00b1", " ")
                .replaceAll("[\\s.\\-/]+", "_")
                .replaceAll("^_+|_+$", "");
    }

    /** Whether the columns are there without which no row means anything. */
    boolean isReadable() {
        return has(Column.ARM) && has(Column.SPECIMEN) && has(Column.VALUE) && (has(Column.UNIT) || valueUnit != null);
    }

    List<Problem> problems() {
        return problems;
    }

    List<Finding> findings() {
        return findings;
    }

    int line() {
        return line;
    }

    boolean has(Column column) {
        return columns.containsKey(column);
    }

    /** The field of a column in a row, empty when the column or the field is not there. */
    String field(Column column, CsvText.RawRow row) {
        return field(columns.getOrDefault(column, -1), row);
    }

    /** The standard error's field, empty when there is none. */
    String sem(CsvText.RawRow row) {
        return field(sem, row);
    }

    /** The unit named in the header of value, sd or lod. */
    Optional<Unit> valueUnit() {
        return Optional.ofNullable(valueUnit);
    }

    /** The unit of the time column. */
    Unit timeUnit() {
        return timeUnit;
    }

    private static String field(int index, CsvText.RawRow row) {
        return index >= 0 && index < row.fields().size() ? row.fields().get(index) : "";
    }
}
