package org.auklet.equation.fit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.auklet.quantity.InputException;

/**
 * What is to be fitted: a model, its free parameters, the observations and how they scatter.
 *
 * @param predictors makes instances of the model; its i-th prediction belongs to the i-th datum
 * @param parameters the free parameters, in the order of the model's parameter vector
 * @param data the observations, included or not
 * @param errors the error model
 */
public record FitProblem(
        PredictorFactory predictors, List<FreeParameter> parameters, List<Datum> data, ErrorModel errors) {

    /** @throws InputException naming every observation that the error model cannot take, and what to do with it */
    public FitProblem {
        parameters = List.copyOf(parameters);
        data = List.copyOf(data);
        List<InputException.Problem> problems = new ArrayList<>();
        checkParameters(parameters, problems);
        for (int i = 0; i < data.size(); i++) {
            if (data.get(i).included()) {
                checkDatum(i, data.get(i), errors, problems);
            }
        }
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
    }

    /** Number of observations that take part in the fit. */
    public int includedCount() {
        return (int) data.stream().filter(Datum::included).count();
    }

    private static void checkParameters(List<FreeParameter> parameters, List<InputException.Problem> problems) {
        Set<String> names = new HashSet<>();
        for (FreeParameter parameter : parameters) {
            if (!names.add(parameter.name())) {
                problems.add(problem("parameter " + parameter.name() + " is given twice.", "Rename one of them."));
            }
        }
    }

    private static void checkDatum(int i, Datum datum, ErrorModel errors, List<InputException.Problem> problems) {
        boolean log = errors instanceof ErrorModel.Lognormal;
        double value = datum.censored() ? datum.limit() : datum.value();
        String what = String.format(
                Locale.ROOT,
                "observation %d (group %s): the %s %s",
                i,
                datum.group(),
                datum.censored() ? "limit" : "value",
                value);
        if (!Double.isFinite(value)) {
            problems.add(problem(what + " is not a number.", "Leave it out, or give it as below its limit."));
        } else if (log && !(value > 0)) {
            problems.add(problem(
                    what + " has no logarithm, which the lognormal error model needs.",
                    "Maybe give it as below a limit of detection, or leave it out of the fit."));
        }
        if (datum.hasSd() && !(datum.sd() > 0) && errors.givenSd() != ErrorModel.GivenSd.IGNORED) {
            problems.add(problem(
                    String.format(
                            Locale.ROOT, "observation %d: the standard deviation %s is not positive.", i, datum.sd()),
                    "Maybe leave it empty, so that the scatter is estimated."));
        }
    }

    private static InputException.Problem problem(String message, String remedy) {
        return new InputException.Problem("", 0, "", message, remedy);
    }
}
