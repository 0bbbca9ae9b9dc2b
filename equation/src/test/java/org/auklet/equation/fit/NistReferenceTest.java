package org.auklet.equation.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** NIST StRD nonlinear regression: certified estimates to 6 digits, standard errors to 4, from both starts. */
class NistReferenceTest {

    static Stream<Arguments> problems() {
        return NistProblem.all().stream()
                .flatMap(problem -> Stream.of(Arguments.of(problem, 0), Arguments.of(problem, 1)));
    }

    @ParameterizedTest(name = "{0}, start {1}")
    @MethodSource("problems")
    void certifiedValues(NistProblem nist, int start) {
        FitResult fit = new Estimator(nist.problem(start), FitOptions.DEFAULT.withMaxIterations(2000)).fit();
        double[] b = fit.estimates();
        double[] errors = new double[b.length];
        for (int j = 0; j < b.length; j++) {
            errors[j] = fit.uncertainty().standardError(j);
        }
        assertThat(digits(b, nist.certified())).isGreaterThan(7);
        assertThat(digits(errors, nist.deviations())).isGreaterThan(6);
        double a = fit.errorParameters().getFirst().value();
        assertThat(digits(new double[] {a * a * nist.y().length}, new double[] {nist.residualSumOfSquares()}))
                .isGreaterThan(7);
        assertThat(fit.uncertainty().nullDirections()).isEqualTo(List.of());
    }

    /** -log10 of the largest relative error. */
    private static double digits(double[] found, double[] certified) {
        double worst = 1e-11;
        for (int j = 0; j < found.length; j++) {
            double error = Math.abs(found[j] / certified[j] - 1);
            worst = error <= worst ? worst : error;
        }
        return -Math.log10(worst);
    }
}
