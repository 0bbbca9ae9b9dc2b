package org.auklet.measure.icpms.agilent;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.auklet.measure.icpms.file.FileHead;
import org.auklet.measure.icpms.file.ReadLimits;
import org.auklet.measure.icpms.file.Refusal;
import org.auklet.measure.icpms.file.TextFile;
import org.auklet.measure.icpms.file.XmlFile;
import org.auklet.quantity.InputException;
import org.auklet.record.Finding;

/** The folders of a batch in the order in which they were recorded. */
final class LineList {

    private static final String PASSED = "Pass";
    private static final int CSV_FILE = 5;
    private static final int CSV_RESULT = 6;

    private final FileHead batch;
    private final Path xmlLog;
    private final Path csvLog;
    private final Path method;
    private final ReadLimits limits;

    LineList(FileHead batch, ReadLimits limits) {
        this.batch = batch;
        this.limits = limits;
        this.xmlLog = batch.path().resolve("Method").resolve("BatchLog.xml");
        this.csvLog = batch.path().resolve("BatchLog.csv");
        this.method = batch.path().resolve("Method").resolve("AcqMethod.xml");
    }

    /** Names of folders; every one exists, and there is at least one. */
    List<String> names(LineOrder order) {
        LineOrder source = order == LineOrder.AS_RECORDED ? first() : order;
        List<String> names = switch (source) {
            case BATCH_LOG_XML -> found(xmlLog, fromXmlLog());
            case BATCH_LOG_CSV -> found(csvLog, fromCsvLog());
            case METHOD -> found(method, fromMethod());
            default -> byName();
        };
        if (names.isEmpty()) {
            throw Refusal.of(
                    batch.path(),
                    "There is no line (.d folder) in the batch, or none that passed.",
                    "Choose another order of lines, such as by name.");
        }
        return names;
    }

    /** Says which folders of lines are not among those that are read. */
    List<Finding> leftOut(List<String> names) {
        List<String> others = batch.entriesEndingWith(".d").stream()
                .filter(name -> !names.contains(name))
                .toList();
        return others.isEmpty()
                ? List.of()
                : List.of(new Finding(
                        Finding.Severity.WARNING,
                        "lines_left_out",
                        batch.path().toString(),
                        List.of(),
                        "",
                        "Lines without data, or that did not pass, are left out: " + String.join(", ", others) + ".",
                        ""));
    }

    private LineOrder first() {
        if (Files.exists(xmlLog)) {
            return LineOrder.BATCH_LOG_XML;
        }
        if (Files.exists(csvLog)) {
            return LineOrder.BATCH_LOG_CSV;
        }
        return Files.exists(method) ? LineOrder.METHOD : LineOrder.NAME;
    }

    private List<String> fromXmlLog() {
        List<String> names = new ArrayList<>();
        for (Map<String, String> line : rows(xmlLog, "BatchLogInfo")) {
            if (PASSED.equals(line.get("AcqResult"))) {
                names.add(lastName(line.getOrDefault("DataFileName", "")));
            }
        }
        return names;
    }

    private List<String> fromMethod() {
        List<Map<String, String>> samples = new ArrayList<>(rows(method, "SampleParameter"));
        samples.sort(Comparator.comparing(sample -> digits(sample.getOrDefault("SampleID", ""))));
        return samples.stream()
                .map(sample -> lastName(sample.getOrDefault("DataFileName", "")))
                .toList();
    }

    /** The texts inside every element of that name, by the name of the element they are in. */
    private List<Map<String, String>> rows(Path file, String element) {
        List<Map<String, String>> rows = new ArrayList<>();
        try (XmlFile xml = XmlFile.open(file, limits)) {
            while (xml.next()) {
                if (xml.starts(element)) {
                    Map<String, String> row = new TreeMap<>();
                    while (xml.next() && !xml.ends(element)) {
                        if (xml.isStart()) {
                            String key = xml.name();
                            row.put(key, xml.text());
                        }
                    }
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    private List<String> fromCsvLog() {
        List<String> names = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(TextFile.read(csvLog))) {
            for (CsvRecord row : csv) {
                if (row.getFieldCount() > CSV_RESULT && PASSED.equals(row.getField(CSV_RESULT))) {
                    names.add(lastName(row.getField(CSV_FILE)));
                }
            }
        } catch (CsvParseException e) {
            throw Refusal.of(csvLog, "This is no csv file: " + e.getMessage() + ".", "Copy it again.");
        } catch (IOException e) {
            throw Refusal.of(csvLog, e);
        }
        return names;
    }

    private List<String> byName() {
        return batch.entriesEndingWith(".d").stream()
                .filter(name -> AgilentLine.hasData(batch.path().resolve(name)))
                .sorted(Comparator.comparing(LineList::digits).thenComparing(name -> name))
                .toList();
    }

    /** The names as the folder has them; a line recorded again counts at its last place. */
    private List<String> found(Path log, List<String> logged) {
        Map<String, String> there = new TreeMap<>();
        batch.entries().forEach(name -> there.put(name.toLowerCase(Locale.ROOT), name));
        List<String> names = new ArrayList<>(logged.size());
        for (String name : logged.reversed()) {
            String folder = there.remove(name.toLowerCase(Locale.ROOT));
            if (folder != null) {
                names.add(folder);
            } else if (names.stream().noneMatch(name::equalsIgnoreCase)) {
                throw missing(log, name);
            }
        }
        return names.reversed();
    }

    private InputException missing(Path log, String name) {
        return Refusal.of(
                batch.path(),
                "The line " + name + ", which " + log.getFileName() + " lists, is missing.",
                "Copy it from the instrument, or read the lines by name and accept that one is missing.");
    }

    private static String lastName(String windowsPath) {
        return windowsPath.substring(Math.max(windowsPath.lastIndexOf('\\'), windowsPath.lastIndexOf('/')) + 1);
    }

    private static BigInteger digits(String name) {
        String digits = name.replaceAll("[^0-9]", "");
        return digits.isEmpty() ? BigInteger.ZERO : new BigInteger(digits.substring(0, Math.min(50, digits.length())));
    }
}
