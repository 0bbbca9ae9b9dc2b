package org.auklet.yaml;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.auklet.quantity.InputException;
import org.auklet.quantity.InputException.Problem;

/** The bytes of a YAML file and their text. */
public final class YamlFile {

    private YamlFile() {}

    /**
     * The bytes of a file that is there.
     *
     * @param what what it should be, for the complaint: "study file"
     */
    public static byte[] bytes(Path file, String what) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new InputException(
                    "The " + what + " '" + file + "' cannot be read: " + e.getMessage() + ".",
                    "Maybe it may not be opened by you.");
        }
    }

    /** The text, without a byte order mark. */
    public static String text(Path file, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new InputException(List.of(
                    new Problem(file.toString(), 0, "", "The file is not UTF-8 text.", "Save it again as UTF-8.")));
        }
    }
}
