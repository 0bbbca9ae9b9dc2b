package org.auklet.measure.icpms.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.auklet.equation.fit.ProgressListener;
import org.auklet.measure.icpms.event.DeadTime;
import org.auklet.measure.icpms.file.ReadOptions;
import org.auklet.measure.icpms.format.RawFiles;
import org.auklet.measure.icpms.signal.Recorded;
import org.auklet.measure.icpms.signal.Trace;
import org.auklet.quantity.InputException;
import org.auklet.result.Finding;
import org.auklet.result.Provenance;

/** The files of one session: each is read when it is wanted, remembered by its hash, and corrected for dead time. */
final class Session {

    private final Job job;
    private final ResultBuilder result;
    private final ProgressListener progress;
    private final int files;
    private final Map<Path, List<Provenance.Input>> read = new LinkedHashMap<>();

    /**
     * @param files how many files there will be, for the progress
     * @param result takes what was noticed about the files
     */
    Session(Job job, int files, ResultBuilder result, ProgressListener progress) {
        this.job = job;
        this.files = files;
        this.result = result;
        this.progress = progress;
    }

    /**
     * The channels of a file, in counts per acquisition.
     *
     * @throws InputException when the file cannot be read, or its dwell time is known to nobody
     */
    Trace trace(Path file, List<String> channels) {
        remember(file);
        Recorded<Trace> recorded = RawFiles.trace(
                file, ReadOptions.USUAL.withDwell(job.instrument().dwellS()).withChannels(channels));
        recorded.notes().forEach(note -> result.note(file.toString(), note));
        Trace trace = recorded.recording();
        if (!(trace.dwellS() > 0)) {
            throw new InputException(
                    "The file '" + file + "' does not say how long an acquisition was.",
                    "Add for example 'instrument: {dwell: 100 us}' to the job.");
        }
        return corrected(file, trace.inCounts());
    }

    private Trace corrected(Path file, Trace trace) {
        return trace;
    }

    /** Hashes of every file read, in the order of reading; of a folder, of each file in it. */
    List<Provenance.Input> inputs() {
        return read.values().stream().flatMap(List::stream).toList();
    }

    private void remember(Path file) {
        progress.progress("reading", read.size(), files);
        read.computeIfAbsent(file, Session::hashes);
    }

    private static List<Provenance.Input> hashes(Path file) {
        try (Stream<Path> all = Files.walk(file)) {
            return all.filter(Files::isRegularFile)
                    .sorted()
                    .map(one -> hash(file, one))
                    .toList();
        } catch (IOException e) {
            throw unreadable(file, e);
        } catch (UncheckedIOException e) {
            throw unreadable(file, e.getCause());
        }
    }

    private static Provenance.Input hash(Path named, Path file) {
        Path parent = named.toAbsolutePath().getParent();
        String shown = parent == null ? file.toString() : parent.relativize(file.toAbsolutePath()).toString();
        try {
            return Provenance.Input.of(shown, file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static InputException unreadable(Path file, IOException e) {
        return new InputException("The file '" + file + "' cannot be read: " + e.getMessage() + ".", "");
    }
}
