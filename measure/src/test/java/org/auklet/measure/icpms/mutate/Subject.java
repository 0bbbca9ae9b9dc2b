package org.auklet.measure.icpms.mutate;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.auklet.measure.icpms.agilent.AgilentBatch;
import org.auklet.measure.icpms.agilent.DataRoute;
import org.auklet.measure.icpms.agilent.LineOrder;
import org.auklet.measure.icpms.file.ReadLimits;
import org.auklet.measure.icpms.file.ReadOptions;
import org.auklet.measure.icpms.nu.NuRun;
import org.auklet.measure.icpms.perkinelmer.PerkinElmerReader;
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
 * @param recording path in the shared data
 * @param files names of the files in a folder that are spoilt in turn, as paths from the folder; empty for a file
 * @param read reads it and gives what was recorded
 */
record Subject(String reader, String recording, List<String> files, Function<Path, Object> read) {

    static final ReadOptions OPTIONS =
            ReadOptions.fromFile().withLimits(new ReadLimits(256L << 20, 10_000_000, 10_000));

    static List<Subject> all() {
        return List.of(
                new Subject(
                        "AgilentBatch",
                        "pewlib/agilent/8900/test_ms_ms.b",
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
                        List.of("BatchLog.csv", "3.d/3.csv"),
                        path -> AgilentBatch.read(path, LineOrder.BATCH_LOG_CSV, DataRoute.CSV, OPTIONS)),
                new Subject(
                        "AgilentBatch method",
                        "pewlib/agilent/7700/test.b",
                        List.of("Method/AcqMethod.xml"),
                        path -> AgilentBatch.read(path, LineOrder.METHOD, DataRoute.BINARY, OPTIONS)),
                new Subject(
                        "NuRun",
                        "spcal/nu/normal",
                        List.of("run.info", "integrated.index", "autob.index", "1.integ", "3.integ", "1.autob"),
                        path -> NuRun.read(path, OPTIONS)),
                new Subject("NuRun gzip", "spcal/nu/compressed", List.of("1.integ"), path -> NuRun.read(path, OPTIONS)),
                new Subject(
                        "TofwerkFile",
                        "spcal/tofwerk/tofwerk_au_50nm.h5",
                        List.of(),
                        path -> TofwerkFile.read(path, OPTIONS)),
                new Subject(
                        "TofwerkFile integrate",
                        "spcal/tofwerk/tofwerk_au_50nm.h5",
                        List.of(),
                        path -> TofwerkFile.integrate(path, TofwerkFile.peakTable(path, OPTIONS.limits()), OPTIONS)),
                new Subject(
                        "PerkinElmerReader",
                        "pewlib/perkinelmer/perkinelmer",
                        List.of("Line 1.xl", "parameters.conf"),
                        path -> PerkinElmerReader.read(path, OPTIONS)),
                new Subject(
                        "PerkinElmerReader positions",
                        "la-images/dataset",
                        List.of("positions.txt", "LINHA 07.xl"),
                        path -> PerkinElmerReader.read(path, OPTIONS)),
                new Subject(
                        "QtegraReader columns",
                        "pewlib/thermo/icap_columns.csv",
                        List.of(),
                        path -> QtegraReader.read(path, OPTIONS)),
                new Subject(
                        "QtegraReader rows",
                        "pewlib/thermo/icap_rows.csv",
                        List.of(),
                        path -> QtegraReader.read(path, OPTIONS)),
                new Subject(
                        "LdrReader",
                        "pewlib/csv/thermo_icap_ldr",
                        List.of("test_icap_ldr_2.csv"),
                        path -> LdrReader.read(path, OPTIONS)),
                text("spcal/text/agilent_au50nm.csv"),
                text("spcal/text/thermo_icap_export.csv"),
                text("spcal/text/nu_export_auag.csv"),
                text("spcal/text/tofwerk_export_au.csv"),
                text("spcal/text/text_euro.csv"),
                new Subject(
                        "TextImageReader",
                        "pewlib/textimage/delimiter.csv",
                        List.of(),
                        path -> TextImageReader.read(path, OPTIONS)),
                new Subject(
                        "LineTableReader",
                        "la-icp-msi_segmentation/LA_Data_C4SA1.csv",
                        List.of(),
                        path -> LineTableReader.read(path, OPTIONS)),
                new Subject(
                        "LineFolderReader",
                        "pewlib/csv/nu",
                        List.of("line_9.csv"),
                        path -> LineFolderReader.read(path, OPTIONS)));
    }

    private static Subject text(String file) {
        return new Subject("TextTraceReader", file, List.of(), path -> TextTraceReader.read(path, OPTIONS));
    }

    @Override
    public String toString() {
        return reader;
    }
}
