package org.auklet.measure.icpms.job;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.auklet.measure.icpms.image.Estimate;
import org.auklet.measure.icpms.image.PixelMap;
import org.auklet.measure.icpms.image.region.RegionSummary;
import org.auklet.measure.icpms.job.Job.LabelSpec;
import org.auklet.measure.icpms.probe.ReceptorArithmetic;
import org.auklet.measure.icpms.probe.ReceptorsPerCluster;
import org.auklet.quantity.EvidenceGrade;
import org.auklet.quantity.Interval;
import org.auklet.record.Measurement;
import org.auklet.record.QuantityKind;
import org.auklet.result.Derivation;
import org.auklet.result.Derivation.Step;

/** What is said of mapped sections: molecules per um2 of every region, and how the middle pixel's number came to be. */
final class SectionReport {

    private static final String UNIT = "/um2";

    private final Job job;
    private final LabelSpec label;
    private final ResultBuilder result;

    SectionReport(Job job, LabelSpec label, ResultBuilder result) {
        this.job = job;
        this.label = label;
        this.result = result;
    }

    void tell(List<Section> sections) {
        result.input("atomsPerCluster." + label.probe().name(), label.probe().atomsPerCluster());
        ReceptorsPerCluster r = label.probe().receptorsPerCluster();
        result.assume(
                "Receptors per cluster of " + label.probe().name(),
                r.value() + " (" + r.range().lower() + " to " + r.range().upper() + ")",
                r.source());
        for (Section section : sections) {
            section.regions().forEach(region -> region(section, region));
            if (section.whole().pixels() == 0) {
                result.warn(
                        section.spec().name(), "Nothing was ablated there, or the internal standard was never seen.");
                continue;
            }
            result.answer(sentence(section));
            result.add(derivation(section));
        }
    }

    private void region(Section section, RegionSummary region) {
        boolean whole = region.equals(section.whole());
        String arm = whole ? section.spec().name() : section.spec().name() + ", " + region.name();
        Estimate mean = region.mean();
        ReceptorsPerCluster r = label.probe().receptorsPerCluster();
        String source = region.pixels() + " pixels, mean of their densities";
        result.found(
                "moleculesPerUm2." + label.probe().name(),
                arm,
                mean.value(),
                UNIT,
                interval(mean, 1, 1),
                EvidenceGrade.MEASURED,
                "mean " + label.probe().target() + " per um2 of section, at the stated r",
                source);
        result.found(
                "moleculesPerUm2OverRangeOfR." + label.probe().name(),
                arm,
                mean.value(),
                UNIT,
                interval(mean, r.range().lower() / r.value(), r.range().upper() / r.value()),
                EvidenceGrade.MEASURED,
                "the same; the interval also holds the range of receptors per cluster",
                source);
        if (region.pixels() > 0) {
            result.add(row(section, region, arm));
        }
    }

    /** 95 % by the standard error, common part included. */
    static Interval interval(Estimate e, double down, double up) {
        double half = Interval.TWO_SIDED_95 * e.standardError();
        double lower = e.value() - half;
        double upper = e.value() + half;
        return new Interval(Math.min(lower * down, lower * up), Math.max(upper * down, upper * up));
    }

    private Measurement row(Section section, RegionSummary region, String arm) {
        return Measurement.builder()
                .study(job.name())
                .arm(
                        section.spec().group().isEmpty()
                                ? section.spec().name()
                                : section.spec().group())
                .subject(section.spec().subject())
                .specimen(region.equals(section.whole()) ? "section" : region.name())
                .analyte(label.probe().target())
                .kind(QuantityKind.SIGNAL)
                .value(region.mean().value())
                .unit(UNIT)
                .method("laser ablation ICP-MS of " + arm + ", mean of " + region.pixels() + " pixels")
                .grade(EvidenceGrade.MEASURED)
                .build();
    }

    private String sentence(Section section) {
        Estimate e = section.whole().mean();
        Interval i = interval(e, 1, 1);
        String text =
                section.spec().name() + ", by " + label.probe().name() + ": " + ReceptorReport.number(e.value()) + " "
                        + label.probe().target()
                        + " per um2 on average (95 % interval " + ReceptorReport.number(i.lower()) + " to "
                        + ReceptorReport.number(i.upper()) + ")";
        if (section.regions().size() < 2) {
            return text + ".";
        }
        RegionSummary bright = section.brightest();
        Interval b = interval(bright.mean(), 1, 1);
        return text + ", " + ReceptorReport.number(bright.mean().value()) + " ("
                + ReceptorReport.number(b.lower()) + " to " + ReceptorReport.number(b.upper())
                + ") in its brightest region of " + bright.pixels() + " pixels.";
    }

    /** The pixel of the middle density. */
    private Derivation derivation(Section section) {
        PixelMap map = section.molecules();
        double[] values = map.value().values();
        List<Integer> measured = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            if (Double.isFinite(values[i])) {
                measured.add(i);
            }
        }
        measured.sort(Comparator.comparingDouble(i -> values[i]));
        int pixel = measured.get(measured.size() / 2);
        int row = pixel / map.columns();
        int column = pixel % map.columns();
        String channel = label.channels().getFirst();
        double raw = section.image().raster(channel).orElseThrow().at(row, column);
        double kg = section.metal().map().value().at(row, column);
        double clusters = section.protein().clusters().value().at(row, column);
        return new Derivation(
                "The middle pixel of " + section.spec().name() + ", by "
                        + label.probe().name(),
                List.of(
                        new Step(
                                channel + " as recorded",
                                raw,
                                section.image().unit().ucum(),
                                "line " + (row + 1) + ", pixel " + (column + 1)),
                        new Step(
                                "metal in the pixel",
                                kg * ReceptorArithmetic.FG_PER_KG,
                                "fg",
                                "corrected signal on the calibration line"),
                        new Step("clusters", clusters, "1", "metal N_A / M / atoms per cluster"),
                        new Step(
                                label.probe().target(),
                                map.value().at(row, column),
                                UNIT,
                                "clusters x receptors per cluster / area of "
                                        + map.pixel().areaUm2() + " um2"),
                        new Step(
                                "its standard error",
                                map.standardError().at(row, column),
                                UNIT,
                                "noise of the pixel, blank, line, film, atoms per cluster")));
    }
}
