package org.auklet.measure.icpms.agilent;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.auklet.measure.icpms.file.FileHead;
import org.auklet.measure.icpms.file.Refusal;
import org.auklet.measure.icpms.signal.Channel;
import org.auklet.measure.icpms.signal.SignalUnit;
import org.auklet.quantity.InputException;

/**
 * One line as it was recorded.
 *
 * @param channels what was measured
 * @param signal by channel and scan, in {@code unit}
 * @param unit what the numbers are
 * @param accumulationS time for which each channel was counted in one scan, s; NaN when the file does not say
 * @param scanTimeS mean time from scan to scan, s; NaN with fewer than two scans
 * @param startS time of the first scan, s
 */
record AgilentLine(
        List<Channel> channels,
        double[][] signal,
        SignalUnit unit,
        double[] accumulationS,
        double scanTimeS,
        double startS) {

    int scans() {
        return signal[0].length;
    }

    /** Whether a folder holds the binary files. */
    static boolean hasBinary(Path line) {
        return Files.isRegularFile(line.resolve("AcqData").resolve("MSProfile.bin"));
    }

    /** Whether a folder holds data of either form. */
    static boolean hasData(Path line) {
        return Files.isDirectory(line)
                && (hasBinary(line)
                        || !FileHead.of(line).entriesEndingWith(".csv").isEmpty());
    }

    /** Turns the signal into the other unit, in its own arrays. */
    AgilentLine in(SignalUnit wanted, Path line) {
        if (wanted == unit) {
            return this;
        }
        for (int c = 0; c < signal.length; c++) {
            double seconds = accumulationS[c];
            if (!(seconds > 0)) {
                throw unknownTime(line);
            }
            double factor = wanted == SignalUnit.COUNTS ? seconds : 1.0 / seconds;
            for (int i = 0; i < signal[c].length; i++) {
                signal[c][i] *= factor;
            }
        }
        return new AgilentLine(channels, signal, wanted, accumulationS, scanTimeS, startS);
    }

    private InputException unknownTime(Path line) {
        return Refusal.of(
                line,
                "The csv file holds " + unit.ucum() + " and not for how long each isotope was counted.",
                "Read the binary files, or say the dwell time.");
    }
}
