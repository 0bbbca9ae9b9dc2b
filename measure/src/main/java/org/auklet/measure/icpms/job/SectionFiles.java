package org.auklet.measure.icpms.job;

import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import org.auklet.measure.icpms.export.ColourRange;
import org.auklet.measure.icpms.export.ImzmlWriter;
import org.auklet.measure.icpms.export.OmeTiff;
import org.auklet.measure.icpms.export.Picture;
import org.auklet.measure.icpms.export.PixelTable;
import org.auklet.measure.icpms.image.PixelMap;
import org.auklet.measure.icpms.job.Job.LabelSpec;
import org.auklet.measure.icpms.job.Job.TissueSpec;
import org.auklet.measure.icpms.signal.Raster;
import org.auklet.result.Attachment;
import org.auklet.result.DataTable;
import org.auklet.result.Plot;

/** Pictures and image files of mapped sections, and the table of their pixels. */
final class SectionFiles {

    private static final double DARKEST = 1;
    private static final double BRIGHTEST = 99.5;

    private final Job job;
    private final TissueSpec tissue;
    private final LabelSpec label;
    private final ResultBuilder result;

    SectionFiles(Job job, TissueSpec tissue, LabelSpec label, ResultBuilder result) {
        this.job = job;
        this.tissue = tissue;
        this.label = label;
        this.result = result;
    }

    /** One colour range for all sections, so that they can be compared. */
    void add(List<Section> all) {
        List<Section> sections =
                all.stream().filter(s -> s.whole().pixels() > 0).toList();
        if (sections.isEmpty()) {
            return;
        }
        List<Raster> rasters = sections.stream().map(s -> s.molecules().value()).toList();
        ColourRange range = ColourRange.percentiles(rasters, DARKEST, BRIGHTEST);
        for (Section section : sections) {
            byte[] png = picture(section, range);
            result.add(new Plot.Picture(
                    section.spec().name() + ", " + label.probe().target(),
                    "Molecules per um2 of section at the stated receptors per cluster; all sections share one range of"
                            + " colours (" + range.rule() + "). Grey: nothing was ablated.",
                    png));
            attach(section, png);
        }
        result.add(table(sections));
    }

    private byte[] picture(Section section, ColourRange range) {
        PixelMap map = section.molecules();
        return Picture.png(
                map.value(),
                map.pixel(),
                section.spec().name() + " " + label.probe().target(),
                map.unit(),
                range);
    }

    private void attach(Section section, byte[] png) {
        String stem = fileName(section.spec().name() + "-" + label.probe().name());
        String what = label.probe().target() + " of " + section.spec().name();
        if (tissue.exports().contains("png")) {
            result.add(new Attachment(stem + ".png", "the picture of " + what, file -> Files.write(file, png)));
        }
        if (tissue.exports().contains("ome_tiff")) {
            result.add(new Attachment(
                    stem + ".ome.tiff",
                    what + " per um2 with its standard error, as OME-TIFF",
                    file -> OmeTiff.write(
                            file,
                            stem,
                            OmeTiff.planes(List.of(section.molecules())),
                            section.molecules().pixel(),
                            OmeTiff.Precision.DOUBLE)));
        }
        if (tissue.exports().contains("imzml")) {
            result.add(new Attachment(
                    stem + ".imzML",
                    "all channels of " + section.spec().name() + " as recorded, as imzML with its .ibd",
                    file -> ImzmlWriter.write(file, section.image(), ImzmlWriter.Mode.CONTINUOUS)));
        }
    }

    /** Letters, digits, hyphens. */
    static String fileName(String text) {
        return text.replaceAll("[^A-Za-z0-9._-]+", "-");
    }

    private DataTable table(List<Section> sections) {
        int[] lengths = sections.stream()
                .mapToInt(s -> PixelTable.of(List.of(s.molecules())).row().length)
                .toArray();
        PixelTable pixels =
                PixelTable.of(sections.stream().map(Section::molecules).toList());
        String[] names = new String[pixels.row().length];
        int at = 0;
        for (int s = 0; s < lengths.length; s++) {
            Arrays.fill(names, at, at + lengths[s], sections.get(s).spec().name());
            at += lengths[s];
        }
        return new DataTable(
                job.labels().size() == 1
                        ? "pixels"
                        : "pixels-" + fileName(label.probe().name()),
                "one row per pixel: " + label.probe().target()
                        + " per um2 with its standard error and the part of it that" + " pixels share",
                List.of(
                        new DataTable.Words("section", names),
                        new DataTable.Wholes("row", pixels.row()),
                        new DataTable.Wholes("column", pixels.column()),
                        new DataTable.Numbers("x_um", pixels.xUm()),
                        new DataTable.Numbers("y_um", pixels.yUm()),
                        new DataTable.Numbers("value", pixels.value()),
                        new DataTable.Numbers("standard_error", pixels.standardError()),
                        new DataTable.Numbers("common_error", pixels.commonError()),
                        new DataTable.Words("unit", pixels.unit())));
    }
}
