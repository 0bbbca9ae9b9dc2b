package org.auklet.study.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.auklet.equation.fit.PredictionException;
import org.auklet.equation.fit.Predictor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnsembleTest {

    private static final Predictor SQUARE = (theta, values, jacobian) -> values[0] = theta[0] * theta[0];

    private static List<double[]> upTo(int n) {
        List<double[]> vectors = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            vectors.add(new double[] {i});
        }
        return vectors;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void keepsTheOrderOfTheVectorsWithAnyNumberOfThreads(int threads) {
        List<Ensemble.Sample> samples = Ensemble.of(upTo(100), () -> SQUARE, 1, threads);
        assertThat(samples).hasSize(100);
        for (int i = 0; i < samples.size(); i++) {
            assertThat(samples.get(i).theta()).containsExactly(i);
            assertThat(samples.get(i).values()).containsExactly((double) i * i);
        }
    }

    @Test
    void passesOverWhatCannotBeSimulated() {
        Predictor odd = (theta, values, jacobian) -> {
            if (theta[0] % 2 == 0) {
                throw new PredictionException("even");
            }
            values[0] = theta[0];
        };
        assertThat(Ensemble.of(upTo(6), () -> odd, 1, 2))
                .extracting(Ensemble.Sample::values)
                .containsExactly(new double[] {1}, new double[] {3}, new double[] {5});
    }

    @Test
    void aDefectIsNotPassedOver() {
        Predictor broken = (theta, values, jacobian) -> {
            throw new IllegalArgumentException("broken");
        };
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ensemble.of(upTo(3), () -> broken, 1, 2))
                .withMessage("broken");
    }

    @Test
    void aThreadUsesItsPredictorAgain() {
        List<Predictor> made = new ArrayList<>();
        Ensemble.of(
                upTo(20),
                () -> {
                    synchronized (made) {
                        made.add(SQUARE);
                    }
                    return SQUARE;
                },
                1,
                2);
        assertThat(made).hasSizeBetween(1, 2);
    }
}
