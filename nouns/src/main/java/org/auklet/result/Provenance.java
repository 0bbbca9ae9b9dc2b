package org.auklet.result;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Where a result came from.
 *
 * @param version version of Auklet
 * @param command the command line
 * @param inputs every file read
 * @param settings tolerances, grid, starts and the like, by name
 * @param software versions of the Java runtime and of the libraries that did numerical work
 */
public record Provenance(
        String version,
        String command,
        List<Input> inputs,
        Map<String, String> settings,
        Map<String, String> software) {

    private static final int BUFFER = 1 << 16;

    /** A file read, by path relative to the study file, with its SHA-256 in hexadecimal and its size in bytes. */
    public record Input(String path, String sha256, long bytes) {

        /** The record of a file whose bytes are at hand. */
        public static Input of(String path, byte[] bytes) {
            return new Input(path, HexFormat.of().formatHex(newDigest().digest(bytes)), bytes.length);
        }

        /**
         * The record of a file of any size, read once more for it.
         *
         * @throws IOException when it cannot be read
         */
        public static Input of(String path, Path file) throws IOException {
            MessageDigest digest = newDigest();
            long bytes = 0;
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                byte[] buffer = new byte[BUFFER];
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    bytes += n;
                }
            }
            return new Input(path, HexFormat.of().formatHex(digest.digest()), bytes);
        }

        private static MessageDigest newDigest() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
