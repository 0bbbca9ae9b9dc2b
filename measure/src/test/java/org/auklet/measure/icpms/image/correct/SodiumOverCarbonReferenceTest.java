package org.auklet.measure.icpms.image.correct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.auklet.measure.icpms.SharedData;
import org.auklet.measure.icpms.file.ReadOptions;
import org.auklet.measure.icpms.image.PixelMap;
import org.auklet.measure.icpms.perkinelmer.PerkinElmerReader;
import org.auklet.measure.icpms.signal.ElementImage;
import org.junit.jupiter.api.Test;

/** The data set of la-images: sodium over carbon, 0 where there is no carbon, has the maximum of LA-iMageS's own test. */
class SodiumOverCarbonReferenceTest {

    @Test
    void theMaximumIsThatOfThePeers() {
        ElementImage image = PerkinElmerReader.read(SharedData.path("la-images/dataset"), ReadOptions.fromFile())
                .content();
        Detector detector = Detector.counting(1);
        PixelMap sodium = detector.read(image, "Na23");
        PixelMap ratio =
                InternalStandard.divide(sodium, detector.read(image, "C12"), 0).ratio();
        assertThat(Arrays.stream(ratio.value().values()).max().orElseThrow())
                .isCloseTo(1.942478674706621, within(1e-14));
    }
}
