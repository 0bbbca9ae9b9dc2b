package org.auklet.measure.icpms.file;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipException;
import org.auklet.quantity.InputException;
import org.auklet.quantity.InputException.Problem;

/** A problem with a recording, said in one line: to be thrown by the caller. */
public final class Refusal {

    private Refusal() {}

    /** The whole file or folder is meant. */
    public static InputException of(Path file, String message, String remedy) {
        return atLine(file, 0, "", message, remedy);
    }

    /** A line of a text file; {@code field} names the column or key, or is empty. */
    public static InputException atLine(Path file, int line, String field, String message, String remedy) {
        return new InputException(List.of(new Problem(file.toString(), line, field, message, remedy)));
    }

    /** A byte of a binary file, counted from 0; of a gzip file, a byte of what is inside. */
    public static InputException atByte(Path file, long offset, String message, String remedy) {
        return atLine(file, 0, "byte " + offset, message, remedy);
    }

    /** What the file system or the decompression says, in the user's words. */
    public static InputException of(Path file, IOException cause) {
        return switch (cause) {
            case NoSuchFileException missing ->
                of(file, "There is no such file or folder.", "Check the name and the folder.");
            case AccessDeniedException denied -> of(file, "It may not be read.", "Check its permissions.");
            case ZipException broken ->
                of(file, "The compressed data are damaged: " + broken.getMessage() + ".", "Copy the file again.");
            case EOFException early -> of(file, "The file ends too early.", "Copy the file again.");
            default ->
                Files.isDirectory(file)
                        ? of(file, "This is a folder; a file was expected.", "Name the file inside it.")
                        : of(file, "Cannot be read: " + cause.getMessage() + ".", "Copy the file again.");
        };
    }
}
