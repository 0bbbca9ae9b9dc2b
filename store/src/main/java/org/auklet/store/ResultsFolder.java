package org.auklet.store;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.auklet.quantity.InputException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A results folder in the making: its files are written to a sibling directory that takes the folder's place, whole,
 * when it is committed.
 *
 * <p>{@link #close()} without {@link #commit()} (an error, or the virtual machine told to end) removes the sibling and
 * leaves an earlier result as it was. An earlier results folder is replaced by two renames; if the second fails the
 * earlier one is put back. Whatever is not a results folder, or holds a file that Auklet did not write, is refused.
 */
public final class ResultsFolder implements AutoCloseable {

    /** The files every results folder may hold. */
    public static final Set<String> KNOWN_FILES = Set.of(
            "summary.json",
            "report.html",
            "measurements.parquet",
            "predictions.parquet",
            "parameters.parquet",
            "provenance.json");

    /** Key of {@code provenance.json} that lists the files of the folder. */
    static final String FILES_KEY = "files";

    private static final Set<String> DESKTOP_FILES = Set.of(".DS_Store", "Thumbs.db", "desktop.ini");
    private static final String REMEDY = "Maybe choose another folder with -o, or move that one away.";

    private final Path target;
    private final Path partial;
    private final Thread onExit;
    private volatile boolean done;

    private ResultsFolder(Path target, Path partial) {
        this.target = target;
        this.partial = partial;
        this.onExit = new Thread(this::discardQuietly, "results-folder-clean-up");
    }

    /**
     * Begins a results folder.
     *
     * @param target where it will stand; missing parents are created
     * @throws InputException when something stands there that is not a results folder
     */
    public static ResultsFolder begin(Path target) throws IOException {
        Path place = target.toAbsolutePath().normalize();
        Path parent = place.getParent();
        Path name = place.getFileName();
        if (parent == null || name == null) {
            throw new InputException("The root of a file system cannot be a results folder.", REMEDY);
        }
        refuseUnlessReplaceable(place);
        Files.createDirectories(parent);
        ResultsFolder folder = new ResultsFolder(place, newSibling(place, "part"));
        Runtime.getRuntime().addShutdownHook(folder.onExit);
        return folder;
    }

    /** The directory to write files into; it moves when the folder is committed. */
    public Path directory() {
        return partial;
    }

    /** Path at which to write a file of this name now; it moves when the folder is committed. */
    public Path file(String name) {
        return partial.resolve(name);
    }

    /** Writes a text file, UTF-8. */
    public void write(String name, String text) throws IOException {
        Files.writeString(file(name), text, StandardCharsets.UTF_8);
    }

    /** Names of the files written so far, sorted. */
    public List<String> files() throws IOException {
        return names(partial);
    }

    /**
     * Puts the folder in its place, replacing an earlier results folder.
     *
     * @return where it stands
     * @throws InputException when something that is not a results folder has come to stand there meanwhile
     */
    public Path commit() throws IOException {
        refuseUnlessReplaceable(target);
        if (Files.exists(target)) {
            exchange();
        } else {
            move(partial, target);
        }
        finish();
        return target;
    }

    /** Removes what was written unless it was committed. */
    @Override
    public void close() throws IOException {
        if (!done) {
            finish();
            delete(partial);
        }
    }

    private void exchange() throws IOException {
        Path old = newSibling(target, "old");
        Files.delete(old);
        move(target, old);
        try {
            move(partial, target);
        } catch (IOException e) {
            move(old, target);
            throw e;
        }
        delete(old);
    }

    private void finish() {
        done = true;
        try {
            Runtime.getRuntime().removeShutdownHook(onExit);
        } catch (IllegalStateException e) {
            // the virtual machine is ending: the hook runs, and finds nothing to do
        }
    }

    private void discardQuietly() {
        try {
            if (!done) {
                delete(partial);
            }
        } catch (IOException e) {
            // nobody is left to tell; what remains is a hidden sibling, never a half result in its place
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to);
        }
    }

    /** Creates a hidden directory beside the place, of a name that is free. */
    private static Path newSibling(Path place, String role) throws IOException {
        String stem = "." + place.getFileName() + "." + role + "-"
                + ProcessHandle.current().pid();
        for (int i = 0; ; i++) {
            try {
                return Files.createDirectory(place.resolveSibling(stem + "-" + i));
            } catch (FileAlreadyExistsException e) {
                if (i > 1000) {
                    throw e;
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    private static void refuseUnlessReplaceable(Path place) throws IOException {
        if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
            throw new InputException(place + " is in the way: it is not a folder.", REMEDY);
        }
        List<String> names = names(place);
        if (!names.isEmpty() && !names.contains("summary.json")) {
            throw new InputException(place + " is not a results folder (it has no summary.json).", REMEDY);
        }
        Set<String> ours = written(place);
        List<String> foreign =
                names.stream().filter(name -> !ours.contains(name)).toList();
        if (!foreign.isEmpty()) {
            throw new InputException(
                    place + " holds files that Auklet did not write: " + String.join(", ", foreign) + ".", REMEDY);
        }
    }

    /** The names that may be replaced: known ones, those that the folder's own provenance lists, and desktop litter. */
    private static Set<String> written(Path folder) throws IOException {
        Set<String> names = new HashSet<>(KNOWN_FILES);
        names.addAll(DESKTOP_FILES);
        Path provenance = folder.resolve("provenance.json");
        if (Files.isRegularFile(provenance)) {
            try {
                JsonNode tree = JsonMapper.shared().readTree(Files.readString(provenance));
                tree.path(FILES_KEY).values().forEach(node -> names.add(node.asString("")));
            } catch (JacksonException | CharacterCodingException e) {
                // not ours after all: only the known names count
            }
        }
        return names;
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }
}
