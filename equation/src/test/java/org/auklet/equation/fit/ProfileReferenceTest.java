package org.auklet.equation.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.hipparchus.distribution.continuous.TDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Profiles and standard errors against R and against closed forms. */
class ProfileReferenceTest {

    /** R data set Puromycin, treated cells (Treloar 1974; Bates and Watts 1988, appendix A1.3): ppm, counts/min/min. */
    static final double[] PUROMYCIN_X = {0.02, 0.02, 0.06, 0.06, 0.11, 0.11, 0.22, 0.22, 0.56, 0.56, 1.1, 1.1};

    static final double[] PUROMYCIN_Y = {76, 47, 97, 107, 123, 139, 159, 152, 191, 201, 207, 200};

    static FitProblem puromycin(Scale scale) {
        return new FitProblem(
                () -> Models.of(Models::michaelis, PUROMYCIN_X),
                List.of(
                        new FreeParameter("Vm", "1", 150, 1, 1e4, scale, null),
                        new FreeParameter("K", "ppm", 0.2, 1e-4, 1e2, scale, null)),
                Models.data(PUROMYCIN_Y),
                ErrorModel.additive());
    }

    /**
     * R 4.2.2 nls and profile: Vm 212.683579 (6.94715), K 0.064121026 (0.00828092), 95 % Vm 197.302128 to 229.290065, K
     * 0.046925168 to 0.086159953. R stops at a relative offset of 1e-5 and interpolates its profile, so it is met to 1.5e-4;
     * the crossings by bisection (SciPy 1.17.1, Vm eliminated in closed form) are Vm 197.301933 to 229.289055, K 0.046920342
     * to 0.086156913.
     */
    @ParameterizedTest
    @EnumSource(Scale.class)
    void puromycinProfile(Scale scale) {
        Estimator estimator = new Estimator(puromycin(scale), FitOptions.DEFAULT);
        FitResult fit = estimator.fit();
        assertThat(fit.estimates()[0]).isCloseTo(212.683743, within(1e-6));
        assertThat(fit.estimates()[1]).isCloseTo(0.0641212818, within(1e-9));
        double unitV = scale == Scale.LOG ? fit.estimates()[0] : 1;
        double unitK = scale == Scale.LOG ? fit.estimates()[1] : 1;
        assertThat(fit.uncertainty().standardError(0) * unitV).isCloseTo(6.94715, within(1e-4));
        assertThat(fit.uncertainty().standardError(1) * unitK).isCloseTo(0.00828092, within(1e-7));
        ProfileSet profiles = estimator.profiles(fit);
        Profile vm = profiles.parameters().getFirst();
        Profile k = profiles.parameters().getLast();
        check(vm, 197.301933, 229.289055, 197.302128, 229.290065);
        check(k, 0.046920342, 0.086156913, 0.046925168, 0.086159953);
        for (Profile profile : profiles.parameters()) {
            assertThat(profile.lowerEvaluations()).isLessThan(12);
            assertThat(profile.upperEvaluations()).isLessThan(12);
        }
    }

    private static void check(Profile profile, double lower, double upper, double lowerOfR, double upperOfR) {
        assertThat(profile.interval().lower())
                .isCloseTo(lower, within(2e-8 * lower))
                .isCloseTo(lowerOfR, within(1.5e-4 * lower));
        assertThat(profile.interval().upper())
                .isCloseTo(upper, within(2e-8 * upper))
                .isCloseTo(upperOfR, within(1.5e-4 * upper));
    }

    /**
     * R package drc 3.0-1, ryegrass (Inderjit, Streibig and Olofsdotter 2002), LL.4: c + (d - c)/(1 + (x/e)^b). Estimates,
     * log-likelihood, AIC. Its standard errors 0.46506, 0.21219, 0.18857, 0.18573 come from the observed information; from
     * the expected information they are 0.458429, 0.209506, 0.189733, 0.185829 (SciPy 1.17.1), which both agree within 1.5 %.
     */
    @Test
    void ryegrass() {
        double[] x = {
            0, 0, 0, 0, 0, 0, 0.94, 0.94, 0.94, 1.88, 1.88, 1.88, 3.75, 3.75, 3.75, 7.5, 7.5, 7.5, 15, 15, 15, 30, 30,
            30
        };
        double[] y = {
            7.58,
            8,
            8.328571429,
            7.25,
            7.375,
            7.9625,
            8.355555556,
            6.914285714,
            7.75,
            6.871428571,
            6.45,
            5.922222222,
            1.925,
            2.885714286,
            4.233333333,
            1.1875,
            0.857142857,
            1.057142857,
            0.6875,
            0.525,
            0.825,
            0.25,
            0.22,
            0.44
        };
        FitProblem problem = new FitProblem(
                () -> Models.of(ProfileReferenceTest::logistic, x),
                List.of(
                        FreeParameter.linear("b", "1", 1, 0.01, 100),
                        FreeParameter.linear("c", "cm", 0, -10, 10),
                        FreeParameter.linear("d", "cm", 7, -100, 100),
                        FreeParameter.positive("e", "mM", 2, 1e-3, 1e3)),
                Models.data(y),
                ErrorModel.additive());
        Estimator estimator = new Estimator(problem, FitOptions.DEFAULT);
        FitResult fit = estimator.fit();
        double[] estimates = {2.98221907, 0.48141319, 7.79295829, 3.05795497};
        double[] errors = {0.45842882, 0.20950604, 0.18973326, 0.1858289 / 3.05795517};
        double[] observed = {0.46506, 0.21219, 0.18857, 0.18573 / 3.05795497};
        for (int j = 0; j < 4; j++) {
            assertThat(fit.estimates()[j]).isCloseTo(estimates[j], within(2e-5 * estimates[j]));
            assertThat(fit.uncertainty().standardError(j)).isCloseTo(errors[j], within(1e-4 * errors[j]));
            assertThat(fit.uncertainty().standardError(j)).isCloseTo(observed[j], within(0.015 * observed[j]));
        }
        assertThat(fit.minus2LogLikelihood()).isCloseTo(2 * 16.15514, within(2e-5));
        assertThat(fit.criteria().aic()).isCloseTo(42.310, within(1e-3));
        estimator
                .profiles(fit)
                .parameters()
                .forEach(p -> assertThat(p.interval().isClosed()).isTrue());
    }

    private static double logistic(double x, double[] b, double[] g) {
        double power = x == 0 ? 0 : Math.pow(x / b[3], b[0]);
        double f = (b[2] - b[1]) / (1 + power);
        double slope = -f / (1 + power);
        g[0] = x == 0 ? 0 : slope * power * Math.log(x / b[3]);
        g[1] = 1 - 1 / (1 + power);
        g[2] = 1 / (1 + power);
        g[3] = -slope * power * b[0] / b[3];
        return b[1] + f;
    }

    /** For a straight line the profile interval is b +- t(n - 2) s sqrt(C_jj), exactly. */
    @Test
    void linearModelGivesTheStudentInterval() {
        double[] x = {1, 2, 3, 4, 5, 6, 7};
        double[] y = {2.1, 3.9, 6.2, 7.7, 10.4, 11.8, 14.3};
        FitProblem problem = new FitProblem(
                () -> Models.of(Models::line, x),
                List.of(
                        FreeParameter.linear("intercept", "", 1, -1e6, 1e6),
                        FreeParameter.linear("slope", "", 1, -1e6, 1e6)),
                Models.data(y),
                ErrorModel.additive());
        Estimator estimator = new Estimator(problem, FitOptions.DEFAULT);
        FitResult fit = estimator.fit();
        ProfileSet profiles = estimator.profiles(fit, List.of(0, 1), List.of(at(10)));
        double sxx = 28;
        double slope = 0;
        double mean = 0;
        for (int i = 0; i < 7; i++) {
            slope += (x[i] - 4) * y[i] / sxx;
            mean += y[i] / 7;
        }
        double residual = 0;
        for (int i = 0; i < 7; i++) {
            residual += Math.pow(y[i] - mean - slope * (x[i] - 4), 2);
        }
        double half = new TDistribution(5).inverseCumulativeProbability(0.975) * Math.sqrt(residual / 5);
        check(profiles.parameters().get(1), slope, half / Math.sqrt(sxx));
        check(profiles.parameters().get(0), mean - 4 * slope, half * Math.sqrt(1.0 / 7 + 16 / sxx));
        check(profiles.derived().getFirst(), mean + 6 * slope, half * Math.sqrt(1.0 / 7 + 36 / sxx));
        var delta = new PredictionIntervals(fit).delta(Models.of(Models::line, new double[] {10}), 1, Scale.LINEAR);
        double width = delta.getFirst().upper() - delta.getFirst().lower();
        assertThat(width).isCloseTo(2 * half * Math.sqrt(1.0 / 7 + 36 / sxx), within(1e-8));
    }

    private static void check(Profile profile, double centre, double half) {
        assertThat(profile.interval().lower()).isCloseTo(centre - half, within(1e-8 * half));
        assertThat(profile.interval().upper()).isCloseTo(centre + half, within(1e-8 * half));
    }

    /**
     * Where a parameter meets its bound the profile of a + b turns from flat to steep: with a = 0.5 (1) and b = 1 (0.01), a not
     * below 0, F at the lower end is 0.25 + ((g - 1)/0.01)^2; at the upper end it is (g - 1.5)^2/(1 + 0.01^2).
     */
    @Test
    void aSteepEndBehindABound() {
        FitProblem problem = new FitProblem(
                () -> (theta, values, jacobian) -> {
                    System.arraycopy(theta, 0, values, 0, 2);
                    if (jacobian != null) {
                        System.arraycopy(new double[] {1, 0, 0, 1}, 0, jacobian, 0, 4);
                    }
                },
                List.of(FreeParameter.linear("a", "", 1, 0, 10), FreeParameter.linear("b", "", 2, -10, 10)),
                List.of(Datum.withSd(0.5, 1, "a"), Datum.withSd(1, 0.01, "b")),
                ErrorModel.additive());
        Estimator estimator = new Estimator(problem, FitOptions.DEFAULT);
        FitResult fit = estimator.fit();
        Profile sum =
                estimator.profiles(fit, List.of(), List.of(at(1))).derived().getFirst();
        double rise = fit.threshold().rise();
        assertThat(rise).isCloseTo(3.841458821, within(1e-9));
        assertThat(sum.interval().lower()).isCloseTo(1 - 0.01 * Math.sqrt(rise - 0.25), within(1e-8));
        assertThat(sum.interval().upper()).isCloseTo(1.5 + Math.sqrt(1.0001 * rise), within(1e-8));
    }

    /**
     * F = b^2 crosses z^2 at b = z = 1.959964; the model cannot be simulated within 0.001 of 1.96, so that the upper
     * end is reached from a point beside it, and says so.
     */
    @Test
    void anEndThatCannotBeReachedIsInterpolated() {
        FitProblem problem = new FitProblem(
                () -> (theta, values, jacobian) -> {
                    if (Math.abs(theta[0] - 1.96) < 0.001) {
                        throw new PredictionException("a hole");
                    }
                    values[0] = theta[0];
                    if (jacobian != null) {
                        jacobian[0] = 1;
                    }
                },
                List.of(FreeParameter.linear("b", "", 0.1, -10, 10)),
                List.of(Datum.withSd(0, 1, "all")),
                ErrorModel.additive());
        Estimator estimator = new Estimator(problem, FitOptions.DEFAULT);
        Profile profile = estimator.profiles(estimator.fit()).parameters().getFirst();
        assertThat(profile.interval().lower()).isCloseTo(-1.959963985, within(1e-8));
        assertThat(profile.lowerReason()).isEqualTo("the profile crosses the threshold");
        assertThat(profile.interval().upper()).isCloseTo(1.959963985, within(1e-8));
        assertThat(profile.upperReason()).startsWith("interpolated");
    }

    /** A ratio of two arms that share every parameter is what it is: its interval is the value. */
    @Test
    void aQuantityThatNoParameterMovesHasNoWidth() {
        Estimator estimator = new Estimator(puromycin(Scale.LOG), FitOptions.DEFAULT);
        Profile profile = estimator
                .profiles(estimator.fit(), List.of(), List.of(constant()))
                .derived()
                .getFirst();
        assertThat(profile.interval().lower()).isEqualTo(3);
        assertThat(profile.interval().upper()).isEqualTo(3);
    }

    private static DerivedQuantity constant() {
        return new DerivedQuantity() {
            @Override
            public String name() {
                return "ratio";
            }

            @Override
            public String unit() {
                return "1";
            }

            @Override
            public Scale scale() {
                return Scale.LINEAR;
            }

            @Override
            public double evaluate(double[] theta, double[] gradient) {
                gradient[0] = 1e-17;
                gradient[1] = -1e-18;
                return 3;
            }
        };
    }

    private static DerivedQuantity at(double x) {
        return new DerivedQuantity() {
            @Override
            public String name() {
                return "y(" + x + ")";
            }

            @Override
            public String unit() {
                return "";
            }

            @Override
            public Scale scale() {
                return Scale.LINEAR;
            }

            @Override
            public double evaluate(double[] theta, double[] gradient) {
                return Models.line(x, theta, gradient);
            }
        };
    }

    /** The interval of V/K as a derived quantity is that of V/K as a parameter of the model C x K/(K + x). */
    @ParameterizedTest
    @EnumSource(Scale.class)
    void derivedQuantityEqualsReparametrisation(Scale scale) {
        FitProblem direct = new FitProblem(
                () -> Models.of(
                        (x, b, g) -> {
                            double f = b[0] * x / (1 + x / b[1]);
                            g[0] = f / b[0];
                            g[1] = f / (1 + x / b[1]) * x / (b[1] * b[1]);
                            return f;
                        },
                        PUROMYCIN_X),
                List.of(
                        FreeParameter.positive("C", "1", 3000, 1, 1e6),
                        FreeParameter.positive("K", "ppm", 0.06, 1e-4, 1e2)),
                Models.data(PUROMYCIN_Y),
                ErrorModel.additive());
        Estimator one = new Estimator(direct, FitOptions.DEFAULT);
        Profile expected = one.profiles(one.fit()).parameters().getFirst();
        Estimator two = new Estimator(puromycin(Scale.LOG), FitOptions.DEFAULT);
        Profile found = two.profiles(two.fit(), List.of(), List.of(new Efficiency(scale)))
                .derived()
                .getFirst();
        assertThat(found.interval().lower()).isCloseTo(expected.interval().lower(), within(1e-4));
        assertThat(found.interval().upper()).isCloseTo(expected.interval().upper(), within(1e-4));
        assertThat(found.lowerEvaluations() + found.upperEvaluations()).isLessThan(24);
    }

    private record Efficiency(Scale scale) implements DerivedQuantity {

        @Override
        public String name() {
            return "V/K";
        }

        @Override
        public String unit() {
            return "1";
        }

        @Override
        public double evaluate(double[] theta, double[] gradient) {
            gradient[0] = 1 / theta[1];
            gradient[1] = -theta[0] / (theta[1] * theta[1]);
            return theta[0] / theta[1];
        }
    }
}
