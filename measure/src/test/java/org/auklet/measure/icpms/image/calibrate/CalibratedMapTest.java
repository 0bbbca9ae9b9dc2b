package org.auklet.measure.icpms.image.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.auklet.measure.icpms.image.Estimate;
import org.auklet.measure.icpms.image.Maps;
import org.auklet.measure.icpms.image.Mask;
import org.auklet.measure.icpms.image.PixelMap;
import org.auklet.measure.icpms.signal.Channel;
import org.auklet.quantity.InputException;
import org.junit.jupiter.api.Test;

class CalibratedMapTest {

    private static final List<CalibrationPoint> STANDARDS = List.of(
            new CalibrationPoint(1, 2.1),
            new CalibrationPoint(2, 4.0),
            new CalibrationPoint(5, 10.3),
            new CalibrationPoint(10, 19.8));
    private static final Regression FIT = Regression.fit("Au", "ug/g", STANDARDS, Weighting.INVERSE_X, false);

    @Test
    void aPixelHasTheErrorOfAReading() {
        double w0 = 0.25;
        double noise = FIT.residualSd() * FIT.residualSd() / w0;
        PixelMap signal = Maps.of(1, 3, noise, 3.0, 8.0, 30.0);
        PixelMap amounts =
                CalibratedMap.of(signal, FIT.line(), OutsideRange.FLAG).map();
        for (int i = 0; i < 3; i++) {
            Estimate reading = FIT.amount(signal.value().values()[i], 1, w0);
            assertThat(amounts.value().values()[i]).isCloseTo(reading.value(), within(1e-12));
            assertThat(amounts.standardError().values()[i]).isCloseTo(reading.standardError(), within(1e-12));
            assertThat(amounts.commonError().values()[i]).isCloseTo(reading.commonError(), within(1e-12));
        }
    }

    /** The line's error does not average out: the mean of a thousand equal pixels has that of one. */
    @Test
    void theErrorOfTheLineStaysInAMean() {
        double[] equal = new double[1000];
        java.util.Arrays.fill(equal, 8.0);
        PixelMap amounts = CalibratedMap.of(Maps.of(10, 100, 0.04, equal), FIT.line(), OutsideRange.FLAG)
                .map();
        Estimate mean = amounts.mean(Mask.all(10, 100));
        assertThat(mean.commonError()).isCloseTo(FIT.line().amountError(mean.value()), within(1e-12));
        assertThat(mean.independentError()).isCloseTo(0.2 / FIT.line().slope() / Math.sqrt(1000), within(1e-12));
    }

    /** One line for one element cancels between two maps of it; the lines of two elements do not. */
    @Test
    void onlyTheSameElementsLineCancelsInARatio() {
        PixelMap gold = Maps.of(1, 1, 0, 8.0);
        PixelMap silver =
                new PixelMap(Channel.of("Ag107"), gold.value(), gold.variance(), List.of(), gold.unit(), gold.pixel());
        PixelMap au = CalibratedMap.of(gold, FIT.line(), OutsideRange.FLAG).map();
        PixelMap ag = CalibratedMap.of(silver, FIT.line(), OutsideRange.FLAG).map();
        assertThat(au.over(au, "1").commonError().values()[0]).isCloseTo(0, within(1e-12));
        double relative = au.commonError().values()[0] / au.value().values()[0];
        assertThat(au.over(ag, "1").commonError().values()[0]).isCloseTo(relative * Math.sqrt(2), within(1e-12));
    }

    @Test
    void pixelsOutsideTheStandardsAreFlaggedBlankedOrRefused() {
        PixelMap signal = Maps.of(1, 3, 0.1, 0.2, 8.0, 30.0);
        CalibratedMap flagged = CalibratedMap.of(signal, FIT.line(), OutsideRange.FLAG);
        assertThat(flagged.below().inside()).containsExactly(true, false, false);
        assertThat(flagged.above().inside()).containsExactly(false, false, true);
        assertThat(flagged.map().value().values()[2]).isGreaterThan(10);
        CalibratedMap blanked = CalibratedMap.of(signal, FIT.line(), OutsideRange.BLANK);
        assertThat(blanked.map().value().values()[0]).isNaN();
        assertThat(blanked.map().value().values()[2]).isNaN();
        assertThatThrownBy(() -> CalibratedMap.of(signal, FIT.line(), OutsideRange.REFUSE))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("1 pixels of Au197");
    }
}
