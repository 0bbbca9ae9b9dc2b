package org.auklet.measure.icpms.agilent;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.auklet.measure.icpms.file.BinaryFile;
import org.auklet.measure.icpms.file.LittleEndian;
import org.auklet.measure.icpms.file.ReadOptions;
import org.auklet.measure.icpms.file.Refusal;
import org.auklet.measure.icpms.signal.Channel;
import org.auklet.measure.icpms.signal.SignalUnit;
import org.auklet.quantity.InputException;

/**
 * A line from {@code AcqData/MSScan.bin}, which lists the scans, and {@code AcqData/MSProfile.bin}, which holds for each
 * scan of n masses n identifiers (4 bytes) and three times n numbers (8 bytes), the first of which are counts.
 */
final class BinaryLine {

    private static final int SCAN_MAGIC = 257;
    private static final int PROFILE_MAGIC = 258;
    private static final int PROFILE_HEADER = 68;
    private static final int RECORDS_START_AT = 88;
    private static final int RECORD = 136;
    /** Offsets inside a record. */
    private static final int TIME = 12;

    private static final int SPECTRUM_OFFSET = 76;

    private static final int BYTE_COUNT = 84;
    private static final int POINTS = 88;
    private static final int BYTES_PER_MASS = 28;
    private static final double S_PER_MIN = 60.0;
    private static final String RECOPY = "Copy the line from the instrument again.";

    private BinaryLine() {}

    static AgilentLine read(Path line, ReadOptions options) {
        MassList masses = MassList.read(line, options.limits());
        int[] wanted = wanted(line, masses.channels(), options);
        Path data = line.resolve("AcqData");
        try (BinaryFile scans = BinaryFile.open(data.resolve("MSScan.bin"), options.limits());
                BinaryFile profile = BinaryFile.open(data.resolve("MSProfile.bin"), options.limits())) {
            magic(scans, SCAN_MAGIC);
            magic(profile, PROFILE_MAGIC);
            long start = scans.i4(RECORDS_START_AT, "the place of the scan records") & 0xffff_ffffL;
            int count = options.limits().points(line, count(scans, start), wanted.length);
            double[][] counts = new double[wanted.length][count];
            for (int i = 0; i < count; i++) {
                scan(scans, start + (long) i * RECORD, profile, masses, wanted, counts, i);
            }
            return line(masses, wanted, counts, time(scans, start, 0), time(scans, start, count - 1));
        }
    }

    /** Indices of the channels that are wanted. */
    static int[] wanted(Path line, List<Channel> channels, ReadOptions options) {
        List<Integer> wanted = new ArrayList<>();
        for (int i = 0; i < channels.size(); i++) {
            if (options.wants(channels.get(i))) {
                wanted.add(i);
            }
        }
        if (wanted.isEmpty()) {
            throw Refusal.of(
                    line,
                    "None of the channels " + options.channels() + " was measured.",
                    "There are "
                            + String.join(
                                    ", ", channels.stream().map(Channel::name).toList()) + ".");
        }
        return wanted.stream().mapToInt(Integer::intValue).toArray();
    }

    private static void magic(BinaryFile file, int expected) {
        int magic = file.i4(0, "the magic number");
        if (magic != expected) {
            throw Refusal.atByte(
                    file.path(), 0, "The file begins with " + magic + ", not with " + expected + ".", RECOPY);
        }
    }

    private static long count(BinaryFile scans, long start) {
        long bytes = scans.size() - start;
        if (bytes < RECORD || bytes % RECORD != 0) {
            throw Refusal.atByte(
                    scans.path(),
                    Math.min(start, scans.size()),
                    "From here " + bytes + " bytes are left, which is no whole number of scans of " + RECORD
                            + " bytes.",
                    RECOPY);
        }
        return bytes / RECORD;
    }

    private static double time(BinaryFile scans, long start, int scan) {
        return S_PER_MIN * scans.f8(start + (long) scan * RECORD + TIME, "the time of a scan");
    }

    private static void scan(
            BinaryFile scans,
            long record,
            BinaryFile profile,
            MassList masses,
            int[] wanted,
            double[][] counts,
            int index) {
        int at = scans.at(record, RECORD, "a scan");
        byte[] bytes = scans.buffer();
        int n = masses.ids().length;
        long length = LittleEndian.u4(bytes, at + BYTE_COUNT);
        if (length != (long) BYTES_PER_MASS * n || LittleEndian.i4(bytes, at + POINTS) != n) {
            throw Refusal.atByte(
                    scans.path(),
                    record,
                    "The scan has " + LittleEndian.i4(bytes, at + POINTS) + " masses in " + length
                            + " bytes; MSTS_XSpecific.xml lists " + n + ".",
                    "Only lines in which every scan looks at the same masses are read. " + RECOPY);
        }
        long offset = LittleEndian.i8(bytes, at + SPECTRUM_OFFSET);
        if (offset < PROFILE_HEADER) {
            throw Refusal.atByte(scans.path(), record, "The scan's data cannot be at byte " + offset + ".", RECOPY);
        }
        int spectrum = profile.at(offset, (int) length, "the data of a scan");
        byte[] data = profile.buffer();
        for (int c = 0; c < wanted.length; c++) {
            int mass = wanted[c];
            if (LittleEndian.f4(data, spectrum + 4 * mass) != (float) masses.ids()[mass]) {
                throw otherMass(profile, offset, LittleEndian.f4(data, spectrum + 4 * mass), masses.ids()[mass]);
            }
            counts[c][index] = LittleEndian.f8(data, spectrum + 4 * n + 8 * mass);
        }
    }

    private static InputException otherMass(BinaryFile profile, long offset, double found, double expected) {
        return Refusal.atByte(
                profile.path(),
                offset,
                "The data are of mass " + found + "; MSTS_XSpecific.xml lists " + expected + " here.",
                RECOPY);
    }

    private static AgilentLine line(MassList masses, int[] wanted, double[][] counts, double startS, double endS) {
        List<Channel> channels = new ArrayList<>();
        double[] accumulationS = new double[wanted.length];
        for (int c = 0; c < wanted.length; c++) {
            channels.add(masses.channels().get(wanted[c]));
            accumulationS[c] = masses.accumulationS()[wanted[c]];
        }
        int count = counts[0].length;
        double scanTimeS = count > 1 ? (endS - startS) / (count - 1) : Double.NaN;
        return new AgilentLine(List.copyOf(channels), counts, SignalUnit.COUNTS, accumulationS, scanTimeS, startS);
    }
}
