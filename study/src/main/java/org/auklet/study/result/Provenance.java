package org.auklet.study.result;

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

    /** A file read, by path relative to the study file, with its SHA-256 in hexadecimal and its size in bytes. */
    public record Input(String path, String sha256, long bytes) {}
}
