package org.auklet.measure.icpms.mutate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.auklet.measure.icpms.file.ReadLimits;
import org.auklet.measure.icpms.format.RawFiles;
import org.auklet.measure.icpms.signal.ElementImage;
import org.auklet.measure.icpms.signal.Recorded;
import org.auklet.measure.icpms.signal.Trace;
import org.auklet.quantity.InputException;
import org.auklet.quantity.InputException.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every reader with every kind of damage: it either reads something whole or refuses with an error that names the file,
 * in bounded time and memory. Each case is seeded by its own name, so it is the same whenever and wherever it runs.
 */
class MutatedFilesTest {

    /** No case comes near; a reader that hangs does. */
    private static final Duration NO_HANG = Duration.ofSeconds(60);
    /** Allocated in all by one reading, however little of it was alive at a time. */
    private static final long MOST_ALLOCATED = 700L << 20;

    private static final int FEWEST_CASES = 200;
    private static final int NEAR_THE_END = 40;
    /** Of a file that takes long to read. */
    private static final int FEWER_NEAR_THE_END = 9;

    private static final int LARGE = 500_000;

    @TempDir
    private Path folder;

    /** A reader, the file that is spoilt ("" for the recording itself), and how. */
    private record Case(Subject subject, String file, Mutation mutation) {

        @Override
        public String toString() {
            return subject + " " + file + " " + mutation;
        }
    }

    static Stream<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (Subject subject : Subject.all()) {
            for (String file : subject.files().isEmpty() ? List.of("") : subject.files()) {
                for (Mutation mutation : Mutation.values()) {
                    if (mutation.concerns(file.isEmpty() ? subject.name() : file)) {
                        cases.add(new Case(subject, file, mutation));
                    }
                }
            }
        }
        return cases.stream();
    }

    @Test
    void thereAreManyCases() {
        assertThat(cases().count()).isGreaterThanOrEqualTo(FEWEST_CASES);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void endsWithAResultOrANamedError(Case one) throws IOException {
        Path recording = one.subject().recording().into(folder);
        Path file = one.file().isEmpty() ? recording : recording.resolve(one.file());
        Random random = new Random(one.toString().hashCode());
        Files.write(file, one.mutation().apply(Files.readAllBytes(file), random));
        check(one.subject(), recording);
        if (one.mutation().changesTheKind()) {
            assertTimeoutPreemptively(NO_HANG, () -> {
                bounded(recording, () -> RawFiles.trace(recording, Subject.OPTIONS));
                bounded(recording, () -> RawFiles.image(recording, Subject.OPTIONS));
            });
        }
    }

    /** Every length of the end of a text: the number and the line that are cut off may stand anywhere in a word. */
    @ParameterizedTest
    @MethodSource("org.auklet.measure.icpms.mutate.Subject#all")
    void cutOffAnywhereNearTheEnd(Subject subject) throws IOException {
        Path recording = subject.recording().into(folder);
        Path file = subject.files().isEmpty()
                ? recording
                : recording.resolve(subject.files().getLast());
        byte[] content = Files.readAllBytes(file);
        int most = Math.min(content.length, content.length > LARGE ? FEWER_NEAR_THE_END : NEAR_THE_END);
        for (int lost = 1; lost <= most; lost++) {
            Files.write(file, Arrays.copyOf(content, content.length - lost));
            bounded(recording, () -> subject.read().apply(recording));
        }
    }

    @ParameterizedTest
    @MethodSource("org.auklet.measure.icpms.mutate.Subject#all")
    void aFolderInPlaceOfAFileAndTheOtherWayRound(Subject subject) throws IOException {
        Path recording = subject.recording().into(folder);
        for (String name : subject.files().isEmpty() ? List.of("") : subject.files()) {
            Path file = name.isEmpty() ? recording : recording.resolve(name);
            byte[] content = Files.readAllBytes(file);
            Files.delete(file);
            Files.createDirectory(file);
            check(subject, recording);
            Files.delete(file);
            check(subject, recording);
            Files.write(file, content);
        }
        if (!subject.files().isEmpty()) {
            Path other = Files.write(folder.resolve("other"), new byte[] {1, 2, 3});
            check(subject, other);
        }
    }

    private static void check(Subject subject, Path recording) {
        assertTimeoutPreemptively(NO_HANG, () -> {
            bounded(recording, () -> subject.read().apply(recording));
            bounded(recording, () -> RawFiles.format(recording));
        });
    }

    private interface Reading {
        Object read();
    }

    private static void bounded(Path recording, Reading reading) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        try {
            sane(reading.read());
        } catch (InputException e) {
            assertThat(e.problems()).isNotEmpty();
            for (Problem problem : e.problems()) {
                assertThat(problem.file()).as(problem.toString()).startsWith(recording.toString());
                assertThat(problem.message()).isNotBlank();
            }
        }
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(MOST_ALLOCATED);
    }

    private static void sane(Object read) {
        ReadLimits limits = Subject.OPTIONS.limits();
        Object content = read instanceof Recorded<?> recorded ? recorded.content() : read;
        if (content instanceof Trace trace) {
            assertThat(trace.channels()).isNotEmpty();
            assertThat((long) trace.length() * trace.channels().size()).isBetween(1L, limits.values());
            assertThat(trace.dwellS() <= 0).isFalse();
        } else if (content instanceof ElementImage image) {
            assertThat((long) image.rows() * image.columns() * image.channels().size())
                    .isBetween(1L, limits.values());
        }
    }
}
