package org.auklet.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.auklet.record.Measurement;
import org.auklet.result.Attachment;
import org.auklet.result.DataTable;
import org.auklet.result.MeasurementResult;
import org.auklet.result.Result;
import org.auklet.study.result.StudyResult;

/** Writes whole results folders. */
public final class ResultsWriter {

    private ResultsWriter() {}

    /** A file that another part of Auklet adds, such as the report. */
    @FunctionalInterface
    public interface Addition {

        /** Writes the addition into this directory, which later takes the place of the results folder. */
        void writeTo(Path directory) throws IOException;
    }

    /**
     * Writes the folder and puts it in its place.
     *
     * @param target where the folder shall stand
     * @param result what the study found out
     * @param measurements the study's observations
     * @param additions further files, written before the folder takes its place
     * @return where it stands
     * @throws org.auklet.quantity.InputException when something stands there that is not a results folder
     */
    public static Path write(Path target, StudyResult result, List<Measurement> measurements, Addition... additions)
            throws IOException {
        return write(target, result, folder -> writeTables(folder, result, measurements), additions);
    }

    /**
     * Writes the folder of a measurement and puts it in its place.
     *
     * @param target where the folder shall stand
     * @param result what was measured
     * @param additions further files, written before the folder takes its place
     * @return where it stands
     * @throws org.auklet.quantity.InputException when something stands there that is not a results folder
     */
    public static Path write(Path target, MeasurementResult result, Addition... additions) throws IOException {
        return write(
                target,
                result,
                folder -> {
                    writeTables(folder, result);
                    writeAttachments(folder, result.attachments());
                },
                additions);
    }

    private static Path write(Path target, Result result, Contents contents, Addition... additions) throws IOException {
        try (ResultsFolder folder = ResultsFolder.begin(target)) {
            folder.write("summary.json", SummaryJson.of(result));
            contents.writeTo(folder);
            for (Addition addition : additions) {
                addition.writeTo(folder.directory());
            }
            folder.write("provenance.json", ProvenanceJson.of(result, withProvenance(folder.files())));
            return folder.commit();
        }
    }

    /** What one kind of result has beside summary and provenance. */
    @FunctionalInterface
    private interface Contents {
        void writeTo(ResultsFolder folder) throws IOException;
    }

    private static void writeTables(ResultsFolder folder, MeasurementResult result) throws IOException {
        try (ParquetTables parquet = ParquetTables.open()) {
            parquet.write(MeasurementRows.table(result.measurements()), folder.file("measurements.parquet"));
            parquet.write(ResultTables.parameters(result), folder.file("parameters.parquet"));
            for (DataTable table : result.tables()) {
                parquet.write(ResultTables.of(table), folder.file(table.name() + ".parquet"));
            }
        }
    }

    private static void writeAttachments(ResultsFolder folder, List<Attachment> attachments) throws IOException {
        for (Attachment attachment : attachments) {
            attachment.content().writeTo(folder.file(attachment.name()));
        }
    }

    private static void writeTables(ResultsFolder folder, StudyResult result, List<Measurement> measurements)
            throws IOException {
        try (ParquetTables parquet = ParquetTables.open()) {
            parquet.write(MeasurementRows.table(measurements), folder.file("measurements.parquet"));
            parquet.write(ResultTables.predictions(result), folder.file("predictions.parquet"));
            parquet.write(ResultTables.parameters(result), folder.file("parameters.parquet"));
        }
    }

    private static List<String> withProvenance(List<String> files) {
        List<String> all = new ArrayList<>(files);
        all.add("provenance.json");
        return all.stream().distinct().sorted().toList();
    }
}
