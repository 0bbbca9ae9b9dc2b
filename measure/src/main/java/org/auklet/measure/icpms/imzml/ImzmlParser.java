package org.auklet.measure.icpms.imzml;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.auklet.measure.icpms.file.ReadLimits;
import org.auklet.measure.icpms.file.Refusal;
import org.auklet.measure.icpms.file.XmlFile;
import org.auklet.measure.icpms.signal.PixelSize;
import org.auklet.quantity.InputException;

/** Reads the XML file, in one pass. */
final class ImzmlParser {

    private static final String NO_NUMBER = "A number was expected, not \"";

    private final Path file;
    private final ReadLimits limits;
    private final XmlFile xml;
    private final Map<String, Map<String, String>> groups = new HashMap<>();
    private final Map<String, String> settings = new HashMap<>();
    private final List<SpectrumPlace> spectra = new ArrayList<>();

    private ImzmlParser(Path file, ReadLimits limits, XmlFile xml) {
        this.file = file;
        this.limits = limits;
        this.xml = xml;
    }

    /**
     * The contents of the XML file.
     *
     * @throws InputException when it is damaged or lacks what says where the spectra are
     */
    static ImzmlIndex parse(Path file, ReadLimits limits) {
        try (XmlFile xml = XmlFile.open(file, limits)) {
            return new ImzmlParser(file, limits, xml).index();
        }
    }

    private ImzmlIndex index() {
        while (xml.next()) {
            if (xml.starts("referenceableParamGroup")) {
                groups.put(attribute("id"), terms("referenceableParamGroup"));
            } else if (xml.starts("fileContent")) {
                settings.putAll(terms("fileContent"));
            } else if (xml.starts("scanSettings")) {
                settings.putAll(terms("scanSettings"));
            } else if (xml.starts("spectrum")) {
                spectra.add(spectrum());
                limits.points(file, spectra.size(), 1);
            }
        }
        if (spectra.isEmpty()) {
            throw Refusal.of(file, "It describes no spectrum.", "Is this an imzML file of an image?");
        }
        return new ImzmlIndex(
                file,
                spectra,
                size(
                        Terms.MOST_X,
                        spectra.stream().mapToInt(SpectrumPlace::x).max().orElse(1)),
                size(
                        Terms.MOST_Y,
                        spectra.stream().mapToInt(SpectrumPlace::y).max().orElse(1)),
                new PixelSize(number(settings, Terms.PIXEL_X), number(settings, Terms.PIXEL_Y)));
    }

    private int size(String term, int seen) {
        double said = number(settings, term);
        return said > seen && said <= Integer.MAX_VALUE ? (int) said : seen;
    }

    private String attribute(String name) {
        return xml.attribute(name).orElse("");
    }

    /** All terms inside the element that begins here, with those of the groups it refers to; goes to its end. */
    private Map<String, String> terms(String element) {
        Map<String, String> terms = new HashMap<>();
        while (xml.next() && !xml.ends(element)) {
            addTerm(terms);
        }
        return terms;
    }

    private void addTerm(Map<String, String> terms) {
        if (xml.starts("cvParam")) {
            terms.put(attribute("accession"), attribute("value"));
        } else if (xml.starts("referenceableParamGroupRef")) {
            Map<String, String> group = groups.get(attribute("ref"));
            if (group == null) {
                throw refuse("The group \"" + attribute("ref") + "\" is not described.", "Export the image again.");
            }
            terms.putAll(group);
        }
    }

    private SpectrumPlace spectrum() {
        Map<String, String> terms = new HashMap<>();
        List<Map<String, String>> arrays = new ArrayList<>();
        while (xml.next() && !xml.ends("spectrum")) {
            if (xml.starts("binaryDataArray")) {
                arrays.add(terms("binaryDataArray"));
            } else {
                addTerm(terms);
            }
        }
        ArrayPlace mz = place(arrays, Terms.MZ_ARRAY, "m/z");
        ArrayPlace intensity = place(arrays, Terms.INTENSITY_ARRAY, "intensity");
        if (mz.length() != intensity.length()) {
            throw refuse(
                    "A spectrum has " + mz.length() + " m/z values and " + intensity.length() + " intensities.", "");
        }
        return new SpectrumPlace(
                position(terms, Terms.POSITION_X, "x"),
                position(terms, Terms.POSITION_Y, "y"),
                mz,
                intensity,
                number(terms, Terms.TOTAL_ION_CURRENT),
                number(terms, Terms.LOWEST_MZ),
                number(terms, Terms.HIGHEST_MZ));
    }

    private int position(Map<String, String> terms, String term, String axis) {
        double position = number(terms, term);
        if (!(position >= 1 && position <= Integer.MAX_VALUE) || position != Math.rint(position)) {
            throw refuse(
                    "A spectrum has no position " + axis + " (" + term + ") from 1 on.", "Export the image again.");
        }
        return (int) position;
    }

    private ArrayPlace place(List<Map<String, String>> arrays, String kind, String name) {
        for (Map<String, String> terms : arrays) {
            if (terms.containsKey(kind)) {
                NumberType type = NumberType.of(terms.keySet())
                        .orElseThrow(
                                () -> refuse("The type of the numbers of the " + name + " array is not said.", ""));
                long length = whole(terms, Terms.LENGTH, name);
                boolean zlib = terms.containsKey(Terms.ZLIB);
                long encoded = terms.containsKey(Terms.ENCODED_LENGTH) || zlib
                        ? whole(terms, Terms.ENCODED_LENGTH, name)
                        : length * type.bytes();
                int points = limits.points(file, length, 1);
                if (!zlib && encoded < length * type.bytes()) {
                    throw refuse(
                            "The " + name + " array of " + length + " numbers is said to take " + encoded + " bytes.",
                            "");
                }
                return new ArrayPlace(whole(terms, Terms.OFFSET, name), points, encoded, type, zlib);
            }
        }
        throw refuse("A spectrum has no " + name + " array.", "Export the image again.");
    }

    private long whole(Map<String, String> terms, String term, String name) {
        String text = terms.getOrDefault(term, "").strip();
        if (!text.matches("[0-9]{1,15}")) {
            throw refuse(
                    "The " + name + " array has no " + term + " in whole numbers, but \"" + text + "\".",
                    "Export the image again.");
        }
        return Long.parseLong(text);
    }

    private double number(Map<String, String> terms, String term) {
        String text = terms.getOrDefault(term, "").strip();
        if (text.isEmpty()) {
            return Double.NaN;
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw refuse(NO_NUMBER + text + "\" (" + term + ").", "");
        }
    }

    private InputException refuse(String message, String remedy) {
        return Refusal.atLine(file, xml.line(), "", message, remedy);
    }
}
