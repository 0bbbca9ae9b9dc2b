package org.auklet.equation.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What profiles cost: 23 parameters of a synthetic problem of the size of a biodistribution study. */
class EvaluationCountTest {

    private static final int ORGANS = 7;
    private static final double[] TIMES = {0.08, 0.25, 0.5, 1, 2, 4, 8, 24, 48, 72};

    /**
     * Seven organs share a dose D and a clearance c: D s/(1 + s) (exp(-out t) - 0.9 exp(-(c + in) t)). Parameters: 2 + 3 * 7
     * = 23.
     */
    private static void predict(double[] b, double[] values, double @Nullable [] jacobian) {
        int k = b.length;
        for (int organ = 0; organ < ORGANS; organ++) {
            int base = 2 + 3 * organ;
            for (int t = 0; t < TIMES.length; t++) {
                double slow = b[base + 1];
                double fast = b[1] + b[base + 2];
                double es = Math.exp(-slow * TIMES[t]);
                double ef = Math.exp(-fast * TIMES[t]);
                int row = organ * TIMES.length + t;
                double scale = b[0] * b[base] / (1 + b[base]);
                values[row] = scale * (es - 0.9 * ef);
                if (jacobian != null) {
                    Arrays.fill(jacobian, row * k, (row + 1) * k, 0);
                    jacobian[row * k] = values[row] / b[0];
                    jacobian[row * k + 1] = scale * 0.9 * TIMES[t] * ef;
                    jacobian[row * k + base] = values[row] / (b[base] * (1 + b[base]));
                    jacobian[row * k + base + 1] = -scale * TIMES[t] * es;
                    jacobian[row * k + base + 2] = scale * 0.9 * TIMES[t] * ef;
                }
            }
        }
    }

    /** Without priors clearance and the rates of filling are known as sums only; large shares saturate. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void twentyThreeParameters(boolean priors) {
        SplittableRandom random = new SplittableRandom(11);
        double[] truth = new double[2 + 3 * ORGANS];
        truth[0] = 20;
        truth[1] = 0.4;
        List<FreeParameter> parameters = new ArrayList<>();
        parameters.add(FreeParameter.positive("dose", "%", 10, 0.1, 1000));
        parameters.add(FreeParameter.positive("clearance", "1/h", 0.2, 1e-3, 100));
        for (int organ = 0; organ < ORGANS; organ++) {
            int base = 2 + 3 * organ;
            truth[base] = 0.05 * Math.exp(0.6 * organ);
            truth[base + 1] = 0.01 * Math.exp(0.3 * organ);
            truth[base + 2] = 0.3 * Math.exp(0.4 * organ);
            parameters.add(FreeParameter.positive("share" + organ, "1", 0.3, 1e-4, 100));
            parameters.add(FreeParameter.positive("out" + organ, "1/h", 0.03, 1e-5, 10));
            parameters.add(FreeParameter.positive("in" + organ, "1/h", 1, 1e-3, 100));
        }
        if (priors) {
            parameters.set(0, parameters.get(0).withPrior(Math.log(20), 0.1));
            parameters.set(1, parameters.get(1).withPrior(Math.log(0.4), 0.2));
            parameters.set(20, parameters.get(20).withPrior(Math.log(1.8), 0.2));
        }
        double[] y = new double[ORGANS * TIMES.length];
        predict(truth, y, null);
        List<Datum> data = new ArrayList<>();
        for (int i = 0; i < y.length; i++) {
            data.add(Datum.of(y[i] * Math.exp(0.15 * Models.normal(random)), "organ " + i / TIMES.length));
        }
        FitProblem problem =
                new FitProblem(() -> EvaluationCountTest::predict, parameters, data, ErrorModel.lognormal());
        Estimator estimator = new Estimator(problem, FitOptions.DEFAULT.withThreads(2));
        FitResult fit = estimator.fit();
        ProfileSet profiles = estimator.profiles(fit);
        int most = 0;
        int closed = 0;
        int open = 0;
        for (Profile profile : profiles.parameters()) {
            most = Math.max(most, Math.max(profile.lowerEvaluations(), profile.upperEvaluations()));
            closed += (Double.isNaN(profile.interval().lower()) ? 0 : 1)
                    + (Double.isNaN(profile.interval().upper()) ? 0 : 1);
            open += (Double.isNaN(profile.interval().lower()) ? 1 : 0)
                    + (Double.isNaN(profile.interval().upper()) ? 1 : 0);
        }
        System.out.printf(
                Locale.ROOT,
                "fit: %s, %d + %d evaluations; profiles: %d closed, %d open ends, %d gradient evaluations, most %d%n",
                fit.status(),
                fit.valueEvaluations(),
                fit.gradientEvaluations(),
                closed,
                open,
                profiles.gradientEvaluations(),
                most);
        assertThat(fit.status()).isEqualTo(FitResult.Status.CONVERGED);
        assertThat(fit.uncertainty().nullDirections().isEmpty()).isEqualTo(priors);
        assertThat(open).isEqualTo(priors ? 3 : 7);
        assertThat(profiles.gradientEvaluations()).isLessThan((priors ? 11L : 22L) * 46);
    }
}
