package org.auklet.record;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.auklet.quantity.InputException;
import org.auklet.quantity.NumberText;
import org.auklet.quantity.Unit;
import org.jspecify.annotations.Nullable;

/** The rules between the columns of one row. */
final class MeasurementRules {

    private final List<InputException.Problem> problems = new ArrayList<>();

    private MeasurementRules() {}

    static void require(
            String arm,
            String specimen,
            QuantityKind kind,
            double value,
            Unit unit,
            double sd,
            int n,
            double lod,
            double timeH,
            Censoring censoring) {
        List<InputException.Problem> problems =
                problems(arm, specimen, kind, value, unit, sd, n, lod, timeH, censoring);
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
    }

    static List<InputException.Problem> problems(
            String arm,
            String specimen,
            @Nullable QuantityKind kind,
            double value,
            @Nullable Unit unit,
            double sd,
            int n,
            double lod,
            double timeH,
            Censoring censoring) {
        MeasurementRules rules = new MeasurementRules();
        rules.names(arm, specimen);
        rules.unit(kind, unit);
        rules.value(kind, value, lod, censoring);
        rules.numbers(sd, n, lod);
        rules.time(kind, timeH);
        return List.copyOf(rules.problems);
    }

    private void names(String arm, String specimen) {
        if (arm.isBlank()) {
            add(Column.ARM, "The arm is missing.", "Name the group, for example 'targeted'.");
        }
        if (specimen.isBlank()) {
            add(Column.SPECIMEN, "The specimen is missing.", "Name what was measured in, for example 'liver'.");
        }
    }

    private void unit(@Nullable QuantityKind kind, @Nullable Unit unit) {
        if (unit == null) {
            add(Column.UNIT, "The unit is missing.", "Give a UCUM unit, for example %{ID}/g; 1 for a pure number.");
        } else if (kind == null) {
            String kinds = QuantityKind.fitting(unit).stream().map(Coded::code).collect(Collectors.joining(", "));
            add(
                    Column.KIND,
                    "The unit " + unit + " does not say what the value is.",
                    kinds.isEmpty() ? "No kind has this unit." : "Give the kind, one of " + kinds + ".");
        } else if (!kind.fits(unit)) {
            add(Column.UNIT, "The unit " + unit + " does not fit " + kind.code() + ".", misfit(kind, unit));
        }
    }

    private static String misfit(QuantityKind kind, Unit unit) {
        boolean wholeForGram =
                kind == QuantityKind.PERCENT_INJECTED_DOSE_PER_GRAM && QuantityKind.PERCENT_INJECTED_DOSE.fits(unit);
        if (wholeForGram) {
            return "Keep it as percentInjectedDose; a share per gram needs the mass of the specimen.";
        }
        String other = QuantityKind.infer(unit)
                .map(k -> " The unit " + unit + " belongs to " + k.code() + ".")
                .orElse("");
        return "Expected a unit like " + kind.canonicalUnit() + "." + other;
    }

    private void value(@Nullable QuantityKind kind, double value, double lod, Censoring censoring) {
        if (censoring == Censoring.BELOW_LOD) {
            if (Double.isNaN(lod)) {
                add(Column.LOD, "Below the limit of detection, but the limit is missing.", "Give it in column lod.");
            }
            if (!Double.isNaN(value)) {
                add(Column.VALUE, "A censored row has no value.", "Put the limit into lod and leave value empty.");
            }
        } else if (!Double.isFinite(value)) {
            add(
                    Column.VALUE,
                    "The value is missing.",
                    "Delete the row, or write '<' with the limit if it was below detection.");
        } else if (value < 0 && kind != null && !kind.mayBeNegative()) {
            add(
                    Column.VALUE,
                    "The value " + NumberText.of(value) + " is negative; " + kind.code() + " cannot be.",
                    "If it is noise around zero, write '<' with the limit of detection.");
        }
    }

    private void numbers(double sd, int n, double lod) {
        if (sd < 0 || Double.isInfinite(sd)) {
            add(Column.SD, "The standard deviation " + NumberText.of(sd) + " must be 0 or more.", "");
        }
        if (n < 0) {
            add(Column.N, "The number of subjects " + n + " must be 1 or more.", "Leave it empty if not known.");
        }
        if (lod <= 0 || Double.isInfinite(lod)) {
            add(Column.LOD, "The limit of detection " + NumberText.of(lod) + " must be above 0.", "");
        }
    }

    private void time(@Nullable QuantityKind kind, double timeH) {
        if (timeH < 0 || Double.isInfinite(timeH)) {
            add(
                    Column.TIME_H,
                    "The time " + NumberText.of(timeH) + " h must be 0 or more.",
                    "Time counts from the first injection.");
        } else if (Double.isNaN(timeH) && kind != null && kind.needsTime()) {
            add(Column.TIME_H, "The time is missing.", "Give the time after injection in h.");
        }
    }

    private void add(Column column, String message, String remedy) {
        problems.add(new InputException.Problem("", 0, column.code(), message, remedy));
    }
}
