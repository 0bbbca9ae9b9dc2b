package org.auklet.measure.icpms.export;

import java.util.List;
import org.auklet.measure.icpms.signal.PixelSize;
import org.auklet.quantity.NumberText;

/**
 * What an OME-TIFF says about its planes, in the OME model of June 2016
 * (http://www.openmicroscopy.org/Schemas/OME/2016-06). Units of the values are map annotations of their channels, because
 * the model has no place for them.
 */
final class OmeXml {

    private static final String NAMESPACE = "http://www.openmicroscopy.org/Schemas/OME/2016-06";

    private OmeXml() {}

    static String of(String name, List<OmeTiff.Plane> planes, PixelSize pixel, OmeTiff.Precision precision) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        xml.append("<OME xmlns=\"")
                .append(NAMESPACE)
                .append("\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"");
        xml.append(" xsi:schemaLocation=\"").append(NAMESPACE).append(' ').append(NAMESPACE);
        xml.append("/ome.xsd\" Creator=\"Auklet\">");
        xml.append("<Image ID=\"Image:0\" Name=\"").append(XmlText.of(name)).append("\">");
        pixels(xml, planes, pixel, precision);
        xml.append("</Image><StructuredAnnotations>");
        for (int c = 0; c < planes.size(); c++) {
            xml.append("<MapAnnotation ID=\"Annotation:").append(c).append("\"><Value><M K=\"unit\">");
            xml.append(XmlText.of(planes.get(c).unit())).append("</M></Value></MapAnnotation>");
        }
        return xml.append("</StructuredAnnotations></OME>").toString();
    }

    private static void pixels(
            StringBuilder xml, List<OmeTiff.Plane> planes, PixelSize pixel, OmeTiff.Precision precision) {
        xml.append("<Pixels ID=\"Pixels:0\" DimensionOrder=\"XYCZT\" Type=\"").append(precision.omeType());
        attribute(xml, "\" SizeX", planes.getFirst().values().columns());
        attribute(xml, "SizeY", planes.getFirst().values().rows());
        attribute(xml, "SizeC", planes.size());
        xml.append("SizeZ=\"1\" SizeT=\"1\" BigEndian=\"false\" Interleaved=\"false\"");
        if (pixel.isKnown()) {
            size(xml, "X", pixel.widthUm());
            size(xml, "Y", pixel.heightUm());
        }
        xml.append('>');
        for (int c = 0; c < planes.size(); c++) {
            xml.append("<Channel ID=\"Channel:0:").append(c).append("\" Name=\"");
            xml.append(XmlText.of(planes.get(c).name()))
                    .append("\" SamplesPerPixel=\"1\"><AnnotationRef ID=\"Annotation:");
            xml.append(c).append("\"/></Channel>");
        }
        for (int c = 0; c < planes.size(); c++) {
            xml.append("<TiffData IFD=\"")
                    .append(c)
                    .append("\" FirstZ=\"0\" FirstC=\"")
                    .append(c);
            xml.append("\" FirstT=\"0\" PlaneCount=\"1\"/>");
        }
        xml.append("</Pixels>");
    }

    private static void attribute(StringBuilder xml, String name, int value) {
        xml.append(name).append("=\"").append(value).append("\" ");
    }

    private static void size(StringBuilder xml, String axis, double um) {
        xml.append(" PhysicalSize").append(axis).append("=\"").append(NumberText.of(um));
        xml.append("\" PhysicalSize").append(axis).append("Unit=\"&#181;m\"");
    }
}
