package org.auklet.result;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A further file of the results folder: a picture, an image cube.
 *
 * @param name file name, without folders
 * @param description what it holds, for the report
 * @param content writes the file; called once
 */
public record Attachment(String name, String description, Content content) {

    /** Something that writes itself. */
    @FunctionalInterface
    public interface Content {

        /** Writes the file, and others of its name with another ending where the format has several. */
        void writeTo(Path file) throws IOException;
    }
}
