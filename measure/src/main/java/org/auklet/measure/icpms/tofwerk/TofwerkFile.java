package org.auklet.measure.icpms.tofwerk;

import io.jhdf.api.Dataset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.auklet.measure.icpms.file.FileHead;
import org.auklet.measure.icpms.file.ReadLimits;
import org.auklet.measure.icpms.file.ReadOptions;
import org.auklet.measure.icpms.file.Refusal;
import org.auklet.measure.icpms.signal.Channel;
import org.auklet.measure.icpms.signal.Recorded;
import org.auklet.measure.icpms.signal.SignalUnit;
import org.auklet.measure.icpms.signal.Trace;
import org.auklet.quantity.InputException;

/**
 * A recording of TofDaq as a trace in counts: ions per acquisition. {@code PeakData} holds ions per extraction; an
 * acquisition sums NbrWaveforms x NbrBlocks x NbrMemories x NbrCubes extractions, each TofPeriod (ns) long.
 */
public final class TofwerkFile {

    private static final String PEAK_DATA = "PeakData/PeakData";
    private static final String PEAK_TABLE = "PeakData/PeakTable";
    private static final String TOF_DATA = "FullSpectra/TofData";
    private static final String SPECTRA = "FullSpectra";
    private static final int DIMENSIONS = 4;
    private static final double NS_PER_S = 1e9;
    /** Largest number of extractions in an acquisition that is believed. */
    private static final double MOST_EXTRACTIONS = 1e12;

    private final Hdf5 hdf5;
    private final ReadOptions options;

    private TofwerkFile(Hdf5 hdf5, ReadOptions options) {
        this.hdf5 = hdf5;
        this.options = options;
    }

    /** Whether a file is HDF5, which of the instruments of this program only TOFWERK's write. */
    public static boolean recognises(FileHead head) {
        return head.startsWith(0x89, 'H', 'D', 'F', 0x0d, 0x0a, 0x1a, 0x0a);
    }

    /**
     * The integrated peaks of a file.
     *
     * @throws InputException when the file is damaged, too large, or a wanted channel was not measured
     */
    public static Recorded<Trace> read(Path file, ReadOptions options) {
        return Recorded.of(Hdf5.read(file, options.limits(), hdf5 -> new TofwerkFile(hdf5, options).peaks()));
    }

    /**
     * The peaks by integrating the spectra again, from round(index(lower)) to round(index(upper)), both
     * included.
     *
     * @param table which peaks, as {@link #peakTable} gives them or changed
     * @throws InputException as {@link #read}, or when the file holds no spectra
     */
    public static Recorded<Trace> integrate(Path file, PeakTable table, ReadOptions options) {
        return Recorded.of(Hdf5.read(file, options.limits(), hdf5 -> new TofwerkFile(hdf5, options).integrated(table)));
    }

    /**
     * The peaks the instrument integrated.
     *
     * @throws InputException as {@link #read}
     */
    public static PeakTable peakTable(Path file, ReadLimits limits) {
        return Hdf5.read(
                file,
                limits,
                hdf5 -> new TofwerkFile(hdf5, ReadOptions.fromFile().withLimits(limits)).table());
    }

    /**
     * The calibration of the mass axis.
     *
     * @throws InputException as {@link #read}, or when the mode is none of 0 to 5
     */
    public static MassCalibration calibration(Path file, ReadLimits limits) {
        return Hdf5.read(
                file,
                limits,
                hdf5 -> new TofwerkFile(hdf5, ReadOptions.fromFile().withLimits(limits)).calibration());
    }

    private Trace peaks() {
        List<Channel> channels = table().channels();
        Dataset data = hdf5.dataset(PEAK_DATA, DIMENSIONS);
        int[] shape = data.getDimensions();
        if (shape[DIMENSIONS - 1] != channels.size()) {
            throw hdf5.refuse("PeakData has " + shape[DIMENSIONS - 1] + " peaks, PeakTable " + channels.size() + ".");
        }
        List<Integer> wanted = new ArrayList<>();
        for (int i = 0; i < channels.size(); i++) {
            if (options.wants(channels.get(i))) {
                wanted.add(i);
            }
        }
        if (wanted.isEmpty()) {
            throw Refusal.of(
                    hdf5.path(),
                    "None of the channels " + options.channels() + " was measured.",
                    "The file has " + channels.size() + " peaks, from "
                            + channels.getFirst().name() + " to "
                            + channels.getLast().name() + ".");
        }
        double[][] signal = signal(shape, wanted.size());
        int first = wanted.getFirst();
        int[] columns = wanted.stream().mapToInt(i -> i - first).toArray();
        double factor = extractions();
        new Slabs(data, first, wanted.getLast() + 1).forEach((time, values) -> {
            for (int c = 0; c < columns.length; c++) {
                signal[c][time] = values[columns[c]] * factor;
            }
        });
        return trace(wanted.stream().map(channels::get).toList(), signal);
    }

    private double[][] signal(int[] shape, int channels) {
        long rows = (long) shape[0] * shape[1]; // each below 2^31
        long points = rows > Integer.MAX_VALUE ? rows : rows * shape[2];
        return new double[channels][hdf5.limits().points(hdf5.path(), points, channels)];
    }

    private Trace trace(List<Channel> channels, double[][] signal) {
        double periodNs = hdf5.number("TimingData", "TofPeriod");
        if (!(periodNs > 0)) {
            throw hdf5.refuse("TofPeriod is " + periodNs + " ns.");
        }
        double dwellS = options.dwellOr(periodNs / NS_PER_S * extractions());
        return new Trace(channels, signal, dwellS, 0.0, SignalUnit.COUNTS);
    }

    /** Extractions summed to one acquisition. */
    private double extractions() {
        double product = 1;
        for (String name : new String[] {"NbrWaveforms", "NbrBlocks", "NbrMemories", "NbrCubes"}) {
            product *= hdf5.number("", name);
        }
        if (!(product >= 1 && product <= MOST_EXTRACTIONS)) {
            throw hdf5.refuse("An acquisition cannot be of " + product + " extractions.");
        }
        return product;
    }

    private PeakTable table() {
        Dataset dataset = hdf5.dataset(PEAK_TABLE, 1);
        hdf5.limits().points(hdf5.path(), 0, dataset.getDimensions()[0]);
        if (!(dataset.getData() instanceof Map<?, ?> table
                && table.get("label") instanceof String[] labels
                && table.get("mass") instanceof float[] masses
                && table.get("lower integration limit") instanceof float[] lower
                && table.get("upper integration limit") instanceof float[] upper)) {
            throw hdf5.refuse("PeakTable has not label, mass and integration limits.");
        }
        List<PeakTable.Peak> peaks = new ArrayList<>();
        for (int i = 0; i < labels.length; i++) {
            peaks.add(new PeakTable.Peak(labels[i].strip(), masses[i], lower[i], upper[i]));
        }
        return new PeakTable(peaks);
    }

    private MassCalibration calibration() {
        double mode = hdf5.number(SPECTRA, "MassCalibMode");
        double[] p = new double[5];
        for (int i = 0; i < p.length; i++) {
            String name = "MassCalibration p" + (i + 1);
            p[i] = i < 2 ? hdf5.number(SPECTRA, name) : hdf5.number(SPECTRA, name, 0.0);
        }
        try {
            return new MassCalibration((int) mode, p[0], p[1], p[2], p[3], p[4]);
        } catch (IllegalArgumentException e) {
            throw hdf5.refuse("The mass calibration is unknown: " + e.getMessage() + ".");
        }
    }

    private Trace integrated(PeakTable asked) {
        List<PeakTable.Peak> peaks =
                asked.peaks().stream().filter(p -> options.wants(p.channel())).toList();
        Dataset data = hdf5.dataset(TOF_DATA, DIMENSIONS);
        int[] shape = data.getDimensions();
        int[][] windows = windows(peaks, shape[DIMENSIONS - 1]);
        int from = Integer.MAX_VALUE;
        int to = 0;
        for (int[] window : windows) {
            from = Math.min(from, window[0]);
            to = Math.max(to, window[1]);
        }
        if (from >= to) {
            throw hdf5.refuse("No sample lies in any of the " + peaks.size() + " peaks.");
        }
        double[][] signal = signal(shape, windows.length);
        double ionsPerSum =
                hdf5.number(SPECTRA, "SampleInterval") * NS_PER_S / hdf5.number(SPECTRA, "Single Ion Signal");
        int first = from;
        new Slabs(data, from, to).forEach((time, values) -> {
            for (int c = 0; c < windows.length; c++) {
                signal[c][time] = sum(values, windows[c][0] - first, windows[c][1] - first) * ionsPerSum;
            }
        });
        return trace(peaks.stream().map(PeakTable.Peak::channel).toList(), signal);
    }

    /** First sample and the one after the last of each peak. */
    private int[][] windows(List<PeakTable.Peak> peaks, int samples) {
        MassCalibration calibration = calibration();
        int[][] windows = new int[peaks.size()][2];
        for (int i = 0; i < windows.length; i++) {
            long lower = Math.round(calibration.index(peaks.get(i).lower()));
            long upper = Math.round(calibration.index(peaks.get(i).upper()));
            windows[i][0] = Math.clamp(lower, 0, samples);
            windows[i][1] = Math.clamp(upper + 1, 0, samples);
        }
        return windows;
    }

    private static double sum(float[] values, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i];
        }
        return sum;
    }
}
