package org.auklet.measure.icpms.simulate.write;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.auklet.measure.icpms.signal.Channel;

/** The small XML files beside an Agilent line's binary ones. */
final class AgilentXml {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"utf-8\"?>";

    private AgilentXml() {}

    /** Opens an XML file as the instrument's program does: with a byte order mark. */
    static LineWriter open(Path file) throws IOException {
        return LineWriter.windows(file).text(LineWriter.MARK).line(HEAD);
    }

    static void segments(Path file, int scans, double endMin) throws IOException {
        try (LineWriter out = open(file)) {
            out.line("<TimeSegments>").line("    <Version>3</Version>").line("    <TimeSegment TimeSegmentID=\"1\">");
            out.line("        <StartTime>0</StartTime>");
            out.line("        <EndTime>" + endMin + "</EndTime>");
            out.line("        <NumOfScans>" + scans + "</NumOfScans>");
            out.line("        <FixedCycleLength>0</FixedCycleLength>").line("    </TimeSegment>");
            out.line("    <IRMStatus>0</IRMStatus>").text("</TimeSegments>");
        }
    }

    static void ions(Path file, List<Channel> channels, List<Double> accumulationS) throws IOException {
        try (LineWriter out = open(file)) {
            out.line("<IonRecords xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">");
            out.line("  <Version>1</Version>").line("  <IonRecord TimeSegmentID=\"1\">");
            out.line("    <ExpandXValue>1</ExpandXValue>");
            out.line("    <LowXExpandLimit>0.5</LowXExpandLimit>").line("    <HighXExpandLimit>0.5</HighXExpandLimit>");
            for (int c = 0; c < channels.size(); c++) {
                Channel channel = channels.get(c);
                out.line("    <Masses>").line("      <Mass>" + channel.massNumber() + "</Mass>");
                out.line("      <Name>" + channel.element() + "</Name>");
                out.line("      <AccumulationTime>" + accumulationS.get(c) + "</AccumulationTime>");
                out.line("    </Masses>");
            }
            out.line("  </IonRecord>").text("</IonRecords>");
        }
    }

    static void device(Path file) throws IOException {
        try (LineWriter out = open(file)) {
            out.line("<Devices>").line("    <Version>1</Version>").line("    <Device DeviceID=\"1\">");
            out.line("        <Name>ICPMS</Name>").line("        <ModelNumber>simulated</ModelNumber>");
            out.line("        <OrdinalNumber>1</OrdinalNumber>").line("        <SerialNumber>0</SerialNumber>");
            out.line("        <Type>2</Type>").line("        <StoredDataType>8</StoredDataType>");
            out.line("        <Delay>0</Delay>").line("        <Vendor>1</Vendor>");
            out.line("    </Device>").text("</Devices>");
        }
    }
}
