package org.auklet.result;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A further file of the results folder: a picture, an image cube.
 *
 * @param name file name, without folders
 * @param description what it holds, for the report
 * @param content writes the bytes; called once
 */
public record Attachment(String name, String description, Content content) {

    /** Something that writes itself. */
    @FunctionalInterface
    public interface Content {

        /** Writes all bytes; the stream is closed by the caller. */
        void writeTo(OutputStream out) throws IOException;
    }
}
