package org.auklet.study.retrodict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.auklet.evidence.Catalogue;
import org.auklet.record.ControlKind;
import org.junit.jupiter.api.Test;

class FoldErrorsReferenceTest {

    @Test
    void errorsAreGeometricMeans() {
        FoldErrors errors = FoldErrors.of(new double[] {2, 1}, new double[] {1, 8});
        assertThat(errors.aafe()).isCloseTo(4, within(1e-12)); // sqrt(2 x 8)
        assertThat(errors.afe()).isCloseTo(0.5, within(1e-12)); // sqrt(2/8)
    }

    /** Of three numbers a, b, c the guess for a is sqrt(bc). */
    @Test
    void theConstantGuessHasNotSeenItsNumber() {
        FoldErrors errors = FoldErrors.ofConstantGuess(new double[] {1, 1, 8});
        double expected = Math.cbrt(Math.sqrt(8) * Math.sqrt(8) * 8);
        assertThat(errors.aafe()).isCloseTo(expected, within(1e-12));
    }

    /** What any prediction of the ratios of Table 2 to untargeted particles has to beat. */
    @Test
    void constantGuessOfTheElevenUntargetedControls() {
        double[] ratios = Catalogue.load().uptake().stream()
                .filter(pair -> pair.controlKind() == ControlKind.UNTARGETED)
                .mapToDouble(pair -> pair.ratio())
                .toArray();
        assertThat(ratios).hasSize(11);
        assertThat(FoldErrors.ofConstantGuess(ratios).aafe()).isCloseTo(1.85, within(0.005));
    }
}
