package org.auklet.equation.fit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Included observations that share one way of scattering, and where its parameters are.
 *
 * @param label the group
 * @param kind what the standard deviation depends on
 * @param log whether residuals are differences of logarithms
 * @param data indices of the observations
 * @param unit per observation of the slot, the standard deviation at scale 1; NaN for |f|
 * @param names names of the estimated error parameters (none, one, or a and b)
 * @param index place of the first error parameter in the working vector, or -1 when it is concentrated out
 */
record ErrorSlot(String label, Kind kind, boolean log, int[] data, double[] unit, List<String> names, int index) {

    enum Kind {
        /** Standard deviations are known. */
        KNOWN,
        /** One unknown factor times the unit. */
        SCALED,
        /** sqrt(a^2 + b^2 f^2). */
        COMBINED
    }

    /** Whether the one unknown factor follows in closed form from the residuals. */
    boolean concentrated() {
        return kind == Kind.SCALED && index < 0;
    }

    /** The slots of a problem; working places of error parameters begin at {@code first}. */
    static List<ErrorSlot> of(FitProblem problem, int first) {
        ErrorModel.GivenSd given = problem.errors().givenSd();
        Predicate<Datum> uses = datum -> datum.hasSd() && given != ErrorModel.GivenSd.IGNORED;
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        for (int i = 0; i < problem.data().size(); i++) {
            Datum datum = problem.data().get(i);
            if (datum.included()) {
                groups.computeIfAbsent(datum.group(), key -> new ArrayList<>()).add(i);
            }
        }
        List<ErrorSlot> slots = new ArrayList<>();
        int next = first;
        for (Map.Entry<String, List<Integer>> group : groups.entrySet()) {
            for (boolean known : new boolean[] {true, false}) {
                List<Integer> members = group.getValue().stream()
                        .filter(i -> uses.test(problem.data().get(i)) == known)
                        .toList();
                if (!members.isEmpty()) {
                    ErrorSlot slot = known
                            ? given(problem, group.getKey(), members, next)
                            : unknown(problem, group.getKey(), members, next);
                    slots.add(slot);
                    next += slot.index < 0 ? 0 : slot.names.size();
                }
            }
        }
        return List.copyOf(slots);
    }

    private static ErrorSlot given(FitProblem problem, String label, List<Integer> members, int next) {
        boolean log = problem.errors() instanceof ErrorModel.Lognormal;
        double[] unit = new double[members.size()];
        for (int m = 0; m < unit.length; m++) {
            Datum datum = problem.data().get(members.get(m));
            double ratio = datum.sd() / (datum.censored() ? datum.limit() : datum.value());
            unit[m] = log ? Math.sqrt(Math.log1p(ratio * ratio)) : datum.sd();
        }
        boolean inflated = problem.errors().givenSd() == ErrorModel.GivenSd.INFLATED;
        return new ErrorSlot(
                label,
                inflated ? Kind.SCALED : Kind.KNOWN,
                log,
                array(members),
                unit,
                inflated ? List.of("inflation") : List.of(),
                inflated && anyCensored(problem, members) ? next : -1);
    }

    private static ErrorSlot unknown(FitProblem problem, String label, List<Integer> members, int next) {
        boolean explicit = anyCensored(problem, members);
        int[] data = array(members);
        return switch (problem.errors()) {
            case ErrorModel.Lognormal model -> scaled(label, true, data, 1, "sigma", explicit ? next : -1);
            case ErrorModel.Additive model -> scaled(label, false, data, 1, "a", explicit ? next : -1);
            case ErrorModel.Proportional model -> scaled(label, false, data, Double.NaN, "b", explicit ? next : -1);
            case ErrorModel.Combined model ->
                new ErrorSlot(label, Kind.COMBINED, false, data, new double[data.length], List.of("a", "b"), next);
        };
    }

    private static ErrorSlot scaled(String label, boolean log, int[] data, double unit, String name, int index) {
        return new ErrorSlot(
                label, Kind.SCALED, log, data, BoundedLeastSquares.filled(data.length, unit), List.of(name), index);
    }

    private static boolean anyCensored(FitProblem problem, List<Integer> members) {
        return members.stream().anyMatch(i -> problem.data().get(i).censored());
    }

    private static int[] array(List<Integer> members) {
        return members.stream().mapToInt(Integer::intValue).toArray();
    }
}
