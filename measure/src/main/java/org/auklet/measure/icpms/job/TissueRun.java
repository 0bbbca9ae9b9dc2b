package org.auklet.measure.icpms.job;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.auklet.gate.Check;
import org.auklet.gate.Outcome;
import org.auklet.measure.icpms.image.Mask;
import org.auklet.measure.icpms.image.PixelMap;
import org.auklet.measure.icpms.image.calibrate.CalibratedMap;
import org.auklet.measure.icpms.image.calibrate.ClusterLabel;
import org.auklet.measure.icpms.image.calibrate.ProteinMap;
import org.auklet.measure.icpms.image.region.Classes;
import org.auklet.measure.icpms.image.region.Labels;
import org.auklet.measure.icpms.image.region.RegionSummary;
import org.auklet.measure.icpms.job.Job.CalibrationSpec;
import org.auklet.measure.icpms.job.Job.LabelSpec;
import org.auklet.measure.icpms.job.Job.RegionSpec;
import org.auklet.measure.icpms.job.Job.SectionSpec;
import org.auklet.measure.icpms.job.Job.TissueSpec;
import org.auklet.measure.icpms.probe.InputQuantity;
import org.auklet.measure.icpms.probe.IsotopePattern;
import org.auklet.measure.icpms.probe.Probe;
import org.auklet.measure.icpms.signal.ElementImage;
import org.auklet.measure.icpms.signal.Raster;
import org.auklet.particle.NaturalIsotopes;
import org.auklet.quantity.InputException;

/** Maps of molecules per area from laser images of tissue. */
final class TissueRun {

    private static final double GRAMS_PER_KG = 1000;

    private final Job job;
    private final TissueSpec tissue;
    private final ResultBuilder result;
    private final Images images;
    private final Map<String, ImageCalibration> calibrations = new LinkedHashMap<>();

    TissueRun(Job job, TissueSpec tissue, Session session, ResultBuilder result) {
        this.job = job;
        this.tissue = tissue;
        this.result = result;
        this.images = new Images(job, tissue, session, result);
    }

    /** Maps every section by every label, and answers the questions. */
    void run() {
        Set<String> counted = new HashSet<>();
        for (LabelSpec label : job.labels().values()) {
            requireSimple(label);
            if (!counted.add(label.channels().getFirst())) {
                throw new InputException(
                        "Two labels of sections are counted in "
                                + label.channels().getFirst() + ".",
                        "Each needs a channel of its own: isotope patterns are told apart in cells only.");
            }
            ImageCalibration calibration = calibration(label.channels().getFirst());
            List<Section> sections = new ArrayList<>();
            for (SectionSpec spec : tissue.sections()) {
                if (tissue.driftStandards().contains(spec.name())) {
                    continue;
                }
                sections.add(section(spec, label, calibration));
            }
            new SectionReport(job, label, result).tell(sections);
            new SectionFiles(job, tissue, label, result).add(sections);
            new SectionAnswers(job, tissue, label, images, result).answer(sections);
        }
    }

    private ImageCalibration calibration(String channel) {
        return calibrations.computeIfAbsent(channel, c -> {
            CalibrationSpec spec = tissue.calibrations().get(c);
            if (spec == null) {
                throw new InputException(
                        "The job has no calibration of " + c + " for images.",
                        "Add 'calibration: {" + c + ": ...}' with standards.");
            }
            ImageCalibration measured = ImageCalibration.of(spec, tissue, images);
            result.add(measured.plot());
            spec.thickness().ifPresent(t -> result.input("thicknessOfGelatin", t));
            spec.density().ifPresent(d -> result.input("densityOfGelatin", d));
            return measured;
        });
    }

    private Section section(SectionSpec spec, LabelSpec label, ImageCalibration calibration) {
        ElementImage image = images.read(spec);
        Images.Corrected corrected = images.correct(
                image,
                label.channels().getFirst(),
                spec.startS(),
                spec.laserLog().isEmpty());
        CalibratedMap metal = calibration.apply(corrected.map());
        calibration.requireSamePixel(spec.name(), metal.map().pixel());
        PixelMap inSample = recovered(metal.map().within(corrected.sample()), label);
        ProteinMap protein = ProteinMap.of(inSample, clusterLabel(label.probe()));
        int above = metal.above().and(corrected.sample()).count();
        result.add(Outcome.ofMeasurement(
                Check.CALIBRATION_RANGE,
                spec.name() + ", " + above + " of " + corrected.sample().count() + " pixels",
                above,
                List.of()));
        List<Mask> masks = regions(spec, image, protein.moleculesPerUm2(), corrected.sample());
        List<RegionSummary> summaries = new ArrayList<>();
        summaries.add(RegionSummary.of(protein.moleculesPerUm2(), "sample", corrected.sample()));
        for (int r = 0; r < masks.size(); r++) {
            summaries.add(RegionSummary.of(protein.moleculesPerUm2(), "region " + (r + 1), masks.get(r)));
        }
        return new Section(spec, image, corrected.sample(), metal, protein, summaries, masks);
    }

    /** The metal that was there: what was found over the recoveries of the label. */
    private static PixelMap recovered(PixelMap metal, LabelSpec label) {
        PixelMap map = metal;
        for (InputQuantity recovery : label.recoveries()) {
            map = map.times(1 / recovery.value(), recovery.relativeUncertainty(), recovery.name(), map.unit());
        }
        return map;
    }

    /** Labels whose metal in a pixel is not simply that of one channel of the natural element. */
    private static void requireSimple(LabelSpec label) {
        Probe probe = label.probe();
        boolean natural = probe.metal()
                .fractions()
                .equals(IsotopePattern.natural(probe.metal().element()).fractions());
        if (label.channels().size() > 1 || !natural || probe.occupancy() != null) {
            throw new InputException(
                    "The label '" + probe.name() + "' of sections has several channels, its own isotopes or a KD.",
                    "In sections a label is counted in one channel of the natural element, and its staining is taken for"
                            + " saturating: leave 'channels', 'isotopes', 'kd' and 'label_concentration' out.");
        }
    }

    /** The label as images need it. r has no error there: its range is told beside the result. */
    private static ClusterLabel clusterLabel(Probe probe) {
        return new ClusterLabel(
                probe.name(),
                NaturalIsotopes.atomicWeight(probe.metal().element()) / GRAMS_PER_KG,
                probe.atomsPerCluster().value(),
                probe.atomsPerCluster().standardUncertainty(),
                probe.receptorsPerCluster().value(),
                0,
                probe.receptorsPerCluster().source());
    }

    /** Regions by brightness of the region channel, darkest first, each without specks; none where the job asks for none. */
    private List<Mask> regions(SectionSpec section, ElementImage image, PixelMap molecules, Mask sample) {
        if (tissue.regions().isEmpty()) {
            return List.of();
        }
        RegionSpec spec = tissue.regions().get();
        boolean ofLabel = molecules.channel().answersTo(spec.channel());
        Raster guide = (ofLabel
                        ? molecules
                        : images.correct(
                                        image,
                                        spec.channel(),
                                        section.startS(),
                                        section.laserLog().isEmpty())
                                .map()
                                .within(sample))
                .value();
        Classes classes = Classes.of(guide, spec.classes());
        List<Mask> masks = new ArrayList<>();
        for (int c = 0; c < spec.classes(); c++) {
            Mask own = c == 0 ? sample : classes.atLeast(guide, c).and(sample);
            if (c + 1 < spec.classes()) {
                own = own.and(classes.atLeast(guide, c + 1).not());
            }
            masks.add(union(Labels.connected(own).atLeast(spec.smallest())));
        }
        return masks;
    }

    private static Mask union(Labels labels) {
        boolean[] inside = new boolean[labels.label().length];
        for (int i = 0; i < inside.length; i++) {
            inside[i] = labels.label()[i] > 0;
        }
        return new Mask(labels.rows(), labels.columns(), inside);
    }
}
