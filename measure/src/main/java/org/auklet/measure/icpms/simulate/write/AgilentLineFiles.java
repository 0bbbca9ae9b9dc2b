package org.auklet.measure.icpms.simulate.write;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.auklet.measure.icpms.signal.Channel;
import org.auklet.measure.icpms.signal.ElementImage;
import org.auklet.measure.icpms.signal.SignalUnit;
import org.auklet.measure.icpms.signal.Trace;

/**
 * One data folder {@code N.d} of an Agilent batch.
 *
 * @param batch the batch
 * @param number number of the line, from 1
 * @param acquired when the line began
 * @param image the image it is of
 * @param method what the instrument was told
 * @param counts counts by channel and scan
 */
record AgilentLineFiles(
        Path batch,
        int number,
        LocalDateTime acquired,
        ElementImage image,
        AgilentBatchFiles.Method method,
        double[][] counts) {

    private static final int SCAN_HEADER = 208;
    private static final int SCAN_RECORD = 136;
    private static final int PROFILE_HEADER = 68;
    private static final int SPECIFIC_HEADER = 68;
    private static final int SPECIFIC_ENTRY = 12;
    private static final int ADDRESS_OF_START = 88;

    /** Code and type (5 float32, 6 float64) of the columns of a profile: mass, analog, second analog, digital. */
    private static final int[][] COLUMNS = {{5, 5}, {8, 6}, {41, 6}, {40, 6}};

    String folderName() {
        return number + ".d";
    }

    private int scans() {
        return counts[0].length;
    }

    private int bytesPerScan() {
        return counts.length * (Float.BYTES + 3 * Double.BYTES);
    }

    void write() throws IOException {
        Path data = Files.createDirectories(batch.resolve(folderName()).resolve("AcqData"));
        Files.write(data.resolve("MSScan.bin"), scanFile().array());
        Files.write(data.resolve("MSProfile.bin"), profileFile().array());
        Files.write(data.resolve("MSScan_XSpecific.bin"), specificFile().array());
        AgilentXml.segments(data.resolve("MSTS.xml"), scans(), scanTimeMin(scans() - 1));
        AgilentXml.ions(data.resolve("MSTS_XSpecific.xml"), image.channels(), method.accumulationS());
        AgilentXml.device(data.resolve("Devices.xml"));
        writeCsv();
    }

    /** A scan is stamped when it ends. */
    private double scanTimeMin(int scan) {
        return (scan + 1) * image.scanTimeS() / 60;
    }

    private double total(int scan) {
        double total = 0;
        for (double[] channel : counts) {
            total += channel[scan];
        }
        return total;
    }

    private int strongest(int scan) {
        int strongest = 0;
        for (int c = 1; c < counts.length; c++) {
            if (counts[c][scan] > counts[strongest][scan]) {
                strongest = c;
            }
        }
        return strongest;
    }

    private ByteBuffer scanFile() {
        ByteBuffer out = Packed.of(SCAN_HEADER + scans() * SCAN_RECORD);
        out.putInt(0, 257);
        out.position(68);
        out.putInt(1).putInt(2).putInt(1).putInt(1).putInt(0);
        out.position(ADDRESS_OF_START);
        out.putInt(SCAN_HEADER).putInt(1).putInt(2).putInt(0).putInt(2).putInt(COLUMNS.length);
        for (int i = 0; i < COLUMNS.length; i++) {
            out.putInt(i + 1)
                    .putInt(COLUMNS[i][0])
                    .putDouble(1.0)
                    .putInt(COLUMNS[i][1])
                    .putInt(2);
        }
        out.position(SCAN_HEADER);
        for (int scan = 0; scan < scans(); scan++) {
            putScan(out, scan);
        }
        return out;
    }

    private void putScan(ByteBuffer out, int scan) {
        int strongest = strongest(scan);
        double highest = counts[strongest][scan];
        out.putInt(scan + 1).putInt(scan + 1).putInt(1).putDouble(scanTimeMin(scan));
        out.putInt(1).putInt(1);
        out.putDouble(total(scan)).putDouble(mass(strongest)).putDouble(highest);
        out.putInt(2).putInt(1024).putInt(0).putDouble(0.05);
        out.putInt(1).putLong(PROFILE_HEADER + (long) scan * bytesPerScan()).putInt(bytesPerScan());
        out.putInt(counts.length);
        out.putDouble(0).putDouble(0).putDouble(0).putDouble(highest);
        int entry = counts.length * SPECIFIC_ENTRY;
        out.putLong(SPECIFIC_HEADER + 4 + (long) scan * entry).putInt(entry);
    }

    private ByteBuffer profileFile() {
        ByteBuffer out = Packed.of(PROFILE_HEADER + scans() * bytesPerScan());
        out.putInt(0, 258);
        out.position(PROFILE_HEADER);
        for (int scan = 0; scan < scans(); scan++) {
            for (int c = 0; c < counts.length; c++) {
                out.putFloat((float) mass(c));
            }
            for (int column = 0; column < 3; column++) {
                for (double[] channel : counts) {
                    out.putDouble(channel[scan]);
                }
            }
        }
        return out;
    }

    private ByteBuffer specificFile() {
        ByteBuffer out = Packed.of(SPECIFIC_HEADER + 4 + scans() * counts.length * SPECIFIC_ENTRY);
        out.putInt(0, 275);
        out.putInt(SPECIFIC_HEADER, 1);
        out.position(SPECIFIC_HEADER + 4);
        for (int scan = 0; scan < scans(); scan++) {
            for (int c = 0; c < counts.length; c++) {
                out.putDouble(mass(c)).putInt(1);
            }
        }
        return out;
    }

    private int mass(int channel) {
        return image.channels().get(channel).massNumber();
    }

    /** The csv beside the binary files, in counts per second. */
    private void writeCsv() throws IOException {
        double[][] perSecond = new double[counts.length][];
        for (int c = 0; c < counts.length; c++) {
            perSecond[c] = counts[c].clone();
            for (int i = 0; i < perSecond[c].length; i++) {
                perSecond[c][i] /= method.accumulationS().get(c);
            }
        }
        List<Channel> channels = image.channels();
        Trace trace =
                new Trace(channels, perSecond, image.scanTimeS(), image.scanTimeS(), SignalUnit.COUNTS_PER_SECOND);
        Path file = batch.resolve(folderName()).resolve(number + ".csv");
        String name = batch.getFileName().toString().replaceFirst("\\.b$", "");
        AgilentTraceCsv.write(file, trace, name, acquired);
    }
}
