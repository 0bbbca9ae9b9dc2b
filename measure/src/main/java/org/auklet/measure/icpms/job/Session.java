package org.auklet.measure.icpms.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.auklet.equation.fit.ProgressListener;
import org.auklet.measure.icpms.event.DeadTime;
import org.auklet.measure.icpms.file.ReadOptions;
import org.auklet.measure.icpms.format.RawFiles;
import org.auklet.measure.icpms.signal.Channel;
import org.auklet.measure.icpms.signal.Recorded;
import org.auklet.measure.icpms.signal.Trace;
import org.auklet.quantity.InputException;
import org.auklet.quantity.NumberText;
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
        Trace trace = selected(file, recorded(file, channels), channels);
        if (!(trace.dwellS() > 0)) {
            throw new InputException(
                    "The file '" + file + "' does not say how long an acquisition was.",
                    "Add for example 'instrument: {dwell: 100 us}' to the job.");
        }
        return corrected(file, trace.inCounts());
    }

    /** All channels of a file as they were recorded. */
    Trace trace(Path file) {
        return recorded(file, List.of());
    }

    /** Channels of a file, all when none is named. */
    private Trace recorded(Path file, List<String> channels) {
        remember(file);
        Recorded<Trace> recorded = RawFiles.trace(
                file,
                ReadOptions.fromFile().withDwell(job.instrument().dwellS()).withChannels(channels));
        recorded.findings().forEach(found -> result.add(Finding.of(found)));
        return recorded.content();
    }

    /** The wanted channels in the wanted order. */
    private static Trace selected(Path file, Trace trace, List<String> channels) {
        double[][] signal = new double[channels.size()][];
        List<Channel> found = new ArrayList<>();
        for (int c = 0; c < signal.length; c++) {
            String wanted = channels.get(c);
            int index = trace.index(wanted)
                    .orElseThrow(() -> new InputException(
                            "The file '" + file + "' has no channel " + wanted + ".",
                            "It has "
                                    + String.join(
                                            ", ",
                                            trace.channels().stream()
                                                    .map(Channel::name)
                                                    .toList()) + "."));
            signal[c] = trace.signal(index);
            found.add(trace.channels().get(index));
        }
        return new Trace(found, signal, trace.dwellS(), trace.startS(), trace.unit());
    }

    /** Counts lost in the detector's dead time restored. */
    private Trace corrected(Path file, Trace trace) {
        if (job.instrument().deadTimeS() == 0) {
            return trace;
        }
        DeadTime rule = DeadTime.of(job.instrument().deadTimeS());
        double[][] signal = new double[trace.channels().size()][];
        for (int c = 0; c < signal.length; c++) {
            DeadTime.Corrected corrected = rule.correct(trace.signal(c), trace.dwellS());
            signal[c] = corrected.counts();
            if (corrected.flagged() > 0) {
                result.warn(
                        file.toString(),
                        corrected.flagged() + " acquisitions of "
                                + trace.channels().get(c).name()
                                + " are near saturation; the detector was dead up to "
                                + NumberText.rounded(100 * corrected.greatestShare(), 2) + " % of the time.");
            }
        }
        return new Trace(trace.channels(), signal, trace.dwellS(), trace.startS(), trace.unit());
    }

    /** Hashes of every file read, in the order of reading; of a folder, of each file in it. */
    List<Provenance.Input> inputs() {
        return read.values().stream().flatMap(List::stream).toList();
    }

    void remember(Path file) {
        progress.progress("reading", read.size(), files);
        read.computeIfAbsent(file, this::hashes);
    }

    private List<Provenance.Input> hashes(Path file) {
        try (Stream<Path> all = Files.walk(file)) {
            return all.filter(Files::isRegularFile).sorted().map(this::hash).toList();
        } catch (IOException e) {
            throw unreadable(file, e);
        } catch (UncheckedIOException e) {
            throw unreadable(file, e);
        }
    }

    private Provenance.Input hash(Path file) {
        Path folder = job.folder().toAbsolutePath();
        try {
            return Provenance.Input.of(
                    folder.relativize(file.toAbsolutePath()).toString().replace('\\', '/'), file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static InputException unreadable(Path file, Exception e) {
        return new InputException("The file '" + file + "' cannot be read: " + e.getMessage() + ".", "");
    }
}
