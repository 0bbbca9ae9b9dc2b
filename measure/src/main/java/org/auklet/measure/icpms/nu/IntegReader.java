package org.auklet.measure.icpms.nu;

import java.nio.file.Path;
import org.auklet.measure.icpms.file.ByteSource;
import org.auklet.measure.icpms.file.ColumnStore;
import org.auklet.measure.icpms.file.LittleEndian;
import org.auklet.measure.icpms.file.ReadLimits;
import org.auklet.measure.icpms.file.Refusal;
import org.auklet.quantity.InputException;

/**
 * Reads {@code N.integ}: records of 4-byte cycle, segment, acquisition and number of peaks n, then n times centre
 * (4 bytes), signal (4 bytes) and 5 bytes more.
 */
final class IntegReader {

    private static final int HEADER = 16;
    private static final int PEAK = 13;
    private static final int SIGNAL = 4;
    private static final String RECOPY = "Copy the run from the instrument again.";

    private final RunInfo run;
    private final ReadLimits limits;

    IntegReader(RunInfo run, ReadLimits limits) {
        this.run = run;
        this.limits = limits;
    }

    /** The centres of the peaks of the first spectrum of a segment, in samples; empty when the file has none of it. */
    double[] centres(Path file, int segment) {
        try (ByteSource source = ByteSource.open(file, limits)) {
            while (!source.ended()) {
                int header = source.require(HEADER, "the header of a spectrum");
                boolean here = LittleEndian.u4(source.buffer(), header + 4) == segment;
                int peaks = peaks(file, source, header);
                int at = source.require((long) PEAK * peaks, "the peaks of a spectrum");
                if (here) {
                    double[] centres = new double[peaks];
                    for (int i = 0; i < peaks; i++) {
                        centres[i] = LittleEndian.f4(source.buffer(), at + PEAK * i);
                    }
                    return centres;
                }
            }
        }
        return new double[0];
    }

    private int peaks(Path file, ByteSource source, int header) {
        long peaks = LittleEndian.u4(source.buffer(), header + 12);
        limits.points(file, 0, peaks);
        return (int) peaks;
    }

    /**
     * What is taken of the spectra.
     *
     * @param segment number of the segment
     * @param cycle number of the cycle, 0 for all
     * @param peaks number of peaks each spectrum of the segment has
     * @param wanted indices of those that are kept
     * @param blank which of the kept are blanked when
     */
    record Selection(int segment, int cycle, int peaks, int[] wanted, BlankRegions blank) {

        boolean takes(long ofCycle, long ofSegment) {
            return ofSegment == segment && (cycle == 0 || ofCycle == cycle);
        }
    }

    /** Appends the counts of a file's spectra; returns the first acquisition that was taken, or -1. */
    long append(Path file, FileIndex.Entry entry, Selection selection, ColumnStore into) {
        long firstTaken = -1;
        try (ByteSource source = ByteSource.open(file, limits)) {
            for (boolean first = true; !source.ended(); first = false) {
                long place = source.position();
                int header = source.require(HEADER, "the header of a spectrum");
                long cycle = LittleEndian.u4(source.buffer(), header);
                long segment = LittleEndian.u4(source.buffer(), header + 4);
                long acquisition = LittleEndian.u4(source.buffer(), header + 8);
                if (first && !entry.equals(new FileIndex.Entry(entry.number(), cycle, segment, acquisition))) {
                    throw otherStart(file, entry, cycle, segment, acquisition);
                }
                int peaks = peaks(file, source, header);
                int at = source.require((long) PEAK * peaks, "the peaks of a spectrum");
                if (selection.takes(cycle, segment)) {
                    if (peaks != selection.peaks) {
                        throw otherPeaks(file, place, peaks, selection.peaks);
                    }
                    take(source.buffer(), at, selection, selection.blank.at(cycle, acquisition), into);
                    firstTaken = firstTaken < 0 ? acquisition : firstTaken;
                }
            }
        }
        return firstTaken;
    }

    private void take(byte[] bytes, int at, Selection selection, int region, ColumnStore into) {
        into.add();
        int[] wanted = selection.wanted;
        double area = run.singleIonArea();
        for (int c = 0; c < wanted.length; c++) {
            into.set(c, LittleEndian.f4(bytes, at + PEAK * wanted[c] + SIGNAL) / area);
        }
        if (region >= 0) {
            for (int c = 0; c < wanted.length; c++) {
                if (selection.blank.blanks(region, c)) {
                    into.set(c, Double.NaN);
                }
            }
        }
    }

    private static InputException otherStart(
            Path file, FileIndex.Entry entry, long cycle, long segment, long acquisition) {
        return Refusal.atByte(
                file,
                0,
                "The file begins with cycle " + cycle + ", segment " + segment + ", acquisition " + acquisition
                        + "; integrated.index says " + entry.cycle() + ", " + entry.segment() + ", "
                        + entry.acquisition() + ".",
                RECOPY);
    }

    private static InputException otherPeaks(Path file, long place, int found, int expected) {
        return Refusal.atByte(
                file, place, "The spectrum has " + found + " peaks, the first of the run " + expected + ".", RECOPY);
    }
}
