package org.auklet.measure.icpms.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.auklet.measure.icpms.file.FileHead;
import org.auklet.measure.icpms.file.ReadOptions;
import org.auklet.measure.icpms.signal.ElementImage;
import org.auklet.measure.icpms.signal.PixelSize;
import org.auklet.measure.icpms.signal.Recorded;
import org.auklet.measure.icpms.signal.Trace;
import org.auklet.record.Finding;

/**
 * A laser image as a folder with one csv file per line: any table of numbers, Nu files (with position, spot and time of
 * the cycle in a header), TOFWERK files (with the time in their name). The lines are in the order of the number the
 * file gives itself, or else of the numbers in its name.
 */
public final class LineFolderReader {

    private static final int LOOKED_AT = 8;

    private LineFolderReader() {}

    /** Whether a folder holds lines as csv files. */
    public static boolean recognises(FileHead head) {
        return head.isFolder()
                && head.entriesEndingWith(".csv").stream()
                        .limit(LOOKED_AT)
                        .map(head::inside)
                        .anyMatch(TextTraceReader::recognises);
    }

    /**
     * Reads the image. Files in the folder that are no table of numbers are passed over with a finding.
     *
     * @throws org.auklet.quantity.InputException when there is no line, or lines have different channels
     */
    public static Recorded<ElementImage> read(Path folder, ReadOptions options) {
        FileHead head = FileHead.of(folder);
        List<Finding> findings = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (String name : head.entriesEndingWith(".csv")) {
            FileHead file = head.inside(name);
            if (!file.isFolder()) {
                line(file, options, findings).ifPresent(lines::add);
            }
        }
        lines.sort(Comparator.naturalOrder());
        Recorded<ElementImage> image = LineStack.of(
                folder,
                lines.stream().map(Line::name).toList(),
                lines.stream().map(Line::leftToRight).toList(),
                pixel(lines));
        findings.addAll(image.findings());
        return new Recorded<>(image.content(), findings);
    }

    private static Optional<Line> line(FileHead file, ReadOptions options, List<Finding> findings) {
        if (!TextTraceReader.recognises(file)) {
            findings.add(new Finding(
                    Finding.Severity.NOTE,
                    "file_passed_over",
                    file.path().toString(),
                    List.of(),
                    "",
                    "It holds no rows of numbers and is no line of the image.",
                    ""));
            return Optional.empty();
        }
        Recorded<Trace> recorded = TextTraceReader.read(file.path(), options);
        recorded.findings().stream()
                .filter(finding -> findings.stream().noneMatch(known -> sameNote(known, finding)))
                .forEach(findings::add);
        return Optional.of(new Line(file.name(), NuLineHeader.of(file), recorded.content()));
    }

    /** What was assumed for one line was assumed for all; a warning is of its own file. */
    private static boolean sameNote(Finding known, Finding finding) {
        return !finding.isWarning() && known.check().equals(finding.check());
    }

    private static PixelSize pixel(List<Line> lines) {
        if (lines.isEmpty() || lines.getFirst().header.isEmpty()) {
            return PixelSize.UNKNOWN;
        }
        NuLineHeader first = lines.getFirst().header.orElseThrow();
        return new PixelSize(first.spacingUm(), first.spotUm());
    }

    private record Line(String name, Optional<NuLineHeader> header, Trace trace) implements Comparable<Line> {

        @Override
        public int compareTo(Line other) {
            int order = Integer.compare(number(), other.number());
            return order == 0 ? NaturalOrder.ASCENDING.compare(name, other.name) : order;
        }

        private int number() {
            return header.map(NuLineHeader::number).orElse(0);
        }

        /** The line as it lies in the picture: one that was ablated from right to left is turned round. */
        Trace leftToRight() {
            return header.filter(NuLineHeader::rightToLeft).isEmpty() ? trace : turned(trace);
        }

        private static Trace turned(Trace trace) {
            double[][] signal = new double[trace.channels().size()][trace.length()];
            for (int c = 0; c < signal.length; c++) {
                for (int i = 0; i < trace.length(); i++) {
                    signal[c][i] = trace.signal(c)[trace.length() - 1 - i];
                }
            }
            return new Trace(trace.channels(), signal, trace.dwellS(), trace.startS(), trace.unit());
        }
    }
}
