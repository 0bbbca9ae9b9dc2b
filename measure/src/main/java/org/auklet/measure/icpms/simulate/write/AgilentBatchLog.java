package org.auklet.measure.icpms.simulate.write;

import java.io.IOException;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.auklet.measure.icpms.signal.Channel;

/** What an Agilent batch says of the order of its lines: {@code BatchLog.csv}, {@code BatchLog.xml}, the method. */
final class AgilentBatchLog {

    private static final String COLUMNS = "#,Acq. Date-Time,Sample Type,Sample Name,Vial#,File Name,Acquisition Result,"
            + "Error Message,Dilution Result,Comment,Operator,Error Action,Replicates,Level,ISTD Conc,"
            + "Auto Dilution (ISIS 2),Total Dil.,Final Weight or Volume,Sample Weight or Volume,Dilution Multiplier,"
            + "Sublist,Total Acq Time,Max. Daily Dose,%J,User Def. 1,User Def. 2,User Def. 3,QC Failed Criteria,"
            + "QC Failed Elements,";
    private static final int EMPTY_COLUMNS = 18;
    private static final DateTimeFormatter CSV_STAMP = DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter XML_STAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'+00:00'", Locale.ROOT);

    private AgilentBatchLog() {}

    static void write(Path batch, List<Channel> channels, List<Double> accumulationS, List<AgilentLineFiles> lines)
            throws IOException {
        String home = "D:\\Agilent\\ICPMH\\1\\DATA\\" + batch.getFileName();
        csv(batch.resolve("BatchLog.csv"), home, lines);
        xml(batch.resolve("Method").resolve("BatchLog.xml"), home, batch.getFileName(), lines);
        method(batch.resolve("Method").resolve("AcqMethod.xml"), home, channels, accumulationS, lines);
    }

    private static void csv(Path file, String home, List<AgilentLineFiles> lines) throws IOException {
        try (LineWriter out = LineWriter.windows(file)) {
            out.line(COLUMNS);
            for (AgilentLineFiles line : lines) {
                out.text(line.number() + "," + CSV_STAMP.format(line.acquired()) + ",Sample," + line.number());
                out.text(",<Manual>," + home + "\\" + line.folderName() + ",Pass,-,1,-,operator,");
                out.line("-,".repeat(EMPTY_COLUMNS));
            }
            out.line();
        }
    }

    private static void xml(Path file, String home, Path name, List<AgilentLineFiles> lines) throws IOException {
        try (LineWriter out = AgilentXml.open(file)) {
            out.text("<BatchLogDataSet SchemaVersion=\"65536\" DataVersion=\"1\" BatchName=\"" + name + "\"");
            out.line(" BatchDataPath=\"" + home + "\" xmlns=\"BatchLog\">");
            for (AgilentLineFiles line : lines) {
                out.line("  <BatchLogInfo>").line("    <BatchLogID>-1</BatchLogID>");
                out.line("    <SampleLogID>" + (line.number() - 1) + "</SampleLogID>");
                out.line("    <AcqDateTime>" + XML_STAMP.format(line.acquired()) + "</AcqDateTime>");
                out.line("    <AcqResult>Pass</AcqResult>");
                out.line("    <DataFileName>" + home + "\\" + line.folderName() + "</DataFileName>");
                out.line("    <DilutionResult>1</DilutionResult>").line("    <OperatorName>operator</OperatorName>");
                out.line("    <SampleName>" + line.number() + "</SampleName>");
                out.line("    <SampleType>Sample</SampleType>").line("    <ErrorMessage />");
                out.line("  </BatchLogInfo>");
            }
            out.text("</BatchLogDataSet>");
        }
    }

    private static void method(
            Path file, String home, List<Channel> channels, List<Double> accumulationS, List<AgilentLineFiles> lines)
            throws IOException {
        try (LineWriter out = AgilentXml.open(file)) {
            out.line("<AcquisitionDataSet SchemaVersion=\"65555\" DataVersion=\"1\" BatchDataPath=\"" + home
                    + "\" xmlns=\"Acquisition\">");
            out.line("  <AcquisitionMethod>").line("    <AcqID>-1</AcqID>").line("    <AcqMode>TRA</AcqMode>");
            out.line("  </AcquisitionMethod>");
            elements(out, channels, accumulationS);
            samples(out, lines);
            out.text("</AcquisitionDataSet>");
        }
    }

    private static void elements(LineWriter out, List<Channel> channels, List<Double> accumulationS)
            throws IOException {
        for (int c = 0; c < channels.size(); c++) {
            Channel channel = channels.get(c);
            out.line("  <IcpmsElement>").line("    <AcqID>-1</AcqID>").line("    <TuneID>0</TuneID>");
            out.line("    <ElementID>" + c + "</ElementID>").line("    <MZ>" + channel.massNumber() + "</MZ>");
            out.line("    <DetectorMode>Auto</DetectorMode>");
            out.line("    <IntegrationTime>" + accumulationS.get(c) + "</IntegrationTime>");
            out.line("    <ElementName>" + channel.element() + "</ElementName>").line("  </IcpmsElement>");
        }
    }

    private static void samples(LineWriter out, List<AgilentLineFiles> lines) throws IOException {
        for (AgilentLineFiles line : lines) {
            int id = line.number() - 1;
            out.line("  <SampleParameter>").line("    <AcqID>-1</AcqID>").line("    <ListID>0</ListID>");
            out.line("    <GroupID>1</GroupID>").line("    <SampleID>" + id + "</SampleID>");
            out.line("    <SampleListDisplayOrder>" + id + "</SampleListDisplayOrder>");
            out.line("    <SampleType>Sample</SampleType>");
            out.line("    <SampleName>" + line.number() + "</SampleName>");
            out.line("    <DataFileName>" + line.folderName() + "</DataFileName>")
                    .line("  </SampleParameter>");
        }
    }
}
