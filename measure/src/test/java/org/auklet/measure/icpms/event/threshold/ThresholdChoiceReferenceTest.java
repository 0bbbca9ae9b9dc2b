package org.auklet.measure.icpms.event.threshold;

import static org.assertj.core.api.Assertions.assertThat;

import org.auklet.measure.icpms.SharedData;
import org.auklet.measure.icpms.file.ReadOptions;
import org.auklet.measure.icpms.signal.Trace;
import org.auklet.measure.icpms.text.TextTraceReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which limit suits the public exports: pulses are counted by the quadrupole, ions are summed by the two TOFs. */
class ThresholdChoiceReferenceTest {

    @ParameterizedTest
    @CsvSource({
        "spcal/text/agilent_au50nm.csv, exact Poisson",
        "spcal/text/nu_export_auag.csv, compound Poisson",
        "spcal/text/tofwerk_export_au.csv, compound Poisson",
        "spcal/simulations/sptool_aurh_ag_data.csv, exact Poisson"
    })
    void instrumentIsRecognisedByItsCounts(String file, String rule) {
        Trace trace = TextTraceReader.read(SharedData.path(file), ReadOptions.fromFile())
                .content()
                .inCounts();
        for (int c = 0; c < trace.channels().size(); c++) {
            ThresholdChoice choice = ThresholdChoice.of(trace.signal(c), 1e-6);
            assertThat(choice.threshold().description()).as(choice.reason()).startsWith(rule);
            // 65 ions in the TOFWERK file, 5 in that of Nu: too few to say what one of them gives.
            assertThat(choice.threshold() instanceof CompoundPoisson compound ? compound.ionMean() : 1.0)
                    .isEqualTo(1.0);
        }
    }
}
