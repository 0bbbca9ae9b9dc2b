package org.auklet.measure.icpms.format;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.auklet.measure.icpms.agilent.AgilentBatch;
import org.auklet.measure.icpms.file.FileHead;
import org.auklet.measure.icpms.file.ReadOptions;
import org.auklet.measure.icpms.imzml.ImzmlReader;
import org.auklet.measure.icpms.laserlog.LaserLogReader;
import org.auklet.measure.icpms.npz.NpzReader;
import org.auklet.measure.icpms.nu.NuRun;
import org.auklet.measure.icpms.perkinelmer.PerkinElmerReader;
import org.auklet.measure.icpms.signal.ElementImage;
import org.auklet.measure.icpms.signal.Recorded;
import org.auklet.measure.icpms.signal.Trace;
import org.auklet.measure.icpms.text.LineFolderReader;
import org.auklet.measure.icpms.text.LineTableReader;
import org.auklet.measure.icpms.text.TextImageReader;
import org.auklet.measure.icpms.text.TextTraceReader;
import org.auklet.measure.icpms.thermo.LdrReader;
import org.auklet.measure.icpms.thermo.QtegraReader;
import org.auklet.measure.icpms.tofwerk.TofwerkFile;
import org.auklet.quantity.InputException;
import org.jspecify.annotations.Nullable;

/** Every format that can be read, the particular ones first: of several that recognise a file the first is taken. */
public enum Format {
    /** HDF5 of TofDaq. */
    TOFWERK_HDF5("TOFWERK HDF5 file", TofwerkFile::recognises, TofwerkFile::read, null),
    /** {@code run.info} with numbered files. */
    NU_RUN("Nu run folder (run.info, integrated.index)", NuRun::recognises, NuRun::read, null),
    /** Arrays of NumPy. */
    NUMPY("NumPy arrays (.npz, .npy)", NpzReader::recognises, NpzReader::readTrace, NpzReader::readImage),
    /** XML beside a binary file. */
    IMZML("imzML image (with its .ibd)", ImzmlReader::recognises, null, ImzmlReader::read),
    /** One sample or line. */
    AGILENT_LINE("Agilent sample folder (.d)", AgilentBatch::recognisesLine, AgilentBatch::trace, null),
    /** One line per folder. */
    AGILENT_BATCH("Agilent batch folder (.b)", AgilentBatch::recognises, AgilentBatch::trace, AgilentBatch::read),
    /** One file per laser line. */
    PERKINELMER_FOLDER("PerkinElmer folder of .xl lines", PerkinElmerReader::recognises, null, PerkinElmerReader::read),
    /** One line. */
    PERKINELMER_LINE("PerkinElmer .xl line", PerkinElmerReader::recognisesLine, PerkinElmerReader::readLine, null),
    /** All lines in one export. */
    THERMO_QTEGRA("Thermo Qtegra export (csv)", QtegraReader::recognises, null, QtegraReader::read),
    /** One file per laser line. */
    THERMO_LDR_FOLDER("folder of Thermo iCAP lines (csv)", LdrReader::recognises, null, LdrReader::read),
    /** One line. */
    THERMO_LDR_LINE("Thermo iCAP line (csv)", LdrReader::recognisesLine, LdrReader::readLine, null),
    /** What the laser did; is read by itself, beside a trace. */
    LASER_LOG("laser log (csv)", LaserLogReader::recognises, null, null),
    /** All lines of a section side by side. */
    LINE_TABLE("table of laser lines side by side (csv)", LineTableReader::recognises, null, LineTableReader::read),
    /** One file per line. */
    LINE_FOLDER("folder with one csv file per laser line", LineFolderReader::recognises, null, LineFolderReader::read),
    /** A bare matrix of numbers. */
    TEXT_IMAGE("text image (a matrix of numbers)", TextImageReader::recognises, null, TextImageReader::read),
    /** Columns of numbers. */
    TEXT_TRACE("text table, one column per isotope (csv)", TextTraceReader::recognises, TextTraceReader::read, null);

    private final String title;
    private final Predicate<FileHead> recognises;
    private final @Nullable BiFunction<Path, ReadOptions, Recorded<Trace>> trace;
    private final @Nullable BiFunction<Path, ReadOptions, Recorded<ElementImage>> image;

    Format(
            String title,
            Predicate<FileHead> recognises,
            @Nullable BiFunction<Path, ReadOptions, Recorded<Trace>> trace,
            @Nullable BiFunction<Path, ReadOptions, Recorded<ElementImage>> image) {
        this.title = title;
        this.recognises = recognises;
        this.trace = trace;
        this.image = image;
    }

    /** What it is called in sentences. */
    public String title() {
        return title;
    }

    /** Whether it can be read as a signal against time. */
    public boolean isTrace() {
        return trace != null;
    }

    /** Whether it can be read as an image. */
    public boolean isImage() {
        return image != null;
    }

    /** Whether a file or folder is of this format, by its content. */
    public boolean recognises(FileHead head) {
        return recognises.test(head);
    }

    /** The first format of which a file or folder is, if there is any. */
    public static Optional<Format> of(FileHead head) {
        return first(Arrays.asList(values()), head);
    }

    static Optional<Format> first(List<Format> formats, FileHead head) {
        return formats.stream().filter(format -> format.recognises(head)).findFirst();
    }

    /**
     * Reads a file or folder of this format as a trace.
     *
     * @throws InputException when it cannot be read
     * @throws IllegalStateException when it {@linkplain #isTrace() is no trace}
     */
    public Recorded<Trace> trace(Path path, ReadOptions options) {
        if (trace == null) {
            throw new IllegalStateException(title + " is no trace");
        }
        return trace.apply(path, options);
    }

    /**
     * Reads a file or folder of this format as an image.
     *
     * @throws InputException when it cannot be read
     * @throws IllegalStateException when it {@linkplain #isImage() is no image}
     */
    public Recorded<ElementImage> image(Path path, ReadOptions options) {
        if (image == null) {
            throw new IllegalStateException(title + " is no image");
        }
        return image.apply(path, options);
    }
}
