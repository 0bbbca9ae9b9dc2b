package org.auklet.measure.icpms.simulate.write;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.auklet.measure.icpms.signal.Channel;
import org.auklet.measure.icpms.signal.SignalUnit;
import org.auklet.measure.icpms.signal.Trace;

/**
 * The run folder of a Nu time-of-flight instrument: {@code run.info}, {@code integrated.index}, {@code autob.index},
 * {@code N.integ} (plain or gzip) and {@code N.autob}.
 *
 * <p>Mass and time of flight: m/z = (a + b (0.5 centre + delay))^2, so a peak's centre is 2 ((sqrt(m/z) - a) / b - delay).
 *
 * @param accumulations1 pulses summed in the instrument
 * @param accumulations2 such sums summed by the computer; a dwell time is the product of both and the pulse period
 * @param singleIonArea mean area of one ion in the signal's unit; counts times this is what the files hold
 * @param massA a of the mass calibration
 * @param massB b of the mass calibration, 1/ns
 * @param delayNs delay of the trigger, ns
 * @param recordsPerFile acquisitions in each {@code N.integ}
 * @param gzip whether the {@code N.integ} are packed
 */
public record NuRunFiles(
        int accumulations1,
        int accumulations2,
        double singleIonArea,
        double massA,
        double massB,
        double delayNs,
        int recordsPerFile,
        boolean gzip) {

    private static final int RECORD_HEAD = 16;
    private static final int PEAK = 13;

    /** Settings of an ordinary run: 2 x 4 pulses per acquisition, 20,000 acquisitions per file. */
    public static NuRunFiles usual(boolean gzip) {
        return new NuRunFiles(2, 4, 1984.0, -0.221135, 0.000613, 14_950, 20_000, gzip);
    }

    /**
     * Writes a trace.
     *
     * @param folder the run folder to make
     * @param trace signal in counts; each channel with its m/z
     * @param sample name of the sample
     */
    public void write(Path folder, Trace trace, String sample) throws IOException {
        if (trace.unit() != SignalUnit.COUNTS) {
            throw new IllegalArgumentException("a Nu run holds counts");
        }
        Files.createDirectories(folder);
        int files = Math.ceilDiv(trace.length(), recordsPerFile);
        for (int file = 0; file < files; file++) {
            writeFile(folder.resolve((file + 1) + ".integ"), trace, file * recordsPerFile);
        }
        json(folder.resolve("integrated.index"), index(files));
        json(folder.resolve("autob.index"), "[" + entry(1, ",\"RecordCount\":1", 2) + "]");
        Files.write(folder.resolve("1.autob"), blankerOpen().array());
        json(folder.resolve("run.info"), info(trace, sample));
    }

    private int step() {
        return accumulations1 * accumulations2;
    }

    private void writeFile(Path file, Trace trace, int first) throws IOException {
        int last = Math.min(trace.length(), first + recordsPerFile);
        ByteBuffer record = Packed.of(RECORD_HEAD + trace.channels().size() * PEAK);
        float[] centres = centres(trace.channels());
        try (OutputStream out = open(file)) {
            for (int i = first; i < last; i++) {
                record.clear();
                record.putInt(1).putInt(1).putInt((i + 1) * step()).putInt(centres.length);
                for (int c = 0; c < centres.length; c++) {
                    record.putFloat(centres[c]).putFloat((float) (trace.signal(c)[i] * singleIonArea));
                    record.putFloat(0).put((byte) 0);
                }
                out.write(record.array());
            }
        }
    }

    private OutputStream open(Path file) throws IOException {
        OutputStream plain = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        return gzip ? new BufferedOutputStream(new GZIPOutputStream(plain), 1 << 16) : plain;
    }

    private float[] centres(List<Channel> channels) {
        float[] centres = new float[channels.size()];
        for (int c = 0; c < centres.length; c++) {
            centres[c] = (float) (2 * ((Math.sqrt(channels.get(c).massToCharge()) - massA) / massB - delayNs));
        }
        return centres;
    }

    /** One record that says: the blanker is open from the start. */
    private ByteBuffer blankerOpen() {
        ByteBuffer out = Packed.of(25);
        return out.putInt(1)
                .putInt(1)
                .putInt(2)
                .putInt(0)
                .putInt(0)
                .put((byte) 1)
                .putInt(0);
    }

    private String index(int files) {
        return IntStream.range(0, files)
                .mapToObj(f -> entry(f + 1, "", (f * recordsPerFile + 1) * step()))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String entry(int file, String count, int firstAcquisition) {
        return "{\"FileNum\":" + file + count + ",\"FirstCycNum\":1,\"FirstSegNum\":1,\"FirstAcqNum\":"
                + firstAcquisition + "}";
    }

    private String info(Trace trace, String sample) {
        double periodNs = trace.dwellS() * 1e9 / step();
        return "{\"FileVer\":1,\"RunId\":\"simulated\",\"AnalysisDateTime\":\"2000-01-01T01:01:01.0000000+00:00\","
                + "\"SampleName\":\"" + sample + "\",\"LaserImageName\":null,\"FirstLaserLineNumber\":0,"
                + "\"CyclesWritten\":1,\"TotalAcquisitions\":" + trace.length() * step()
                + ",\"NumAccumulations\":0,\"NumAccumulations1\":" + accumulations1
                + ",\"NumAccumulations2\":" + accumulations2
                + ",\"PeakDetectThreshold\":100,\"AcquisitionMode\":1,\"AverageSingleIonArea\":" + singleIonArea
                + ",\"DiscriminatorDelay\":0,\"MassCalCoefficients\":[" + massA + "," + massB + "],\"BlankerUsed\":0,"
                + "\"BlMassCalStartCoef\":[-0.0243608,0.00776318],\"BlMassCalEndCoef\":[-0.0574471,0.00767406],"
                + "\"SegmentInfo\":[{\"Num\":1,\"Label\":null,\"AcquisitionPeriodNs\":" + periodNs
                + ",\"AcquisitionCount\":" + trace.length() * step()
                + ",\"AcquisitionTriggerDelayNs\":" + delayNs
                + ",\"Attenuation\":1,\"Blanker1EdgeTimesNs\":[],\"Blanker1DelayNs\":0.0,"
                + "\"Blanker2EdgeTimesNs\":[],\"Blanker2DelayNs\":0.0}],\"SampleRateGsSec\":2.0}";
    }

    private static void json(Path file, String text) throws IOException {
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
