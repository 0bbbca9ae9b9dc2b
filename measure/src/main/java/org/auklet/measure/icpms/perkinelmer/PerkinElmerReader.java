package org.auklet.measure.icpms.perkinelmer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.auklet.measure.icpms.file.FileHead;
import org.auklet.measure.icpms.file.ReadOptions;
import org.auklet.measure.icpms.signal.ElementImage;
import org.auklet.measure.icpms.signal.Recorded;
import org.auklet.measure.icpms.signal.Trace;
import org.auklet.measure.icpms.text.LineStack;
import org.auklet.measure.icpms.text.NaturalOrder;
import org.auklet.record.Finding;

/**
 * Laser images of PerkinElmer instruments: a folder of {@code .xl} files, one per line, in the order of the numbers in
 * their names. The size of a pixel comes from {@code positions.txt} (ends of the lines) or {@code parameters.conf}
 * (speed, acquisition time, distance of lines) where the folder has one.
 */
public final class PerkinElmerReader {

    private static final String ENDING = ".xl";

    private PerkinElmerReader() {}

    /** Whether a folder holds such lines. */
    public static boolean recognises(FileHead head) {
        List<String> lines = head.entriesEndingWith(ENDING);
        return !lines.isEmpty() && recognisesLine(head.inside(lines.getFirst()));
    }

    /** Whether a file is one such line. */
    public static boolean recognisesLine(FileHead head) {
        return !head.isFolder() && XlFile.recognises(head.lines(2));
    }

    /**
     * Reads one line as a trace.
     *
     * @throws org.auklet.quantity.InputException when it is no such file
     */
    public static Recorded<Trace> readLine(Path file, ReadOptions options) {
        return XlFile.read(file, options);
    }

    /**
     * Reads the image. The files are read side by side; the result does not depend on how many at a time.
     *
     * @throws org.auklet.quantity.InputException when there is no line, a line is damaged, or lines have different
     *     channels
     */
    public static Recorded<ElementImage> read(Path folder, ReadOptions options) {
        List<String> names = FileHead.of(folder).entriesEndingWith(ENDING).stream()
                .sorted(NaturalOrder.ASCENDING)
                .toList();
        List<Recorded<Trace>> lines = names.parallelStream()
                .map(name -> XlFile.read(folder.resolve(name), options))
                .toList();
        int columns =
                lines.stream().mapToInt(line -> line.content().length()).max().orElse(0);
        LaserSetting setting = LaserSetting.of(folder, names.size(), columns);
        List<Trace> traces = lines.stream()
                .map(Recorded::content)
                .map(trace -> trace.dwellS() > 0.0 ? trace : trace.withDwell(setting.acquisitionS()))
                .toList();
        Recorded<ElementImage> image = LineStack.of(folder, names, traces, setting.pixel());
        List<Finding> findings = new ArrayList<>();
        lines.forEach(line -> findings.addAll(line.findings()));
        findings.addAll(image.findings());
        return new Recorded<>(image.content(), findings);
    }
}
