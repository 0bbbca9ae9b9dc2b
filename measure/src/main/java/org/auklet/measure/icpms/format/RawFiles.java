package org.auklet.measure.icpms.format;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.auklet.measure.icpms.file.FileHead;
import org.auklet.measure.icpms.file.ReadOptions;
import org.auklet.measure.icpms.file.Refusal;
import org.auklet.measure.icpms.signal.ElementImage;
import org.auklet.measure.icpms.signal.Recorded;
import org.auklet.measure.icpms.signal.Trace;
import org.auklet.quantity.InputException;

/** Reads any recording: the format is found by what is in the file or folder, never by its name. */
public final class RawFiles {

    private RawFiles() {}

    /**
     * The format of a file or folder.
     *
     * @throws InputException when it is of none
     */
    public static Format format(Path path) {
        FileHead head = FileHead.of(path);
        return Format.of(head).orElseThrow(() -> unknown(head, "recording", format -> true));
    }

    /**
     * A signal against time.
     *
     * @throws InputException when it is of no format that holds one, or cannot be read
     */
    public static Recorded<Trace> trace(Path path, ReadOptions options) {
        FileHead head = FileHead.of(path);
        return Format.first(those(Format::isTrace), head)
                .orElseThrow(() -> unknown(head, "trace", Format::isTrace))
                .trace(path, options);
    }

    /**
     * An image.
     *
     * @throws InputException when it is of no format that holds one, or cannot be read
     */
    public static Recorded<ElementImage> image(Path path, ReadOptions options) {
        FileHead head = FileHead.of(path);
        return Format.first(those(Format::isImage), head)
                .orElseThrow(() -> unknown(head, "image", Format::isImage))
                .image(path, options);
    }

    private static List<Format> those(Predicate<Format> wanted) {
        return Arrays.stream(Format.values()).filter(wanted).toList();
    }

    private static InputException unknown(FileHead head, String what, Predicate<Format> wanted) {
        String looked = those(wanted).stream().map(Format::title).collect(Collectors.joining("; "));
        Optional<Format> other = Format.of(head);
        String found = other.map(format -> "This is a " + format.title() + ", which is no " + what + ".")
                .orElseGet(() -> "This is no " + what + " of a known format" + nature(head) + ".");
        return Refusal.of(head.path(), found, "Looked for: " + looked + ".");
    }

    private static String nature(FileHead head) {
        if (head.isFolder()) {
            return " (a folder of " + head.entries().size() + " files)";
        }
        if (head.start().length == 0) {
            return " (it is empty)";
        }
        return head.isZip() || head.isGzip() ? " (it is compressed: unpack it)" : "";
    }
}
