package org.auklet.measure.icpms.export;

import java.util.Locale;
import java.util.UUID;
import org.auklet.measure.icpms.signal.ElementImage;
import org.auklet.quantity.NumberText;

/** The XML of an imzML file: what the format requires, in the words of its vocabularies. */
final class ImzmlText {

    static final String TAIL = "</spectrumList></run>\n</mzML>\n";

    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <mzML xmlns="http://psi.hupo.org/ms/mzml" version="1.1.0">
            <cvList count="3">
            <cv id="MS" fullName="Proteomics Standards Initiative Mass Spectrometry Ontology" \
            URI="https://raw.githubusercontent.com/HUPO-PSI/psi-ms-CV/master/psi-ms.obo"/>
            <cv id="UO" fullName="Unit Ontology" URI="http://ontologies.berkeleybop.org/uo.obo"/>
            <cv id="IMS" fullName="Imaging MS Ontology" \
            URI="https://raw.githubusercontent.com/imzML/imzML/master/imagingMS.obo"/>
            </cvList>
            <fileDescription><fileContent>
            %s%s%s%s</fileContent></fileDescription>
            <referenceableParamGroupList count="2">
            <referenceableParamGroup id="mzArray">
            %s%s%s%s</referenceableParamGroup>
            <referenceableParamGroup id="intensityArray">
            %s%s%s%s</referenceableParamGroup>
            </referenceableParamGroupList>
            <softwareList count="1"><software id="auklet" version="1">
            %s</software></softwareList>
            <scanSettingsList count="1"><scanSettings id="scan">
            %s%s%s%s%s%s%s</scanSettings></scanSettingsList>
            <instrumentConfigurationList count="1"><instrumentConfiguration id="icpms">
            %s</instrumentConfiguration></instrumentConfigurationList>
            <dataProcessingList count="1"><dataProcessing id="written"><processingMethod order="0" softwareRef="auklet">
            %s</processingMethod></dataProcessing></dataProcessingList>
            <run id="run" defaultInstrumentConfigurationRef="icpms">
            <spectrumList count="%s" defaultDataProcessingRef="written">
            """;

    private ImzmlText() {}

    static String head(ElementImage image, ImzmlWriter.Mode mode, UUID uuid, String sha1, int spectra) {
        boolean continuous = mode == ImzmlWriter.Mode.CONTINUOUS;
        String kind = continuous ? ims("1000030", "continuous", "") : ims("1000031", "processed", "");
        String size = image.pixel().isKnown()
                ? micrometres("1000046", "pixel size (x)", image.pixel().widthUm())
                        + micrometres("1000047", "pixel size y", image.pixel().heightUm())
                        + micrometres(
                                "1000044",
                                "max dimension x",
                                image.columns() * image.pixel().widthUm())
                        + micrometres(
                                "1000045",
                                "max dimension y",
                                image.rows() * image.pixel().heightUm())
                : "";
        return String.format(
                Locale.ROOT,
                HEAD,
                ms("1000579", "MS1 spectrum", ""),
                ims("1000080", "universally unique identifier", "{" + uuid + "}"),
                ims("1000091", "ibd SHA-1", sha1),
                kind,
                ms("1000514", "m/z array", ""),
                ms("1000523", "64-bit float", ""),
                ms("1000576", "no compression", ""),
                ims("1000101", "external data", "true"),
                ms("1000515", "intensity array", ""),
                ms("1000523", "64-bit float", ""),
                ms("1000576", "no compression", ""),
                ims("1000101", "external data", "true"),
                ms("1000799", "custom unreleased software tool", "Auklet"),
                ims("1000401", "top down", ""),
                ims("1000413", "flyback", ""),
                ims("1000480", "horizontal line scan", ""),
                ims("1000491", "linescan left right", ""),
                ims("1000042", "max count of pixels x", Integer.toString(image.columns())),
                ims("1000043", "max count of pixels y", Integer.toString(image.rows())),
                size,
                ms("1000031", "instrument model", ""),
                ms("1000544", "Conversion to mzML", ""),
                spectra);
    }

    static String spectrum(int index, int x, int y, long massStart, long intensityStart, int length) {
        return "<spectrum id=\"spectrum=" + (index + 1) + "\" index=\"" + index + "\" defaultArrayLength=\"" + length
                + "\">\n"
                + ms("1000579", "MS1 spectrum", "")
                + ms("1000511", "ms level", "1")
                + ms("1000127", "centroid spectrum", "")
                + "<scanList count=\"1\">\n"
                + ms("1000795", "no combination", "")
                + "<scan instrumentConfigurationRef=\"icpms\">\n"
                + ims("1000050", "position x", Integer.toString(x))
                + ims("1000051", "position y", Integer.toString(y))
                + "</scan></scanList>\n<binaryDataArrayList count=\"2\">\n"
                + array("mzArray", massStart, length)
                + array("intensityArray", intensityStart, length)
                + "</binaryDataArrayList></spectrum>\n";
    }

    private static String array(String group, long start, int length) {
        return "<binaryDataArray encodedLength=\"0\"><referenceableParamGroupRef ref=\"" + group + "\"/>\n"
                + ims("1000102", "external offset", Long.toString(start))
                + ims("1000103", "external array length", Integer.toString(length))
                + ims("1000104", "external encoded length", Long.toString((long) Double.BYTES * length))
                + "<binary/></binaryDataArray>\n";
    }

    private static String ms(String accession, String name, String value) {
        return parameter("MS", accession, name, value, "");
    }

    private static String ims(String accession, String name, String value) {
        return parameter("IMS", accession, name, value, "");
    }

    private static String micrometres(String accession, String name, double um) {
        String unit = " unitCvRef=\"UO\" unitAccession=\"UO:0000017\" unitName=\"micrometer\"";
        return parameter("IMS", accession, name, NumberText.of(um), unit);
    }

    private static String parameter(String vocabulary, String accession, String name, String value, String unit) {
        return "<cvParam cvRef=\"" + vocabulary + "\" accession=\"" + vocabulary + ":" + accession + "\" name=\"" + name
                + "\" value=\"" + XmlText.of(value) + "\"" + unit + "/>\n";
    }
}
