package org.auklet.measure.icpms.imzml;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.auklet.measure.icpms.file.FileHead;
import org.auklet.measure.icpms.file.ReadLimits;
import org.auklet.measure.icpms.file.ReadOptions;
import org.auklet.measure.icpms.file.Refusal;
import org.auklet.measure.icpms.signal.Channel;
import org.auklet.measure.icpms.signal.ElementImage;
import org.auklet.measure.icpms.signal.Raster;
import org.auklet.measure.icpms.signal.Recorded;
import org.auklet.measure.icpms.signal.SignalUnit;
import org.auklet.record.Finding;

/**
 * An imzML image, continuous or processed, with numbers of 32 or 64 bits, plain or compressed by zlib. Spectra are read
 * one at a time, so that an image may be larger than the memory.
 */
public final class ImzmlReader implements AutoCloseable {

    private static final Channel TOTAL = Channel.of("total ion current");

    private final ImzmlIndex index;
    private final IbdFile ibd;
    private final ReadLimits limits;
    /** The m/z values of a continuous image are the same array each time. */
    private ArrayPlace lastMzPlace;

    private double[] lastMz = {};

    private ImzmlReader(ImzmlIndex index, IbdFile ibd, ReadLimits limits) {
        this.index = index;
        this.ibd = ibd;
        this.limits = limits;
        this.lastMzPlace = new ArrayPlace(-1, 0, 0, NumberType.FLOAT_64, false);
    }

    /** Whether a file is the XML part of such an image. */
    public static boolean recognises(FileHead head) {
        String text = head.text();
        return text.contains("<mzML") && text.contains("IMS:10000");
    }

    /**
     * Opens an image by its XML file; the binary file of the same name and the ending .ibd lies beside it.
     *
     * @throws org.auklet.quantity.InputException when one of them is missing or damaged
     */
    public static ImzmlReader open(Path file, ReadLimits limits) {
        ImzmlIndex index = ImzmlParser.parse(file, limits);
        return new ImzmlReader(index, IbdFile.open(binary(file)), limits);
    }

    /**
     * Reads an image of the channels that are asked for: isotopes ({@code Au197}) or masses ({@code 196.967}), each the
     * sum within {@value MassWindow#HALF_WIDTH} m/z on both sides; the total ion current when none is. Other windows:
     * {@link #image}.
     *
     * @throws org.auklet.quantity.InputException when a file is missing or damaged, or a channel is no mass
     */
    public static Recorded<ElementImage> read(Path file, ReadOptions options) {
        List<MassWindow> windows = options.channels().stream()
                .map(name -> MassWindow.of(name)
                        .orElseThrow(() -> Refusal.atLine(
                                file, 0, name, "This is no isotope and no mass.", "Write Au197 or 196.967.")))
                .toList();
        try (ImzmlReader reader = open(file, options.limits())) {
            return windows.isEmpty()
                    ? Recorded.of(reader.totalIonCurrent())
                    : new Recorded<>(reader.image(windows), List.of(widths(file)));
        }
    }

    private static Finding widths(Path file) {
        return new Finding(
                Finding.Severity.NOTE,
                "mass_windows",
                file.toString(),
                List.of(),
                "",
                "Each channel is the sum within " + MassWindow.HALF_WIDTH + " m/z on both sides.",
                "");
    }

    private static Path binary(Path file) {
        String name = String.valueOf(file.getFileName());
        String stem = name.replaceFirst("\\.[^.]*$", "");
        for (String ending : List.of(".ibd", ".IBD", ".Ibd")) {
            Path beside = file.resolveSibling(stem + ending);
            if (Files.exists(beside)) {
                return beside;
            }
        }
        throw Refusal.of(
                file.resolveSibling(stem + ".ibd"),
                "The binary part of the image is missing.",
                "Put the .ibd file beside the .imzML file, with the same name.");
    }

    /** Pixels from top to bottom. */
    public int rows() {
        return index.rows();
    }

    /** Pixels from left to right. */
    public int columns() {
        return index.columns();
    }

    /** Number of spectra. */
    public int size() {
        return index.spectra().size();
    }

    /** The spectrum measured in a pixel (rows and columns from 0), if there is one. */
    public OptionalInt at(int row, int column) {
        return IntStream.range(0, size())
                .filter(i -> index.spectra().get(i).x() == column + 1)
                .filter(i -> index.spectra().get(i).y() == row + 1)
                .findFirst();
    }

    /**
     * A spectrum by its place in the file, from 0.
     *
     * @throws org.auklet.quantity.InputException when the binary file is damaged
     */
    public Spectrum spectrum(int number) {
        SpectrumPlace place = index.spectra().get(number);
        if (!place.mz().equals(lastMzPlace)) {
            lastMz = ibd.read(place.mz());
            lastMzPlace = place.mz();
        }
        return new Spectrum(lastMz, ibd.read(place.intensity()));
    }

    /** Smallest and largest m/z of all spectra: as the file says, or else from the spectra. */
    public double[] massRange() {
        double[] range = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (int i = 0; i < size(); i++) {
            SpectrumPlace place = index.spectra().get(i);
            boolean said = place.lowestMz() <= place.highestMz();
            double[] mz = said
                    ? new double[] {place.lowestMz(), place.highestMz()}
                    : spectrum(i).mz();
            for (double one : mz) {
                range[0] = Math.min(range[0], one);
                range[1] = Math.max(range[1], one);
            }
        }
        return range;
    }

    /**
     * The image of the total ion current: of each spectrum as the file says, or else its sum. Empty where there is no
     * spectrum.
     */
    public ElementImage totalIonCurrent() {
        Raster raster = empty(1);
        for (int i = 0; i < size(); i++) {
            SpectrumPlace place = index.spectra().get(i);
            raster.values()[pixel(place)] = Double.isNaN(place.totalIonCurrent())
                    ? Arrays.stream(spectrum(i).intensity()).sum()
                    : place.totalIonCurrent();
        }
        return image(List.of(TOTAL), List.of(raster));
    }

    /**
     * An image whose channels are sums over windows of m/z, all in one pass over the spectra. Empty where there is no
     * spectrum. Of spectra in the same pixel the sum is taken.
     *
     * @throws org.auklet.quantity.InputException when the binary file is damaged or the image too large
     */
    public ElementImage image(List<MassWindow> windows) {
        List<Raster> rasters = new ArrayList<>();
        for (int w = 0; w < windows.size(); w++) {
            rasters.add(empty(windows.size()));
        }
        for (int i = 0; i < size(); i++) {
            Spectrum spectrum = spectrum(i);
            int pixel = pixel(index.spectra().get(i));
            for (int w = 0; w < windows.size(); w++) {
                double[] values = rasters.get(w).values();
                double sum =
                        spectrum.sum(windows.get(w).lowestMz(), windows.get(w).highestMz());
                values[pixel] = Double.isNaN(values[pixel]) ? sum : values[pixel] + sum;
            }
        }
        return image(windows.stream().map(MassWindow::channel).toList(), rasters);
    }

    private Raster empty(int of) {
        limits.points(index.file(), (long) rows() * columns(), of);
        return Raster.filled(rows(), columns(), Double.NaN);
    }

    private int pixel(SpectrumPlace place) {
        return (place.y() - 1) * columns() + place.x() - 1;
    }

    private ElementImage image(List<Channel> channels, List<Raster> rasters) {
        return new ElementImage(channels, rasters, SignalUnit.COUNTS, index.pixel(), Double.NaN);
    }

    @Override
    public void close() {
        ibd.close();
    }
}
