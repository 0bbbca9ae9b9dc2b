package org.auklet.measure.icpms.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.auklet.quantity.InputException;

/**
 * What is looked at to tell what a file or folder is: its beginning, or the names inside it.
 *
 * @param path the file as the user named it
 * @param isFolder whether it is a folder
 * @param start the first {@value #LENGTH} bytes of a file, or all when it is shorter; empty for a folder; not to be
 *     changed
 * @param entries names of the files and folders in a folder, sorted; empty for a file
 */
public record FileHead(Path path, boolean isFolder, byte[] start, List<String> entries) {

    /** How many bytes are looked at. */
    public static final int LENGTH = 64 << 10;
    /** How many names of a folder are looked at. */
    public static final int MOST_ENTRIES = 1_000_000;

    public FileHead {
        entries = List.copyOf(entries);
    }

    /**
     * The head of a file or folder.
     *
     * @throws InputException when there is none or it may not be read
     */
    public static FileHead of(Path path) {
        try {
            if (Files.isDirectory(path)) {
                return new FileHead(path, true, new byte[0], names(path));
            }
            try (InputStream in = Files.newInputStream(path)) {
                return new FileHead(path, false, in.readNBytes(LENGTH), List.of());
            }
        } catch (IOException e) {
            throw Refusal.of(path, e);
        }
    }

    private static List<String> names(Path folder) throws IOException {
        List<String> names = new ArrayList<>();
        try (Stream<Path> inside = Files.list(folder)) {
            inside.limit(MOST_ENTRIES)
                    .forEach(entry -> names.add(entry.getFileName().toString()));
        }
        names.sort(null);
        return names;
    }

    /** Name without the folder it is in. */
    public String name() {
        Path last = path.toAbsolutePath().normalize().getFileName();
        return last == null ? "" : last.toString();
    }

    /** Whether the file begins with these bytes (0 to 255). */
    public boolean startsWith(int... bytes) {
        if (start.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((start[i] & 0xff) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether the file is compressed by gzip. */
    public boolean isGzip() {
        return startsWith(0x1f, 0x8b);
    }

    /** Whether the file is a zip archive (as an {@code .npz} is). */
    public boolean isZip() {
        return startsWith('P', 'K', 3, 4) || startsWith('P', 'K', 5, 6);
    }

    /** Whether there are bytes that no text has. */
    public boolean isBinary() {
        for (byte b : start) {
            if (b >= 0 && b < 9) {
                return !TextFile.isUtf16(start);
            }
        }
        return false;
    }

    /** The beginning as text, without byte order mark; empty for a folder or a binary file. */
    public String text() {
        return isBinary() ? "" : TextFile.decode(start);
    }

    /** The first lines of the text, without their ends; at most {@code most}. */
    public List<String> lines(int most) {
        return text().lines().limit(most).toList();
    }

    /** Names in the folder that end so, whatever their case ({@code .integ}); in order of name. */
    public List<String> entriesEndingWith(String end) {
        String wanted = end.toLowerCase(Locale.ROOT);
        return entries.stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(wanted))
                .toList();
    }

    /** Whether the folder has a file or folder of that very name. */
    public boolean has(String entry) {
        return entries.contains(entry);
    }

    /** The head of a file or folder in this folder. */
    public FileHead inside(String entry) {
        return of(path.resolve(entry));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FileHead head && path.equals(head.path);
    }

    @Override
    public int hashCode() {
        return path.hashCode();
    }

    @Override
    public String toString() {
        return "FileHead[" + path + "]";
    }
}
