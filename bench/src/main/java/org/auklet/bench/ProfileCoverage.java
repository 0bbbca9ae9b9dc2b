package org.auklet.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.auklet.equation.fit.Datum;
import org.auklet.equation.fit.ErrorModel;
import org.auklet.equation.fit.Estimator;
import org.auklet.equation.fit.FitOptions;
import org.auklet.equation.fit.FitProblem;
import org.auklet.equation.fit.FitResult;
import org.auklet.equation.fit.FreeParameter;
import org.auklet.equation.fit.Profile;
import org.auklet.model.tumour.BiexponentialPlasma;
import org.auklet.model.tumour.EffluxBasis;
import org.auklet.model.tumour.TumourBalance;
import org.jspecify.annotations.Nullable;

/**
 * How often 95 % profile intervals hold the truth: data are simulated from the closed form of tumour uptake with known
 * parameters, fitted, and profiled, many times over.
 *
 * <p>Plasma (A, ka, kb of its two exponentials) and tumour are sampled with lognormal scatter; free are ka, kb and A of the
 * plasma, kex and ke of the tumour and the dissociation constant. The last hardly acts while the receptor is in excess, and
 * its interval is usually open: only closed intervals of parameters that the fit calls identifiable are counted.
 */
public final class ProfileCoverage {

    private static final double[] PLASMA_HOURS = {0.1, 0.5, 1, 2, 4, 8, 16, 24, 48, 72};
    private static final double[] TUMOUR_HOURS = {1, 2, 4, 8, 16, 24, 36, 48, 72, 96};
    private static final double[] TRUTH = {0.35, 0.02, 0.6, 0.03, 0.05, 1.0};
    private static final String[] NAMES = {"ka", "kb", "A", "kex", "ke", "Kd"};
    private static final double SCATTER = 0.15;
    private static final double RECEPTOR = 24;
    private static final double EPS = 0.24;

    private final int[] covered = new int[NAMES.length];
    private final int[] counted = new int[NAMES.length];

    private ProfileCoverage() {}

    /**
     * Runs the study.
     *
     * @param arguments number of data sets (default 400), seed (default 1), file for the result (default none)
     */
    public static void main(String[] arguments) throws IOException {
        int sets = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 400;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        ProfileCoverage study = new ProfileCoverage();
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < sets; i++) {
            study.one(random.split());
        }
        String text = study.report(sets, seed);
        System.out.print(text);
        if (arguments.length > 2) {
            Files.writeString(Path.of(arguments[2]), text);
        }
    }

    private void one(SplittableRandom random) {
        Estimator estimator = new Estimator(problem(random), FitOptions.DEFAULT);
        FitResult fit = estimator.fit();
        List<Profile> profiles = estimator.profiles(fit).parameters();
        for (int j = 0; j < NAMES.length; j++) {
            var interval = profiles.get(j).interval();
            if (fit.uncertainty().identifiable(j) && interval.isClosed()) {
                counted[j]++;
                covered[j] += interval.contains(TRUTH[j]) ? 1 : 0;
            }
        }
    }

    private static FitProblem problem(SplittableRandom random) {
        double[] exact = new double[PLASMA_HOURS.length + TUMOUR_HOURS.length];
        predict(TRUTH, exact, null);
        List<Datum> data = new ArrayList<>();
        for (int i = 0; i < exact.length; i++) {
            double value = exact[i] * Math.exp(SCATTER * random.nextGaussian());
            data.add(Datum.of(value, i < PLASMA_HOURS.length ? "plasma" : "tumour"));
        }
        List<FreeParameter> parameters = new ArrayList<>();
        for (int j = 0; j < NAMES.length; j++) {
            boolean share = NAMES[j].equals("A");
            double low = share ? 0.01 : TRUTH[j] / 1000;
            double high = share ? 0.99 : TRUTH[j] * 1000;
            double start = TRUTH[j] * Math.exp(0.3 * (2 * random.nextDouble() - 1));
            parameters.add(FreeParameter.positive(NAMES[j], "", start, low, high));
        }
        return new FitProblem(() -> ProfileCoverage::predict, parameters, data, ErrorModel.lognormal());
    }

    /** Plasma and tumour over the plasma's first value, derivatives by sixth-order differences of the logarithms. */
    private static void predict(double[] theta, double[] values, double @Nullable [] jacobian) {
        courses(theta, values);
        if (jacobian == null) {
            return;
        }
        double[] weights = {1.0 / 60, -9.0 / 60, 45.0 / 60};
        double[] shifted = theta.clone();
        double[] up = new double[values.length];
        double[] down = new double[values.length];
        for (int j = 0; j < theta.length; j++) {
            double step = 2e-3 * theta[j];
            double[] column = new double[values.length];
            for (int m = 3; m >= 1; m--) {
                shifted[j] = theta[j] + m * step;
                courses(shifted, up);
                shifted[j] = theta[j] - m * step;
                courses(shifted, down);
                for (int i = 0; i < column.length; i++) {
                    column[i] += weights[3 - m] * (up[i] - down[i]) / step;
                }
            }
            shifted[j] = theta[j];
            for (int i = 0; i < column.length; i++) {
                jacobian[i * theta.length + j] = column[i];
            }
        }
    }

    private static void courses(double[] theta, double[] values) {
        BiexponentialPlasma plasma = new BiexponentialPlasma(theta[2], theta[0], Math.max(0, 1 - theta[2]), theta[1]);
        TumourBalance tumour =
                new TumourBalance(theta[3], theta[4], RECEPTOR, EPS, theta[5], EffluxBasis.AVAILABLE_VOLUME);
        for (int i = 0; i < PLASMA_HOURS.length; i++) {
            values[i] = plasma.at(PLASMA_HOURS[i]);
        }
        for (int i = 0; i < TUMOUR_HOURS.length; i++) {
            values[PLASMA_HOURS.length + i] = tumour.relativeToPlasma(plasma, TUMOUR_HOURS[i]);
        }
    }

    private String report(int sets, long seed) {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "%d data sets, seed %d, 95 %% profile intervals%n%n| parameter | counted | coverage |%n|---|---|---|%n",
                sets,
                seed));
        int hits = 0;
        int all = 0;
        for (int j = 0; j < NAMES.length; j++) {
            hits += covered[j];
            all += counted[j];
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %d | %.1f %% |%n",
                    NAMES[j],
                    counted[j],
                    100.0 * covered[j] / Math.max(1, counted[j])));
        }
        text.append(String.format(Locale.ROOT, "| **pooled** | %d | **%.1f %%** |%n", all, 100.0 * hits / all));
        return text.toString();
    }
}
