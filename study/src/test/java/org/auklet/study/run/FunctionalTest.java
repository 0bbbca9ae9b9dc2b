package org.auklet.study.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.auklet.equation.fit.DerivedQuantity;
import org.auklet.equation.fit.Predictor;
import org.auklet.equation.fit.Scale;
import org.junit.jupiter.api.Test;

class FunctionalTest {

    private static final Target ONE = new Target("a", "blood", 1);
    private static final Target TWO = new Target("a", "blood", 2);

    /** Values p*q and q^3 of the parameters p and q. */
    private static final Predictor PRODUCT_AND_CUBE = (theta, values, jacobian) -> {
        values[0] = theta[0] * theta[1];
        values[1] = Math.pow(theta[1], 3);
        if (jacobian != null) {
            jacobian[0] = theta[1];
            jacobian[1] = theta[0];
            jacobian[2] = 0;
            jacobian[3] = 3 * theta[1] * theta[1];
        }
    };

    private static final Functional RATIO =
            new Functional("a", "ratio", "1", Scale.LOG, "", List.of(ONE, TWO), v -> v[0] / v[1]);

    @Test
    void theGradientFollowsTheChainRule() {
        double[] gradient = new double[2];
        double p = 0.7;
        double q = 1.9;
        double value = RATIO.derived(() -> PRODUCT_AND_CUBE, 2).evaluate(new double[] {p, q}, gradient);
        assertThat(value).isCloseTo(p / (q * q), within(1e-14));
        assertThat(gradient[0]).isCloseTo(1 / (q * q), within(1e-8));
        assertThat(gradient[1]).isCloseTo(-2 * p / (q * q * q), within(1e-8));
    }

    @Test
    void theGradientAgreesWithDifferencesAnywhere() {
        Random random = new Random(5);
        DerivedQuantity ratio = RATIO.derived(() -> PRODUCT_AND_CUBE, 2);
        for (int i = 0; i < 50; i++) {
            double[] theta = {0.1 + random.nextDouble(), 0.2 + 3 * random.nextDouble()};
            double[] gradient = new double[2];
            ratio.evaluate(theta, gradient);
            for (int j = 0; j < 2; j++) {
                assertThat(gradient[j]).isCloseTo(difference(ratio, theta, j), within(1e-6 * Math.max(1, Math.abs(gradient[j]))));
            }
        }
    }

    private static double difference(DerivedQuantity f, double[] theta, int j) {
        double step = 1e-6 * theta[j];
        double[] up = theta.clone();
        double[] down = theta.clone();
        up[j] += step;
        down[j] -= step;
        return (f.evaluate(up, new double[2]) - f.evaluate(down, new double[2])) / (2 * step);
    }

    @Test
    void severalFunctionalsTakeTheirTargetsOneAfterTheOther() {
        Functional first = new Functional("a", "first", "1", Scale.LOG, "", List.of(ONE), v -> 10 * v[0]);
        Functional second = new Functional("a", "second", "1", Scale.LOG, "", List.of(TWO), v -> v[0] * v[0]);
        assertThat(Functional.targets(List.of(first, second))).containsExactly(ONE, TWO);
        double[] values = new double[2];
        double[] jacobian = new double[4];
        Functional.predictor(List.of(first, second), PRODUCT_AND_CUBE, 2).predict(new double[] {2, 3}, values, jacobian);
        assertThat(values).containsExactly(60, 729);
        assertThat(jacobian[0]).isCloseTo(30, within(1e-6));
        assertThat(jacobian[1]).isCloseTo(20, within(1e-6));
        assertThat(jacobian[2]).isZero();
        assertThat(jacobian[3]).isCloseTo(2 * 27 * 27, within(1e-4));
    }

    @Test
    void aJacobianThatIsUsedAgainKeepsNothingOfBefore() {
        Predictor predictor = Functional.predictor(List.of(RATIO), PRODUCT_AND_CUBE, 2);
        double[] jacobian = new double[2];
        predictor.predict(new double[] {2, 3}, new double[1], jacobian);
        double[] first = jacobian.clone();
        predictor.predict(new double[] {2, 3}, new double[1], jacobian);
        assertThat(jacobian).containsExactly(first);
    }
}
