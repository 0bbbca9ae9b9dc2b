package org.auklet.measure.icpms.agilent;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.auklet.measure.icpms.file.ReadLimits;
import org.auklet.measure.icpms.file.Refusal;
import org.auklet.measure.icpms.file.XmlFile;
import org.auklet.measure.icpms.signal.Channel;

/**
 * What a line measured.
 *
 * @param channels isotopes in the order of the file
 * @param ids what the binary data call them: the mass, or a running number on triple quadrupoles
 * @param accumulationS time for which each was counted in one scan, s
 */
record MassList(List<Channel> channels, double[] ids, double[] accumulationS) {

    /** From {@code AcqData/MSTS_XSpecific.xml} and, on triple quadrupoles, {@code MSTS_XAddition.xml}. */
    static MassList read(Path line, ReadLimits limits) {
        Path file = line.resolve("AcqData").resolve("MSTS_XSpecific.xml");
        List<Mass> masses = new ArrayList<>();
        try (XmlFile xml = XmlFile.open(file, limits)) {
            while (xml.next()) {
                if (xml.starts("Masses")) {
                    masses.add(mass(xml));
                    limits.points(file, 0, masses.size());
                }
            }
        }
        if (masses.isEmpty()) {
            throw Refusal.of(file, "No mass is listed (IonRecord/Masses).", "Copy the line from the instrument again.");
        }
        return list(masses, Ions.read(line, limits));
    }

    private static MassList list(List<Mass> masses, List<Ions> ions) {
        List<Channel> channels = new ArrayList<>();
        double[] ids = new double[masses.size()];
        double[] accumulationS = new double[masses.size()];
        for (int i = 0; i < ids.length; i++) {
            Mass mass = masses.get(i);
            ids[i] = mass.id;
            accumulationS[i] = mass.accumulationS;
            String number = Long.toString(Math.round(mass.id));
            for (Ions ion : ions) {
                if (ion.index == mass.id) {
                    number = ion.label();
                }
            }
            channels.add(Channel.of(mass.name + number));
        }
        return new MassList(List.copyOf(channels), ids, accumulationS);
    }

    private record Mass(double id, String name, double accumulationS) {}

    private static Mass mass(XmlFile xml) {
        double id = Double.NaN;
        double seconds = Double.NaN;
        String name = "";
        while (xml.next() && !xml.ends("Masses")) {
            if (xml.starts("Mass")) {
                id = number(xml);
            } else if (xml.starts("Name")) {
                name = xml.text();
            } else if (xml.starts("AccumulationTime")) {
                seconds = number(xml);
            }
        }
        if (!(id > 0) || !(seconds > 0) || !Double.isFinite(seconds)) {
            throw Refusal.atLine(
                    xml.path(),
                    xml.line(),
                    "Masses",
                    "A mass needs Mass and AccumulationTime, both above 0.",
                    "Copy the line from the instrument again.");
        }
        return new Mass(id, name, seconds);
    }

    private static double number(XmlFile xml) {
        String element = xml.name();
        String text = xml.text();
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw Refusal.atLine(
                    xml.path(), xml.line(), element, "A number was expected, not \"" + text + "\".", "Copy it again.");
        }
    }

    /** What the two quadrupoles let pass for one running number. */
    private record Ions(double index, long precursor, long product, boolean both) {

        String label() {
            return both ? precursor + "->" + product : Long.toString(precursor);
        }

        static List<Ions> read(Path line, ReadLimits limits) {
            Path file = line.resolve("MSTS_XAddition.xml");
            if (!Files.exists(file)) {
                file = line.resolve("AcqData").resolve("MSTS_XAddition.xml");
            }
            List<Ions> ions = new ArrayList<>();
            if (Files.exists(file)) {
                try (XmlFile xml = XmlFile.open(file, limits)) {
                    boolean both = false;
                    while (xml.next()) {
                        if (xml.starts("ScanType")) {
                            both = xml.text().equals("MS_MS");
                        } else if (xml.starts("MSTS_XAddition_IndexedMasses")) {
                            ions.add(one(xml, both));
                            limits.points(file, 0, ions.size());
                        }
                    }
                }
            }
            return ions;
        }

        private static Ions one(XmlFile xml, boolean both) {
            double index = Double.NaN;
            double precursor = Double.NaN;
            double product = Double.NaN;
            while (xml.next() && !xml.ends("MSTS_XAddition_IndexedMasses")) {
                if (xml.starts("Index")) {
                    index = number(xml);
                } else if (xml.starts("PrecursorIonMZ")) {
                    precursor = number(xml);
                } else if (xml.starts("ProductIonMZ")) {
                    product = number(xml);
                }
            }
            return new Ions(index, Math.round(precursor), Math.round(product), both);
        }
    }
}
