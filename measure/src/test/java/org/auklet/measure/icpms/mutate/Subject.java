package org.auklet.measure.icpms.mutate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.auklet.measure.icpms.SharedData;
import org.auklet.measure.icpms.agilent.AgilentBatch;
import org.auklet.measure.icpms.agilent.DataRoute;
import org.auklet.measure.icpms.agilent.LineOrder;
import org.auklet.measure.icpms.file.ReadLimits;
import org.auklet.measure.icpms.file.ReadOptions;
import org.auklet.measure.icpms.imzml.ImzmlReader;
import org.auklet.measure.icpms.imzml.MassWindow;
import org.auklet.measure.icpms.laserlog.LaserLogReader;
import org.auklet.measure.icpms.npz.NpzReader;
import org.auklet.measure.icpms.nu.NuRun;
import org.auklet.measure.icpms.perkinelmer.PerkinElmerReader;
import org.auklet.measure.icpms.signal.Channel;
import org.auklet.measure.icpms.signal.ElementImage;
import org.auklet.measure.icpms.signal.PixelSize;
import org.auklet.measure.icpms.signal.Raster;
import org.auklet.measure.icpms.signal.Recorded;
import org.auklet.measure.icpms.signal.SignalUnit;
import org.auklet.measure.icpms.signal.Trace;
import org.auklet.measure.icpms.simulate.write.AgilentBatchFiles;
import org.auklet.measure.icpms.simulate.write.AgilentBatchFiles.Method;
import org.auklet.measure.icpms.simulate.write.AgilentTraceCsv;
import org.auklet.measure.icpms.simulate.write.NuRunFiles;
import org.auklet.measure.icpms.simulate.write.PerkinElmerLines;
import org.auklet.measure.icpms.simulate.write.ThermoCsv;
import org.auklet.measure.icpms.text.LineFolderReader;
import org.auklet.measure.icpms.text.LineTableReader;
import org.auklet.measure.icpms.text.TextImageReader;
import org.auklet.measure.icpms.text.TextTraceReader;
import org.auklet.measure.icpms.thermo.LdrReader;
import org.auklet.measure.icpms.thermo.QtegraReader;
import org.auklet.measure.icpms.tofwerk.TofwerkFile;

/**
 * A reader and a good recording that it reads.
 *
 * @param reader name of the reader
 * @param name name of the recording
 * @param recording where it comes from
 * @param files names of the files in a folder that are spoilt in turn, as paths from the folder; empty for a file
 * @param read reads it and gives what was recorded
 */
record Subject(String reader, String name, Recording recording, List<String> files, Function<Path, Object> read) {

    static final ReadOptions OPTIONS =
            ReadOptions.fromFile().withLimits(new ReadLimits(256L << 20, 10_000_000, 10_000));

    /** A recording that can be put into a folder. */
    interface Recording {
        /** Puts it there and returns its path. */
        Path into(Path folder) throws IOException;
    }

    /** Those of the shared data, if they are there, and those of the simulator. */
    static List<Subject> all() {
        List<Subject> all = new ArrayList<>(simulated());
        if (SharedData.exists()) {
            all.addAll(fromInstruments());
        }
        return all;
    }

    private static Recording shared(String name) {
        return folder -> {
            Path from = SharedData.path(name);
            Path to = folder.resolve(from.getFileName());
            try (Stream<Path> all = Files.walk(from)) {
                for (Path path : all.toList()) {
                    Path target = to.resolve(from.relativize(path).toString());
                    if (Files.isDirectory(path)) {
                        Files.createDirectories(target);
                    } else {
                        Files.write(target, Files.readAllBytes(path));
                    }
                }
            }
            return to;
        };
    }

    private static List<Subject> simulated() {
        LocalDateTime when = LocalDateTime.of(2026, 3, 2, 9, 0);
        return List.of(
                new Subject(
                        "AgilentBatch simulated",
                        "section.b",
                        written(
                                "section.b",
                                path -> AgilentBatchFiles.write(
                                        path, image(SignalUnit.COUNTS), new Method(List.of(0.08, 0.11), when, 12))),
                        List.of("Method/BatchLog.xml", "BatchLog.csv"),
                        path -> AgilentBatch.read(path, OPTIONS)),
                new Subject(
                        "NuRun simulated",
                        "run",
                        written("run", path -> NuRunFiles.usual(true).write(path, trace(), "cells")),
                        List.of("run.info", "integrated.index", "1.integ"),
                        path -> NuRun.read(path, OPTIONS)),
                new Subject(
                        "PerkinElmerReader simulated",
                        "lines",
                        written("lines", path -> PerkinElmerLines.write(path, image(SignalUnit.COUNTS_PER_SECOND))),
                        List.of("positions.txt", "parameters.conf"),
                        path -> PerkinElmerReader.read(path, OPTIONS)),
                new Subject(
                        "TextTraceReader simulated Agilent",
                        "cells.csv",
                        written("cells.csv", path -> AgilentTraceCsv.write(path, trace(), "session", when)),
                        List.of(),
                        path -> TextTraceReader.read(path, OPTIONS)),
                new Subject(
                        "TextTraceReader simulated Thermo",
                        "icap.csv",
                        written("icap.csv", path -> ThermoCsv.writeTrace(path, gold())),
                        List.of(),
                        path -> TextTraceReader.read(path, OPTIONS)),
                new Subject(
                        "QtegraReader simulated",
                        "lines.csv",
                        written("lines.csv", path -> ThermoCsv.writeLines(path, image(SignalUnit.COUNTS_PER_SECOND))),
                        List.of(),
                        path -> QtegraReader.read(path, OPTIONS)));
    }

    /** What writes a recording to a path. */
    private interface Writer {
        void write(Path path) throws IOException;
    }

    private static Recording written(String name, Writer writer) {
        return folder -> {
            Path path = folder.resolve(name);
            if (!name.contains(".csv")) {
                Files.createDirectories(path);
            }
            writer.write(path);
            return path;
        };
    }

    private static Trace trace() {
        List<Channel> channels =
                List.of(new Channel("Ag107", "Ag", 107, 106.90509), new Channel("Au197", "Au", 197, 196.96657));
        return new Trace(channels, new double[][] {counts(3000), counts(3000)}, 1e-4, 0, SignalUnit.COUNTS);
    }

    private static Trace gold() {
        return new Trace(List.of(Channel.of("Au197")), new double[][] {counts(3000)}, 1e-4, 0, SignalUnit.COUNTS);
    }

    private static ElementImage image(SignalUnit unit) {
        List<Raster> rasters = List.of(new Raster(8, 30, counts(240)), new Raster(8, 30, counts(240)));
        return new ElementImage(
                List.of(Channel.of("P31"), Channel.of("Au197")), rasters, unit, new PixelSize(20, 20), 0.2);
    }

    private static double[] counts(int n) {
        double[] counts = new double[n];
        for (int i = 0; i < n; i++) {
            counts[i] = i * 31 % 97 % 11;
        }
        return counts;
    }

    private static List<Subject> fromInstruments() {
        return List.of(
                new Subject(
                        "AgilentBatch",
                        "pewlib/agilent/8900/test_ms_ms.b",
                        shared("pewlib/agilent/8900/test_ms_ms.b"),
                        List.of(
                                "Method/BatchLog.xml",
                                "001.d/AcqData/MSScan.bin",
                                "002.d/AcqData/MSProfile.bin",
                                "003.d/AcqData/MSTS_XSpecific.xml",
                                "001.d/MSTS_XAddition.xml"),
                        path -> AgilentBatch.read(path, OPTIONS)),
                new Subject(
                        "AgilentBatch csv",
                        "pewlib/agilent/7700/test.b",
                        shared("pewlib/agilent/7700/test.b"),
                        List.of("BatchLog.csv", "3.d/3.csv"),
                        path -> AgilentBatch.read(path, LineOrder.BATCH_LOG_CSV, DataRoute.CSV, OPTIONS)),
                new Subject(
                        "AgilentBatch method",
                        "pewlib/agilent/7700/test.b",
                        shared("pewlib/agilent/7700/test.b"),
                        List.of("Method/AcqMethod.xml"),
                        path -> AgilentBatch.read(path, LineOrder.METHOD, DataRoute.BINARY, OPTIONS)),
                new Subject(
                        "NuRun",
                        "spcal/nu/normal",
                        shared("spcal/nu/normal"),
                        List.of("run.info", "integrated.index", "autob.index", "1.integ", "3.integ", "1.autob"),
                        path -> NuRun.read(path, OPTIONS)),
                new Subject(
                        "NuRun gzip",
                        "spcal/nu/compressed",
                        shared("spcal/nu/compressed"),
                        List.of("1.integ"),
                        path -> NuRun.read(path, OPTIONS)),
                new Subject(
                        "TofwerkFile",
                        "spcal/tofwerk/tofwerk_au_50nm.h5",
                        shared("spcal/tofwerk/tofwerk_au_50nm.h5"),
                        List.of(),
                        path -> TofwerkFile.read(path, OPTIONS)),
                new Subject(
                        "TofwerkFile integrate",
                        "spcal/tofwerk/tofwerk_au_50nm.h5",
                        shared("spcal/tofwerk/tofwerk_au_50nm.h5"),
                        List.of(),
                        path -> TofwerkFile.integrate(path, TofwerkFile.peakTable(path, OPTIONS.limits()), OPTIONS)),
                new Subject(
                        "PerkinElmerReader",
                        "pewlib/perkinelmer/perkinelmer",
                        shared("pewlib/perkinelmer/perkinelmer"),
                        List.of("Line 1.xl", "parameters.conf"),
                        path -> PerkinElmerReader.read(path, OPTIONS)),
                new Subject(
                        "PerkinElmerReader positions",
                        "la-images/dataset",
                        shared("la-images/dataset"),
                        List.of("positions.txt", "LINHA 07.xl"),
                        path -> PerkinElmerReader.read(path, OPTIONS)),
                new Subject(
                        "QtegraReader columns",
                        "pewlib/thermo/icap_columns.csv",
                        shared("pewlib/thermo/icap_columns.csv"),
                        List.of(),
                        path -> QtegraReader.read(path, OPTIONS)),
                new Subject(
                        "QtegraReader rows",
                        "pewlib/thermo/icap_rows.csv",
                        shared("pewlib/thermo/icap_rows.csv"),
                        List.of(),
                        path -> QtegraReader.read(path, OPTIONS)),
                new Subject(
                        "LdrReader",
                        "pewlib/csv/thermo_icap_ldr",
                        shared("pewlib/csv/thermo_icap_ldr"),
                        List.of("test_icap_ldr_2.csv"),
                        path -> LdrReader.read(path, OPTIONS)),
                new Subject(
                        "ImzmlReader",
                        "pewlib/imzml",
                        shared("pewlib/imzml"),
                        List.of("test.imzML", "test.ibd", "test_orbi.imzml", "test_orbi.ibd"),
                        path -> List.of(imzml(path.resolve("test.imzML")), imzml(path.resolve("test_orbi.imzml")))),
                numpy("spcal/peaks/ti_split_peaks.npz"),
                numpy("spcal/simulations/sptool_composition_data.npz"),
                numpy("pewlib/laser_iolite/laserlog_test_data_nu.npz"),
                log("pewlib/laser_iolite/LaserLog_rasters_1-2.csv"),
                log("pewlib/laser_iolite/area.Iolite.csv"),
                log("pewlib/laser_iolite/LaserLog_zero_size_vert.csv"),
                text("spcal/text/agilent_au50nm.csv"),
                text("spcal/text/thermo_icap_export.csv"),
                text("spcal/text/text_euro.csv"),
                new Subject(
                        "TextImageReader",
                        "pewlib/textimage/delimiter.csv",
                        shared("pewlib/textimage/delimiter.csv"),
                        List.of(),
                        path -> TextImageReader.read(path, OPTIONS)),
                new Subject(
                        "LineTableReader",
                        "la-icp-msi_segmentation/LA_Data_C4SA1.csv",
                        shared("la-icp-msi_segmentation/LA_Data_C4SA1.csv"),
                        List.of(),
                        path -> LineTableReader.read(path, OPTIONS)),
                new Subject(
                        "LineFolderReader",
                        "pewlib/csv/nu",
                        shared("pewlib/csv/nu"),
                        List.of("line_9.csv"),
                        path -> LineFolderReader.read(path, OPTIONS)));
    }

    private static Subject text(String file) {
        return new Subject(
                "TextTraceReader", file, shared(file), List.of(), path -> TextTraceReader.read(path, OPTIONS));
    }

    private static Subject numpy(String file) {
        return new Subject("NpzReader", file, shared(file), List.of(), path -> NpzReader.read(path, OPTIONS.limits()));
    }

    private static Subject log(String file) {
        return new Subject("LaserLogReader", file, shared(file), List.of(), LaserLogReader::read);
    }

    private static Object imzml(Path file) {
        try (ImzmlReader reader = ImzmlReader.open(file, OPTIONS.limits())) {
            reader.massRange();
            reader.totalIonCurrent();
            return Recorded.of(reader.image(List.of(MassWindow.around(420.1603, 10))));
        }
    }

    @Override
    public String toString() {
        return reader;
    }
}
